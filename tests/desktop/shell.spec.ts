/** The frame of the desktop program: its menu, its place on the screen, and what the system opens with it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { addHypothesis, newProject, saveAs } from '../e2e/pages/journey'
import { type Language, startIn, wordsOf } from '../e2e/pages/shellPage'
import { type Desktop, type DesktopOptions, launchDesktop } from './driver'

let folder: string
let desktop: Desktop

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tarjih-shell-'))
})

test.afterEach(async () => {
  await desktop.close()
  await rm(folder, { recursive: true, force: true })
})

async function start(options: DesktopOptions = {}, language: Language = 'ar'): Promise<Page> {
  desktop = await launchDesktop({ ...options, userData: join(folder, 'user data') })
  await startIn(desktop.page, language)
  return desktop.page
}

/** Ends the program by itself, as the close button does where nothing is unsaved. */
async function end(): Promise<void> {
  await desktop.requestClose()
  await desktop.exited
  await desktop.close()
}

/** A project of this title in a file of its own. */
async function makeFile(title: string): Promise<string> {
  const file = join(folder, `${title}.tarjih`)
  const page = await start({ saveDialogAnswers: [file] })
  await newProject(page, title)
  await saveAs(page)
  await end()
  return file
}

for (const [language, other] of [
  ['ar', 'en'],
  ['en', 'ar'],
] as const) {
  test(`the native menu in ${language} does what the window does, and changes its language with it`, async () => {
    const page = await start({}, language)
    const words = wordsOf(language)
    const help = words['menu.help']
    for (const entry of ['help.about', 'help.shortcuts', 'method.open'] as const) {
      await desktop.chooseMenu(help, words[entry])
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    await desktop.chooseMenu(words['menu.file'], words['file.new'])
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')

    await desktop.chooseMenu(help, words['guide.start'])
    await expect(page.getByRole('dialog', { name: words['guide.hypothesesTitle'] })).toBeVisible()
    await desktop.chooseMenu(words['menu.view'], words['screen.showMatrix'])
    await expect(page.getByRole('grid')).toBeVisible()

    await desktop.chooseMenu(words['menu.view'], words['view.otherLanguage'])
    await expect(page.locator('html')).toHaveAttribute('lang', other)
    await expect(async () =>
      desktop.chooseMenu(wordsOf(other)['menu.help'], wordsOf(other)['help.about']),
    ).toPass()
    await expect(page.getByRole('dialog').last()).toContainText(wordsOf(other)['app.name'])
  })
}

test('the window opens where it was closed', async () => {
  await start()
  const place = { x: 60, y: 40, width: 1111, height: 777 }
  await desktop.placeWindow(place)
  await end()
  await start()
  expect(await desktop.windowBounds()).toEqual(place)
})

test('a project named on the command line is opened, and a second start hands its own over', async () => {
  const first = await makeFile('مالي')
  const second = await makeFile('النيجر')

  const page = await start({ openedFile: first })
  const title = page.getByRole('banner').locator('bdi')
  await expect(title).toHaveText('مالي')
  await expect.poll(() => desktop.windowTitle()).toContain('مالي')

  await desktop.openFromSystem(second)
  await expect(title).toHaveText('النيجر')
  expect(await desktop.windowCount()).toBe(1)
})

test('a window whose page crashes is loaded again, and offers all that was acknowledged', async () => {
  const page = await start()
  await newProject(page, 'قبل العطل')
  await addHypothesis(page, 'صراع أجنحة')

  const next = await desktop.crashPage()
  await startIn(next, 'ar')
  await next.getByRole('button', { name: wordsOf('ar')['start.recover'] }).click()
  await expect(next.getByText('صراع أجنحة').first()).toBeVisible()
  await expect(next.getByText(wordsOf('ar')['recovered.title'])).toBeVisible()
})
