/**
 * The one window: locked down, titled by the page, and never closed over unsaved changes.
 *
 * Must stay true: while the page says that there are unsaved changes, closing asks the page first,
 * and only `window.close` from the page closes. A page that has crashed is not asked.
 */
import { BrowserWindow, type Rectangle, type WebFrameMain } from 'electron'
import type { HostEvent, HostRequest } from '../shared/hostApi'
import { hostEventChannel } from '../shared/hostEventChannel'
import { appUrl, isAppAddress } from './appProtocol'
import { lockDownContents, lockedDownPreferences } from './lockDown'
import type { WindowPlace } from './windowPlace'

/** The window as the other modules see it. */
export type AppWindow = {
  readonly browserWindow: BrowserWindow
  readonly setState: (state: HostRequest<'window.setState'>) => void
  /** Closes without asking. */
  readonly close: () => void
  readonly bringToFront: () => void
  /** Tells the page something. What is sent before the page listens waits in the preload script. */
  readonly send: (event: HostEvent) => void
  /** Whether a call came from this window's own page and not from a frame or another address. */
  readonly isOwnFrame: (frame: WebFrameMain | null) => boolean
}

/**
 * Opens the window and starts loading the page.
 * @param setUp.preload path of the built preload script.
 * @param setUp.place where the window was when it was closed last.
 * @param setUp.onPageLost called when the page has crashed, before it is loaded again.
 */
export function openAppWindow(setUp: {
  readonly preload: string
  readonly place: WindowPlace
  readonly onPageLost: () => void
}): AppWindow {
  const place = setUp.place.read()
  const browserWindow = new BrowserWindow({
    ...(place === null ? usualSize : boundsOf(place)),
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Tarjih',
    webPreferences: lockedDownPreferences(setUp.preload),
  })
  const { webContents } = browserWindow
  let hasUnsavedChanges = false
  const send = (event: HostEvent) => webContents.send(hostEventChannel, event)

  lockDownContents(webContents)
  browserWindow.once('ready-to-show', () => {
    if (place?.isMaximized === true) browserWindow.maximize()
    if (place?.isFullScreen === true) browserWindow.setFullScreen(true)
    browserWindow.show()
  })
  // The title comes through `window.setState`, together with the mark for unsaved changes.
  browserWindow.on('page-title-updated', event => event.preventDefault())
  browserWindow.on('close', event => {
    setUp.place.keep(browserWindow)
    if (!hasUnsavedChanges) return
    event.preventDefault()
    send({ kind: 'window.closeRequested' })
  })
  onPageLost(browserWindow, () => {
    hasUnsavedChanges = false // what was acknowledged is in the journal
    setUp.onPageLost()
  })
  void browserWindow.loadURL(appUrl)

  return {
    browserWindow,
    send,
    setState(state) {
      hasUnsavedChanges = state.hasUnsavedChanges
      browserWindow.setTitle(state.title)
      browserWindow.setDocumentEdited(state.hasUnsavedChanges)
    },
    close: () => browserWindow.destroy(),
    bringToFront() {
      if (browserWindow.isMinimized()) browserWindow.restore()
      browserWindow.focus()
    },
    isOwnFrame: frame => frame !== null && frame.parent === null && isAppAddress(frame.url),
  }
}

const usualSize = { width: 1440, height: 900 }

function boundsOf({ x, y, width, height }: Rectangle): Rectangle {
  return { x, y, width, height }
}

const reloadPauseMs = 10_000

/** Loads the page again after a crash, but not over and over. */
function onPageLost(browserWindow: BrowserWindow, lost: () => void): void {
  let lastReloadAt = Number.NEGATIVE_INFINITY
  browserWindow.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    lost()
    const now = Date.now()
    if (now - lastReloadAt < reloadPauseMs) return
    lastReloadAt = now
    void browserWindow.loadURL(appUrl)
  })
}
