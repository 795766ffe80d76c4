/** From files to passages, in both languages: import, review, correct, search, walk. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { goToParagraph, selectWords } from './pages/journey'
import { takeFirst } from './pages/keys'
import { markedWords, textOf } from './pages/readerPage'
import { startIn, wordsOf } from './pages/shellPage'
import { expect, test } from './support/app'

const TEXT = 'قل العقيد كمارا إن باريس تعرف ما جرى في باماكو.'
const CORRECTED = 'قال العقيد كمارا إن باريس كانت تعرف ما جرى في باماكو.'
const NOTE = [
  TEXT,
  'وعاد كمارا إلى باماكو صباح الاثنين، وكمارا وحده يعرف السبب.',
  'ثم تحدث كمارا إلى الصحافة، ولكمارا خصوم.',
]

function fixture(name: string): Buffer {
  return readFileSync(path.resolve('tests', 'fixtures', 'documents', name))
}

/** Five files of five kinds, the first one twice, and one that holds nothing. */
const files = [
  { name: 'note.txt', buffer: Buffer.from(NOTE.join('\n')) },
  { name: 'ferry.html', buffer: fixture('ferry.en.libreoffice.html') },
  { name: 'harbour.docx', buffer: fixture('harbour.ar.libreoffice.docx') },
  { name: 'valley.odt', buffer: fixture('valley.ar.libreoffice.odt') },
  { name: 'ferry.pdf', buffer: fixture('ferry.en.xetex.pdf') },
  { name: 'copy.txt', buffer: Buffer.from(NOTE.join('\n')) },
  { name: 'empty.txt', buffer: Buffer.from(' ') },
].map(file => ({ ...file, mimeType: 'application/octet-stream' }))

type Words = ReturnType<typeof wordsOf>

async function importAll(page: Page, words: Words): Promise<void> {
  await page.keyboard.press('Control+KeyI')
  const dialog = page.getByRole('dialog', { name: words['import.title'] })
  await dialog.locator('input[type=file]').first().setInputFiles(files)
  const list = dialog.getByRole('list', { name: words['import.batch'] })
  await expect(list.getByRole('listitem')).toHaveCount(7)
  const state = (key: 'import.stateFailed' | 'import.stateSkipped' | 'import.stateImported') =>
    list.getByText(words[key], { exact: true })
  await expect(state('import.stateFailed')).toHaveCount(1)
  await expect(state('import.stateSkipped')).toHaveCount(1)
  await list.getByRole('button', { name: /ferry\.pdf/ }).click()
  await expect(dialog.getByRole('textbox', { name: /2|٢/ }).first()).toBeVisible()
  await dialog.getByRole('button', { name: words['import.backToList'] }).click()
  await dialog.getByRole('button', { name: /(5|٥)/ }).last().click()
  await expect(state('import.stateImported')).toHaveCount(5)
  await dialog.getByRole('button', { name: words['common.close'], exact: true }).last().click()
  await expect(dialog).toBeHidden()
}

function button(page: Page, words: Words, key: keyof Words) {
  return page.getByRole('button', { name: words[key], exact: true })
}

/** The list of sources is narrowed, and opens one. */
async function openNote(page: Page, words: Words): Promise<void> {
  await button(page, words, 'sourceTable.title').click()
  const table = page.getByRole('table', { name: words['sourceTable.title'] })
  await expect(table.getByRole('row')).toHaveCount(6)
  await page.getByRole('dialog').getByLabel(words['sourceTable.filter']).fill('note')
  await expect(table.getByRole('row')).toHaveCount(2)
  await table.getByRole('cell').last().click()
  await expect(page.getByRole('complementary', { name: words['import.metadata'] })).toBeVisible()
  await table.getByRole('button', { name: /\u2068note/ }).click()
  await expect(textOf(page, 1)).toHaveText(TEXT)
}

