// @ts-check
/** Steps that several scenes take. */

/**
 * Does what the palette offers under these words.
 * @param {import('./scenes.mjs').Page} page
 * @param {string} label
 */
export async function act(page, label) {
  await page.keyboard.press('Control+KeyK')
  const palette = page.getByRole('dialog')
  await palette.getByRole('textbox').fill(label)
  await palette.getByRole('button', { name: label }).first().click()
}

/**
 * Presses the button of these words.
 * @param {import('./scenes.mjs').Page} page
 * @param {string} name
 */
export async function press(page, name) {
  await page.getByRole('button', { name, exact: true }).first().click()
}

/**
 * The paragraph of the source on show, by its place in the list.
 * @param {import('./scenes.mjs').Page} page
 * @param {number} index from 0
 */
export function article(page, index) {
  return page.getByRole('feed').locator('article').nth(index)
}
