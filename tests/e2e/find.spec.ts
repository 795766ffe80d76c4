/** Find in source, and reading a source of which only a part is held. */
import AxeBuilder from '@axe-core/playwright'
import { goToParagraph, selectWords } from './pages/journey'
import { markedWords, openText, paragraph } from './pages/readerPage'
import { startIn } from './pages/shellPage'
import { arabic, english } from './pages/words'
import { expect, test } from './support/app'

test.use({ locale: 'ar' })

const PARAGRAPHS = [
  'أغلقت المدرسةُ أبوابها يوم الأحد 🙂 وقالت مديرة المدرســة إن القرار مؤقت.',
  'احتج الأهالي أمام مدرسة أخرى، ثم عادوا إلى بيوتهم.',
  'The school (المَدرَسة) opened again on Monday.',
] as const

for (const [locale, words] of [
  ['ar', arabic],
  ['en', english],
] as const) {
  test(`words are found however they are spelled, walked and left, in ${locale}`, async ({
    app,
  }) => {
    const page = await openText(app, PARAGRAPHS)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await startIn(page, locale)
    await goToParagraph(page, 1)
    await page.keyboard.press('Control+KeyF')
    const bar = page.getByRole('search', { name: words('find.open') })
    await bar.getByRole('textbox').fill('المدرسه')
    await expect
      .poll(() => markedWords(page, 'reader-found'))
      .toEqual(['المدرسةُ', 'المدرســة', 'المَدرَسة'])
    await page.keyboard.press('Enter')
    await expect.poll(() => markedWords(page, 'reader-revealed')).toEqual(['المدرسةُ'])
    await page.keyboard.press('F3')
    await page.keyboard.press('F3')
    await expect.poll(() => markedWords(page, 'reader-revealed')).toEqual(['المَدرَسة'])
    await page.keyboard.press('Shift+Enter')
    await expect.poll(() => markedWords(page, 'reader-revealed')).toEqual(['المدرســة'])
    const { violations } = await new AxeBuilder({ page }).include('search').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])

    await page.keyboard.press('Escape')
    await expect(bar).toHaveCount(0)
    await expect.poll(() => markedWords(page, 'reader-found')).toEqual([])
    await expect(paragraph(page, 1)).toBeFocused()
    await page.keyboard.press('F8')
    await expect.poll(() => markedWords(page, 'reader-revealed')).toEqual(['المَدرَسة'])
  })
}

test('chosen words, or those of the bar, are looked for in all sources', async ({ app }) => {
  const page = await openText(app, PARAGRAPHS)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await selectWords(page, 1, 'مديرة المدرســة')
  await page.keyboard.press('Control+Shift+KeyF')
  const field = page.getByRole('combobox', { name: arabic('search.field') })
  await expect(field).toHaveValue('"مديرة المدرســة"')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(paragraph(page, 1)).toBeVisible()

  await page.keyboard.press('Control+KeyF')
  const bar = page.getByRole('search', { name: arabic('find.open') })
  await bar.getByRole('textbox').fill('مدرسة')
  await bar.getByRole('button', { name: arabic('find.everywhere') }).click()
  await expect(field).toHaveValue('مدرسة')
  await expect(page.getByRole('option')).toHaveCount(3)
})

test('far away in a long source words are found and everything can be copied', async ({ app }) => {
  const count = 2500
  const many = Array.from({ length: count }, (_, place) =>
    place === 2299 ? 'هنا اللؤلؤة المفقودة' : `سطر عادي رقم ${place + 1} من نص طويل جداً.`,
  )
  const page = await openText(app, many)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await goToParagraph(page, 1)
  await page.keyboard.press('Control+KeyF')
  await page.getByRole('search').getByRole('textbox').fill('اللولوه')
  await expect(page.getByRole('search').locator('[data-found="1"]')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(paragraph(page, 2300)).toBeInViewport()
  await expect.poll(() => markedWords(page, 'reader-revealed')).toEqual(['اللؤلؤة'])
  expect(await page.locator('article').count()).toBeLessThan(80)

  await page.keyboard.press('Escape')
  await expect(paragraph(page, 2300)).toBeFocused()
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.press('Control+KeyC')
  await expect(page.getByRole('status').filter({ hasText: /^نُسخت .* فقرة$/ })).toBeAttached()
  // The page may not read what is copied; a field that it is pasted into shows it.
  await page.keyboard.press('Control+KeyI')
  const field = page.getByRole('dialog').getByRole('textbox').first()
  await field.press('Control+KeyV')
  await expect(field).toHaveValue(many.join('\n'))
})
