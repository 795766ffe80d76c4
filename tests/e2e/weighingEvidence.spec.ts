/** Evidence at large: what is absent and the search that proves it, filters, and what is not tagged. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { openSample } from './pages/navigatorPage'
import { arabic, beginningOf, english, type Key } from './pages/words'
import { expect, test } from './support/app'

const ABSENT = 'لا يذكر أحد تمويلًا'

for (const { locale, words } of [
  { locale: 'ar', words: arabic },
  { locale: 'en', words: english },
]) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale })

    test('an absence keeps the search that proves it, searches again, and is found by filters beside what is not tagged', async ({
      app: { page },
    }) => {
      await openSample(page, words)
      await page.getByRole('button', { name: words('screen.search') }).click()
      const field = page.getByRole('combobox', { name: words('search.field') })
      await field.fill('تمويل ')
      await page.getByRole('button', { name: words('absence.keepFrom') }).click()
      const form = page.getByRole('dialog')
      await form.getByRole('textbox', { name: words('evidence.summary') }).fill(ABSENT)
      await form.getByRole('button', { name: words('absence.keep') }).click()
      await expect(form).toBeHidden()

      await page.keyboard.press('Alt+Digit3')
      const grid = page.getByRole('grid', { name: words('matrix.title') })
      // The new item is the last one, and rows out of view are not drawn.
      await page.getByRole('button', { name: words('matrix.filter') }).click()
      const filters = page.getByRole('group', { name: words('matrix.filter') })
      const search = filters.getByRole('searchbox', { name: words('matrix.filterText') })
      await search.fill('تمويلا')
      const rows = grid.locator('tbody').getByRole('rowheader')
      await expect(rows).toHaveCount(1)
      await expect(rows).toContainText(ABSENT)
      await page.getByRole('button', { name: words('matrix.details') }).click()
      await rows.click()
      const panel = page.getByRole('region', { name: words('matrix.details') })
      const proof = panel.getByRole('region', { name: words('absence.title') })
      await expect(proof.getByRole('listitem').filter({ hasText: 'تمويل' })).toHaveCount(1)
      await proof.getByRole('button', { name: beginningOf(words('absence.again')) }).click()
      await proof.getByRole('button', { name: words('absence.keepNow') }).click()
      await expect(proof.getByRole('time')).toHaveCount(2)
      expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([])
      await page.keyboard.press('Control+KeyZ')
      await expect(proof.getByRole('time')).toHaveCount(1)

      await search.fill('لا شيء كهذا')
      await expect(page.getByText(words('matrix.noneShownTitle'))).toBeVisible()
      await filters.getByRole('button', { name: words('matrix.clearFilter') }).click()
      await expect(rows.nth(1)).toBeVisible()

      await walkUntagged(page, words)

      await search.fill('تمويلا')
      await expect(rows).toHaveCount(1)
      await page.getByRole('button', { name: words('matrix.details') }).click()
      await rows.click()
      await proof.getByRole('button', { name: beginningOf(words('absence.open')) }).click()
      await expect(field).toHaveValue('تمويل ')
    })
  })
}

/** From the list beside the matrix to the first paragraph without a rating, and to the next one. */
async function walkUntagged(page: Page, words: (key: Key) => string): Promise<void> {
  await page.getByRole('button', { name: words('untagged.title') }).click()
  const sources = page.getByRole('list', { name: words('untagged.title') })
  await expect(sources.getByRole('listitem').first()).toBeVisible()
  await sources.getByRole('button').first().click()
  const bar = page.getByRole('toolbar', { name: words('untagged.title') })
  await expect(bar).toBeVisible()
  const current = page.getByRole('feed').locator('article[aria-current]')
  await expect(current).toBeVisible()
  const first = await current.getAttribute('aria-posinset')
  await bar.getByRole('button', { name: words('reader.nextUntagged') }).click()
  await expect(current).not.toHaveAttribute('aria-posinset', first ?? '')
  expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([])
}
