/** After a session no word of the project lies anywhere but in the file, its backups and its journal. */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import {
  addHypothesis,
  chooseMenu,
  newProject,
  previewImport,
  saveAs,
  storeImport,
} from '../e2e/pages/journey'
import { startIn } from '../e2e/pages/shellPage'
import { arabic } from '../e2e/pages/words'
import { type Desktop, launchDesktop } from './driver'

/** Words that stand nowhere else on this machine; in the title, a hypothesis and a source. */
const markers = ['زقزوقستان', 'Quillmarsh', 'خنفشار', 'Vexborough', 'طهطموش']

let folder: string
let desktop: Desktop

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tarjih-leaks-'))
})

test.afterEach(async () => {
  await desktop.close()
  await rm(folder, { recursive: true, force: true })
})

test('the words of a project stay in the project, its backups and its journal', async () => {
  const page = await startDesktop()
  await newProject(page, `${markers[0]} ${markers[1]}`)
  await saveAs(page)
  await previewImport(page, { name: 'a.txt', bytes: Buffer.from(`${markers[2]} ${markers[3]}\n`) })
  await storeImport(page)
  await addHypothesis(page, String(markers[4]))
  await saveAs(page)
  await desktop.requestClose()
  await desktop.exited

  const holding = await filesHolding(folder)
  expect(holding).toContain(join('work', 'p.tarjih'))
  const allowed = [`work${sep}`, join('user data', 'backups'), join('user data', 'journals')]
  expect(holding.filter(name => !allowed.some(start => name.startsWith(start)))).toEqual([])
})

test('the words of a protected project are nowhere, not even where they were before', async () => {
  const page = await startDesktop()
  await newProject(page, String(markers[0]))
  await addHypothesis(page, String(markers[1]))
  await saveAs(page)
  await addHypothesis(page, String(markers[2]))
  await saveAs(page)
  expect(await filesHolding(folder)).toContain(join('work', 'p.tarjih'))

  await chooseMenu(page, 'menu.file', 'protection.protectAction')
  const dialog = page.getByRole('dialog')
  for (const key of ['passphrase.new', 'passphrase.again'] as const) {
    await dialog.getByLabel(arabic(key), { exact: true }).fill('نخلة بوصلة ثلاثاء مخيط')
  }
  await dialog.getByRole('button', { name: arabic('protection.confirmProtect') }).click()
  await expect(page.getByText(arabic('protection.isProtected'))).toBeAttached()
  await addHypothesis(page, String(markers[3]))
  await expect(page.getByRole('banner').locator('[data-saved="false"]')).toBeVisible()
  expect(await filesHolding(folder)).toEqual([])
  await saveAs(page)
  await addHypothesis(page, String(markers[4]))
  expect(await filesHolding(folder)).toEqual([])
})

/** In Arabic; the first save goes to `work/p.tarjih`. */
async function startDesktop(): Promise<Page> {
  const file = join(folder, 'work', 'p.tarjih')
  await mkdir(join(folder, 'work'))
  const userData = join(folder, 'user data')
  desktop = await launchDesktop({ userData, saveDialogAnswers: [file] })
  await startIn(desktop.page, 'ar')
  return desktop.page
}

/** Names of the files below a folder in which a marker stands, in UTF-8 or in either UTF-16. */
async function filesHolding(root: string): Promise<readonly string[]> {
  const forms = markers.flatMap(marker => {
    const utf16 = Buffer.from(marker, 'utf16le')
    return [Buffer.from(marker), utf16, Buffer.from(utf16).swap16()]
  })
  const holding: string[] = []
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    if (forms.some(form => bytes.includes(form))) holding.push(relative(root, path))
  }
  return holding
}
