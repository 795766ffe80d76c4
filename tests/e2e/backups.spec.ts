/** Backups: what each holds, going back to one, and back again; and yesterday's steps undone today. */
import type { Page } from '@playwright/test'
import { addHypothesis, newProject, saveAs } from './pages/journey'
import { showScreen, wordsOf } from './pages/shellPage'
import { arabic } from './pages/words'
import { type App, expect, test } from './support/app'
import { countRows, dumpProject } from './support/readProject'

test.use({ locale: 'ar' })

const NAME = 'مالي.tarjih'
const words = wordsOf('ar')

/** A saved project with two hypotheses, and a backup from when it had one. */
async function makeHistory(page: Page): Promise<void> {
  await newProject(page, 'مالي')
  await addHypothesis(page, 'صراع أجنحة')
  await saveAs(page)
  await addHypothesis(page, 'تدخل خارجي')
  await saveAs(page)
}

/** The name of undoing or redoing the making of a hypothesis. */
function named(key: 'edit.undoNamed' | 'edit.redoNamed'): string {
  return words[key].replace('{{command}}', words['command.hypothesis.create'])
}

async function reopen(app: App): Promise<void> {
  await app.reload()
  app.answerNextDialog(NAME)
  await app.page.getByRole('button', { name: words['file.open'], exact: true }).click()
  await expect(app.page.getByRole('banner').locator('[data-saved]')).toBeVisible()
}

test('a backup is listed with what it holds, restored, and the restore is undone', async ({
  app,
}) => {
  const { page } = app
  await makeHistory(page)
  await showScreen(page, 'ar', 'screen.project')

  const rows = page.getByRole('table', { name: words['backup.title'] }).getByRole('row')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText(/تقييمات/)
  await rows.nth(1).getByRole('button', { name: words['backup.restore'] }).click()
  const dialog = page.getByRole('dialog')
  const compared = dialog.getByRole('row').filter({ hasText: words['project.count.hypotheses'] })
  await expect(compared).toContainText(/[1١].*[2٢]/s)
  await dialog.getByRole('button', { name: words['backup.restore'] }).click()

  const count = page.locator('dl div').filter({ hasText: words['project.count.hypotheses'] })
  await expect(count.locator('dd')).toHaveText(/^[1١]$/)
  await page.keyboard.press('Control+KeyS')
  await expect(page.getByText(words['project.allSaved'])).toBeVisible()
  expect(countRows(await dumpProject(await app.readSavedFile(NAME)), 'hypothesis')).toBe(1)
  // What the restore replaced was backed up, although a backup was made just now.
  await expect(rows).toHaveCount(3)

  await page.keyboard.press('Control+KeyZ')
  await expect(count.locator('dd')).toHaveText(/^[2٢]$/)
})

test('the steps of yesterday are undone and redone by name after a restart', async ({ app }) => {
  const { page } = app
  await makeHistory(page)
  await reopen(app)
  await expect(page.getByRole('banner').locator('[data-saved="true"]')).toBeVisible()

  const undo = page.getByRole('banner').getByRole('button', { name: named('edit.undoNamed') })
  await expect(undo).toBeVisible()
  await page.getByRole('menubar').getByText(words['menu.edit'], { exact: true }).click()
  await expect(
    page.getByRole('menuitem', { name: words['command.hypothesis.create'] }),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await undo.click()
  await expect(page.getByText('تدخل خارجي')).toHaveCount(0)
  await saveAs(page)
  await reopen(app)
  await page
    .getByRole('banner')
    .getByRole('button', { name: named('edit.redoNamed') })
    .click()
  await expect(page.getByText('تدخل خارجي').first()).toBeVisible()
})

test('a backup opens as a copy, and the project and its file stay', async ({ app }) => {
  const { page } = app
  await makeHistory(page)
  const before = await app.readSavedFile(NAME)
  await showScreen(page, 'ar', 'screen.project')
  await page.getByRole('button', { name: words['backup.openCopy'] }).click()
  await expect(page.getByRole('banner').locator('[data-saved]')).toHaveText(
    arabic('project.noFile'),
  )
  expect((await app.readSavedFile(NAME)).equals(before)).toBe(true)
})
