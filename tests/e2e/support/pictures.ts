/**
 * Looks at exported pictures pixel by pixel, with the SVG of the same diagram as the map.
 *
 * In a blank page of its own: the program's policy would report the styles inside an SVG.
 */
import type { Page } from '@playwright/test'

export type PaintedLabels = {
  /** Pixels of the PNG for each unit of the SVG. */
  readonly scale: number
  /** The outermost pixels are all background: nothing touches the border. */
  readonly isBorderEmpty: boolean
  readonly labels: readonly { readonly text: string; readonly paintedPixels: number }[]
}

export type ReadSvg = { readonly isWellFormed: boolean; readonly text: string }

export function readSvg(page: Page, svg: string): Promise<ReadSvg> {
  return inBlankPage(page, blank =>
    blank.evaluate(source => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml')
      return {
        isWellFormed: parsed.querySelector('parsererror') === null,
        text: parsed.documentElement.textContent ?? '',
      }
    }, svg),
  )
}

async function inBlankPage<T>(page: Page, look: (blank: Page) => Promise<T>): Promise<T> {
  const blank = await page.context().newPage()
  const result = await look(blank)
  await blank.close()
  return result
}

/** Counts painted pixels where each centred label of the SVG stands in the PNG. */
export function paintedLabels(page: Page, png: Buffer, svg: Buffer): Promise<PaintedLabels> {
  return inBlankPage(page, blank => countPainted(blank, png, svg))
}

function countPainted(page: Page, png: Buffer, svg: Buffer): Promise<PaintedLabels> {
  return page.evaluate(
    async ([pngBase64, svgText]) => {
      const bytes = Uint8Array.from(atob(pngBase64), letter => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('no canvas')
      context.drawImage(bitmap, 0, 0)
      const isPainted = (data: Uint8ClampedArray, at: number) =>
        (data[at + 3] ?? 0) > 0 &&
        ((data[at] ?? 0) < 200 || (data[at + 1] ?? 0) < 200 || (data[at + 2] ?? 0) < 200)
      const painted = (x: number, y: number, width: number, height: number) => {
        const { data } = context.getImageData(x, y, width, height)
        let count = 0
        for (let at = 0; at < data.length; at += 4) if (isPainted(data, at)) count++
        return count
      }
      const root = new DOMParser().parseFromString(svgText, 'image/svg+xml').documentElement
      const [left = 0, top = 0, viewWidth = 1] = (root.getAttribute('viewBox') ?? '')
        .split(' ')
        .map(Number)
      const scale = bitmap.width / viewWidth
      const labels = [...root.querySelectorAll('text[text-anchor=middle]:not([transform])')].map(
        label => {
          const read = (name: string) => Number(label.getAttribute(name))
          const size = read('font-size') * scale
          const x = (read('x') - left) * scale
          const y = (read('y') - top) * scale
          const box = [x - size, y - size, 2 * size, size] as const
          return { text: label.textContent ?? '', paintedPixels: painted(...box) }
        },
      )
      const { width, height } = bitmap
      const border =
        painted(0, 0, width, 1) +
        painted(0, height - 1, width, 1) +
        painted(0, 0, 1, height) +
        painted(width - 1, 0, 1, height)
      return { scale, isBorderEmpty: border === 0, labels }
    },
    [png.toString('base64'), svg.toString('utf8')] as const,
  )
}
