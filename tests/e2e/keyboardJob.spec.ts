/**
 * The main job without a mouse: nothing is pressed but keys, and what is to be pressed is reached
 * with Tab. Only the system's own file dialog is answered for the analyst.
 */
import type { Locator, Page } from '@playwright/test'
import { startIn, wordsOf } from './pages/shellPage'
import { english } from './pages/words'
import { expect, test } from './support/app'

const words = wordsOf('en')
const TEXT = [
  'The governor met General Sow at the harbour on Monday.',
  'On Tuesday the guard of the harbour was sent home.',
  'General Sow denied that he had given the order.',
]

/** Walks with Tab until it has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < 90; step++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${String(target)}`)
}

async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }).first())
  await page.keyboard.press('Enter')
}

async function addHypothesis(page: Page, statement: string): Promise<void> {
  await pressButton(page, words['hypothesis.add'])
  const field = page.getByRole('textbox', { name: words['hypothesis.statement'] })
  await expect(field).toBeFocused()
  await page.keyboard.insertText(statement)
  await tabTo(page, page.locator('form').getByRole('button', { name: words['common.add'] }))
  await page.keyboard.press('Enter')
  await expect(field).toBeHidden()
}

const paragraph = (page: Page, number: number) =>
  page.getByRole('feed').locator(`article[aria-posinset="${number}"]`)

test('an analyst does the main job with the keyboard alone', async ({ app }) => {
  const { page } = app
  await startIn(page, 'en')

  await page.keyboard.press('Control+Alt+KeyN')
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeFocused()
  await page.keyboard.insertText('The harbour')
  await page.keyboard.press('Enter')
  await expect(page.getByText(words['reader.noSource'])).toBeVisible()
  await importText(page)
  await addHypothesis(page, 'The general gave the order')
  await addHypothesis(page, 'The governor gave it himself')
  await rateSecondParagraph(page)
  await makeActorsOfFirst(page)
  await drawRelationship(page)
  await rateInMatrix(page)

  await page.keyboard.press('Control+KeyS')
  await expect(page.getByText(words['project.saved'], { exact: true })).toBeVisible()
  expect((await app.readSavedFile(app.savedNames[0] ?? '')).length).toBeGreaterThan(1000)
})

async function importText(page: Page): Promise<void> {
  await page.keyboard.press('Control+KeyI')
  const buffer = Buffer.from(TEXT.join('\n'))
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'harbour.txt', mimeType: 'text/plain', buffer })
  const store = page.getByRole('button', { name: words['import.store'], exact: true })
  await expect(store).toBeEnabled()
  await pressButton(page, words['import.store'])
  await expect(page.getByRole('feed')).toBeVisible()
}

async function rateSecondParagraph(page: Page): Promise<void> {
  await tabTo(page, paragraph(page, 1))
  await page.keyboard.press('Home')
  await expect(paragraph(page, 1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('ArrowDown')
  for (const [hypothesis, rating] of [
    [1, 2],
    [2, 4],
  ]) {
    await expect(paragraph(page, 2)).toBeFocused()
    await page.keyboard.press(`Digit${hypothesis}`)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press(`Digit${rating}`)
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await expect(paragraph(page, 2)).toBeFocused()
}

/** The governor, the second word of the first paragraph, and General Sow, its fourth and fifth. */
async function makeActorsOfFirst(page: Page): Promise<void> {
  await page.keyboard.press('ArrowUp')
  const name = page.getByLabel(words['reader.actorName'])
  for (const [first, count] of [
    [1, 1],
    [3, 2],
  ] as const) {
    await expect(paragraph(page, 1)).toBeFocused()
    await page.keyboard.press('KeyW')
    for (let step = 0; step < first; step++) await page.keyboard.press('ArrowRight')
    for (let step = 1; step < count; step++) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('KeyA')
    await expect(name).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(name).toBeHidden()
  }
  await expect(page.locator('[data-actor-id]')).toHaveCount(2)
}

/** What happens to an actor on the way is said. */
async function drawRelationship(page: Page): Promise<void> {
  const spoken = page.getByRole('status')
  await tabTo(page, page.getByRole('application'))
  await page.keyboard.press('Tab')
  await expect(spoken.filter({ hasText: /governor|Sow/ })).toBeAttached()
  await page.keyboard.press('ArrowRight')
  await expect(spoken.filter({ hasText: english('diagram.saysMoved_one') })).toBeAttached()
  await page.keyboard.press('KeyL')
  await expect(page.getByRole('combobox', { name: words['diagram.connectHint'] })).toBeFocused()
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: words['relationshipDialog.title'] })
  await tabTo(page, dialog.getByRole('combobox', { name: words['relationshipDialog.type'] }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('button', { name: words['relationshipDialog.create'] }))
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.locator('[data-relationship-id]').first()).toBeAttached()
}

/** The rating is said as well as shown. */
async function rateInMatrix(page: Page): Promise<void> {
  await page.keyboard.press('Alt+Digit3')
  await tabTo(page, page.getByRole('grid').locator('[data-place="0:0"]'))
  await page.keyboard.press('Digit1')
  const said = new RegExp(`H1.*${words['consistency.CC']}`)
  await expect(page.getByRole('status').filter({ hasText: said })).toBeAttached()
}
