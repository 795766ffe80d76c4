/** The review: what the program suggests is walked and judged by keyboard, beside the text. */
import type { Locator, Page } from '@playwright/test'
import { markedWords, openText, pressMark } from './pages/readerPage'
import { openSample as openSampleIn, startIn, wordsOf } from './pages/shellPage'
import { arabic, type Key } from './pages/words'
import { expect, test } from './support/app'

test.use({ locale: 'ar' })

const PARAGRAPHS = [
  'قال العميد «نادر شاهين» يوم 3 أيار 2024 إن الحرس لم يتحرك.',
  'ولنادر شاهين خصوم. وعاد نادر شاهين إلى تشاد، ثم كتب نادر شاهين رسالة، وقال «شاهين» إنه باق.',
] as const

function button(page: Page, key: Key) {
  return page.getByRole('button', { name: arabic(key), exact: true })
}

async function openPart(page: Page, part: Key) {
  await page.keyboard.press('Control+Shift+KeyM')
  await page.getByRole('radiogroup').getByText(arabic(part), { exact: true }).click()
}

test('a suggested actor becomes one and gets its short name; its mentions are judged by keyboard and undone', async ({
  app,
}) => {
  const page = await openText(app, PARAGRAPHS)
  await openPart(page, 'review.actors')
  await expect(page.getByText('تشاد', { exact: true })).toBeVisible()
  const made = page.getByRole('listitem').filter({ hasText: 'نادر شاهين' })
  await made.getByRole('button', { name: arabic('review.makeActor') }).click()
  await expect(page.getByRole('navigation').getByText('نادر شاهين')).toBeVisible()

  const entry = page.getByRole('navigation').getByRole('button', { name: arabic('review.title') })
  await expect(entry).toHaveText(/3$/)
  // What the text calls him for short is his name too, and not another actor.
  const shortName = page.getByRole('button', { name: /شاهين.*نادر شاهين/ })
  await shortName.click()
  await expect(shortName).toHaveCount(0)
  await expect(entry).toHaveText(/4$/)
  await entry.click()
  const list = page.getByRole('group', { name: arabic('review.mentions'), exact: true })
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await button(page, 'review.next').click()
  await expect(list).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await page.keyboard.press('Delete')
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await page.keyboard.press('Control+KeyZ')
  await expect(list.getByRole('listitem')).toHaveCount(3)
})

test('a date is kept as a timeline event with its passage', async ({ app }) => {
  const page = await openText(app, PARAGRAPHS)
  // Marked while reading, before anybody asks for a review.
  await expect.poll(() => markedWords(page, 'reader-date')).toEqual(['3 أيار 2024'])
  await openPart(page, 'review.dates')
  await expect.poll(() => markedWords(page, 'reader-date')).toEqual(['3 أيار 2024'])
  await page.getByRole('textbox', { name: arabic('review.eventTitle') }).fill('كلمة العميد')
  await button(page, 'review.keepEvent').click()
  await expect(page.getByRole('region', { name: arabic('review.keptEvents') })).toContainText(
    'كلمة العميد',
  )
  await expect(page.getByText(arabic('review.noDates'))).toBeVisible()
  await expect.poll(() => markedWords(page, 'reader-date')).toEqual([])
  await expect.poll(() => markedWords(page, 'reader-event')).toEqual(['3 أيار 2024'])
})

test('a date is kept where it stands, and its event is opened from there', async ({ app }) => {
  const page = await openText(app, PARAGRAPHS)
  await openPart(page, 'review.dates')
  await expect.poll(() => markedWords(page, 'reader-date')).toEqual(['3 أيار 2024'])
  await pressMark(page, 'reader-date', '3 أيار 2024')
  const date = page.getByRole('dialog', { name: arabic('reader.date'), exact: true })
  const title = date.getByRole('textbox', { name: arabic('review.eventTitle') })
  await title.fill('كلمة العميد')
  await title.press('Enter')
  await expect(date).toBeHidden()
  await expect.poll(() => markedWords(page, 'reader-event')).toEqual(['3 أيار 2024'])

  await pressMark(page, 'reader-event', '3 أيار 2024')
  const event = page.getByRole('dialog', { name: arabic('review.event'), exact: true })
  await expect(event).toContainText('كلمة العميد')
  await event.getByRole('button', { name: arabic('reader.removeEvent') }).click()
  await expect.poll(() => markedWords(page, 'reader-event')).toEqual([])
})

for (const language of ['ar', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language })

    test('the sample waits to be judged: singly, by group, and whose a shared name is', async ({
      app: { page },
    }) => {
      const words = wordsOf(language)
      await startIn(page, language)
      await openSampleIn(page, language)
      const navigator = page.getByRole('navigation')
      await navigator.getByRole('button', { name: words['review.title'] }).click()
      const list = page.getByRole('group', { name: words['review.mentions'], exact: true })
      const rows = list.getByRole('listitem')
      await expect(rows).toHaveCount(9)
      const group = (name: string) => list.getByRole('region', { name })
      const shared = group(words['review.ambiguous'])
      await expect(shared.getByRole('listitem')).toHaveCount(1)
      await walkTo(page, list, shared)
      // Enter guesses nothing; a digit says whose the name is, and the other suggestion goes.
      await page.keyboard.press('Enter')
      await expect(shared).toBeVisible()
      await page.keyboard.press('Digit1')
      await expect(shared).toBeHidden()
      await expect(rows).toHaveCount(8)

      const camara = group('ساديو كامارا')
      await expect(camara.getByRole('listitem')).toHaveCount(3)
      await walkTo(page, list, camara)
      await page.keyboard.press('Enter')
      await expect(camara.getByRole('listitem')).toHaveCount(2)
      await walkTo(page, list, camara)
      await page.keyboard.press('Shift+Enter')
      await expect(camara).toBeHidden()
      const goita = group('آسيمي غويتا')
      await walkTo(page, list, goita, 'ArrowUp')
      await page.keyboard.press('Shift+Delete')
      await expect(goita).toBeHidden()
      await expect(rows).toHaveCount(3)
      await page.keyboard.press('Control+KeyZ')
      await expect(goita.getByRole('listitem')).toHaveCount(2)
      await page.getByRole('radiogroup').getByText(words['review.actors'], { exact: true }).click()
      const chad = language === 'ar' ? 'تشاد' : 'Chad'
      await expect(page.getByText(chad, { exact: true }).first()).toBeVisible()
    })
  })
}

/** Walks the list by keyboard until a place of the group is the current one. */
async function walkTo(
  page: Page,
  list: Locator,
  group: Locator,
  key: 'ArrowDown' | 'ArrowUp' = 'ArrowDown',
): Promise<void> {
  await list.focus()
  const current = group.locator('[data-current]')
  await expect(async () => {
    if (!(await current.isVisible())) await page.keyboard.press(key)
    await expect(current).toBeVisible({ timeout: 300 })
  }).toPass()
}
