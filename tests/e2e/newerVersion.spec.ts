/** A newer version of a source under what was marked in the older one, in both languages. */
import type { Page } from '@playwright/test'
import { selectWords } from './pages/journey'
import { takeFirst } from './pages/keys'
import { markedWords, textOf } from './pages/readerPage'
import { type Language, showScreen, startIn, wordsOf } from './pages/shellPage'
import { expect, test } from './support/app'

const OLD = [
  'قال العقيد كمارا إن باريس تعرف ما جرى.',
  'واعتُقل ثلاثة ضباط من فيلق الحرس في الفجر.',
  'ثم أُغلقت الطرق المؤدية إلى القصر.',
]
/** The officers were counted anew, the roads left out, and a sentence came between. */
const NEW = [
  'قال العقيد كمارا إن باريس تعرف ما جرى.',
  'ولم تعلّق السفارة على الخبر.',
  'وفي الفجر أوقفت الشرطة أربعة رجال من وحدة أخرى.',
]

const file = (name: string, paragraphs: readonly string[]) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(paragraphs.join('\n')),
})

type Words = ReturnType<typeof wordsOf>

function button(page: Page, words: Words, key: keyof Words) {
  return page.getByRole('button', { name: words[key], exact: true })
}

async function importFile(
  page: Page,
  words: Words,
  paragraphs: readonly string[],
  store: keyof Words = 'import.store',
): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(file('note.txt', paragraphs))
  await button(page, words, store).click()
}

/** Something of each kind on words that will stay, change and go. */
async function mark(page: Page, words: Words): Promise<void> {
  await selectWords(page, 1, 'كمارا', key => words[key])
  await button(page, words, 'reader.newActor').click()
  await button(page, words, 'common.create').click()
  await expect.poll(() => markedWords(page, 'reader-confirmed-')).toEqual(['كمارا'])
  await selectWords(page, 2, 'ثلاثة ضباط من فيلق الحرس', key => words[key])
  await button(page, words, 'reader.evidence').click()
  await selectWords(page, 3, 'أُغلقت الطرق', key => words[key])
  await page.keyboard.press('KeyO')
  const panel = page.getByRole('dialog', { name: words['reader.code'] })
  await takeFirst(page, panel.getByRole('combobox'), 'حصار')
  await expect(panel).toBeHidden()
}

async function begin(page: Page, language: Language): Promise<void> {
  const words = wordsOf(language)
  await startIn(page, language)
  await button(page, words, 'file.new').click()
  await page.getByLabel(words['project.title'], { exact: true }).fill('Version')
  await button(page, words, 'common.create').click()
  await expect(page.getByText(words['reader.noSource'])).toBeVisible()
  // Texts are taken in on any screen, and shown where they are read.
  await showScreen(page, language, 'screen.search')
  await page.keyboard.press('Control+KeyI')
  await importFile(page, words, OLD)
  await expect(textOf(page, 3)).toHaveText(OLD[2] ?? '')
}

for (const language of ['ar', 'en'] as const) {
  const words = wordsOf(language)
  test.describe(`in ${language}`, () => {
    test.use({ locale: language })

    test('words that a newer version lost are put back, kept or dropped, and all of it is undone', async ({
      app: { page },
    }) => {
      await begin(page, language)
      await mark(page, words)
      await showScreen(page, language, 'screen.matrix')
      await page.getByRole('menubar').getByText(words['menu.reader'], { exact: true }).click()
      await page.getByRole('menuitem', { name: /\u2068note\u2069/ }).click()
      await importFile(page, words, NEW, 'import.replace')
      await expect(textOf(page, 3)).toHaveText(NEW[2] ?? '')
      await expect.poll(() => markedWords(page, 'reader-confirmed-')).toEqual(['كمارا'])
      await page
        .getByRole('button', {
          name: language === 'ar' ? 'موضعان للمراجعة' : '2 passages to review',
        })
        .first()
        .click()
      const dialog = page.getByRole('dialog', { name: words['lost.title'] })
      const items = dialog.getByRole('list', { name: words['lost.title'] }).getByRole('listitem')
      await expect(items).toHaveCount(2)
      // The quotation: both texts are there, and the words are chosen by keyboard.
      const quotation = items.filter({ hasText: words['lost.evidence'] })
      await expect(quotation.locator('mark')).toHaveText('ثلاثة ضباط من فيلق الحرس')
      // The newer text offers the likeliest paragraph by itself.
      const now = quotation.getByRole('textbox', { name: words['lost.selectIn'] })
      await expect(now).toHaveValue(NEW[2] ?? '')
      await now.focus()
      await page.keyboard.type('غ')
      await expect(now).toHaveValue(NEW[2] ?? '')
      await page.keyboard.press('Control+Home')
      for (let word = 0; word < 2; word++) await page.keyboard.press('Control+Shift+ArrowLeft')
      await quotation.getByRole('button', { name: words['lost.place'] }).click()
      await expect(items).toHaveCount(1)
      await items.getByRole('button', { name: words['lost.drop'], exact: true }).click()
      await expect(dialog.getByText(words['lost.none'])).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      for (let step = 0; step < 3; step++) await page.keyboard.press('Control+KeyZ')
      await expect(textOf(page, 2)).toHaveText(OLD[1] ?? '')
      await expect(textOf(page, 3)).toHaveText(OLD[2] ?? '')
      await page.getByRole('treeitem', { name: /حصار/ }).click()
      await expect.poll(() => markedWords(page, 'reader-selected')).toEqual(['أُغلقت الطرق'])
    })
  })
}
