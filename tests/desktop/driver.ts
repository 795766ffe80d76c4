/**
 * One way to drive the desktop program, over Electron's runtime where there is one and over the
 * stand-in elsewhere, so that the same specs run on both.
 *
 * Must stay true: looking for the runtime never starts a download.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron, chromium, type ElectronApplication, type Page } from '@playwright/test'
import { electronDouble } from '../standin/electronDouble'
import { type MenuItemDouble, Standin } from '../standin/standin'

export type DesktopOptions = {
  /** Folder of journals and the recent list; give the same again to start the program again. */
  readonly userData?: string
  /** Answers to the file dialogs in the order in which they will be asked; null cancels. */
  readonly openDialogAnswers?: readonly (string | null)[]
  readonly saveDialogAnswers?: readonly (string | null)[]
  /** A project file that the program is started with, as by a double click on it. */
  readonly openedFile?: string
  /** Where package.json and the build are; else TARJIH_APP_FOLDER, else the repository. */
  readonly appFolder?: string
}

export type WindowBounds = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The running program. */
export type Desktop = {
  readonly kind: 'standin' | 'electron'
  readonly page: Page
  readonly userData: string
  readonly answerOpenDialog: (path: string | null) => Promise<void>
  readonly answerSaveDialog: (path: string | null) => Promise<void>
  /** Chooses in the native menu: the labels from the menu bar down. */
  readonly chooseMenu: (...labels: string[]) => Promise<void>
  /** As when a project file is double-clicked while the program runs. */
  readonly openFromSystem: (path: string) => Promise<void>
  /** Moves the window, and makes it larger or smaller. */
  readonly placeWindow: (place: WindowBounds) => Promise<void>
  readonly windowBounds: () => Promise<WindowBounds>
  /** What stands in the window's title bar. */
  readonly windowTitle: () => Promise<string>
  /** What the window was made with; on the real runtime, what it runs with. */
  readonly webPreferences: () => Promise<Readonly<Record<string, unknown>>>
  readonly windowCount: () => Promise<number>
  /** Crashes the page's process, and hands over the page that the program has loaded in its place. */
  readonly crashPage: () => Promise<Page>
  /** As when the window's close button is pressed: the program may ask. */
  readonly requestClose: () => Promise<void>
  /** Resolves when the program has ended by itself. */
  readonly exited: Promise<void>
  /** Ends the program without asking, as a crash would. */
  readonly close: () => Promise<void>
}

const repository = resolve(__dirname, '../..')

/** Starts the program and waits until its page is loaded. Needs `out/` to be built. */
export async function launchDesktop(options: DesktopOptions = {}): Promise<Desktop> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'tarjih-desktop-')))
  const appFolder = options.appFolder ?? process.env.TARJIH_APP_FOLDER ?? repository
  const answers = {
    open: [...(options.openDialogAnswers ?? [])],
    save: [...(options.saveDialogAnswers ?? [])],
  }
  const program = await runtimeProgram()
  const setUp = { userData, appFolder, answers, openedFile: options.openedFile }
  const desktop = program === null ? await overStandin(setUp) : await overElectron(setUp, program)
  if (options.userData !== undefined) return desktop
  const close = async () => {
    await desktop.close()
    await rm(userData, { recursive: true, force: true })
  }
  return { ...desktop, close }
}

type SetUp = {
  readonly userData: string
  readonly appFolder: string
  readonly answers: { readonly open: (string | null)[]; readonly save: (string | null)[] }
  readonly openedFile: string | undefined
}

async function overStandin({ userData, appFolder, answers, openedFile }: SetUp): Promise<Desktop> {
  const browser = await chromium.launch(await browserOptions())
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const standin = new Standin({ context, userData, answers })
  await startWith(openedFile, () => standin.start(appFolder, electronDouble(standin)))
  const window = await standin.firstWindow()
  const page = await window.page
  await window.loaded

  return {
    kind: 'standin',
    page,
    userData,
    answerOpenDialog: async path => void answers.open.push(path),
    answerSaveDialog: async path => void answers.save.push(path),
    chooseMenu: async (...labels) => clickMenu(standin.menu ?? [], labels),
    openFromSystem: async path =>
      void standin.app.emit('second-instance', {}, ['tarjih', path], tmpdir()),
    placeWindow: async place => {
      window.bounds = place
    },
    windowBounds: async () => window.bounds,
    windowTitle: async () => window.title,
    webPreferences: async () => window.options.webPreferences,
    windowCount: async () => context.pages().length,
    crashPage: async () => {
      await crash(page)
      const next = await window.page
      await window.loaded
      return next
    },
    requestClose: async () => window.close(),
    exited: standin.exited,
    async close() {
      for (const open of [...standin.windows]) open.destroy()
      await browser.close()
    },
  }
}

async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const inspect = await page.context().newCDPSession(page)
  inspect.send('Page.crash').catch(() => undefined) // nobody is left to answer
  await crashed
}

/** Main reads the command line of its own process, which in the stand-in is this one. */
async function startWith(openedFile: string | undefined, start: () => Promise<void>) {
  const { argv } = process
  if (openedFile !== undefined) process.argv = ['tarjih', openedFile]
  try {
    await start()
  } finally {
    process.argv = argv
  }
}

