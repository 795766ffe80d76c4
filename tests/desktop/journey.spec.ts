/**
 * Open, edit, save, crash, reopen on the desktop host: what the analyst sees is what is on the disk,
 * read there by another SQLite.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import {
  actorEntry,
  addHypothesis,
  drawByKeys,
  goToParagraph,
  markActor,
  newProject,
  previewImport,
  ratePressing,
  saveAs,
  storeImport,
} from '../e2e/pages/journey'
import { arabic } from '../e2e/pages/words'
import { type Desktop, type DesktopOptions, launchDesktop } from './driver'
import { readWithSqlite } from './readWithSqlite'

const source = resolve('tests', 'fixtures', 'ownArabicText.txt')

let folder: string
let desktop: Desktop

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tarjih-journey-'))
})

test.afterEach(async () => {
  await desktop.close()
  await rm(folder, { recursive: true, force: true })
})

async function launch(options: Omit<DesktopOptions, 'userData'> = {}): Promise<void> {
  desktop = await launchDesktop({ ...options, userData: join(folder, 'user data') })
  const { page } = desktop
  const toArabic = page.getByRole('button', { name: 'العربية', exact: true })
  await expect(page.getByRole('banner')).toBeVisible()
  if (await toArabic.isVisible()) await toArabic.click()
}

test('a project is made, saved, opened and edited again, and survives a crash', async () => {
  test.setTimeout(300_000)
  const file = join(folder, 'مالي.tarjih')
  await test.step('made and saved', () => makeAndSave(file))
  await test.step('another SQLite finds it all in the file', () => findAll(file))

  await test.step('edited, then the program crashes before saving', async () => {
    await markActor(desktop.page, { paragraph: 2, words: 'يان فيزيلييه' })
    expect(readWithSqlite(file, 'SELECT count(*) FROM actor')).toEqual([[2]])
    await desktop.close()
  })

  await test.step('opened again: the unsaved actor is back, and is kept by saving', async () => {
    await launch({ openDialogAnswers: [file] })
    const { page } = desktop
    await page.keyboard.press('Control+KeyO')
    await expect(actorEntry(page, 'يان فيزيلييه')).toBeAttached()
    await expect(page.getByText(arabic('recovered.title'))).toBeVisible()
    await expect(page.getByText(arabic('project.unsaved'), { exact: true })).toBeVisible()
    await saveAs(page)
    expect(readWithSqlite(file, 'SELECT count(*) FROM actor')).toEqual([[3]])
  })
})

async function makeAndSave(file: string): Promise<void> {
  await launch({ saveDialogAnswers: [file] })
  const { page } = desktop
  await newProject(page, 'مالي على القرص')
  await previewImport(page, { name: 'نص.txt', bytes: await readFile(source) })
  await storeImport(page)
  await addHypothesis(page, 'صراع أجنحة')
  await goToParagraph(page, 5)
  await ratePressing(page, 1, 1)
  await markActor(page, { paragraph: 1, words: 'آسيمي جويتا' })
  await markActor(page, { paragraph: 9, words: 'ساديو كامارا' })
  await drawByKeys(page, { from: 'آسيمي جويتا', to: 'ساديو كامارا', type: 'خصم لـ' })
  await saveAs(page)
}

function findAll(file: string): void {
  const found = (sql: string) => readWithSqlite(file, sql)
  expect(found('PRAGMA integrity_check')).toEqual([['ok']])
  expect(found('SELECT title FROM project')).toEqual([['مالي على القرص']])
  expect(found('SELECT count(*) FROM paragraph')).toEqual([[17]])
  expect(found('SELECT name FROM actor ORDER BY name')).toEqual([['آسيمي جويتا'], ['ساديو كامارا']])
  const rated = found(
    `SELECT paragraph.number, assessment.consistency FROM assessment
       JOIN evidence_citation USING (evidence_id)
       JOIN paragraph ON paragraph.id = evidence_citation.paragraph_id`,
  )
  expect(rated).toEqual([[5, 'CC']])
  const cited = found(
    `SELECT paragraph.number, relationship_citation.stance FROM relationship_citation
       JOIN paragraph ON paragraph.id = relationship_citation.paragraph_id`,
  )
  expect(cited).toEqual([[9, 'asserts']])
}

test('a window with unsaved changes asks before it closes, and stays when the analyst wants', async () => {
  await launch()
  const { page } = desktop
  await newProject(page, 'مشروع غير محفوظ')
  await addHypothesis(page, 'فرضية')
  await desktop.requestClose()
  const question = page.getByRole('dialog', { name: arabic('unsaved.title') })
  await question.getByRole('button', { name: arabic('common.cancel') }).click()
  await expect(question).toBeHidden()
  await expect(page.getByText('فرضية', { exact: true }).first()).toBeVisible()

  await desktop.requestClose()
  await question.getByRole('button', { name: arabic('unsaved.discard') }).click()
  await desktop.exited
})

test('a file that is no project is refused in words, and is not touched', async () => {
  const file = join(folder, 'ليس مشروعًا.tarjih')
  await writeFile(file, 'هذه ليست قاعدة بيانات')
  await launch({ openDialogAnswers: [file] })
  await desktop.page.keyboard.press('Control+KeyO')
  await expect(desktop.page.getByRole('alert')).toContainText('ليس مشروع ترجيح')
  expect(await readFile(file, 'utf8')).toBe('هذه ليست قاعدة بيانات')
})
