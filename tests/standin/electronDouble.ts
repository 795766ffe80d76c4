/** What `require('electron')` answers in the stand-in: the members that main uses, and no others. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FileDialogAnswers, MenuItemDouble, Standin } from './standin'
import { strict } from './strict'
import { WindowDouble } from './windowDouble'

/** Programs that hold the single instance lock, by their data folder. */
const running = new Set<string>()

/** A fresh module for each start. */
export function electronDouble(standin: Standin): object {
  return strict('electron', {
    app: appDouble(standin),
    BrowserWindow: windowClass(standin),
    dialog: dialogDouble(standin.answers),
    ipcMain: strict('ipcMain', {
      handle: (channel: string, handler: Parameters<typeof standin.handlers.set>[1]) => {
        if (standin.handlers.has(channel)) throw new Error(`a second handler for '${channel}'`)
        standin.handlers.set(channel, handler)
      },
    }),
    Menu: strict('Menu', {
      buildFromTemplate: (template: readonly MenuItemDouble[]) => template,
      setApplicationMenu: (menu: readonly MenuItemDouble[] | null) => {
        standin.menu = menu
      },
    }),
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: (_schemes: unknown) => undefined,
      handle: (scheme: string, handler: Parameters<typeof standin.schemes.set>[1]) => {
        standin.schemes.set(scheme, handler)
      },
    }),
    screen: strict('screen', {
      getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
    }),
    session: strict('session', { defaultSession: sessionDouble(standin) }),
  })
}

function appDouble(standin: Standin): object {
  const paths = new Map([['documents', join(standin.userData, 'documents')]])
  const members = {
    enableSandbox: () => undefined,
    whenReady: () => new Promise<void>(resolve => setImmediate(resolve)),
    requestSingleInstanceLock() {
      const userData = standin.userData
      if (running.has(userData)) return false
      running.add(userData)
      void standin.exited.then(() => running.delete(userData))
      return true
    },
    getPath(name: string) {
      const path = paths.get(name)
      if (path === undefined) throw new Error(`the Electron stand-in has no path ${name}`)
      return path
    },
    setPath(name: string, path: string) {
      if (!existsSync(path)) throw new Error(`Electron sets no path that is not there: ${path}`)
      paths.set(name, path)
    },
    quit: () => standin.quit(),
    commandLine: strict('commandLine', {
      getSwitchValue: (name: string) => (name === 'user-data-dir' ? standin.userData : ''),
    }),
  }
  return strict('app', Object.assign(standin.app, members))
}

function windowClass(standin: Standin): object {
  return class {
    constructor(options: WindowDouble['options']) {
      const window = new WindowDouble(standin, options)
      standin.windows.push(window)
      // biome-ignore lint/correctness/noConstructorReturn: Electron's class is used with `new`.
      return strict('BrowserWindow', window)
    }
  }
}

function dialogDouble(answers: FileDialogAnswers): object {
  const next = (queue: (string | null)[], kind: string): string | null => {
    const answer = queue.shift()
    if (answer === undefined) throw new Error(`the test gave no answer for the ${kind} dialog`)
    return answer
  }
  return strict('dialog', {
    async showOpenDialog(_window: unknown, _options: unknown) {
      const path = next(answers.open, 'open')
      return { canceled: path === null, filePaths: path === null ? [] : [path] }
    },
    async showSaveDialog(_window: unknown, _options: unknown) {
      const path = next(answers.save, 'save')
      return { canceled: path === null, filePath: path ?? '' }
    },
  })
}

/** Permissions are denied by Chromium's own default here; what main sets is only accepted. */
function sessionDouble(standin: Standin): object {
  return strict('session.defaultSession', {
    setPermissionRequestHandler: (_handler: unknown) => undefined,
    setPermissionCheckHandler: (_handler: unknown) => undefined,
    setDevicePermissionHandler: (_handler: unknown) => undefined,
    webRequest: strict('webRequest', {
      onBeforeRequest: (listener: typeof standin.beforeRequest) => {
        standin.beforeRequest = listener
      },
    }),
  })
}
