/** Corrections of a stored source, as an analyst makes them. */
import { newProject, previewImport, selectWords, storeImport } from './pages/journey'
import { textOf } from './pages/readerPage'
import { arabic } from './pages/words'
import { expect, test } from './support/app'

const TEXT = 'قل العقيد كمارا إن باريس تعرف ما جرى في باماكو.'
const CORRECTED = 'قال العقيد كامارا إن باريس تعرف ما جرى في باماكو.'

test.describe('in Arabic', () => {
  test.use({ locale: 'ar' })

  test('a typo is corrected under three anchors, which stay on their words; undo brings it back', async ({
    app: { page },
  }) => {
    await newProject(page, 'تصحيح')
    await previewImport(page, { name: 'نص.txt', bytes: Buffer.from(`${TEXT}\nوبقي الباقي.`) })
    await storeImport(page)
    await selectWords(page, 1, 'كمارا')
    await page.getByRole('button', { name: arabic('reader.newActor'), exact: true }).click()
    await page.getByRole('button', { name: arabic('common.create'), exact: true }).click()
    for (const words of ['باريس تعرف', 'في باماكو']) {
      await selectWords(page, 1, words)
      await page.getByRole('button', { name: arabic('reader.evidence'), exact: true }).click()
    }
    await page.getByRole('feed').locator('article').first().click()
    await page.keyboard.press('Shift+KeyC')
    const dialog = page.getByRole('dialog', { name: arabic('correct.title') })
    await dialog.getByRole('textbox').first().fill(CORRECTED)
    await dialog.getByRole('button', { name: arabic('correct.correct'), exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(textOf(page, 1)).toHaveText(CORRECTED)
    await page.getByRole('menubar').getByText(arabic('menu.reader'), { exact: true }).click()
    await page.getByRole('menuitem', { name: arabic('reader.reviewLost') }).click()
    await expect(page.getByText(arabic('review.none'))).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+KeyZ')
    await expect(textOf(page, 1)).toHaveText(TEXT)
  })
})
