/**
 * The reader as the specs see it: paragraphs by number, marks by what they cover, chips by label.
 */
import { expect, type Locator, type Page } from '@playwright/test'
import type { App } from '../support/app'
import { newProject, previewImport, storeImport } from './journey'
import { arabic } from './words'

/** A new project that holds one source of the given paragraphs. */
export async function openText(app: App, paragraphs: readonly string[]): Promise<Page> {
  const { page } = app
  await newProject(page, 'مشروع القراءة')
  const bytes = Buffer.from(paragraphs.join('\n'), 'utf-8')
  await previewImport(page, { name: 'نص.txt', bytes })
  await storeImport(page)
  return page
}

export async function openSample(app: App): Promise<Page> {
  const { page } = app
  await page.getByRole('button', { name: arabic('file.sample') }).click()
  await expect(page.getByRole('feed')).toBeVisible()
  return page
}

export function paragraph(page: Page, number: number): Locator {
  return page.getByRole('feed').locator(`article[aria-posinset="${number}"]`)
}

/** A paragraph's text, exactly as it stands in the document. */
export function textOf(page: Page, number: number): Locator {
  return paragraph(page, number).locator('[data-reader-text]')
}

export function chip(page: Page, number: number, label: string): Locator {
  return paragraph(page, number).getByRole('button', { name: new RegExp(label) })
}

/** The words that lie under marks whose names begin so, in reading order. */
export function markedWords(page: Page, name: string): Promise<string[]> {
  return page.evaluate(wanted => {
    const found: { words: string; top: number }[] = []
    for (const [markName, highlight] of CSS.highlights) {
      if (!markName.startsWith(wanted)) continue
      for (const place of highlight) {
        const range = document.createRange()
        range.setStart(place.startContainer, place.startOffset)
        range.setEnd(place.endContainer, place.endOffset)
        found.push({ words: range.toString(), top: range.getBoundingClientRect().top })
      }
    }
    return found.sort((one, other) => one.top - other.top).map(({ words }) => words)
  }, name)
}

/** Presses the mouse on marked words. */
export async function pressMark(page: Page, name: string, words: string): Promise<void> {
  const place = await page.evaluate(
    ([wantedName, wantedWords]) => {
      for (const [markName, highlight] of CSS.highlights) {
        if (!markName.startsWith(wantedName)) continue
        for (const one of highlight) {
          const range = document.createRange()
          range.setStart(one.startContainer, one.startOffset)
          range.setEnd(one.endContainer, one.endOffset)
          if (range.toString() !== wantedWords) continue
          const box = range.getBoundingClientRect()
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
        }
      }
      return null
    },
    [name, words] as const,
  )
  if (place === null) throw new Error(`no mark ${name} on ${words}`)
  await page.mouse.click(place.x, place.y)
}
