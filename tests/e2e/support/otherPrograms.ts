/**
 * Other programs draw what was exported, and their pictures are compared with our own PNG.
 *
 * Debian's librsvg2-bin and poppler-utils; where they are not installed, the tests that need them
 * are skipped and say so.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

export function isInstalled(program: 'rsvg-convert' | 'pdftoppm'): boolean {
  return spawnSync(program, ['-v']).error === undefined
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'tarjih-drawn-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
}

/** As librsvg draws it. */
export function drawnSvg(svg: Buffer, width: number): Buffer {
  return inFolder(folder => {
    const [from, to] = [join(folder, 'picture.svg'), join(folder, 'picture.png')]
    writeFileSync(from, svg)
    run('rsvg-convert', ['--width', String(width), from, '--output', to])
    return readFileSync(to)
  })
}

/** As poppler draws it, with so many pixels of it to the inch. */
export function drawnPdf(pdf: Buffer, resolution: number): Buffer {
  return inFolder(folder => {
    const from = join(folder, 'picture.pdf')
    writeFileSync(from, pdf)
    run('pdftoppm', [
      '-png',
      '-singlefile',
      '-r',
      String(resolution),
      from,
      join(folder, 'picture'),
    ])
    return readFileSync(join(folder, 'picture.png'))
  })
}

/** What poppler finds to copy and search, without the controls that it adds. */
export function wordsOfPdf(pdf: Buffer): string {
  return inFolder(folder => {
    const [from, to] = [join(folder, 'picture.pdf'), join(folder, 'words.txt')]
    writeFileSync(from, pdf)
    run('pdftotext', ['-raw', from, to])
    return readFileSync(to, 'utf8').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
  })
}

export type Likeness = {
  /** Width and height of both. */
  readonly sizes: readonly (readonly [number, number])[]
  /** Share of painted spots, of four by four pixels, that are clearly not the same in both. */
  readonly differing: number
}

/** Compares two PNGs spot by spot: edges of letters are smoothed differently by every program. */
export async function likeness(page: Page, ours: Buffer, theirs: Buffer): Promise<Likeness> {
  const blank = await page.context().newPage()
  try {
    return await blank.evaluate(
      async sources => {
        const spot = 4
        const pictures = await Promise.all(
          sources.map(async source => {
            const bytes = Uint8Array.from(atob(source), letter => letter.charCodeAt(0))
            const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
            const [width, height] = [bitmap.width, bitmap.height]
            const canvas = new OffscreenCanvas(Math.ceil(width / spot), Math.ceil(height / spot))
            const context = canvas.getContext('2d')
            if (context === null) throw new Error('no canvas')
            context.fillStyle = '#fff'
            context.fillRect(0, 0, canvas.width, canvas.height)
            context.imageSmoothingQuality = 'high'
            context.drawImage(bitmap, 0, 0, width / spot, height / spot)
            const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
            return { size: [width, height] as const, data }
          }),
        )
        const [one, other] = pictures
        if (one === undefined || other === undefined) throw new Error('two pictures are needed')
        let [painted, differing] = [0, 0]
        for (let at = 0; at < one.data.length; at += 4) {
          const channels = [0, 1, 2].map(channel => [
            one.data[at + channel] ?? 0,
            other.data[at + channel] ?? 0,
          ])
          if (channels.some(pair => Math.min(...pair) < 240)) painted++
          if (channels.some(([a = 0, b = 0]) => Math.abs(a - b) > 64)) differing++
        }
        return { sizes: pictures.map(({ size }) => size), differing: differing / painted }
      },
      [ours.toString('base64'), theirs.toString('base64')],
    )
  } finally {
    await blank.close()
  }
}
