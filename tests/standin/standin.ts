/**
 * The Electron stand-in: runs the built main and preload, unmodified, in Node and Chromium.
 *
 * For machines where Electron's runtime cannot be had. It shows page, preload, `ipcMain.handle` and
 * disk working together. It does not show context isolation, the system's sandbox, native dialogs
 * and menus, fuses, or timing: those need the real runtime.
 */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join } from 'node:path'
import type { BrowserContext, Frame, Page, Request, Route } from '@playwright/test'
import { PreventableEvent, type SenderFrame, toAppUrl, type WindowDouble } from './windowDouble'

type InvokeHandler = (event: { readonly senderFrame: SenderFrame }, request: unknown) => unknown
type BeforeRequest = (
  details: { readonly url: string },
  answer: (verdict: { readonly cancel?: boolean }) => void,
) => void

/** Answers to file dialogs in the order in which they will be asked; null cancels. */
export type FileDialogAnswers = {
  readonly open: (string | null)[]
  readonly save: (string | null)[]
}

export type MenuItemDouble = {
  readonly label?: string
  readonly role?: string
  readonly enabled?: boolean
  readonly click?: () => void
  readonly submenu?: readonly MenuItemDouble[]
}

/** One start of the program. */
export class Standin {
  readonly app = new EventEmitter()
  readonly windows: WindowDouble[] = []
  readonly handlers = new Map<string, InvokeHandler>()
  readonly schemes = new Map<string, (request: globalThis.Request) => Promise<Response>>()
  /** Addresses that the page asked for and that were not answered, for tests to look at. */
  readonly refused: string[] = []
  readonly exited: Promise<void>
  beforeRequest: BeforeRequest = (_details, answer) => answer({})
  menu: readonly MenuItemDouble[] | null = null
  readonly context: BrowserContext
  readonly userData: string
  readonly answers: FileDialogAnswers
  #hasExited: () => void = () => undefined
  #isQuitting = false

  constructor(setUp: {
    readonly context: BrowserContext
    readonly userData: string
    readonly answers: FileDialogAnswers
  }) {
    this.context = setUp.context
    this.userData = setUp.userData
    this.answers = setUp.answers
    this.exited = new Promise(resolve => {
      this.#hasExited = resolve
    })
  }

  /**
   * Starts the program.
   * @param appFolder where package.json and `out` are.
   * @param electron what `require('electron')` answers.
   */
  async start(appFolder: string, electron: object): Promise<void> {
    await this.context.route('**/*', route => this.#answerRequest(route))
    this.context.on('page', page => void this.#askAboutOpened(page))
    loadMain(appFolder, electron)
  }

  /** The program's window as soon as it has opened one. */
  async firstWindow(): Promise<WindowDouble> {
    for (;;) {
      const [window] = this.windows
      if (window !== undefined) return window
      await new Promise(resolve => setTimeout(resolve, 5))
    }
  }

  /** What `ipcRenderer.invoke` asks for. */
  async invoke(channel: string, senderFrame: SenderFrame, args: unknown): Promise<unknown> {
    const handler = this.handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return await handler({ senderFrame }, Array.isArray(args) ? args[0] : undefined)
  }

  forget(window: WindowDouble): void {
    this.windows.splice(this.windows.indexOf(window), 1)
    if (this.windows.length > 0) return
    if (this.#isQuitting || this.app.listenerCount('window-all-closed') === 0) this.exit()
    else this.app.emit('window-all-closed')
  }

  quit(): void {
    this.#isQuitting = true
    this.app.emit('before-quit', new PreventableEvent())
    for (const window of [...this.windows]) window.close()
    this.#isQuitting = this.windows.length === 0
    if (this.#isQuitting) this.exit()
  }

  exit(): void {
    this.app.emit('will-quit', new PreventableEvent())
    this.app.emit('quit', {}, 0)
    this.#hasExited()
  }

  /** A page that is no window of the program's was opened by one; its opener is not always known. */
  async #askAboutOpened(page: Page): Promise<void> {
    const own = await Promise.all(this.windows.map(window => window.page))
    if (own.includes(page)) return
    const isDenied = this.windows.some(w => w.openHandler({ url: page.url() }).action === 'deny')
    if (isDenied) await page.close()
  }

  async #answerRequest(route: Route): Promise<void> {
    const request = route.request()
    const url = toAppUrl(request.url())
    const isCancelled = await new Promise(resolve =>
      this.beforeRequest({ url }, ({ cancel }) => resolve(cancel === true)),
    )
    const handler = this.schemes.get(new URL(url).protocol.slice(0, -1))
    if (isCancelled || handler === undefined || (await this.#isForbidden(request, url))) {
      this.refused.push(url)
      // As Electron does it, a navigation that is kept back leaves the page where it is.
      return route.abort(request.isNavigationRequest() ? 'aborted' : 'failed')
    }
    const response = await handler(new Request(url, { method: request.method() }))
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }

  /** Whether the program keeps the page from going to `url`. */
  async #isForbidden(request: Request, url: string): Promise<boolean> {
    if (!request.isNavigationRequest()) return false
    const frame = frameOf(request)
    if (frame === null) return this.windows.some(w => w.openHandler({ url }).action === 'deny')
    for (const window of this.windows) {
      const page = await window.page
      if (page !== frame.page() || window.loading === url) continue
      const event = new PreventableEvent()
      if (frame.parentFrame() === null) window.webContents.emit('will-navigate', event)
      window.webContents.emit('will-frame-navigate', event)
      return event.defaultPrevented
    }
    return false
  }
}

/** Null for a page that is only being opened by another. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame()
  } catch {
    return null // Playwright has no other way to say so
  }
}

/** Compiles the built file as it is; only its `require('electron')` is answered by us. */
function loadMain(appFolder: string, electron: object): void {
  const { main } = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'))
  const path = join(appFolder, String(main))
  const module = new Module(path) as Module & {
    _compile: (source: string, path: string) => void // not in Node's types
  }
  module.filename = path
  module.paths = [join(dirname(path), 'node_modules')]
  const requireFromNode = module.require.bind(module)
  module.require = Object.assign(
    (id: string) => (id === 'electron' ? electron : requireFromNode(id)),
    module.require,
  )
  module._compile(readFileSync(path, 'utf8'), path)
}