/** One name becomes an actor; the others are judged by keyboard. */
async function judgeNames(page: Page, words: Words): Promise<void> {
  await selectWords(page, 1, 'كمارا', key => words[key])
  await button(page, words, 'reader.newActor').click()
  await button(page, words, 'common.create').click()
  await expect.poll(() => markedWords(page, 'reader-confirmed-')).toEqual(['كمارا'])
  await reviewEntry(page, words).click()
  const list = page.getByRole('group', { name: words['review.mentions'], exact: true })
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await button(page, words, 'review.next').click()
  await expect(list).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await page.keyboard.press('Delete')
  await expect(list.getByRole('listitem')).toHaveCount(2)
  // All that are left at once, taken back in one step, and judged the other way.
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByText(words['review.noMentions'])).toBeVisible()
  await page.keyboard.press('Control+KeyZ')
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await button(page, words, 'review.next').click()
  await expect(list).toBeFocused()
  await page.keyboard.press('Shift+Delete')
  await expect(page.getByText(words['review.noMentions'])).toBeVisible()
  await expect(reviewEntry(page, words)).not.toHaveText(/[1-9١-٩]/)
}

/** The navigator's entry, which counts what waits. */
function reviewEntry(page: Page, words: Words) {
  return page.getByRole('navigation').getByRole('button', { name: words['review.title'] })
}

/** A correction under a mention, a quotation and a code: each stays on its words. */
async function correctUnderAnchors(page: Page, words: Words): Promise<void> {
  await selectWords(page, 1, 'في باماكو', key => words[key])
  await button(page, words, 'reader.evidence').click()
  await selectWords(page, 1, 'تعرف ما جرى', key => words[key])
  await page.keyboard.press('KeyO')
  const panel = page.getByRole('dialog', { name: words['reader.code'] })
  await takeFirst(page, panel.getByRole('combobox'), 'علم')
  await expect(panel).toBeHidden()
  await goToParagraph(page, 1)
  await page.keyboard.press('Shift+KeyC')
  const dialog = page.getByRole('dialog', { name: words['correct.title'] })
  await dialog.getByRole('textbox').first().fill(CORRECTED)
  await dialog.getByRole('button', { name: words['correct.correct'], exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(textOf(page, 1)).toHaveText(CORRECTED)
  await expect
    .poll(() => markedWords(page, 'reader-confirmed-'))
    .toEqual(expect.arrayContaining(['كمارا']))
  await page.getByRole('treeitem', { name: /علم/ }).click()
  await expect.poll(() => markedWords(page, 'reader-selected')).toEqual(['تعرف ما جرى'])
}

/** What is found is walked in the reader. */
async function walkFound(page: Page, words: Words): Promise<void> {
  await page.keyboard.press('Control+Shift+KeyF')
  const field = page.getByRole('combobox', { name: words['search.field'] })
  await expect(field).toBeFocused()
  await field.fill('باماكو')
  // Two paragraphs, and the evidence that quotes one of them.
  await expect(page.getByRole('option')).toHaveCount(3)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const walker = page.getByRole('toolbar', { name: words['search.walk'] })
  await expect(walker).toBeVisible()
  const first = await walker.innerText()
  await page.keyboard.press('Control+KeyG')
  await expect(walker).not.toHaveText(first)
}

for (const language of ['ar', 'en'] as const) {
  const words = wordsOf(language)
  test.describe(`in ${language}`, () => {
    test.use({ locale: language })

    test('five files of five kinds become a project whose passages are found and walked', async ({
      app: { page },
    }) => {
      await startIn(page, language)
      await button(page, words, 'file.new').click()
      await page.getByLabel(words['project.title'], { exact: true }).fill('Batch')
      await button(page, words, 'common.create').click()
      await expect(page.getByText(words['reader.noSource'])).toBeVisible()
      await importAll(page, words)
      await openNote(page, words)
      await judgeNames(page, words)
      await correctUnderAnchors(page, words)
      await walkFound(page, words)
      await page.keyboard.press('Control+KeyZ')
      await expect(textOf(page, 1)).toHaveText(TEXT)
    })
  })
}
