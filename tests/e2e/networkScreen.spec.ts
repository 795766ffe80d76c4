/** The Network screen in both languages: measured, compared without weak passages, walked by paths. */
import type { Locator, Page } from '@playwright/test'
import { type Language, openSample, showScreen, startIn, wordsOf } from './pages/shellPage'
import { expect, test } from './support/app'

const GOVERNMENT = 'الحكومة الانتقالية'

async function openNetwork(page: Page, language: Language): Promise<void> {
  await startIn(page, language)
  await openSample(page, language)
  await showScreen(page, language, 'screen.network')
}

async function compute(page: Page, language: Language): Promise<Locator> {
  const words = wordsOf(language)
  await page.getByRole('button', { name: words['network.compute'], exact: true }).click()
  const table = page.getByRole('table', { name: words['network.table'] })
  await expect(table).toBeVisible()
  return table
}

async function chooseActor(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).fill(name)
  await page.getByRole('option', { name, exact: true }).click()
}

for (const language of ['ar', 'en'] as const) {
  const words = wordsOf(language)

  test.describe(language, () => {
    test('the network is measured, sorted, and compared without a source', async ({
      app: { page },
    }) => {
      await openNetwork(page, language)
      await expect(page.getByText(words['network.unmeasuredTitle'])).toBeVisible()
      const table = await compute(page, language)

      await table.getByRole('button', { name: words['measure.betweenness'], exact: true }).click()
      await expect(table.getByRole('row').nth(1)).toContainText(GOVERNMENT)
      const whatIs = words['measure.whatIs'].replace('{{name}}', words['measure.betweenness'])
      await table.getByRole('button', { name: whatIs, exact: true }).click()
      await expect(page.getByRole('dialog')).toContainText('1977')
      await page.keyboard.press('Escape')

      await page.getByRole('button', { name: words['network.without'] }).click()
      await page.getByRole('combobox', { name: words['network.withoutSource'] }).click()
      await page.getByRole('option').first().click()
      await page.keyboard.press('Escape')
      await expect(page.getByText(words['network.stale'])).toBeVisible()
      await compute(page, language)
      await expect(page.getByText(words['network.stale'])).toBeHidden()
      await expect(table).toContainText('▼')
      const left = page.getByRole('region', { name: words['network.leftOut'] })
      await expect(left.getByRole('listitem').first()).toBeVisible()

      await left.getByRole('button').first().click()
      const reasons = page.getByRole('region', { name: words['inspector.restsOn'] })
      await reasons.getByTitle(words['passage.reveal']).first().click()
      await expect(page.getByRole('feed')).toBeVisible()
    })

    test('the shortest path shows its steps with their words', async ({ app: { page } }) => {
      await openNetwork(page, language)
      await page.getByText(words['network.paths'], { exact: true }).click()
      await chooseActor(page, words['network.from'], 'آسيمي غويتا')
      await chooseActor(page, words['network.to'], 'الوحدات الميدانية')
      await page.getByRole('button', { name: words['network.findPaths'] }).click()
      const path = page.getByRole('region').filter({ has: page.getByRole('heading', { level: 3 }) })
      await expect(path.first().locator('mark').first()).toBeVisible()
      await path.first().getByRole('button', { name: words['actors.showInNetwork'] }).click()
      await expect(page.getByRole('feed')).toBeVisible()
    })

    test('what speakers assert makes a network whose figures open their words', async ({ app }) => {
      const { page } = app
      await openNetwork(page, language)
      await page.getByText(words['derived.tab'], { exact: true }).click()
      const grid = page.getByRole('grid', { name: words['derived.matrixOf'] })
      const cell = grid.getByRole('button', { name: new RegExp(`^${GOVERNMENT}.*H2`) })
      await cell.click()
      const behind = page.getByRole('complementary', { name: words['derived.behind'] })
      await expect(behind.getByRole('heading', { level: 2 })).toContainText(GOVERNMENT)

      await page.keyboard.press(language === 'ar' ? 'ArrowRight' : 'ArrowLeft')
      await expect(cell).not.toBeFocused()

      await page.getByRole('button', { name: words['csv.export'] }).click()
      await page.getByRole('menuitem', { name: words['csv.exportPlain'] }).click()
      await expect(page.getByText(words['derived.fileName'])).toBeVisible()
      const csv = (await app.readSavedFile(app.savedNames[0] ?? '')).toString('utf8')
      expect(csv.split('\r\n').find(line => line.startsWith(GOVERNMENT))).toMatch(/,2/)

      await page.getByRole('combobox', { name: words['derived.kind'] }).click()
      await page.getByRole('option', { name: words['derived.conflict'] }).click()
      await page.getByText(words['derived.table'], { exact: true }).click()
      const table = page.getByRole('table', { name: words['derived.tableOf'] })
      await expect(table).toContainText('فرنسا')
      await table.getByRole('row').nth(1).getByRole('button').click()
      await expect(behind.getByRole('region')).toHaveCount(2)
      await behind.getByTitle(words['passage.reveal']).first().click()
      await expect(page.getByRole('feed')).toBeVisible()
    })
  })
}
