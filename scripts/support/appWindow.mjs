// @ts-check
/**
 * The browser host's window: an installed browser showing one address, without tabs or address bar.
 *
 * Must stay true: it has a profile of its own, so that nothing of the analyst's browsing gets in or
 * out, and it resolves no names, so that nothing can leave this machine.
 */
import { existsSync, mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isRootOnLinux } from './browser.mjs'

/** What keeps a Chromium from talking to anybody of its own accord. */
export const quietBrowserArgs = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/**
 * The command line arguments of the window.
 * @param {{ browser: string, url: string }} options
 */
export function appWindowArgs({ browser, url }) {
  const folder = profileFolder(browser)
  mkdirSync(folder, { recursive: true })
  // The superuser's Chromium does not start with its own sandbox.
  const sandbox = isRootOnLinux() ? ['--no-sandbox'] : []
  return [`--app=${url}`, `--user-data-dir=${folder}`, ...quietBrowserArgs, ...sandbox]
}

/** True where a window can be shown at all. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Where the window's profile lies, and with it the journals: below the user's own data folder.
 * @param {string} browser
 */
function profileFolder(browser) {
  const home = os.homedir()
  const { LOCALAPPDATA, XDG_DATA_HOME } = process.env
  if (process.platform === 'win32') {
    return path.join(LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'Tarjih', 'browser')
  }
  if (process.platform === 'darwin') {
    return path.join(home, 'Library', 'Application Support', 'Tarjih', 'browser')
  }
  // A browser from a snap may not write into hidden folders of the home folder.
  const snapFolder = path.join(home, 'snap', 'chromium', 'common')
  if (browser.startsWith('/snap/') && existsSync(snapFolder)) return path.join(snapFolder, 'tarjih')
  return path.join(XDG_DATA_HOME ?? path.join(home, '.local', 'share'), 'tarjih', 'browser')
}
