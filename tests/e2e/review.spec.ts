/** The review: what the program suggests is walked and judged by keyboard, beside the text. */
import type { Page } from '@playwright/test'
import { markedWords, openSample, openText, pressMark } from './pages/readerPage'
import { arabic, type Key } from './pages/words'
import { expect, test } from './support/app'

test.use({ locale: 'ar' })

const PARAGRAPHS = [
  'قال العميد «نادر شاهين» يوم 3 أيار 2024 إن الحرس لم يتحرك.',
  'ولنادر شاهين خصوم. وعاد نادر شاهين إلى تشاد، ثم كتب نادر شاهين رسالة.',
] as const

function button(page: Page, key: Key) {
  return page.getByRole('button', { name: arabic(key), exact: true })
}

async function openPart(page: Page, part: Key) {
  await page.keyboard.press('Control+Shift+KeyM')
  await page.getByRole('radiogroup').getByText(arabic(part), { exact: true }).click()
}

test('a suggested actor becomes one; its other mentions are judged by keyboard and undone', async ({
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
  await entry.click()
  const list = page.getByRole('group', { name: arabic('review.mentions'), exact: true })
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await button(page, 'review.next').click()
  await expect(list).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await page.keyboard.press('Delete')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Control+KeyZ')
  await expect(list.getByRole('listitem')).toHaveCount(2)
})

test('a date is kept as a timeline event with its passage', async ({ app }) => {
  const page = await openText(app, PARAGRAPHS)
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

test('the sample shows its suggestions', async ({ app }) => {
  const page = await openSample(app)
  await openPart(page, 'review.actors')
  await expect(page.getByText('تشاد', { exact: true })).toBeVisible()
})
