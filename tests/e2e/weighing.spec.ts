/** Weighing: hypotheses in the navigator, ratings in the inspector, and the matrix, in Arabic. */
import { confirmRemoval, inspectorOf } from './pages/inspectorPage'
import { addHypothesis, goToParagraph } from './pages/journey'
import { typeOver } from './pages/keys'
import { navigatorOf, openSample } from './pages/navigatorPage'
import { arabic } from './pages/words'
import { expect, test } from './support/app'

test.use({ locale: 'ar' })

test.beforeEach(async ({ app: { page } }) => {
  await openSample(page, arabic)
})

test('hypotheses are added, reworded, moved and removed, and undo brings them back', async ({
  app: { page },
}) => {
  const navigator = navigatorOf(page, arabic)
  await addHypothesis(page, 'كانت شائعة لا أكثر')
  await expect(navigator.hypothesis('H4')).toContainText('كانت شائعة لا أكثر')

  await navigator.hypothesis('H4').getByText('كانت شائعة لا أكثر').click()
  await typeOver(page, 'كانت إشاعة')
  await page.keyboard.press('Enter')
  await expect(navigator.hypothesis('H4')).toContainText('كانت إشاعة')

  await navigator.hypothesis('H4').getByText('H4', { exact: true }).click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(navigator.labels).toEqual(['H1', 'H2', 'H4', 'H3'])

  await navigator.chooseForHypothesis('H1', 'hypothesis.remove')
  await expect(page.getByRole('dialog')).toContainText('تقييم')
  await confirmRemoval(page, arabic('hypothesis.remove'))
  await expect.poll(navigator.labels).toEqual(['H2', 'H4', 'H3'])

  await page.keyboard.press('Control+KeyZ')
  await expect.poll(navigator.labels).toEqual(['H1', 'H2', 'H4', 'H3'])
})

test('a rating in the inspector, with its reason, moves the score in the navigator', async ({
  app: { page },
}) => {
  const navigator = navigatorOf(page, arabic)
  const inspector = inspectorOf(page, arabic)
  await goToParagraph(page, 2)
  const score = navigator.hypothesis('H1').getByTitle(arabic('score.inconsistency'))
  await expect(score).toHaveText('\u200e\u22123')

  const rating = inspector.rating('H1')
  await rating.getByRole('button', { name: arabic('consistency.II'), exact: true }).click()
  await expect(score).toHaveText('\u200e\u22125')

  const reason = inspector.pane.getByPlaceholder(arabic('rating.reasonHint'))
  await reason.fill('لا يذكر النص أحدًا من الضباط')
  await goToParagraph(page, 3)
  await goToParagraph(page, 2)
  await expect(reason).toHaveValue('لا يذكر النص أحدًا من الضباط')

  await rating.getByRole('button', { name: arabic('rating.clear') }).click()
  await expect(score).toHaveText('\u200e\u22123')
})

test('the matrix is rated by keyboard, and its arrows run the way the page runs', async ({
  app: { page },
}) => {
  await page.getByRole('button', { name: arabic('screen.matrix') }).click()
  const grid = page.getByRole('grid', { name: arabic('matrix.title') })
  const cell = (row: number, column: number) => grid.locator(`[data-place="${row}:${column}"]`)
  const total = grid.getByRole('row', { name: arabic('score.inconsistency') }).getByRole('gridcell')

  await cell(1, 0).focus()
  await expect(total.nth(1)).toHaveText('\u200e\u22127')
  await page.keyboard.press('ArrowLeft')
  await expect(cell(1, 1)).toBeFocused()
  await page.keyboard.press('Digit5')
  await expect(cell(1, 1)).toHaveAccessibleName(new RegExp(arabic('consistency.II')))
  await expect(total.nth(1)).toHaveText('\u200e\u22129')

  await page.keyboard.press('Backspace')
  await expect(cell(1, 1)).toHaveAccessibleName(new RegExp(arabic('matrix.noRating')))
  await expect(total.nth(1)).toHaveText('\u200e\u22127')

  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(cell(1, -1)).toBeFocused()
  await page.keyboard.press('Enter')
  const beside = page.getByRole('region', { name: arabic('matrix.reader') })
  await expect(beside.getByRole('feed')).toBeVisible()
  await expect(grid).toBeVisible()
})

test('the matrix is rated by mouse, turned and sorted', async ({ app: { page } }) => {
  await page.getByRole('button', { name: arabic('screen.matrix') }).click()
  const grid = page.getByRole('grid', { name: arabic('matrix.title') })
  await grid.locator('[data-place="0:0"]').click()
  const menu = page.getByRole('dialog')
  await menu.getByRole('button', { name: arabic('consistency.N'), exact: true }).click()
  await expect(menu).toBeHidden()
  await expect(grid.locator('[data-place="0:0"]')).toBeFocused()
  await expect(grid.locator('[data-place="0:0"]')).toHaveAccessibleName(
    new RegExp(arabic('consistency.N')),
  )

  await page.getByTitle(arabic('matrix.evidenceInColumns')).click()
  await expect(grid.getByRole('row')).toHaveCount(5)

  await page.getByRole('combobox', { name: arabic('matrix.order') }).click()
  await page.getByRole('option', { name: arabic('matrix.orderDiagnosticity') }).click()
  const numbers = await grid.locator('tfoot td').allInnerTexts()
  const values = numbers.filter(text => text !== '–').map(Number)
  expect(values).toEqual(values.toSorted((a, b) => b - a))
})
