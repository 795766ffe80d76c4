/** Projects that cannot be opened to work on: damaged, or made by a newer program. */
import type { Page } from '@playwright/test'
import initSqlJs from 'sql.js'
import { addHypothesis, newProject, saveAs } from './pages/journey'
import { wordsOf } from './pages/shellPage'
import { type App, expect, test } from './support/app'

test.use({ locale: 'ar' })

const UNREADABLE_ID = '7f3f6d0e-1111-4c1e-9d7e-1f1f1f1f1f1f'
const UNREADABLE = '\0\0\0\0\n{}\n'
const NAME = 'مالي.tarjih'
const words = wordsOf('ar')

/** A saved project with one hypothesis and a backup, changed on the disk while it was closed. */
async function saveAndChange(
  app: App,
  change: (bytes: Buffer) => Uint8Array | Promise<Uint8Array>,
) {
  const { page } = app
  await newProject(page, 'مالي')
  await addHypothesis(page, 'صراع أجنحة')
  await saveAs(page)
  await addHypothesis(page, 'تدخل خارجي')
  await saveAs(page)
  await app.reload()
  const changed = await change(await app.readSavedFile(NAME))
  await app.putFile(NAME, changed)
  app.answerNextDialog(NAME)
  await page.getByRole('button', { name: words['file.open'], exact: true }).click()
  return changed
}

/** What a file in the browser's folder of journals holds. */
async function journalText(page: Page, name: string): Promise<string> {
  return page.evaluate(async name => {
    const origin = await navigator.storage.getDirectory()
    const folder = await origin.getDirectoryHandle('journals')
    return (await (await folder.getFileHandle(name)).getFile()).text()
  }, name)
}

test('a damaged one shows what is wrong and its backups; what can be read is copied out', async ({
  app,
}) => {
  const { page } = app
  const damaged = await saveAndChange(app, bytes => bytes.subarray(0, bytes.length - 4096))
  const dialog = page.getByRole('dialog', { name: words['damaged.title'] })
  await expect(dialog.getByRole('alert')).toContainText(NAME)
  const backups = dialog.getByRole('table', { name: words['backup.title'] }).getByRole('row')
  await expect(backups).toHaveCount(2)
  await expect(backups.nth(1)).toContainText(/تقييمات/)
  await expect(dialog).toContainText(words['damaged.noJournal'])

  await dialog.getByRole('button', { name: words['damaged.copyOut'] }).click()

  await expect(page.getByRole('status').filter({ hasText: words['copiedOut.title'] })).toBeVisible()
  await expect(page.getByText('صراع أجنحة').first()).toBeVisible()
  expect((await app.readSavedFile(NAME)).equals(damaged)).toBe(true)
})

test('a damaged one under another name: its unsaved changes are found by the project, its backups by the file', async ({
  app,
}) => {
  const { page } = app
  await newProject(page, 'مالي')
  await addHypothesis(page, 'صراع أجنحة')
  await saveAs(page)
  await addHypothesis(page, 'تدخل خارجي')
  await app.reload()
  const saved = await app.readSavedFile(NAME)
  await app.putFile('منقول.tarjih', saved.subarray(0, saved.length - 4096))
  app.answerNextDialog('منقول.tarjih')
  await page.getByRole('button', { name: words['file.open'], exact: true }).click()
  const dialog = page.getByRole('dialog', { name: words['damaged.title'] })
  await expect(dialog).toContainText(words['damaged.noBackups'])
  await expect(dialog).toContainText(words['damaged.journalHolds_one'].split('،')[0] ?? '')
  await expect(dialog).not.toContainText(words['damaged.journalByName'])
})

test('work that has no file is discarded only when the analyst says so again', async ({ app }) => {
  const { page } = app
  await newProject(page, 'مالي')
  await addHypothesis(page, 'صراع أجنحة')
  await app.reload()
  const found = page.getByRole('alert').filter({ hasText: words['start.unsavedBody'] })
  const question = page.getByRole('dialog', { name: words['start.discardTitle'] })
  await found.getByRole('button', { name: words['start.discard'] }).click()
  await question.getByRole('button', { name: words['common.cancel'] }).click()
  await expect(question).toBeHidden()
  await expect(found).toBeVisible()

  await found.getByRole('button', { name: words['start.discard'] }).click()
  await question.getByRole('button', { name: words['start.discard'] }).click()
  await expect(found).toBeHidden()
  await app.reload()
  await expect(page.getByRole('button', { name: words['file.sample'] })).toBeVisible()
  await expect(found).toBeHidden()
})

