/** The frame of the window in either language: language, sample project, screens, menus. */
import { expect, type Page } from '@playwright/test'
import { arabic, english, type Key } from './words'

export type Language = 'ar' | 'en'

/** Looks words up in a language: `wordsOf('ar')['file.new']`. */
export function wordsOf(language: Language): Readonly<Record<Key, string>> {
  const read = language === 'ar' ? arabic : english
  return new Proxy({} as Record<Key, string>, { get: (_, key) => read(key as Key) })
}

/** Once the window listens to keys: its bar then offers the command palette. */
export async function windowIsReady(page: Page): Promise<void> {
  const palette = new RegExp(`^(${arabic('view.palette')}|${english('view.palette')})`)
  await expect(page.getByRole('banner').getByRole('button', { name: palette })).toBeVisible()
}

/** Brings the window to a language by its own button. */
export async function startIn(page: Page, language: Language): Promise<void> {
  const other = language === 'ar' ? 'العربية' : 'English'
  await windowIsReady(page)
  const toOther = page.getByRole('banner').getByRole('button', { name: other, exact: true })
  if (await toOther.isVisible()) await toOther.click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

export async function openSample(page: Page, language: Language): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: wordsOf(language)['file.sample'] })
    .click()
  await expect(page.getByRole('feed').locator('article').first()).toBeVisible()
  await expect(page.locator('[data-actor-id][data-x]').first()).toBeAttached()
}

export async function showScreen(page: Page, language: Language, screen: Key): Promise<void> {
  const name = wordsOf(language)[screen]
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
}

export async function chooseMenuIn(
  page: Page,
  language: Language,
  menu: Key,
  entry: Key,
): Promise<void> {
  const words = wordsOf(language)
  await page.getByRole('menubar').getByText(words[menu], { exact: true }).click()
  await page.getByRole('menuitem', { name: words[entry] }).click()
}
