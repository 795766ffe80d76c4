/** Settings of this machine: each does what it says at once, is there after a start, and is in no project. */
import type { Page } from '@playwright/test'
import { type Language, openSample, showScreen, startIn, wordsOf } from './pages/shellPage'
import { expect, test } from './support/app'

async function openSettings(page: Page, language: Language) {
  await page.keyboard.press('Control+Comma')
  const dialog = page.getByRole('dialog', { name: wordsOf(language)['settings.title'] })
  await expect(dialog).toBeVisible()
  return dialog
}

async function closeSettings(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('tab').first().focus()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** Numbers and dates on the screen that are the program's own and not the analyst's. */
function digitsOfProgram(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement // a clone of an element is one
    const analysts =
      'bdi, [dir=auto], article p, input, textarea, svg, canvas, style, kbd, [data-consistency]'
    for (const part of copy.querySelectorAll(analysts)) part.remove()
    return (copy.textContent ?? '').replaceAll(/H\d+/g, '').replaceAll(/[^0-9٠-٩]+/g, '')
  })
}

for (const language of ['ar', 'en'] as const) {
  test(`digits and calendar change what the program writes (${language})`, async ({ app }) => {
    const { page } = app
    const words = wordsOf(language)
    await startIn(page, language)
    await openSample(page, language)
    const dialog = await openSettings(page, language)
    await dialog.getByText('٠١٢٣').click()
    await dialog.getByText(words['settings.hijri'], { exact: true }).click()
    await expect(dialog.getByText(/١٤[٤-٩][٠-٩]/)).toBeVisible()
    await closeSettings(page)

    await showScreen(page, language, 'screen.matrix')
    // The sign of a neutral rating is 0 in every language.
    await expect.poll(() => digitsOfProgram(page)).toMatch(/^[٠-٩0]+$/)
  })
}

test('language, theme, size and face of the text change at once and stay', async ({ app }) => {
  const { page } = app
  await startIn(page, 'en')
  await openSample(page, 'en')
  const dialog = await openSettings(page, 'en')
  await dialog.getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await dialog.getByText('Plain', { exact: true }).click()
  await expect(page.locator('[data-face=sans]')).toBeAttached()
  await dialog.getByRole('slider').focus()
  await page.keyboard.press('End')
  await expect(dialog.getByText('Size of source text: 32')).toBeVisible()
  await dialog.getByText('العربية', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')

  await app.reload()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('a shortcut is changed, refused where it belongs to another, removed and given back', async ({
  app,
}) => {
  const { page } = app
  await startIn(page, 'en')
  const words = wordsOf('en')
  const dialog = await openSettings(page, 'en')
  await dialog.getByRole('tab', { name: words['settings.keys'] }).click()
  const palette = dialog.getByRole('button', { name: /^Command palette: .*Change the shortcut$/ })

  await palette.click()
  await expect(palette).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Control+KeyO')
  await expect(dialog.getByRole('alert')).toContainText(words['file.open'])
  await page.keyboard.press('KeyJ')
  await expect(dialog.getByRole('alert')).toHaveText(words['settings.keysNeedModifier'])
  await page.keyboard.press('Control+KeyC')
  await expect(dialog.getByRole('alert')).toHaveText(words['settings.keysReserved'])
  await page.keyboard.press('Control+KeyJ')
  await expect(palette).toContainText('Ctrl+J')
  await closeSettings(page)

  const search = page.getByPlaceholder(words['palette.search'])
  await page.keyboard.press('Control+KeyK')
  await page.keyboard.press('Control+KeyJ')
  await expect(search).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(search).toBeHidden()

  const again = await openSettings(page, 'en')
  await again.getByRole('tab', { name: words['settings.keys'] }).click()
  await again.getByRole('button', { name: 'Default shortcut of Command palette' }).click()
  await expect(palette).toContainText('Ctrl+K')
  await again.getByRole('button', { name: 'Remove the shortcut of Command palette' }).click()
  await expect(palette).toContainText(words['settings.noKeys'])
})

test('a dialog is answered before any shortcut acts behind it', async ({ app }) => {
  const { page } = app
  await startIn(page, 'en')
  await openSample(page, 'en')
  await openSettings(page, 'en')
  await page.keyboard.press('Alt+Digit2')
  await closeSettings(page)
  await expect(page.getByRole('feed')).toBeVisible()
  await page.keyboard.press('Alt+Digit2')
  await expect(page.getByRole('feed')).toBeHidden()
})