test('the start screen says when it cannot look for unsaved work, and looks again', async ({
  app,
}) => {
  const { page } = app
  // Not before the window has looked for the first time: it would make the folder again.
  await expect(async () => {
    await page.evaluate(async () => {
      const origin = await navigator.storage.getDirectory()
      await origin.removeEntry('journals', { recursive: true })
      await origin.getFileHandle('journals', { create: true }) // no folder: nothing can be listed
    })
  }).toPass()
  await app.reload()
  const failure = page.getByRole('alert').filter({ hasText: words['problem.journals-not-listed'] })
  await expect(failure).toContainText(words['reason.not-a-file'])
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('journals'))
  await failure.getByRole('button', { name: words['common.retry'] }).click()
  await expect(failure).toBeHidden()
})

test('unsaved work that cannot be read hides none that can, is said, and is set aside whole', async ({
  app,
}) => {
  const { page } = app
  await newProject(page, 'مشروع بلا ملف')
  await addHypothesis(page, 'صراع أجنحة')
  await page.evaluate(
    async ([name, text]) => {
      const origin = await navigator.storage.getDirectory()
      const folder = await origin.getDirectoryHandle('journals')
      const writing = await (await folder.getFileHandle(name, { create: true })).createWritable()
      await writing.write(text)
      await writing.close()
    },
    [`${UNREADABLE_ID}.journal`, UNREADABLE] as const,
  )
  await app.reload()
  const failure = page
    .getByRole('alert')
    .filter({ hasText: words['problem.journals-unreadable_one'] })
  await expect(failure).toContainText(words['reason.journal-without-beginning'])
  await expect(page.getByText(words['start.unsavedBody'])).toBeVisible()
  await failure.getByRole('button', { name: words['start.setAside'] }).click()
  await expect(failure).toBeHidden()
  const notice = page.getByRole('status').filter({ hasText: words['start.setAsideTitle'] })
  const kept = (await notice.getByText(UNREADABLE_ID).textContent()) ?? ''
  expect(await journalText(page, kept)).toBe(UNREADABLE)
  await app.reload()
  await expect(page.getByText(words['start.unsavedBody'])).toBeVisible()
  await expect(failure).toBeHidden()
  await page.getByRole('button', { name: words['start.recover'] }).click()
  await expect(page.getByText('صراع أجنحة').first()).toBeVisible()
})

test('one of a newer program is shown, takes no change, and its bytes stay; a copy can be worked on', async ({
  app,
}) => {
  const { page } = app
  const newer = await saveAndChange(app, async bytes => {
    const sqlite = await initSqlJs()
    const database = new sqlite.Database(bytes)
    database.exec('PRAGMA user_version = 99; CREATE TABLE idea (id TEXT PRIMARY KEY) STRICT')
    return database.export()
  })
  const notice = page.getByRole('status').filter({ hasText: words['readOnly.newerTitle'] })
  await expect(notice).toBeVisible()
  await expect(page.getByText('تدخل خارجي').first()).toBeVisible()
  await page.keyboard.press('Control+KeyZ')
  await page.keyboard.press('Control+KeyS')
  await expect(page.getByRole('alert')).toContainText(NAME)
  expect((await app.readSavedFile(NAME)).equals(Buffer.from(newer))).toBe(true)

  await notice.getByRole('button', { name: words['readOnly.workOnCopy'] }).click()
  await expect(page.getByRole('status').filter({ hasText: words['copiedOut.title'] })).toBeVisible()
  await addHypothesis(page, 'فرضية ثالثة')
  expect((await app.readSavedFile(NAME)).equals(Buffer.from(newer))).toBe(true)
})