function clickMenu(items: readonly MenuItemDouble[], labels: readonly string[]): void {
  const [label, ...rest] = labels
  const item = items.find(candidate => candidate.label === label)
  if (item === undefined) throw new Error(`no menu entry «${label}»`)
  if (item.enabled === false) throw new Error(`the menu entry «${label}» is disabled`)
  if (rest.length > 0) clickMenu(item.submenu ?? [], rest)
  else item.click?.()
}

async function overElectron(setUp: SetUp, executablePath: string): Promise<Desktop> {
  const { userData, appFolder, answers, openedFile } = setUp
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const electron = await _electron.launch({
    executablePath,
    args: [
      ...[...sandbox, `--user-data-dir=${userData}`, appFolder],
      ...(openedFile === undefined ? [] : [openedFile]),
    ],
  })
  const page = await electron.firstWindow()
  await replaceDialogs(electron)
  for (const path of answers.open) await queueAnswer(electron, 'open', path)
  for (const path of answers.save) await queueAnswer(electron, 'save', path)
  await page.waitForLoadState()

  return {
    kind: 'electron',
    page,
    userData,
    answerOpenDialog: path => queueAnswer(electron, 'open', path),
    answerSaveDialog: path => queueAnswer(electron, 'save', path),
    chooseMenu: (...labels) => electron.evaluate(chooseInElectron, labels),
    openFromSystem: path =>
      electron.evaluate(
        ({ app }, opened) => void app.emit('second-instance', {}, ['tarjih', opened], '/'),
        path,
      ),
    ...frameOf(electron),
    webPreferences: () =>
      electron.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        // Electron's own tests use it; its types and documentation do not name it.
        const known = contents as unknown as { getLastWebPreferences?: () => object } | undefined
        return { ...known?.getLastWebPreferences?.() }
      }),
    windowCount: () =>
      electron.evaluate(({ webContents }) => webContents.getAllWebContents().length),
    crashPage: async () => {
      await crash(page)
      const next = electron.windows().at(-1) ?? page
      await next.waitForLoadState()
      return next
    },
    requestClose: () =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    exited: new Promise(resolve => electron.once('close', () => resolve())),
    async close() {
      electron.process().kill('SIGKILL')
    },
  }
}

/** Where the window is, and what stands in its title bar. */
function frameOf(
  electron: ElectronApplication,
): Pick<Desktop, 'placeWindow' | 'windowBounds' | 'windowTitle'> {
  return {
    placeWindow: place =>
      electron.evaluate(
        ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
        place,
      ),
    windowBounds: () =>
      electron.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        if (window === undefined) throw new Error('there is no window')
        return window.getNormalBounds()
      }),
    windowTitle: () =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? ''),
  }
}

type DialogAnswers = { open: (string | null)[]; save: (string | null)[] }

async function replaceDialogs(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ dialog }) => {
    const answers: DialogAnswers = { open: [], save: [] }
    Object.assign(globalThis, { dialogAnswers: answers })
    dialog.showOpenDialog = async () => {
      const path = answers.open.shift() ?? null
      return { canceled: path === null, filePaths: path === null ? [] : [path] }
    }
    dialog.showSaveDialog = async () => {
      const path = answers.save.shift() ?? null
      return { canceled: path === null, filePath: path ?? '' }
    }
  })
}

function queueAnswer(
  electron: ElectronApplication,
  kind: keyof DialogAnswers,
  path: string | null,
): Promise<void> {
  return electron.evaluate(
    (_electron, answer) => {
      // Put there by `replaceDialogs`, in this same process.
      const { dialogAnswers } = globalThis as unknown as { dialogAnswers: DialogAnswers }
      dialogAnswers[answer.kind].push(answer.path)
    },
    { kind, path },
  )
}

/** Serialised into Electron's main process: must use nothing from outside itself. */
function chooseInElectron({ Menu }: typeof import('electron'), labels: string[]): void {
  let items = Menu.getApplicationMenu()?.items ?? []
  for (const [depth, label] of labels.entries()) {
    const item = items.find(candidate => candidate.label === label)
    if (item === undefined) throw new Error(`no menu entry «${label}»`)
    if (depth === labels.length - 1) item.click()
    items = item.submenu?.items ?? []
  }
}

/** The program file of Electron's runtime, or null: then the stand-in is used. */
async function runtimeProgram(): Promise<string | null> {
  const { electronRuntime } = await scriptModule<{
    electronRuntime: () => Promise<{ program: string | null }>
  }>('electronRuntime.mjs')
  const { program } = await electronRuntime()
  if (program === null && process.env.TARJIH_REQUIRE_ELECTRON === '1') {
    throw new Error("Electron's runtime is required here and is not on this machine")
  }
  return program
}

async function browserOptions(): Promise<{ executablePath?: string; args: string[] }> {
  const { findBrowser } = await scriptModule<{ findBrowser: () => string | null }>('browser.mjs')
  const executablePath = findBrowser()
  const args = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return executablePath === null ? { args } : { executablePath, args }
}

/** The scripts are plain Node modules without types; what is used of them is written here. */
async function scriptModule<T>(name: string): Promise<T> {
  const path = join(repository, 'scripts', 'support', name)
  return (await import(pathToFileURL(path).href)) as T
}
