/** What main forbids the page, asked as Electron would ask: every permission, device, request and way out. */
import { EventEmitter } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { lockDownContents, lockDownSession, lockedDownPreferences } from '../../src/main/lockDown'

type Answer = { readonly cancel?: boolean }

/** A session that keeps the handlers it is given, so that they can be asked. */
function lockedSession() {
  const handlers = new Map<string, (...args: unknown[]) => unknown>()
  const keep = (name: string) => (handler: (...args: unknown[]) => unknown) =>
    void handlers.set(name, handler)
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    webRequest: { onBeforeRequest: keep('load') },
  }
  // Any other member that the product might use is not there, and would throw.
  lockDownSession(session as unknown as Session)
  const ask = (name: string, ...args: unknown[]) => handlers.get(name)?.(...args)
  return {
    requests: (permission: string, details: object) => {
      let isGranted: unknown = 'no answer'
      ask('request', null, permission, (granted: boolean) => (isGranted = granted), details)
      return isGranted
    },
    checks: (permission: string, details: object) =>
      ask('check', null, permission, 'app://bundle', details),
    device: () => ask('device', { deviceType: 'usb', origin: 'app://bundle' }),
    isLoaded: (url: string) => {
      let answer: Answer = {}
      ask('load', { url }, (given: Answer) => {
        answer = given
      })
      return answer.cancel !== true
    },
  }
}

const ownPage = { isMainFrame: true, requestingUrl: 'app://bundle/index.html' }
const permissions = [
  'media',
  'geolocation',
  'notifications',
  'midi',
  'midiSysex',
  'clipboard-read',
  'deprecated-sync-clipboard-read',
  'hid',
  'serial',
  'usb',
  'idle-detection',
  'fileSystem',
  'window-management',
  'display-capture',
  'openExternal',
  'pointerLock',
  'keyboardLock',
  'local-fonts',
  'local-network-access',
  'loopback-network',
  'storage-access',
  'speaker-selection',
  'web-app-installation',
  'unknown',
]

describe('the session of the window', () => {
  it.each(permissions)('denies «%s», asked and looked up', permission => {
    const session = lockedSession()
    expect(session.requests(permission, ownPage)).toBe(false)
    expect(session.checks(permission, ownPage)).toBe(false)
  })

  it('lets only our own page put words on the clipboard', () => {
    const session = lockedSession()
    const write = 'clipboard-sanitized-write'
    expect(session.requests(write, ownPage)).toBe(true)
    expect(session.checks(write, ownPage)).toBe(true)
    for (const other of [
      { isMainFrame: false, requestingUrl: 'app://bundle/index.html' },
      { isMainFrame: true, requestingUrl: 'https://example.invalid/' },
      { isMainFrame: true, requestingUrl: 'app://other/index.html' },
      { isMainFrame: true },
    ]) {
      expect(session.requests(write, other)).toBe(false)
      expect(session.checks(write, other)).toBe(false)
    }
  })

  it('gives no device to anybody', () => {
    expect(lockedSession().device()).toBe(false)
  })

  it.each([
    ['app://bundle/assets/index-1a.js', true],
    ['blob:app://bundle/5f0c', true],
    ['data:image/png;base64,AA==', true],
    ['http://127.0.0.1:80/', false],
    ['https://example.invalid/', false],
    ['ws://example.invalid/', false],
    ['wss://example.invalid/', false],
    ['ftp://example.invalid/', false],
    ['file:///etc/passwd', false],
    ['app://other/', false],
    ['devtools://devtools/bundled/inspector.html', false],
    ['chrome-extension://abc/x.js', false],
    ['chrome://gpu', false],
  ])('loads %s: %s', (url, isLoaded) => {
    expect(lockedSession().isLoaded(url)).toBe(isLoaded)
  })
})

describe('the contents of the window', () => {
  /** The events that the contents let happen. */
  function happens(name: string, details: object): boolean {
    let openAnswer: unknown
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: (details: object) => unknown) => {
        openAnswer = handler({ url: 'app://bundle/index.html' })
      },
    })
    lockDownContents(contents as unknown as WebContents)
    expect(openAnswer).toEqual({ action: 'deny' })
    let isPrevented = false
    const event = { ...details, preventDefault: () => (isPrevented = true) }
    expect(contents.listenerCount(name)).toBeGreaterThan(0)
    contents.emit(name, event)
    return !isPrevented
  }

  it.each([
    'https://example.invalid/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:app://bundle/5f0c',
    'about:blank',
    'app://bundle/other.html',
    'app://other/index.html',
    'app://bundle@example.invalid/index.html',
  ])('never go to %s', url => {
    expect(happens('will-navigate', { url })).toBe(false)
    expect(happens('will-frame-navigate', { url, isMainFrame: true })).toBe(false)
    expect(happens('will-frame-navigate', { url, isMainFrame: false })).toBe(false)
    expect(happens('will-redirect', { url })).toBe(false)
  })

  it('may load their own page again, but in no frame', () => {
    const url = 'app://bundle/index.html'
    expect(happens('will-navigate', { url })).toBe(true)
    expect(happens('will-frame-navigate', { url, isMainFrame: true })).toBe(true)
    expect(happens('will-frame-navigate', { url, isMainFrame: false })).toBe(false)
    expect(happens('will-redirect', { url })).toBe(false)
  })

  it('take no webview', () => {
    expect(happens('will-attach-webview', {})).toBe(false)
  })
})

describe('the preferences of the window', () => {
  it('are exactly these: anything added here is to be thought about', () => {
    expect(lockedDownPreferences('/app/preload.cjs')).toEqual({
      preload: '/app/preload.cjs',
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
      spellcheck: false,
    })
  })
})

const root = resolve(import.meta.dirname, '../..')

describe('the main process', () => {
  it('uses no part of Electron that opens addresses, reaches the network or reports', () => {
    const used = ['main', 'preload'].flatMap(part =>
      readdirSync(resolve(root, 'src', part)).flatMap(name => {
        const source = readFileSync(resolve(root, 'src', part, name), 'utf8')
        return [...source.matchAll(/import (type )?\{([^}]+)\} from 'electron'/g)]
          .filter(([, isType]) => isType === undefined)
          .flatMap(([, , names = '']) => names.split(',').map(one => one.trim()))
          .filter(one => one !== '' && !one.startsWith('type '))
      }),
    )
    expect([...new Set(used)].sort()).toEqual([
      'BrowserWindow',
      'Menu',
      'app',
      'contextBridge',
      'dialog',
      'ipcMain',
      'ipcRenderer',
      'protocol',
      'screen',
      'session',
    ])
  })
})

/** Electron supports its three newest majors; the oldest of them when this was last looked at. */
const oldestSupportedMajor = 43

describe('the version of Electron', () => {
  it('is one that still gets fixes, and is named exactly', () => {
    const { devDependencies } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
    expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(
      oldestSupportedMajor,
    )
  })
})
