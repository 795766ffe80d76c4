/** `BrowserWindow` and its `webContents`: one Chromium page for each window. */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserContext, Frame, Page } from '@playwright/test'
import { bindingName, preloadInitScript } from './preloadInPage'
import { strict } from './strict'
import { fromWire, toWire } from './wire'

/** Chromium refuses navigation to `app://`, so the page lives under an address that nobody can own. */
const appPrefix = 'app://bundle/'
const pagePrefix = 'https://bundle.app.invalid/'

export const toAppUrl = (url: string) =>
  url.startsWith(pagePrefix) ? appPrefix + url.slice(pagePrefix.length) : url
const toPageUrl = (url: string) =>
  url.startsWith(appPrefix) ? pagePrefix + url.slice(appPrefix.length) : url

/** An event as Electron hands it to listeners. */
export class PreventableEvent {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }
}

/** The messages on their way to a page, which fetches them one by one. */
class Outbox {
  readonly #messages: string[] = []
  #waiting: ((message: string) => void) | null = null

  put(message: string): void {
    const waiting = this.#waiting
    this.#waiting = null
    if (waiting === null) this.#messages.push(message)
    else waiting(message)
  }

  /** A page that asks again has been loaded again: whoever asked before is gone. */
  take(): Promise<string> {
    const message = this.#messages.shift()
    if (message !== undefined) return Promise.resolve(message)
    return new Promise(resolve => {
      this.#waiting = resolve
    })
  }
}

type Bounds = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What a window needs from the program that it belongs to. */
export type WindowOwner = {
  readonly context: BrowserContext
  readonly invoke: (channel: string, sender: SenderFrame, args: unknown) => Promise<unknown>
  /** Called when the window is gone. */
  readonly forget: (window: WindowDouble) => void
}

/** A window, with what the stand-in itself, and not the program, knows about it. */
export class WindowDouble extends EventEmitter {
  readonly options: Partial<Bounds> & { readonly webPreferences: { readonly preload: string } }
  readonly webContents: EventEmitter
  readonly outbox = new Outbox()
  /** Another one after a crash: Playwright can do nothing more with a page that has crashed. */
  page: Promise<Page>
  title = ''
  bounds: Bounds
  isDocumentEdited = false
  isGone = false
  /** The address that the program itself is loading; all other navigation is the page's. */
  loading: string | null = null
  loaded: Promise<void> = Promise.resolve()
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  readonly #owner: WindowOwner
  #hasCrashed = false

  constructor(owner: WindowOwner, options: WindowDouble['options']) {
    super()
    this.#owner = owner
    this.options = options
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.bounds = { x, y, width, height }
    this.webContents = strict('webContents', Object.assign(new EventEmitter(), this.#contents()))
    this.page = this.#openPage()
  }

  close(): void {
    const event = new PreventableEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.isGone) return
    this.isGone = true
    void this.page.then(page => page.close()).catch(() => undefined)
    this.emit('closed')
    this.#owner.forget(this)
  }

  async loadURL(url: string): Promise<void> {
    this.loaded = this.#load(url)
    await this.loaded
  }

  setTitle(title: string): void {
    this.title = title
  }

  setDocumentEdited(isEdited: boolean): void {
    this.isDocumentEdited = isEdited
  }

  getNormalBounds(): Bounds {
    return this.bounds
  }

  isMaximized(): boolean {
    return false
  }

  isFullScreen(): boolean {
    return false
  }

  show(): void {}
  focus(): void {}
  isMinimized(): boolean {
    return false
  }

  async #load(url: string): Promise<void> {
    if (this.#hasCrashed) this.page = this.#openPage()
    this.#hasCrashed = false
    const page = await this.page
    this.loading = url
    try {
      await page.goto(toPageUrl(url))
      this.emit('ready-to-show')
    } catch (error) {
      // A window closed while it loads is no fault of the program.
      if (!this.isGone) throw error
    } finally {
      this.loading = null
    }
  }

  async #openPage(): Promise<Page> {
    const page = await this.#owner.context.newPage()
    await page.exposeBinding(bindingName, ({ frame }, message: string) =>
      this.#receive(frame, message),
    )
    const source = readFileSync(this.options.webPreferences.preload, 'utf8')
    await page.addInitScript({ content: preloadInitScript(source) })
    page.on('crash', () => {
      this.#hasCrashed = true
      this.webContents.emit('render-process-gone', new PreventableEvent(), { reason: 'crashed' })
    })
    return page
  }

  async #receive(frame: Frame, text: string): Promise<string> {
    const message: unknown = JSON.parse(text)
    if (typeof message !== 'object' || message === null) throw new Error('not a message')
    if (!('channel' in message) || !('args' in message)) return this.outbox.take()
    try {
      const args = fromWire(JSON.stringify(message.args))
      const value = await this.#owner.invoke(String(message.channel), senderOf(frame), args)
      return `{"value":${toWire(value)}}`
    } catch (error) {
      return JSON.stringify({ error: String(error) })
    }
  }

  #contents() {
    return {
      send: (channel: string, ...args: unknown[]) =>
        this.outbox.put(`{"channel":${JSON.stringify(channel)},"args":${toWire(args)}}`),
      setWindowOpenHandler: (handler: WindowDouble['openHandler']) => {
        this.openHandler = handler
      },
    }
  }
}

export type SenderFrame = { readonly url: string; readonly parent: SenderFrame | null }

function senderOf(frame: Frame): SenderFrame {
  const parent = frame.parentFrame()
  return { url: toAppUrl(frame.url()), parent: parent === null ? null : senderOf(parent) }
}
