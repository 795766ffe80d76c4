/** What code that got into the page could try to get out of it: no Node, no other place, no other window. */
import { expect, test } from '@playwright/test'
import { windowIsReady } from '../e2e/pages/shellPage'
import { type Desktop, launchDesktop } from './driver'

let desktop: Desktop

test.beforeEach(async () => {
  desktop = await launchDesktop()
  await windowIsReady(desktop.page)
})

test.afterEach(() => desktop.close())

/** Names that only Node and Electron bring. */
const nodeNames = [
  'require',
  'process',
  'Buffer',
  'module',
  'global',
  'setImmediate',
  'ipcRenderer',
]

test('neither the page, a frame in it nor a worker has anything of Node', async () => {
  const inPage = await desktop.page.evaluate(names => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    const inFrame = names.filter(
      name => frame.contentWindow !== null && name in frame.contentWindow,
    )
    frame.remove()
    return { inFrame, inWindow: names.filter(name => name in window) }
  }, nodeNames)
  expect(inPage).toEqual({ inFrame: [], inWindow: [] })

  await expect.poll(() => desktop.page.workers().length).toBeGreaterThan(0)
  for (const worker of desktop.page.workers()) {
    expect(await worker.evaluate(names => names.filter(n => n in self), nodeNames)).toEqual([])
  }
})

/** Two tables of the library that checks data; nothing can be done with them. */
const zodNames = ['__zod_globalConfig', '__zod_globalRegistry']

test('the window has one object of ours more than a blank page: the bridge', async () => {
  const added = await desktop.page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    const blank = new Set(Object.keys(frame.contentWindow ?? {}))
    frame.remove()
    return Object.keys(window).filter(name => !blank.has(name) && !/^\d+$/.test(name))
  })
  expect(added.filter(name => !zodNames.includes(name))).toEqual(['tarjihHost'])
})

test('the page cannot put another bridge in the place of ours', async () => {
  const isOurs = await desktop.page.evaluate(() => {
    const { tarjihHost } = window as unknown as { tarjihHost: { call: unknown } }
    const { call } = tarjihHost
    const replace = [
      () => Object.assign(tarjihHost, { call: () => 'mine' }),
      () => Object.assign(window, { tarjihHost: { call: () => 'mine' } }),
      () => Object.defineProperty(window, 'tarjihHost', { value: {} }),
      () => Reflect.deleteProperty(window, 'tarjihHost'),
      () => Object.setPrototypeOf(tarjihHost, { leak: true }),
    ]
    for (const attempt of replace) {
      try {
        attempt()
      } catch {} // refused aloud
    }
    const now = (window as unknown as { tarjihHost: { call: unknown } }).tarjihHost
    return now === tarjihHost && now.call === call && !('leak' in now)
  })
  expect(isOurs).toBe(true)
})

test('the window runs with the preferences it was made with', async () => {
  expect(await desktop.webPreferences()).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  })
})

test('the page reads no file of this computer and no other scheme', async () => {
  const refused = await desktop.page.evaluate(async () => {
    const addresses = [
      'file:///etc/passwd',
      'app://other/index.html',
      'http://127.0.0.1:1/',
      'chrome://gpu',
    ]
    const answers = addresses.map(address =>
      fetch(address).then(
        () => address,
        () => 'refused',
      ),
    )
    return Promise.all(answers)
  })
  expect(refused).toEqual(['refused', 'refused', 'refused', 'refused'])
})

const permissionNames = [
  'camera',
  'microphone',
  'geolocation',
  'midi',
  'clipboard-read',
  'idle-detection',
  'window-management',
  'local-fonts',
  'screen-wake-lock',
  'storage-access',
]

test('the page is denied every device and sense without a question', async () => {
  const states = await desktop.page.evaluate(
    names =>
      Promise.all(
        // TypeScript's list of names is shorter than Chromium's.
        names.map(name => navigator.permissions.query({ name: name as PermissionName })),
      ).then(found => found.map(({ state }) => state)),
    permissionNames,
  )
  expect(states).toEqual(permissionNames.map(() => 'denied'))
})

/** Each tries to leave the page or to open another; run as the page's own code, from a timer. */
const waysOut: Readonly<Record<string, string>> = {
  'an address': `location.href = 'https://example.invalid/'`,
  'a file': `location.href = 'file:///etc/passwd'`,
  'a script address': `location.href = 'javascript:document.body.remove()'`,
  'a data address': `location.href = 'data:text/html,x'`,
  'a replaced address': `location.replace('https://example.invalid/')`,
  'another page of the same name': `location.assign('/other.html')`,
  'a link to the top': link({ href: 'https://example.invalid/', target: '_top' }),
  'a link to a new window': link({ href: 'https://example.invalid/', target: '_blank' }),
  'a link to our own page in a new window': link({ href: '/index.html', target: '_blank' }),
  'a link that downloads': link({ href: 'https://example.invalid/a', download: 'a' }),
  'a program of the system': link({ href: 'ms-msdt:/id PCWDiagnostic' }),
  'a mail': link({ href: 'mailto:a@example.invalid' }),
  'an opened window': `window.open('https://example.invalid/')`,
  'an opened blank window': `window.open('about:blank')`,
  'a refreshing page': `document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="refresh" content="0;url=https://example.invalid/">')`,
  'a frame that leaves': `const f = document.createElement('iframe'); f.src = 'https://example.invalid/'; document.body.append(f)`,
  'a form': `const f = document.createElement('form'); f.action = 'https://example.invalid/'; f.target = '_blank'; document.body.append(f); f.submit()`,
  'a webview': `const w = document.createElement('webview'); w.src = 'https://example.invalid/'; document.body.append(w)`,
}

/** Code that makes a link and presses it. */
function link(attributes: Readonly<Record<string, string>>): string {
  return `const a = Object.assign(document.createElement('a'), ${JSON.stringify(attributes)}); document.body.append(a); a.click()`
}

test('no way out of the page leads anywhere', async () => {
  const { page } = desktop
  const address = page.url()
  await page.evaluate(() => Object.assign(window, { isStillHere: true }))
  for (const [name, code] of Object.entries(waysOut)) {
    await test.step(name, async () => {
      await page.evaluate(script => {
        // A function made here is let through as the test's own.
        const run = new Function(script)
        setTimeout(() => run(), 0)
      }, code)
      await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 100)))
      await expect.poll(() => desktop.windowCount(), name).toBe(1)
      expect(page.url(), name).toBe(address)
      expect(await page.evaluate(() => 'isStillHere' in window), name).toBe(true)
    })
  }
})

test('a link pressed with the middle button, with Shift or with Control opens nothing', async () => {
  const { page } = desktop
  await page.evaluate(() => {
    const a = Object.assign(document.createElement('a'), { href: '/index.html', textContent: 'x' })
    a.setAttribute('style', 'position:fixed;inset:0;z-index:9999')
    a.id = 'way-out'
    document.body.append(a)
  })
  const way = page.locator('#way-out')
  for (const press of [
    () => way.click({ button: 'middle' }),
    () => way.click({ modifiers: ['Shift'] }),
    () => way.click({ modifiers: ['Control'] }),
  ]) {
    await press()
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 100)))
    await expect.poll(() => desktop.windowCount()).toBe(1)
  }
})
