/** Weighing from end to end, in both languages: from a tag in the reader to the matrix and its files. */
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import Papa from 'papaparse'
import { hasCalc, NO_CALC, rowsInCalc } from '../support/libreOffice'
import { goToParagraph, ratePressing } from './pages/journey'
import { openSample } from './pages/navigatorPage'
import { arabic, beginningOf, english, type Key } from './pages/words'
import { expect, test } from './support/app'

const CSV = 'No,Evidence,Rumour,Betrayal\n1,=Nobody was seen at the palace,cc,I I\n,Sum,0,-2\n'

for (const { locale, words } of [
  { locale: 'ar', words: arabic },
  { locale: 'en', words: english },
]) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale })

    test('the matrix leaves as it is shown, and a matrix from a file joins it in one step', async ({
      app,
    }) => {
      const { page } = app
      await openSample(page, words)
      await page.getByRole('button', { name: words('screen.matrix') }).click()
      const grid = page.getByRole('grid', { name: words('matrix.title') })
      const totals = totalsOf(page, words)
      await expect(totals.first()).toBeVisible()
      const files = page.getByRole('button', { name: words('matrixFile.menu') })

      await files.click()
      await page.getByRole('menuitem', { name: words('matrixFile.exportCsv') }).click()
      await expect(page.getByText(beginningOf(words('export.saved')))).toBeVisible()
      const text = String(await app.readSavedFile(app.savedNames[0] ?? ''))
      const rows = Papa.parse<string[]>(text.replace(/^\ufeff/, '')).data
      expect(scoresIn(rows, words)).toEqual(await shownScores(totals))

      await files.click()
      await page.getByRole('menuitem', { name: words('matrixFile.import') }).click()
      const dialog = page.getByRole('dialog', { name: words('matrixFile.importTitle') })
      const give = (name: string, bytes: string) =>
        dialog
          .locator('input[type=file]')
          .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) })
      await give('letter.csv', 'Dear colleague,\nno matrix here\n')
      await expect(dialog.getByRole('alert')).toContainText('letter.csv')
      await give('matrix.csv', CSV)
      const targets = dialog.getByRole('list', { name: words('matrixFile.hypotheses') })
      await expect(targets.getByRole('listitem')).toHaveCount(2)
      await expect(dialog.getByText('=Nobody was seen at the palace')).toBeVisible()
      await dialog.getByRole('button', { name: words('matrixFile.add'), exact: true }).click()
      await expect(dialog).toBeHidden()
      await expect(grid.getByRole('columnheader').filter({ hasText: 'H5' })).toBeVisible()
      await expect(totals).toHaveCount(6)
      await expect(totals.nth(4)).toHaveText(/^\u200e?\u22122$/)

      await page.keyboard.press('Control+KeyZ')
      await expect(totals).toHaveCount(4)
    })

    test('what the ranking hangs on is said in sentences and figures, and follows a rating', async ({
      app: { page },
    }) => {
      await openSample(page, words)
      await page.getByRole('button', { name: words('screen.matrix') }).click()
      await page.getByRole('button', { name: words('sensitivity.title') }).click()
      const panel = page.getByRole('region', { name: words('sensitivity.title') })
      await expect(panel.getByRole('status')).toContainText('H3')
      await expect(panel.getByRole('status')).toContainText('0.71')
      await expect(panel.getByRole('listitem').filter({ hasText: 'H1' }).first()).toBeVisible()
      const leftOut = panel.getByRole('table', { name: words('sensitivity.leaveOut') })
      await expect(leftOut.getByRole('row')).toHaveCount(3)
      await panel.getByText(words('sensitivity.byItem'), { exact: true }).click()
      await expect(leftOut.getByRole('row')).toHaveCount(9)

      const cells = page.getByRole('grid', { name: words('matrix.title') }).getByRole('gridcell')
      await cells.nth(2).click()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Digit5')
      await expect(panel.getByRole('status')).toContainText('H1')
      await page.keyboard.press('Control+KeyZ')
      await expect(panel.getByRole('status')).toContainText('H3')
      expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([])
    })

    test('a judgement keeps its terms and the ranking of its moment, a later one says what changed, and so does the history', async ({
      app,
    }) => {
      const { page } = app
      await openSample(page, words)
      await page.getByRole('button', { name: words('screen.matrix') }).click()
      await page.getByRole('button', { name: words('judgement.title') }).click()
      const panel = page.getByRole('region', { name: words('judgement.title') })
      const write = panel.getByRole('button', { name: words('judgement.new') })
      const conclusion = panel.getByRole('textbox', { name: words('judgement.conclusion') })
      const cards = panel.getByRole('article')

      await write.click()
      await expect(panel.getByRole('button', { name: words('judgement.make') })).toBeDisabled()
      await conclusion.fill('صراع أجنحة')
      await panel.getByRole('combobox', { name: words('judgement.likelihood') }).click()
      await page.getByRole('option', { name: words('likelihood.likely'), exact: true }).click()
      // What is written outlives a look elsewhere.
      await page.keyboard.press('Alt+Digit1')
      await page.keyboard.press('Alt+Digit3')
      await expect(conclusion).toHaveValue('صراع أجنحة')
      await panel.getByRole('button', { name: words('judgement.make') }).click()
      await expect(cards).toHaveCount(1)
      await expect(cards.first()).toContainText(words('likelihood.likely'))
      const now = cards.first().getByRole('row', { name: /^H1/ }).getByRole('cell')
      const then = (await now.nth(0).textContent()) ?? ''
      await expect(now.nth(1)).toHaveText(then)

      await page
        .getByRole('grid', { name: words('matrix.title') })
        .getByRole('gridcell')
        .nth(2)
        .click()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Digit5')
      await expect(now.nth(1)).not.toHaveText(then)
      await expect(now.nth(0)).toHaveText(then)

      await write.click()
      await expect(conclusion).toHaveValue('صراع أجنحة')
      await conclusion.fill('غير محسوم')
      await panel.getByRole('button', { name: words('judgement.make') }).click()
      await expect(cards).toHaveCount(2)
      await expect(cards.first().locator('dl').getByText(words('judgement.changed'))).toHaveCount(1)
      expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([])

      await page.getByRole('button', { name: words('history.title') }).click()
      const history = page.getByRole('region', { name: words('history.title') })
      await expect(history.getByText(words('history.nothing'))).toBeVisible()
      await history.getByRole('combobox', { name: words('history.from') }).click()
      // The newest is chosen; the one before it is the first judgement.
      await page.getByRole('option').nth(1).click()
      await expect(history.getByRole('listitem')).toHaveCount(1)
      await expect(
        history.getByRole('listitem').getByRole('img', { name: words('consistency.II') }),
      ).toBeVisible()
      expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([])
      await history.getByRole('listitem').getByRole('button').click()
      await expect(page.getByRole('feed').locator('article').first()).toBeVisible()
    })

    test('one weighing, whole: a tag in the reader, the matrix, a blind round compared and taken over, a what-if, a conclusion, and a workbook that another program opens with the same numbers', async ({
      app,
    }) => {
      const { page } = app
      await openSample(page, words)
      await goToParagraph(page, 5)
      await ratePressing(page, 2, 5)
      await page.getByRole('button', { name: words('screen.matrix') }).click()
      const grid = page.getByRole('grid', { name: words('matrix.title') })
      const row = grid.getByRole('row').nth(1)
      await expect(row.getByRole('gridcell')).toHaveCount(4)
      const before = (await row.getByRole('gridcell').allInnerTexts()).join()
      await page.getByRole('button', { name: words('rounds.title') }).click()
      await page.getByRole('button', { name: words('rounds.start') }).click()

      await expect(grid).toBeHidden()
      await rateOneRowBlind(page, words)
      await expect(row).toBeVisible()
      expect((await row.getByRole('gridcell').allInnerTexts()).join()).toBe(before)
      await page.getByRole('button', { name: beginningOf(words('rounds.compare')) }).click()
      const changed = page.getByRole('list', { name: words('rounds.changes') })
      await expect(changed.getByRole('listitem').first()).toBeVisible()
      const count = await changed.getByRole('listitem').count()
      expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([])
      const comparison = page.getByRole('region', { name: words('rounds.comparison') })
      await comparison.locator('.mantine-Button-root').click() // its words are counted
      await expect(changed).toBeHidden()
      await expect
        .poll(async () => (await row.getByRole('gridcell').allInnerTexts()).join())
        .not.toBe(before)
      await page.keyboard.press('Control+KeyZ')
      await expect(changed.getByRole('listitem')).toHaveCount(count)
      expect((await row.getByRole('gridcell').allInnerTexts()).join()).toBe(before)

      await page.getByRole('button', { name: words('sensitivity.title') }).click()
      const whatIf = page.getByRole('region', { name: words('sensitivity.title') })
      await expect(whatIf.getByRole('status')).toContainText(/H\d/)
      await page.getByRole('button', { name: words('judgement.title') }).click()
      const judgement = page.getByRole('region', { name: words('judgement.title') })
      await conclude(judgement, words)

      await page.getByRole('button', { name: words('matrixFile.menu') }).click()
      await page.getByRole('menuitem', { name: words('matrixFile.exportXlsx') }).click()
      await expect(page.getByText(beginningOf(words('export.saved')))).toBeVisible()
      const workbook = await app.readSavedFile(app.savedNames[0] ?? '')
      if (!hasCalc()) {
        test.info().annotations.push({ type: 'not opened elsewhere', description: NO_CALC })
        return
      }
      const rows = rowsInCalc(workbook, words('matrix.title'))
      expect(scoresIn(rows, words)).toEqual(await shownScores(totalsOf(page, words)))
    })
  })
}

