/**
 * The desktop host: starts Electron safely, opens the one window, and connects it to the disk.
 *
 * Kept small enough to be read in one sitting. Nothing here opens what an analyst's file contains.
 */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { app, dialog, ipcMain, Menu, protocol, screen, session } from 'electron'
import { answerFromBundle, appScheme, readBundle } from './appProtocol'
import { createBackups } from './backups'
import { createFileDialogs } from './dialogs'
import { createExportFiles } from './exportFiles'
import { createFileTokens, type FileTokens } from './fileTokens'
import { hostHandlers } from './hostHandlers'
import { serveHost } from './ipc'
import { createJournalFiles } from './journalFiles'
import { lockDownSession } from './lockDown'
import { createAppMenu } from './menu'
import { projectPathIn } from './openedFiles'
import { createProjectFiles } from './projectFiles'
import { createProjectLocks } from './projectLocks'
import { createRecentFiles } from './recentFiles'
import { createSavedChecksums } from './savedChecksums'
import { type AppWindow, openAppWindow } from './window'
import { createWindowPlace } from './windowPlace'

app.enableSandbox()
// Counts once: a second call would replace this one.
protocol.registerSchemesAsPrivileged([
  {
    scheme: appScheme,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
])
const userData = app.commandLine.getSwitchValue('user-data-dir')
if (userData !== '') {
  mkdirSync(userData, { recursive: true })
  app.setPath('userData', resolve(userData))
}

const tokens = createFileTokens()
let appWindow: AppWindow | null = null
let openedPath = projectPathIn(process.argv, process.cwd())

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, workingDirectory) => {
    appWindow?.bringToFront()
    openFromSystem(projectPathIn(argv, workingDirectory))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openFromSystem(path)
  })
  // One window: closing it ends the program, on macOS too.
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  app.quit()
}

async function start(): Promise<void> {
  const bundle = await readBundle(resolve(__dirname, '../renderer'))
  protocol.handle(appScheme, request => answerFromBundle(bundle, request))
  lockDownSession(session.defaultSession)
  appWindow = connectedWindow(tokens)
  openFromSystem(openedPath)
}

/** Opens the window and answers its calls. */
function connectedWindow(fileTokens: FileTokens): AppWindow {
  const folder = app.getPath('userData')
  const journals = createJournalFiles({ folder: resolve(folder, 'journals') })
  const locks = createProjectLocks()
  const recents = createRecentFiles({ folder, tokens: fileTokens })
  const window = openAppWindow({
    preload: resolve(__dirname, '../preload/preload.cjs'),
    place: createWindowPlace({ folder, screen }),
    onPageLost: () => void Promise.all([journals.closeAll(), locks.releaseAll()]),
  })
  letGoBeforeQuitting(() => Promise.all([journals.closeAll(), locks.releaseAll()]))
  const dialogs = createFileDialogs(dialog, window.browserWindow, app.getPath('documents'))
  const modules = {
    projects: createProjectFiles({
      tokens: fileTokens,
      onUsed: recents.note,
      locks,
      backups: createBackups({ folder: resolve(folder, 'backups') }),
      checksums: createSavedChecksums({ folder }),
      ...dialogs,
    }),
    exports: createExportFiles(dialogs),
    menu: createAppMenu({ menu: Menu, platform: process.platform, send: window.send }),
  }
  serveHost(ipcMain, window.isOwnFrame, hostHandlers({ ...modules, journals, recents, window }))
  return window
}

/** What a program that is killed leaves behind is recognised later; this is for tidy folders. */
function letGoBeforeQuitting(letGo: () => Promise<unknown>): void {
  let isFree = false
  app.on('will-quit', event => {
    if (isFree) return
    event.preventDefault()
    void letGo().finally(() => {
      isFree = true
      app.quit()
    })
  })
}

/** Hands a file that was opened from the system to the window, or keeps it until there is one. */
function openFromSystem(path: string | null): void {
  if (path === null) return
  if (appWindow === null) openedPath = path
  else appWindow.send({ kind: 'project.openRequested', file: tokens.refFor(path) })
}
