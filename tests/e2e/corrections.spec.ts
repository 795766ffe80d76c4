/** Corrections in the preview and in the text, as an analyst makes them. */
import { english, type Key } from './pages/words'
import { expect, test } from './support/app'

test.describe('in English', () => {
  test.use({ locale: 'en' })

  test('paragraphs are split, joined and left out by caret in the preview, and undone there', async ({
    app: { page },
  }) => {
    const word = (key: Key) => english(key)
    await page.getByRole('button', { name: word('file.new'), exact: true }).click()
    await page.getByLabel(word('project.title'), { exact: true }).fill('Preview')
    await page.getByRole('button', { name: word('common.create'), exact: true }).click()
    await expect(page.getByText(word('reader.noSource'))).toBeVisible()
    await page.keyboard.press('Control+KeyI')
    await page.getByLabel(word('import.pasteHere')).fill('One two three.\nFour five six.')
    await page.getByRole('button', { name: word('import.usePasted') }).click()
    const text = (number: number) =>
      page.getByRole('textbox', { name: `Text of paragraph ${number}`, exact: true })
    await text(1).click()
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+ArrowRight')
    await page.keyboard.press('Enter')
    await expect(text(2)).toHaveText('two three.')
    await page.keyboard.type('typed')
    await expect(text(2)).toHaveText('two three.')
    await page.keyboard.press('Backspace')
    await expect(text(1)).toHaveText('One two three.')
    await page.keyboard.press('Control+Delete')
    await expect(text(1)).toHaveText('Four five six.')
    await page.keyboard.press('Control+KeyZ')
    await expect(text(2)).toHaveText('Four five six.')
  })
})
