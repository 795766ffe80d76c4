/** Reading: the margin, the marks and the keyboard, on our own text. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { addHypothesis, goToParagraph, ratePressing, selectWords } from './pages/journey'
import { takeFirst } from './pages/keys'
import {
  chip,
  markedWords,
  openSample,
  openText,
  paragraph,
  pressMark,
  textOf,
} from './pages/readerPage'
import { arabic, type Key } from './pages/words'
import { expect, test } from './support/app'

test.use({ locale: 'ar' })

const PARAGRAPHS = [
  '🕊️🕊️ قال العقيد «موسى تراوري» إن الجيش لم يتحرك، ثم عاد 👩‍👩‍👧 موسى تراوري ونفى ما نُسب إليه، وشكر لموسى تراوري آخرون صبره في ذلك اليوم الطويل.',
  'أولاً: ما قيل في باماكو',
  'وصل وفد من الجيش إلى باماكو مساء الأحد، ولم يصدر عنه بيان مكتوب؛ لكن شهوداً تحدثوا عن موسى تراوري وعن خلاف قديم داخل القيادة.',
  'The colonel (الجيش) met two envoys in Bamako on Sunday evening, and nobody has seen the minutes of that meeting since.',
] as const

const H1 = 'انقسام داخل الجيش'
const H2 = 'يد من الخارج'

function button(page: Page, key: Key) {
  return page.getByRole('button', { name: arabic(key), exact: true })
}

async function openRated(app: Parameters<typeof openText>[0]): Promise<Page> {
  const page = await openText(app, PARAGRAPHS)
  await addHypothesis(page, H1)
  await addHypothesis(page, H2)
  return page
}

test('a paragraph is rated with two keys, seen in the margin, and undone', async ({ app }) => {
  const page = await openRated(app)
  await goToParagraph(page, 3)
  await ratePressing(page, 2, 5)
  await expect(chip(page, 3, arabic('consistency.II'))).toBeVisible()
  await expect(paragraph(page, 3)).toBeFocused()
  await ratePressing(page, 2, 0)
  await expect(chip(page, 3, arabic('consistency.NA'))).toBeVisible()
  await page.keyboard.press('Digit2')
  await page.keyboard.press('Backspace')
  await expect(chip(page, 3, arabic('consistency.NA'))).toHaveCount(0)
  await page.keyboard.press('Control+KeyZ')
  await expect(chip(page, 3, arabic('consistency.NA'))).toBeVisible()
})

test('a tag without a rating, and a reason, are kept', async ({ app }) => {
  const page = await openRated(app)
  await goToParagraph(page, 1)
  await page.keyboard.press('Digit1')
  await page.keyboard.press('KeyT')
  await expect(chip(page, 1, arabic('consistency.unrated'))).toBeVisible()
  await page.keyboard.press('Digit1')
  await page.keyboard.press('KeyR')
  const reason = page.getByLabel(arabic('reader.reason'), { exact: true })
  await reason.fill('شهود عيان')
  await reason.press('Enter')
  await page.keyboard.press('Digit4')
  await expect(chip(page, 1, arabic('consistency.I'))).toBeVisible()
  await page.keyboard.press('Digit1')
  await expect(page.getByLabel(arabic('reader.reason'), { exact: true })).toHaveValue('شهود عيان')
  await page.keyboard.press('Escape')
  await expect(paragraph(page, 1)).toBeFocused()
})

test('walking passes over headings to what is untagged', async ({ app }) => {
  const page = await openRated(app)
  await goToParagraph(page, 1)
  await ratePressing(page, 1, 2)
  await page.keyboard.press('KeyU')
  await expect(paragraph(page, 3)).toBeFocused()
  await page.keyboard.press('KeyK')
  await expect(paragraph(page, 2)).toBeFocused()
  await page.keyboard.press('KeyJ')
  await page.keyboard.press('End')
  await expect(paragraph(page, 4)).toBeFocused()
})

test('an actor made of words after emoji is marked on exactly those words', async ({ app }) => {
  const page = await openText(app, PARAGRAPHS)
  await selectWords(page, 1, 'موسى تراوري»')
  await button(page, 'reader.newActor').click()
  await expect(page.getByLabel(arabic('reader.actorName'))).toHaveValue('موسى تراوري')
  // The list of types lies elsewhere in the document; choosing there keeps the panel.
  await page.getByRole('dialog').getByRole('combobox').click()
  await page.getByRole('option', { name: arabic('actorType.group') }).click()
  await button(page, 'common.create').click()
  await expect.poll(() => markedWords(page, 'reader-confirmed-pink')).toHaveLength(1)
  await expect.poll(() => markedWords(page, 'reader-confirmed-')).toEqual(['موسى تراوري'])
  // The same name elsewhere is suggested, without the particle before it.
  await expect
    .poll(() => markedWords(page, 'reader-suggested-'))
    .toEqual(['موسى تراوري', 'موسى تراوري', 'موسى تراوري'])
})

test('a suggestion says why, and is confirmed or rejected where it stands', async ({ app }) => {
  const page = await openText(app, PARAGRAPHS)
  await selectWords(page, 3, 'الجيش')
  await button(page, 'reader.newActor').click()
  await button(page, 'common.create').click()
  await expect.poll(() => markedWords(page, 'reader-suggested-')).toEqual(['الجيش', 'الجيش'])
  await pressMark(page, 'reader-suggested-', 'الجيش')
  await expect(page.getByText(arabic('mentionReason.asWritten'))).toBeVisible()
  await button(page, 'reader.confirm').click()
  await expect.poll(() => markedWords(page, 'reader-suggested-')).toEqual(['الجيش'])
  await pressMark(page, 'reader-suggested-', 'الجيش')
  await button(page, 'reader.reject').click()
  await expect.poll(() => markedWords(page, 'reader-suggested-')).toEqual([])
})

test('words are chosen, and an actor is made of them, without a mouse', async ({ app }) => {
  const page = await openText(app, PARAGRAPHS)
  await goToParagraph(page, 3)
  await page.keyboard.press('KeyW')
  await expect.poll(() => markedWords(page, 'reader-words')).toEqual(['وصل'])
  // The paragraph reads from right to left, so left goes on.
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => markedWords(page, 'reader-words')).toEqual(['إلى'])
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => markedWords(page, 'reader-words')).toEqual(['باماكو مساء'])
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('KeyA')
  const name = page.getByLabel(arabic('reader.actorName'))
  await expect(name).toHaveValue('باماكو')
  await expect(name).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => markedWords(page, 'reader-confirmed-')).toEqual(['باماكو'])
  await expect(paragraph(page, 3)).toBeFocused()
})

test('words become evidence once, and the whole paragraph too', async ({ app }) => {
  const page = await openRated(app)
  await selectWords(page, 3, 'خلاف قديم داخل القيادة')
  await page.keyboard.press('KeyE')
  await expect.poll(() => markedWords(page, 'reader-selected')).toEqual(['خلاف قديم داخل القيادة'])
  await selectWords(page, 3, 'خلاف قديم داخل القيادة')
  await page.keyboard.press('KeyE')
  await expect(page.getByText(arabic('reader.saysEvidenceKnown'))).toBeAttached()
  await expect.poll(() => markedWords(page, 'reader-cited')).toHaveLength(1)
  await goToParagraph(page, 4)
  await page.keyboard.press('KeyE')
  await expect(paragraph(page, 4)).toHaveAttribute('data-marked', 'true')
})

test('a note on words is kept with the paragraph', async ({ app }) => {
  const page = await openText(app, PARAGRAPHS)
  await selectWords(page, 3, 'مساء الأحد')
  await page.keyboard.press('KeyN')
  await page.getByLabel(arabic('common.note'), { exact: true }).fill('أي أحد؟')
  await page.keyboard.press('Control+Enter')
  await expect(
    paragraph(page, 3).getByRole('img', { name: arabic('reader.hasNotes_one') }),
  ).toBeVisible()
})

test('a relationship is cited by chosen words, the likeliest offered first', async ({ app }) => {
  const page = await openSample(app)
  const words = 'أفشلت خطة'
  await selectWords(page, 4, words)
  await page.keyboard.press('KeyC')
  await takeFirst(page, page.getByRole('combobox', { name: arabic('reader.cite') }), 'الحكومة')
  await expect.poll(() => markedWords(page, 'reader-cited')).toContain(words)
})

test('words are copied with where they stand', async ({ app }) => {
  const page = await openText(app, PARAGRAPHS)
  await selectWords(page, 3, 'وفد من الجيش')
  await page.keyboard.press('KeyY')
  // The page may not read what is copied; a field that it is pasted into shows it.
  await page.keyboard.press('Control+KeyF')
  const field = page.getByRole('search').getByRole('textbox')
  await expect(async () => {
    await field.fill('')
    await field.press('Control+KeyV')
    await expect(field).toHaveValue(/^وفد من الجيش « .+، ¶3 »$/, { timeout: 500 })
  }).toPass()
})

test('the kind of a paragraph is corrected from its menu', async ({ app }) => {
  const page = await openText(app, PARAGRAPHS)
  await expect(paragraph(page, 2)).toHaveAttribute('data-kind', 'heading')
  await textOf(page, 2).click({ button: 'right' })
  await page.getByRole('menuitem', { name: arabic('reader.kind') }).hover()
  await page.getByRole('menuitemradio', { name: arabic('paragraphKind.quotation') }).click()
  await expect(paragraph(page, 2)).toHaveAttribute('data-kind', 'quotation')
})

test('the menu of a paragraph works from the keyboard', async ({ app }) => {
  const page = await openText(app, PARAGRAPHS)
  await goToParagraph(page, 2)
  await page.keyboard.press('KeyM')
  await expect(page.getByRole('menuitem', { name: arabic('reader.cite') })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(paragraph(page, 2)).toHaveAttribute('data-level', '2')
  await expect(paragraph(page, 2)).toBeFocused()
})

test('each paragraph has its own direction, and text size is the analyst’s', async ({ app }) => {
  const page = await openText(app, PARAGRAPHS)
  await expect(textOf(page, 3)).toHaveAttribute('dir', 'rtl')
  await expect(textOf(page, 4)).toHaveAttribute('dir', 'ltr')
  const sizeOf = () =>
    textOf(page, 3).evaluate(text => Number.parseFloat(getComputedStyle(text).fontSize))
  const before = await sizeOf()
  await button(page, 'reader.largerText').click()
  expect(await sizeOf()).toBe(before + 1)
})

test('a passage of an actor is brought into view and marked', async ({ app }) => {
  const page = await openSample(app)
  await page
    .getByRole('navigation', { name: arabic('navigator.title') })
    .getByRole('button', { name: 'آسيمي غويتا' })
    .first()
    .click()
  await expect.poll(() => markedWords(page, 'reader-selected')).toContain('آسيمي غويتا')
  // The passages may still be on their way to the walker.
  await expect(async () => {
    await page.keyboard.press('F8')
    expect(await markedWords(page, 'reader-revealed')).toHaveLength(1)
  }).toPass()
  const isInView = await page.evaluate(() => {
    const [place] = CSS.highlights.get('reader-revealed') ?? []
    if (!place) return false
    const range = document.createRange()
    range.setStart(place.startContainer, place.startOffset)
    range.setEnd(place.endContainer, place.endOffset)
    const box = range.getBoundingClientRect()
    return document.elementFromPoint(box.x + 2, box.y + 2)?.closest('article') !== null
  })
  expect(isInView).toBe(true)
})

test('a long source opens at once and ends where it ends', async ({ app }) => {
  const many = Array.from({ length: 3000 }, (_, place) => `${place + 1}. ${PARAGRAPHS[2]}`)
  const page = await openText(app, many)
  await goToParagraph(page, 1)
  await page.keyboard.press('End')
  await expect(paragraph(page, 3000)).toBeFocused()
  await expect(paragraph(page, 3000)).toBeInViewport()
  expect(await page.locator('article').count()).toBeLessThan(60)
})

test('keys pressed on the way to a far paragraph mean that paragraph, and none is lost', async ({
  app,
}) => {
  const many = Array.from({ length: 3000 }, (_, place) => `${place + 1}. ${PARAGRAPHS[2]}`)
  const page = await openText(app, many)
  await addHypothesis(page, H1)
  await goToParagraph(page, 1)
  for (const key of ['End', 'ArrowUp', 'KeyK', 'Digit1']) await page.keyboard.press(key)
  const rating = page.getByRole('dialog')
  await expect(rating).toBeVisible()
  await expect(paragraph(page, 2998)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Escape')
  await expect(rating).toBeHidden()
  for (const key of ['Home', 'ArrowDown', 'End', 'Home', 'KeyJ']) await page.keyboard.press(key)
  await expect(paragraph(page, 2)).toBeFocused()
})

for (const view of ['reader', 'rating', 'import'] as const) {
  test(`nothing serious bars the way in the ${view}`, async ({ app }) => {
    const page = await openRated(app)
    await goToParagraph(page, 1)
    if (view === 'rating') await page.keyboard.press('Digit1')
    if (view === 'import') await page.keyboard.press('Control+KeyI')
    if (view !== 'reader') await expect(page.getByRole('dialog')).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
}
