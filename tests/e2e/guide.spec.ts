/** The first minutes: the guided start inside the sample project, and help with the method. */
import type { Page } from '@playwright/test'
import { startIn, wordsOf } from './pages/shellPage'
import { expect, test } from './support/app'

const ar = wordsOf('ar')
const en = wordsOf('en')

function cardAt(page: Page, title: string) {
  return page.getByRole('dialog', { name: title })
}

/** The ring is on something that is seen, and the card does not lie over its middle. */
async function pointsAt(page: Page, name: string): Promise<void> {
  const target = page.locator(`[data-guide="${name}"]`)
  await expect(target).toBeVisible()
  await expect(target).toHaveCSS('outline-style', 'solid')
}

test('the guided start goes on with each deed of the analyst, and is remembered', async ({
  app,
}) => {
  const { page } = app
  await startIn(page, 'ar')
  await page.getByRole('main').getByRole('button', { name: ar['guide.start'] }).click()

  await expect(cardAt(page, ar['guide.hypothesesTitle'])).toBeFocused()
  await pointsAt(page, 'hypotheses')
  await page.locator('[data-guide=hypotheses] [aria-pressed]').first().click()

  await expect(cardAt(page, ar['guide.readerTitle'])).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: ar['guide.readerDeed'] })).toBeAttached()
  await pointsAt(page, 'reader')
  await page.getByRole('feed').locator('article').nth(3).click()

  await expect(cardAt(page, ar['guide.ratingsTitle'])).toBeVisible()
  await pointsAt(page, 'ratings')
  const ratings = page.locator('[data-guide=ratings]')
  await ratings.getByRole('button', { name: ar['consistency.II'], exact: true }).first().click()

  await expect(cardAt(page, ar['guide.diagramTitle'])).toBeVisible()
  await pointsAt(page, 'diagram')
  await page.locator('nav').getByRole('button', { name: 'آسيمي غويتا' }).first().click()
  await page
    .getByRole('complementary')
    .getByRole('listitem')
    .getByRole('button', { name: /غويتا .+/ })
    .filter({ hasNotText: /20/ })
    .first()
    .click()

  await expect(cardAt(page, ar['guide.matrixTitle'])).toBeVisible()
  await pointsAt(page, 'matrix')
  await page.locator('[data-guide=matrix]').click()

  await expect(cardAt(page, ar['guide.sensitivityTitle'])).toBeVisible()
  await pointsAt(page, 'sensitivity')
  await page.locator('[data-guide=sensitivity]').click()

  await expect(cardAt(page, ar['guide.saveTitle'])).toBeVisible()
  await pointsAt(page, 'save')
  await page.keyboard.press('Control+KeyS')
  await expect(cardAt(page, ar['guide.saveTitle'])).toBeHidden()
  await expect(page.getByText(ar['project.saved'], { exact: true })).toBeVisible()

  await app.reload()
  await expect(
    page.getByRole('main').getByRole('button', { name: ar['guide.again'] }),
  ).toBeVisible()
})

test('by keyboard alone: Next and Back, the control itself, Escape, and the method', async ({
  app,
}) => {
  const { page } = app
  await startIn(page, 'en')
  await page.keyboard.press('Shift+F1')
  await expect(cardAt(page, en['guide.hypothesesTitle'])).toBeFocused()

  await page.getByRole('button', { name: en['guide.next'], exact: true }).press('Enter')
  await expect(cardAt(page, en['guide.readerTitle'])).toBeVisible()
  await page.getByRole('button', { name: en['guide.back'], exact: true }).press('Enter')
  await page.getByRole('button', { name: en['guide.goThere'], exact: true }).press('Enter')
  await expect(page.locator('[data-guide=hypotheses] :focus')).toBeVisible()
  await page.keyboard.press('Shift+F1')
  await expect(cardAt(page, en['guide.hypothesesTitle'])).toBeFocused()

  // Escape closes what is open over the guide first.
  await page.keyboard.press('F1')
  const method = page.getByRole('dialog', { name: en['method.title'] })
  await expect(method).toBeVisible()
  await expect(method.getByText('chapter 8')).toBeVisible()
  for (const tab of ['method.tabFigures', 'method.tabNever', 'method.tabSources'] as const) {
    await method.getByRole('tab', { name: en[tab] }).click()
    await expect(method.getByRole('tabpanel')).toBeVisible()
  }
  await expect(method.getByText(/Psychology of Intelligence Analysis/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(method).toBeHidden()
  await expect(cardAt(page, en['guide.hypothesesTitle'])).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(cardAt(page, en['guide.hypothesesTitle'])).toBeHidden()
  await expect(page.locator('html')).not.toHaveAttribute('data-guide-step')

  await page.keyboard.press('F1')
  await method.getByRole('button', { name: en['screen.showMatrix'] }).first().click()
  await expect(method).toBeHidden()
  await expect(page.getByRole('heading', { name: en['matrix.title'] })).toBeVisible()
})
