/**
 * What the window's page may never do: leave, open windows, reach the network, ask for devices.
 *
 * Source: Electron's security tutorial, items 4, 5, 11 to 15. The content security policy forbids
 * most of this already; here it is forbidden once more, by the process that the page cannot reach.
 */
import type { BrowserWindowConstructorOptions, Session, WebContents } from 'electron'
import { appUrl, isAppAddress } from './appProtocol'

/** Preferences of the one window; each is stated although most are Electron's defaults. */
export function lockedDownPreferences(
  preload: string,
): NonNullable<BrowserWindowConstructorOptions['webPreferences']> {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Checking spelling would fetch dictionaries from the network.
    spellcheck: false,
  }
}

/** The one thing that the page may do without a question: put words on the clipboard (never read it). */
const grantedPermission = 'clipboard-sanitized-write'

/** Denies every other permission, every device, and every request that is not for the window's own files. */
export function lockDownSession(session: Session): void {
  const isGranted = (permission: string, isMainFrame: boolean, url: string | undefined) =>
    permission === grantedPermission && isMainFrame && isAppAddress(url ?? '')
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isGranted(permission, details.isMainFrame, details.requestingUrl)),
  )
  // Electron asks this one for `navigator.permissions`, and before it asks the one above.
  session.setPermissionCheckHandler((_contents, permission, _origin, details) =>
    isGranted(permission, details.isMainFrame, details.requestingUrl),
  )
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }))
}

/** Keeps the page where it is; it may only load itself again, which it offers after a fault of its own. */
export function lockDownContents(contents: WebContents): void {
  contents.on('will-navigate', event => {
    if (event.url !== appUrl) event.preventDefault()
  })
  contents.on('will-frame-navigate', event => {
    if (!event.isMainFrame || event.url !== appUrl) event.preventDefault()
  })
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function mayLoad(url: string): boolean {
  return isAppAddress(url) || url.startsWith('blob:') || url.startsWith('data:')
}
