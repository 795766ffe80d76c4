/** What keeps a project on the disk: saving by itself, undo after a restart, files that may not be written. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { addHypothesis, newProject, saveAs } from '../e2e/pages/journey'
import { startIn } from '../e2e/pages/shellPage'
import { arabic } from '../e2e/pages/words'
import { type Desktop, launchDesktop } from './driver'
import { readWithSqlite } from './readWithSqlite'

/** More than the quiet time after which a project saves by itself. */
const A_WHILE_MS = 25_000
/** Where SQLite keeps `user_version`, which is the format of a project. */
const FORMAT_OFFSET = 60
const PAGE_SIZE = 4096

let folder: string
let file: string
let desktop: Desktop

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tarjih-keeping-'))
  file = join(folder, 'مالي.tarjih')
  await start()
})

test.afterEach(async () => {
  await desktop.close()
  await rm(folder, { recursive: true, force: true })
})

async function start(): Promise<Page> {
  const userData = join(folder, 'user data')
  desktop = await launchDesktop({
    userData,
    openDialogAnswers: [file],
    saveDialogAnswers: [file],
  })
  await startIn(desktop.page, 'ar')
  return desktop.page
}

/** Ends the program as a crash would, starts it again and opens the file. */
async function startAgain(change?: (bytes: Buffer) => Buffer): Promise<Page> {
  await desktop.close()
  if (change !== undefined) await writeFile(file, change(await readFile(file)))
  const page = await start()
  await page.keyboard.press('Control+KeyO')
  return page
}

const hypotheses = () => readWithSqlite(file, 'SELECT statement FROM hypothesis ORDER BY position')

/** A file with one hypothesis, a backup of it with none, and a second hypothesis in the journal. */
async function makeHistory(): Promise<void> {
  const { page } = desktop
  await newProject(page, 'مالي')
  await saveAs(page)
  await addHypothesis(page, 'صراع أجنحة')
  await saveAs(page)
  await addHypothesis(page, 'تدخل خارجي')
  await expect(page.getByText(arabic('project.unsaved'), { exact: true })).toBeVisible()
}

test('a project saves by itself, and after a crash its last step is undone by name', async () => {
  const { page } = desktop
  await page.clock.install()
  await newProject(page, 'مالي')
  await saveAs(page)
  await addHypothesis(page, 'صراع أجنحة')
  await expect(page.getByText(arabic('project.unsaved'), { exact: true })).toBeVisible()
  expect(hypotheses()).toEqual([])
  await page.clock.fastForward(A_WHILE_MS)
  await expect(page.getByText(arabic('project.saved'), { exact: true })).toBeVisible()
  expect(hypotheses()).toEqual([['صراع أجنحة']])

  const again = await startAgain()
  const undo = arabic('edit.undoNamed').replace('{{command}}', arabic('command.hypothesis.create'))
  await expect(again.getByText('صراع أجنحة', { exact: true }).first()).toBeVisible()
  await again.getByRole('banner').getByRole('button', { name: undo }).click()
  await expect(again.getByText('صراع أجنحة', { exact: true })).toHaveCount(0)
  await saveAs(again)
  expect(hypotheses()).toEqual([])
})

test('the open project, saved on leaving it for itself, opens as it was saved', async () => {
  await makeHistory()
  const { page } = desktop
  await page.keyboard.press('Control+KeyO')
  const question = page.getByRole('dialog', { name: arabic('unsaved.title') })
  await question.getByRole('button', { name: arabic('common.save') }).click()
  await expect(question).toBeHidden()
  await expect(page.getByText(arabic('project.saved'), { exact: true })).toBeVisible()
  await expect(page.getByText('تدخل خارجي', { exact: true }).first()).toBeVisible()
  expect(hypotheses()).toEqual([['صراع أجنحة'], ['تدخل خارجي']])
})

test('a damaged file shows its backup with what it holds and its journal, and is left alone', async () => {
  await makeHistory()
  const page = await startAgain(bytes => bytes.subarray(0, bytes.length - PAGE_SIZE))
  const damaged = await readFile(file)
  const dialog = page.getByRole('dialog', { name: arabic('damaged.title') })
  const backup = dialog
    .getByRole('table', { name: arabic('backup.title') })
    .getByRole('row')
    .nth(1)
  await expect(backup).toContainText(/تقييمات/)
  await expect(dialog).toContainText(arabic('damaged.journalHolds_one').split('،')[0] ?? '')
  await expect(dialog).not.toContainText(arabic('damaged.journalByName'))

  await dialog.getByRole('button', { name: arabic('damaged.copyOut') }).click()
  await expect(page.getByText('صراع أجنحة', { exact: true }).first()).toBeVisible()
  expect((await readFile(file)).equals(damaged)).toBe(true)
})

test('a file of a newer program opens for reading only, and stays as it is', async () => {
  await makeHistory()
  const page = await startAgain(bytes => {
    bytes.writeUInt32BE(99, FORMAT_OFFSET)
    return bytes
  })
  const newer = await readFile(file)
  const notice = page.getByRole('status').filter({ hasText: arabic('readOnly.newerTitle') })
  await expect(notice).toBeVisible()
  await expect(page.getByText('صراع أجنحة', { exact: true }).first()).toBeVisible()
  // What is in the journal belongs to the file as this version wrote it.
  await expect(page.getByText('تدخل خارجي', { exact: true })).toHaveCount(0)
  await page.keyboard.press('Control+KeyS')
  await expect(page.getByRole('alert')).toContainText('مالي.tarjih')
  expect((await readFile(file)).equals(newer)).toBe(true)
})