type Words = (key: Key) => string

/** Rates the row on offer, the same against each of three hypotheses, and ends the round with it. */
async function rateOneRowBlind(page: Page, words: Words): Promise<void> {
  const hypotheses = page.getByRole('list', { name: words('rounds.hypotheses') })
  await expect(hypotheses.getByRole('listitem')).toHaveCount(3)
  for (const place of [0, 1, 2]) {
    await expect(hypotheses.getByRole('listitem').nth(place).locator('button:focus')).toBeVisible()
    await page.keyboard.press('Digit5')
  }
  await expect(page.getByRole('button', { name: words('rounds.finishRow') })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(hypotheses.getByRole('button', { pressed: true })).toHaveCount(0)
  await page.getByRole('button', { name: words('rounds.finish'), exact: true }).click()
}

async function conclude(judgement: Locator, words: Words): Promise<void> {
  await judgement.getByRole('button', { name: words('judgement.new') }).click()
  await judgement.getByRole('textbox', { name: words('judgement.conclusion') }).fill('صراع أجنحة')
  await judgement.getByRole('button', { name: words('judgement.make') }).click()
  await expect(judgement.getByRole('article')).toHaveCount(1)
}

function totalsOf(page: Page, words: Words): Locator {
  const grid = page.getByRole('grid', { name: words('matrix.title') })
  return grid.getByRole('row', { name: words('score.inconsistency') }).getByRole('gridcell')
}

async function shownScores(totals: Locator): Promise<readonly string[]> {
  const shown = (await totals.allInnerTexts()).slice(0, 3)
  return shown.map(score => score.replace(/^\u200e?\u2212/, '-'))
}

/** Of H1 to H3, in a file of the matrix. */
function scoresIn(rows: readonly (readonly string[])[], words: Words): readonly string[] {
  const first = rows[0]?.indexOf('H1') ?? -1
  const scores = rows.find(row => row[1] === words('score.inconsistency')) ?? []
  return scores.slice(first, first + 3)
}
