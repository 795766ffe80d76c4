/** Batch import and corrections, in both languages, as an analyst does them. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { newProject, previewImport, selectWords, storeImport } from './pages/journey'
import { textOf } from './pages/readerPage'
import { arabic, english, type Key } from './pages/words'
import { expect, test } from './support/app'

const TEXT = 'قل العقيد كمارا إن باريس تعرف ما جرى في باماكو.'
const CORRECTED = 'قال العقيد كامارا إن باريس تعرف ما جرى في باماكو.'

test.describe('in Arabic', () => {
  test.use({ locale: 'ar' })

  test('a typo is corrected under three anchors, which stay on their words; undo brings it back', async ({
    app: { page },
  }) => {
    await newProject(page, 'تصحيح')
    await previewImport(page, { name: 'نص.txt', bytes: Buffer.from(`${TEXT}\nوبقي الباقي.`) })
    await storeImport(page)
    await selectWords(page, 1, 'كمارا')
    await page.getByRole('button', { name: arabic('reader.newActor'), exact: true }).click()
    await page.getByRole('button', { name: arabic('common.create'), exact: true }).click()
    for (const words of ['باريس تعرف', 'في باماكو']) {
      await selectWords(page, 1, words)
      await page.getByRole('button', { name: arabic('reader.evidence'), exact: true }).click()
    }
    await page.getByRole('feed').locator('article').first().click()
    await page.keyboard.press('Shift+KeyC')
    const dialog = page.getByRole('dialog', { name: arabic('correct.title') })
    await dialog.getByRole('textbox').first().fill(CORRECTED)
    await dialog.getByRole('button', { name: arabic('correct.correct'), exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(textOf(page, 1)).toHaveText(CORRECTED)
    await page.getByRole('menubar').getByText(arabic('menu.reader'), { exact: true }).click()
    await page.getByRole('menuitem', { name: arabic('reader.reviewLost') }).click()
    await expect(page.getByText(arabic('review.none'))).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+KeyZ')
    await expect(textOf(page, 1)).toHaveText(TEXT)
  })
})

function fixture(name: string): Buffer {
  return readFileSync(path.resolve('tests', 'fixtures', 'documents', name))
}

/** Five files of five kinds, the first one twice, and one that holds nothing. */
const note = Buffer.from('The minister denied it.\nNothing was published.')
const files = [
  { name: 'note.txt', buffer: note },
  {
    name: 'notes.md',
    buffer: Buffer.from('# Notes\n\nParis denied what was said.\n\n- first\n- second\n'),
  },
  { name: 'ferry.html', buffer: fixture('ferry.en.libreoffice.html') },
  { name: 'harbour.docx', buffer: fixture('harbour.ar.libreoffice.docx') },
  { name: 'valley.odt', buffer: fixture('valley.ar.libreoffice.odt') },
  { name: 'copy.txt', buffer: note },
  { name: 'empty.txt', buffer: Buffer.from(' ') },
].map(file => ({ ...file, mimeType: 'application/octet-stream' }))

test.describe('in English', () => {
  test.use({ locale: 'en' })

  test('files of five kinds are read in one batch, one more fails with its reason, one is skipped', async ({
    app: { page },
  }) => {
    const word = (key: Key) => english(key)
    await page.getByRole('button', { name: word('file.new'), exact: true }).click()
    await page.getByLabel(word('project.title'), { exact: true }).fill('Batch')
    await page.getByRole('button', { name: word('common.create'), exact: true }).click()
    await expect(page.getByText(word('reader.noSource'))).toBeVisible()
    await page.keyboard.press('Control+KeyI')
    const dialog = page.getByRole('dialog', { name: word('import.title') })
    await dialog.locator('input[type=file]').first().setInputFiles(files)
    const list = dialog.getByRole('list', { name: word('import.batch') })
    await expect(list.getByRole('listitem')).toHaveCount(7)
    await expect(list.getByText(word('import.stateFailed'), { exact: true })).toHaveCount(1)
    await expect(list.getByText(word('import.stateSkipped'), { exact: true })).toHaveCount(1)
    await list.getByRole('button', { name: /notes\.md/ }).click()
    await expect(dialog.getByRole('textbox', { name: /paragraph 2/i }).first()).toBeVisible()
    await dialog.getByRole('button', { name: word('import.backToList') }).click()
    await dialog.getByRole('button', { name: /^Import 5/ }).click()
    await expect(list.getByText(word('import.stateImported'), { exact: true })).toHaveCount(5)
    await dialog
      .getByRole('button', { name: word('common.close'), exact: true })
      .last()
      .click()
    await page.getByRole('button', { name: word('sourceTable.title') }).click()
    const table = page.getByRole('table', { name: word('sourceTable.title') })
    await expect(table.getByRole('row')).toHaveCount(6)
    await page.getByRole('dialog').getByLabel(word('sourceTable.filter')).fill('notes')
    await expect(table.getByRole('row')).toHaveCount(2)
  })

  test('paragraphs are split, joined and left out by caret in the preview, and undone there', async ({
    app: { page },
  }) => {
    const word = (key: Key) => english(key)
    await page.getByRole('button', { name: word('file.new'), exact: true }).click()
    await page.getByLabel(word('project.title'), { exact: true }).fill('Preview')
    await page.getByRole('button', { name: word('common.create'), exact: true }).click()
    await expect(page.getByText(word('reader.noSource'))).toBeVisible()
    await page.keyboard.press('Control+KeyI')
    await page.getByLabel(word('import.pasteHere')).fill('One two three.\nFour five six.')
    await page.getByRole('button', { name: word('import.usePasted') }).click()
    const text = (number: number) =>
      page.getByRole('textbox', { name: `Text of paragraph ${number}`, exact: true })
    await text(1).click()
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+ArrowRight')
    await page.keyboard.press('Enter')
    await expect(text(2)).toHaveText('two three.')
    await page.keyboard.type('typed')
    await expect(text(2)).toHaveText('two three.')
    await page.keyboard.press('Backspace')
    await expect(text(1)).toHaveText('One two three.')
    await page.keyboard.press('Control+Delete')
    await expect(text(1)).toHaveText('Four five six.')
    await page.keyboard.press('Control+KeyZ')
    await expect(text(2)).toHaveText('Four five six.')
  })
})
