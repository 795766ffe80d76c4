/** Corrections in the preview and in the text, as an analyst makes them. */
import type { Page } from '@playwright/test'
import { goToParagraph } from './pages/journey'
import { textOf } from './pages/readerPage'
import { english, type Key } from './pages/words'
import { expect, test } from './support/app'

const word = (key: Key) => english(key)

/** A new project, and the preview of pasted paragraphs. */
async function previewPasted(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: word('file.new'), exact: true }).click()
  await page.getByLabel(word('project.title'), { exact: true }).fill('Corrections')
  await page.getByRole('button', { name: word('common.create'), exact: true }).click()
  await expect(page.getByText(word('reader.noSource'))).toBeVisible()
  await page.keyboard.press('Control+KeyI')
  await page.getByLabel(word('import.pasteHere')).fill(text)
  await page.getByRole('button', { name: word('import.usePasted') }).click()
}

test.describe('in English', () => {
  test.use({ locale: 'en' })

  test('paragraphs are split, joined and left out by caret in the preview, and undone there', async ({
    app: { page },
  }) => {
    await previewPasted(page, 'One two three.\nFour five six.')
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
  test('a stored paragraph is split and joined, and each says where it stands in the source', async ({
    app: { page },
  }) => {
    await previewPasted(page, 'One two three.\nFour five six.')
    await page.getByRole('dialog').getByLabel(word('sourceDetails.title')).fill('Borders')
    await page.getByRole('button', { name: word('import.store'), exact: true }).click()
    await expect(page.getByRole('dialog', { name: word('import.title') })).toBeHidden()
    await expect(textOf(page, 2)).toHaveText('Four five six.')

    const dialog = page.getByRole('dialog', { name: word('correct.title') })
    const change = async (press: Key, caret: readonly string[]) => {
      await goToParagraph(page, 1)
      await page.keyboard.press('Shift+KeyC')
      await expect(dialog.getByRole('textbox').first()).toBeFocused()
      for (const key of caret) await page.keyboard.press(key)
      await dialog.getByRole('button', { name: word(press), exact: true }).click()
      await expect(dialog).toBeHidden()
    }
    const places = () =>
      page
        .getByRole('feed')
        .locator('article')
        .evaluateAll(all =>
          all.map(one => [
            one.ariaPosInSet,
            one.ariaSetSize,
            one.querySelector('[dir]')?.textContent,
          ]),
        )
    await goToParagraph(page, 1)
    await page.keyboard.press('Shift+KeyC')
    await expect(dialog.getByRole('textbox').first()).toBeFocused()
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+ArrowRight')
    await dialog.getByRole('button', { name: word('correct.split') }).hover()
    await expect(dialog).toContainText('One ┃ two three.')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await change('correct.split', ['Home', 'Control+ArrowRight', 'Control+ArrowRight'])
    await expect.poll(places).toEqual([
      ['1', '3', 'One two'],
      ['2', '3', 'three.'],
      ['3', '3', 'Four five six.'],
    ])
    await change('correct.join', [])
    await expect.poll(places).toEqual([
      ['1', '2', 'One two three.'],
      ['2', '2', 'Four five six.'],
    ])
    await goToParagraph(page, 2)
    await page.keyboard.press('Shift+KeyC')
    await expect(dialog.getByRole('textbox').first()).toBeFocused()
    const join = dialog.getByRole('button', { name: word('correct.join'), exact: true })
    await expect(join, 'nothing follows the last paragraph').toBeDisabled()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await page.keyboard.press('Control+KeyZ')
    await expect.poll(async () => (await places()).length).toBe(3)
  })
})
