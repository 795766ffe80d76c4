/** Every screen and dialog, in both languages and both themes, has nothing serious for axe to find. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { takeFirst } from './pages/keys'
import {
  chooseMenuIn,
  type Language,
  openSample,
  showScreen,
  startIn,
  wordsOf,
} from './pages/shellPage'
import { expect, test } from './support/app'

const looks = [
  { language: 'ar', theme: 'light' },
  { language: 'ar', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const

/** Serious and critical findings, each with the rule and the elements. */
async function seriousFindings(page: Page): Promise<readonly string[]> {
  // Things that fade in are judged when they are there.
  await page.waitForTimeout(400)
  await page.evaluate(scrollNavigatorUp)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    )
}

for (const { language, theme } of looks) {
  test.describe(`${language}, ${theme}`, () => {
    test.use({ colorScheme: theme, viewport: { width: 1440, height: 900 } })

    test('the start screen and its dialogs', async ({ app }) => {
      const { page } = app
      await startIn(page, language)
      expect(await seriousFindings(page)).toEqual([])
      await page.getByRole('button', { name: wordsOf(language)['file.new'] }).click()
      expect(await seriousFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await openDialogsOfHelp(page, language)
    })

    test('the screens of an open project', async ({ app }) => {
      test.setTimeout(300_000)
      const { page } = app
      await startIn(page, language)
      await openSample(page, language)
      expect(await seriousFindings(page)).toEqual([])

      await page.getByRole('feed').locator('article').nth(3).click()
      await page.keyboard.press('Digit2')
      expect(await seriousFindings(page)).toEqual([])
      await page.keyboard.press('Escape')

      await page.locator('nav').getByRole('button', { name: 'آسيمي غويتا' }).first().click()
      expect(await seriousFindings(page)).toEqual([])

      for (const shortcut of ['Control+KeyE', 'Control+KeyI']) {
        await page.keyboard.press(shortcut)
        await judgeDialog(page)
      }

      await showScreen(page, language, 'screen.matrix')
      await expect(page.getByRole('grid').or(page.getByRole('table')).first()).toBeVisible()
      expect(await seriousFindings(page)).toEqual([])

      await showScreen(page, language, 'screen.actors')
      await expect(page.getByRole('table').first()).toBeVisible()
      expect(await seriousFindings(page)).toEqual([])

      await showScreen(page, language, 'screen.project')
      expect(await seriousFindings(page)).toEqual([])
    })

    test('finding, coding, reviewing and searching', async ({ app }) => {
      test.setTimeout(300_000)
      const { page } = app
      await startIn(page, language)
      await openSample(page, language)
      await giveCode(page, language, 'تأجيل')
      await page.keyboard.press('Control+KeyF')
      await page.getByRole('search').getByRole('textbox').fill('الحكومة')
      await expect(page.locator('[data-found]:not([data-found="0"])')).toBeVisible()
      expect(await seriousFindings(page)).toEqual([])
      await page.keyboard.press('Escape')

      await addActor(page, language, 'التوقيفات')
      await page.keyboard.press('Control+Shift+KeyM')
      const parts = page.getByRole('radiogroup', { name: wordsOf(language)['review.title'] })
      for (const part of ['review.mentions', 'review.actors', 'review.dates'] as const) {
        await parts.getByText(wordsOf(language)[part], { exact: true }).click()
        await expect(page.getByRole('complementary').getByRole('listitem').first()).toBeVisible()
        expect(await seriousFindings(page)).toEqual([])
      }

      await page.keyboard.press('Control+Shift+KeyF')
      await page.getByRole('main').getByRole('combobox').first().fill('الحكومة')
      await expect(page.getByRole('option').first()).toBeVisible()
      await page
        .getByRole('button', { name: wordsOf(language)['search.filters'], exact: true })
        .click()
      expect(await seriousFindings(page)).toEqual([])
    })
  })
}

/** Gives the second paragraph a code, so that tree, stripes and inspector have something to show. */
async function giveCode(page: Page, language: Language, name: string): Promise<void> {
  await page.getByRole('feed').locator('article').nth(1).click()
  await page.keyboard.press('KeyO')
  const panel = page.getByRole('dialog', { name: wordsOf(language)['reader.code'] })
  await takeFirst(page, panel.getByRole('combobox'), name)
  await expect(page.getByRole('treeitem', { name })).toBeVisible()
}

/** Gives the project an actor whose mentions are then suggested. */
async function addActor(page: Page, language: Language, name: string): Promise<void> {
  const words = wordsOf(language)
  const navigator = page.getByTestId('navigator')
  await navigator.getByRole('button', { name: words['navigator.addActor'] }).click()
  await page.getByRole('textbox', { name: words['common.name'], exact: true }).fill(name)
  await page.getByRole('button', { name: words['common.add'], exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(navigator.getByRole('button', { name }).first()).toBeVisible()
}

/** What stands half behind a heading that stays in view would be judged as too small. */
function scrollNavigatorUp(): void {
  for (const pane of document.querySelectorAll('nav, nav *')) pane.scrollTop = 0
}

async function openDialogsOfHelp(page: Page, language: Language): Promise<void> {
  for (const entry of ['help.shortcuts', 'help.about'] as const) {
    await chooseMenuIn(page, language, 'menu.help', entry)
    await judgeDialog(page)
  }
  await page.keyboard.press('Control+Comma')
  await judgeDialog(page)
}

/** The dialog that is opening; it is gone afterwards. */
async function judgeDialog(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await page.getByRole('dialog').innerText()).not.toMatch(/\[(FSI|PDI)\]/)
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}
