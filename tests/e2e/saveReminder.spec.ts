/** The reminder to save work that lies in no file, only in the browser's own storage. */
import type { Page } from '@playwright/test'
import { addHypothesis, newProject, saveAs } from './pages/journey'
import { wordsOf } from './pages/shellPage'
import { expect, test } from './support/app'
import { countRows, dumpProject } from './support/readProject'

test.use({ locale: 'ar' })

const words = wordsOf('ar')
const NAME = 'مالي.tarjih'
/** More than the time after which the reminder comes. */
const MINUTES_MS = 6 * 60_000

function reminder(page: Page) {
  return page.getByRole('status').filter({ hasText: words['saveReminder.title'] })
}

async function letTimePass(page: Page): Promise<void> {
  await page.clock.fastForward(MINUTES_MS)
}

test.beforeEach(async ({ app }) => {
  await app.page.clock.install()
  await app.reload()
  await newProject(app.page, 'مالي')
  await addHypothesis(app.page, 'صراع أجنحة')
})

test('after some minutes it says what the browser may do, saves to a file, and is gone', async ({
  app,
}) => {
  const { page } = app
  await expect(reminder(page)).toHaveCount(0)
  await letTimePass(page)
  await expect(reminder(page)).toContainText(words['saveReminder.notKept'])

  await reminder(page).getByRole('button', { name: words['file.saveAs'] }).click()

  await expect(page.getByText(words['project.saved'], { exact: true })).toBeVisible()
  await expect(reminder(page)).toHaveCount(0)
  expect(countRows(await dumpProject(await app.readSavedFile(NAME)), 'hypothesis')).toBe(1)
})

test('put away, it does not come back while the project is open', async ({ app }) => {
  const { page } = app
  await letTimePass(page)
  await reminder(page).getByRole('button', { name: words['saveReminder.later'] }).click()
  await expect(reminder(page)).toHaveCount(0)
  await addHypothesis(page, 'تدخل خارجي')
  await letTimePass(page)
  await expect(page.getByRole('banner').locator('[data-saved="false"]')).toBeVisible()
  await expect(reminder(page)).toHaveCount(0)
})

test('a project that has a file needs none', async ({ app }) => {
  const { page } = app
  await saveAs(page)
  await addHypothesis(page, 'تدخل خارجي')
  await letTimePass(page)
  await expect(page.getByText(words['project.saved'], { exact: true })).toBeVisible()
  await expect(reminder(page)).toHaveCount(0)
})

test('where the browser has promised to keep its storage, it says so', async ({ app }) => {
  const { page } = app
  await page.evaluate(() => {
    StorageManager.prototype.persisted = () => Promise.resolve(true)
  })
  await letTimePass(page)
  await expect(reminder(page)).toContainText(words['saveReminder.kept'])
})
