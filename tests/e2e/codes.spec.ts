/** Codes: words are given themes that overlap, the tree is put in order, passages are walked. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { goToParagraph, selectWords } from './pages/journey'
import { takeFirst, typeOver } from './pages/keys'
import { markedWords, openText, paragraph } from './pages/readerPage'
import { type Language, startIn } from './pages/shellPage'
import { arabic, english, type Key } from './pages/words'
import { type App, expect, test } from './support/app'

const PARAGRAPHS = [
  'أعلن المجلس أن الانتخابات تؤجل عاماً كاملاً لأسباب أمنية، وقال إن القرار نهائي.',
  'خرج المعلمون إلى الشارع يطالبون برواتبهم، ثم تفرقوا بعد أن وعدهم الوالي بالدفع.',
  'The council postponed the vote, and teachers marched for their wages the same day.',
] as const

const LANGUAGES = [
  ['ar', arabic],
  ['en', english],
] as const satisfies readonly (readonly [Language, unknown])[]

async function giveCode(page: Page, words: (key: Key) => string, name: string): Promise<void> {
  await page.keyboard.press('KeyO')
  const panel = page.getByRole('dialog', { name: words('reader.code') })
  await takeFirst(page, panel.getByRole('combobox'), name)
  await expect(panel).toBeHidden()
}

/** The journeys' first steps are in Arabic; the language is changed without a restart. */
async function openIn(app: App, locale: Language): Promise<Page> {
  const page = await openText(app, PARAGRAPHS)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await startIn(page, locale)
  return page
}

function treeItem(page: Page, name: string) {
  return page.getByRole('treeitem', { name: new RegExp(name) })
}

for (const [locale, words] of LANGUAGES) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale: 'ar' })

    test('two overlapping spans are coded, found in the margin, walked and undone', async ({
      app,
    }) => {
      const page = await openIn(app, locale)
      await selectWords(page, 1, 'الانتخابات تؤجل عاماً كاملاً', words)
      await giveCode(page, words, 'تأجيل')
      await selectWords(page, 1, 'عاماً كاملاً لأسباب أمنية', words)
      await giveCode(page, words, 'ذرائع')
      await goToParagraph(page, 3)
      await giveCode(page, words, 'تأجيل')

      const margin = paragraph(page, 1).getByRole('img')
      await expect(margin).toHaveCount(2)
      await expect(treeItem(page, 'تأجيل')).toBeVisible()
      await margin.nth(0).click()
      const inspector = page.getByRole('complementary', { name: words('inspector.title') })
      await expect(inspector).toContainText('الانتخابات تؤجل عاماً كاملاً')

      await treeItem(page, 'تأجيل').click()
      await expect
        .poll(() => markedWords(page, 'reader-selected'))
        .toEqual(['الانتخابات تؤجل عاماً كاملاً'])
      await expect(
        page
          .getByRole('region', { name: words('reader.title'), exact: true })
          .getByRole('button', { name: words('passages.next'), exact: true }),
      ).toBeVisible()
      await page.keyboard.press('F8')
      await expect
        .poll(() => markedWords(page, 'reader-revealed'))
        .toEqual(['الانتخابات تؤجل عاماً كاملاً'])
      await page.keyboard.press('F8')
      await expect(paragraph(page, 3)).toHaveAttribute('data-marked', 'true')

      for (let step = 0; step < 3; step++) await page.keyboard.press('Control+KeyZ')
      await expect(page.getByRole('treeitem')).toHaveCount(0)
      await expect(margin).toHaveCount(0)
    })

    test('codes are renamed, nested by key and by hand, merged and deleted', async ({ app }) => {
      const page = await openIn(app, locale)
      for (const [number, name] of [
        [1, 'سلطة'],
        [2, 'شارع'],
        [3, 'وعود'],
      ] as const) {
        await goToParagraph(page, number)
        await giveCode(page, words, name)
      }
      await treeItem(page, 'وعود').click()
      await page.keyboard.press('F2')
      await typeOver(page, 'وعود لم تنفذ')
      await page.keyboard.press('Enter')
      const promises = treeItem(page, 'وعود لم تنفذ')
      await expect(promises).toBeFocused()

      await page.keyboard.press(locale === 'ar' ? 'Alt+ArrowLeft' : 'Alt+ArrowRight')
      await expect(promises).toHaveAttribute('aria-level', '2')
      await expect(promises).toBeFocused()
      await treeItem(page, 'شارع').dragTo(treeItem(page, 'سلطة'))
      await expect(treeItem(page, 'شارع')).toHaveAttribute('aria-level', '2')
      await expect(promises).toHaveAttribute('aria-level', '3')
      await page.keyboard.press('Control+KeyZ')
      await expect(promises).toHaveAttribute('aria-level', '2')

      await treeItem(page, 'شارع').click()
      const inspector = page.getByRole('complementary', { name: words('inspector.title') })
      await inspector.getByRole('button', { name: words('code.merge') }).click()
      await takeFirst(page, page.getByRole('dialog').getByRole('combobox'), 'سلطه', 'سلطة')
      await expect(page.getByRole('treeitem')).toHaveCount(2)
      await expect(treeItem(page, 'سلطة')).toBeVisible()

      await treeItem(page, 'سلطة').focus()
      await page.keyboard.press('Delete')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: words('code.remove') })
        .click()
      await expect(page.getByRole('treeitem')).toHaveCount(0)
      await page.keyboard.press('Control+KeyZ')
      await expect(page.getByRole('treeitem')).toHaveCount(2)
    })

    test('nothing serious bars the way to codes and stripes', async ({ app }) => {
      const page = await openIn(app, locale)
      await selectWords(page, 1, 'القرار نهائي', words)
      await giveCode(page, words, 'تأجيل')
      await treeItem(page, 'تأجيل').click()
      await page.waitForTimeout(400)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const serious = violations.filter(
        ({ impact }) => impact === 'serious' || impact === 'critical',
      )
      expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    })
  })
}
