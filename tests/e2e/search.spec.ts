/** Searching everything: from the first letter, in context, walked into the reader, exported. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { previewImport, storeImport } from './pages/journey'
import { openText } from './pages/readerPage'
import { arabic } from './pages/words'
import { expect, test } from './support/app'

test.use({ locale: 'ar' })

const PARAGRAPHS = [
  '🕊️ قال العقيد «موسى تراوري» إنّ الجَيْشَ لم يتحرك، وشكر لموسى تراوري آخرون صبره.',
  'وصل وفد من الجيش إلى باماكو مساء الأحد.',
  'The colonel met two envoys in Bamako on Sunday evening.',
] as const

async function searchFor(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+Shift+KeyF')
  const field = page.getByRole('combobox', { name: arabic('search.field') })
  await expect(field).toBeFocused()
  await field.fill(query)
}

function hits(page: Page) {
  return page.getByRole('option')
}

test('results appear from the first letter, with exactly what was found marked', async ({
  app,
}) => {
  const page = await openText(app, PARAGRAPHS)
  await searchFor(page, 'و')
  await expect(hits(page)).toHaveCount(2)
  await searchFor(page, 'الجيش')
  await expect(hits(page).nth(0).locator('mark').first()).toHaveText(/^الج/)
  expect(new Set(await hits(page).locator('mark').allTextContents())).toEqual(
    new Set(['الجَيْشَ', 'الجيش']),
  )
  await searchFor(page, '"موسى تراوري"')
  await expect(hits(page)).toHaveCount(1)
  await expect(hits(page).locator('mark')).toHaveText(['موسى تراوري', 'لموسى تراوري'])
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('results are walked by keyboard, also in the reader, and searched again', async ({ app }) => {
  const page = await openText(app, PARAGRAPHS)
  await searchFor(page, 'باماكو OR bamako')
  await expect(hits(page)).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(hits(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  const walker = page.getByRole('toolbar', { name: arabic('search.walk') })
  await expect(walker).toContainText('2 من 2')
  await page.keyboard.press('Control+KeyG')
  await expect(walker).toContainText('1 من 2')
  await page.keyboard.press('Control+Shift+KeyG')
  await expect(walker).toContainText('2 من 2')
  await walker.getByRole('button', { name: arabic('search.backToResults') }).click()
  await expect(hits(page)).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(page.getByText(arabic('search.emptyTitle'))).toBeVisible()
})

test('a query that finds nothing, or is not finished, is explained', async ({ app }) => {
  const page = await openText(app, PARAGRAPHS)
  await searchFor(page, 'نيامي')
  await expect(page.getByText(arabic('search.noneTitle'))).toBeVisible()
  await searchFor(page, '"الجيش')
  await expect(page.getByText(arabic('search.hintQuotation'))).toBeVisible()
})

test('filters narrow the results and are taken away as chips', async ({ app }) => {
  const page = await openText(app, PARAGRAPHS)
  await searchFor(page, 'الجيش')
  await expect(hits(page)).toHaveCount(2)
  await page.getByRole('button', { name: arabic('search.filters'), exact: true }).click()
  await page.getByLabel(arabic('search.filterFrom')).fill('2030')
  await expect(page.getByText(arabic('search.noneFiltered'))).toBeVisible()
  await page
    .getByRole('list', { name: arabic('search.chips') })
    .getByRole('button')
    .last()
    .click()
  await expect(hits(page)).toHaveCount(2)
})

test('what is imported is found at once, and no longer when it is taken back', async ({ app }) => {
  const page = await openText(app, PARAGRAPHS)
  await searchFor(page, 'نيامي')
  await expect(page.getByText(arabic('search.noneTitle'))).toBeVisible()
  await page.keyboard.press('Alt+Digit1')
  const bytes = Buffer.from('غادر الوفد إلى نيامي صباح الاثنين.', 'utf-8')
  await previewImport(page, { name: 'خبر.txt', bytes })
  await storeImport(page)
  await searchFor(page, 'نيامي')
  await expect(hits(page)).toHaveCount(1)
  await page.keyboard.press('Alt+Digit1')
  await page.getByRole('feed').waitFor()
  await page.keyboard.press('Control+KeyZ')
  await searchFor(page, 'نيامي')
  await expect(page.getByText(arabic('search.noneTitle'))).toBeVisible()
})

test('results are exported as CSV that a spreadsheet reads', async ({ app }) => {
  const page = await openText(app, ['=SUM(الجيش)', ...PARAGRAPHS])
  await searchFor(page, 'الجيش')
  await expect(hits(page)).toHaveCount(3)
  await page.getByRole('button', { name: arabic('csv.export') }).click()
  await page.getByRole('menuitem', { name: arabic('csv.exportSafe') }).click()
  const name = `${arabic('search.fileName')}.csv`
  await expect(page.getByText(name)).toBeVisible()
  const csv = (await app.readSavedFile(name)).toString('utf-8')
  expect(csv.startsWith(`\ufeff${arabic('search.columnKind')},`)).toBe(true)
  expect(csv).toContain("'=SUM(الجيش)")
  expect(csv.trim().split('\r\n')).toHaveLength(4)
})
