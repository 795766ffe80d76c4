/** Saving by itself, and what the window says when a project could not be saved. */
import type { Page } from '@playwright/test'
import { addHypothesis, newProject, saveAs } from './pages/journey'
import { chooseMenuIn, showScreen, wordsOf } from './pages/shellPage'
import { arabic } from './pages/words'
import { expect, test } from './support/app'
import { countRows, dumpProject } from './support/readProject'

test.use({ locale: 'ar' })

const NAME = 'مالي.tarjih'

/** More than the quiet time after which a project saves by itself. */
const A_WHILE_MS = 25_000

async function hypothesesIn(bytes: Promise<Buffer>): Promise<number> {
  return countRows(await dumpProject(await bytes), 'hypothesis')
}

/** What the title bar says of the file. */
function state(page: Page) {
  return page.getByRole('banner').locator('[data-saved]')
}

/** Adds a hypothesis, and lets the time pass after which the project saves by itself. */
async function changeAndWait(page: Page, statement: string): Promise<void> {
  await addHypothesis(page, statement)
  await expect(state(page)).toHaveText(arabic('project.unsaved'))
  await page.clock.fastForward(A_WHILE_MS)
}

/** From now on the disk takes nothing, or takes all again. */
async function setDiskFull(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate(full => {
    const prototype = FileSystemWritableFileStream.prototype
    const kept = window as unknown as { write?: typeof prototype.write }
    kept.write ??= prototype.write
    prototype.write = full
      ? () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'))
      : kept.write
  }, isFull)
}

test.beforeEach(async ({ app }) => {
  await app.page.clock.install()
  await app.reload()
  await newProject(app.page, 'مالي')
})

test('a project with a file is in it a while after the last change, and not before', async ({
  app,
}) => {
  const { page } = app
  await saveAs(page)
  await addHypothesis(page, 'صراع أجنحة')
  await expect(state(page)).toHaveText(arabic('project.unsaved'))
  expect(await hypothesesIn(app.readSavedFile(NAME))).toBe(0)

  await page.clock.fastForward(A_WHILE_MS)

  await expect(state(page)).toHaveText(arabic('project.saved'))
  expect(await hypothesesIn(app.readSavedFile(NAME))).toBe(1)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('switched off, nothing is written until the analyst saves', async ({ app }) => {
  const { page } = app
  await saveAs(page)
  await showScreen(page, 'ar', 'screen.project')
  const autosave = page.getByRole('switch', { name: arabic('autosave.label') })
  await expect(autosave).toBeChecked()
  await autosave.click()
  await expect(autosave).not.toBeChecked()
  await showScreen(page, 'ar', 'screen.analysis')
  await addHypothesis(page, 'صراع أجنحة')
  await expect(state(page)).toHaveText(arabic('project.unsaved'))

  await page.clock.fastForward(A_WHILE_MS * 8)

  await expect(state(page)).toHaveText(arabic('project.unsaved'))
  expect(await hypothesesIn(app.readSavedFile(NAME))).toBe(0)
  await chooseMenuIn(page, 'ar', 'menu.file', 'autosave.turnOn')
  await page.clock.fastForward(A_WHILE_MS)
  await expect(state(page)).toHaveText(arabic('project.saved'))
})

test('a project without a file is left alone', async ({ app }) => {
  const { page } = app
  await addHypothesis(page, 'صراع أجنحة')
  await page.clock.fastForward(A_WHILE_MS * 8)
  await expect(state(page)).toHaveText(arabic('project.unsaved'))
  expect(app.savedNames).toEqual([])
})

test('a drag that is going on is not disturbed', async ({ app }) => {
  const { page } = app
  await saveAs(page)
  await addHypothesis(page, 'صراع أجنحة')
  await expect(state(page)).toHaveText(arabic('project.unsaved'))
  await page.mouse.move(5, 300)
  await page.mouse.down()
  await page.clock.fastForward(A_WHILE_MS)
  await expect(state(page)).toHaveText(arabic('project.unsaved'))
  await page.mouse.up()
  await page.clock.fastForward(1000)
  await expect(state(page)).toHaveText(arabic('project.saved'))
})

test('a full disk shows as not saved with the reason; the changes stay, and trying again saves', async ({
  app,
}) => {
  const { page } = app
  const words = wordsOf('ar')
  await saveAs(page)
  await setDiskFull(page, true)

  await changeAndWait(page, 'صراع أجنحة')

  const alert = page.getByRole('alert')
  await expect(alert).toContainText(arabic('reason.disk-full'))
  await expect(state(page)).toHaveText(words['project.notSafe'])
  await alert.getByRole('button', { name: words['common.dismiss'] }).click()
  await expect(state(page)).toHaveText(words['project.notSafe'])
  expect(await hypothesesIn(app.readSavedFile(NAME))).toBe(0)

  await page.keyboard.press('Control+KeyS')
  await expect(alert).toContainText(arabic('reason.disk-full'))
  await setDiskFull(page, false)
  await alert.getByRole('button', { name: words['common.retry'] }).click()
  await expect(state(page)).toHaveText(words['project.saved'])
  await expect(alert).toHaveCount(0)
  expect(await hypothesesIn(app.readSavedFile(NAME))).toBe(1)
})

test('a browser that wants to be asked first is not asked by itself', async ({ app }) => {
  const { page } = app
  await saveAs(page)
  await page.evaluate(() => {
    let permission: PermissionState = 'prompt'
    FileSystemFileHandle.prototype.queryPermission = () => Promise.resolve(permission)
    FileSystemFileHandle.prototype.requestPermission = () => {
      permission = 'granted'
      return Promise.resolve(permission)
    }
  })
  await changeAndWait(page, 'صراع أجنحة')
  const notice = page.getByRole('status').filter({ hasText: 'المتصفح' })
  await expect(notice).toBeVisible()
  await expect(state(page)).toHaveText(arabic('project.unsaved'))
  await notice.getByRole('button', { name: arabic('file.save') }).click()
  await expect(state(page)).toHaveText(arabic('project.saved'))
  await changeAndWait(page, 'تدخل خارجي')
  await expect(state(page)).toHaveText(arabic('project.saved'))
  expect(await hypothesesIn(app.readSavedFile(NAME))).toBe(2)
})
