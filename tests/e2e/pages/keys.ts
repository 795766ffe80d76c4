/**
 * Keys that are pressed when the program is ready for them: a key that comes before its field has
 * the focus goes elsewhere, and so it would for a person with a very fast hand.
 */
import { expect, type Locator, type Page } from '@playwright/test'

/** Types over what the field in focus has chosen, once a field has the focus. */
export async function typeOver(page: Page, text: string): Promise<void> {
  await expect(page.locator('input:focus, textarea:focus')).toBeVisible()
  await page.keyboard.insertText(text)
}

/**
 * Finds an entry of a list by words and takes the first that is offered, once the list has answered.
 * `entry`: what it holds where that is not the words themselves.
 */
export async function takeFirst(
  page: Page,
  list: Locator,
  words: string,
  entry = words,
): Promise<void> {
  await list.fill(words)
  await expect(page.getByRole('option').first()).toContainText(entry)
  await list.press('Enter')
}
