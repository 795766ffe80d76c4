/** The browser host after its server is gone, and when another one answers in its place. */
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { serveRenderer } from '../../scripts/serveRenderer.mjs'
import { openSample, startIn, wordsOf } from './pages/shellPage'
import { test as base, expect } from './support/app'

type Program = Awaited<ReturnType<typeof serveRenderer>>

const root = path.resolve('out', 'renderer')
const serve = (port: number, build: string) =>
  serveRenderer({ port, root, build, isInstallable: true })

/** Each test ends servers of its own. */
const test = base.extend<{ program: Program }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here.
  program: async ({}, use) => {
    const program = await serve(0, 'first')
    await use(program)
    await program.close()
  },
})

/** Waits until the browser has kept the program and its worker answers for the page. */
async function isKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

const keptNames = (page: Page) => page.evaluate(() => caches.keys())

/** Waits until the worker of this build is the one that answers. */
async function isActive(page: Page, build: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration()
        const isIdle = registration?.installing === null && registration.waiting === null
        return isIdle ? registration.active?.state : 'busy'
      }),
    )
    .toBe('activated')
  expect(await keptNames(page)).toContain(`tarjih-${build}`)
}

function buildOf(page: Page): Promise<string | null> {
  return page.evaluate(async () => (await fetch('/')).headers.get('Tarjih-Build'))
}

test('can be installed, and works without its server, with a fresh nonce at each load', async ({
  app,
  program,
}) => {
  const { page } = app
  await page.goto(program.url)
  await isKept(page)
  const inspect = await page.context().newCDPSession(page)
  expect((await inspect.send('Page.getAppManifest')).errors).toEqual([])
  const { installabilityErrors } = await inspect.send('Page.getInstallabilityErrors')
  // Playwright's contexts are private windows, which install nothing.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])

  await program.close()
  const nonces = new Set<string>()
  for (let load = 0; load < 2; load++) {
    await page.reload()
    nonces.add(
      await page.evaluate(
        () => document.querySelector<HTMLElement>('meta[property=csp-nonce]')?.nonce ?? '',
      ),
    )
  }
  expect(nonces.size).toBe(2)
  await startIn(page, 'ar')
  await openSample(page, 'ar')
  await page.keyboard.press('Alt+Digit3')
  await expect(page.getByRole('grid')).toBeVisible()

  const kept = await page.evaluate(async () => {
    const cache = await caches.open('tarjih-first')
    const requests = await cache.keys()
    const bodies = await Promise.all(
      requests.map(async request => (await cache.match(request))?.text() ?? ''),
    )
    return { names: requests.map(({ url }) => new URL(url).pathname), text: bodies.join('') }
  })
  expect(kept.names.length).toBeGreaterThan(50)
  expect(kept.names.filter(name => name !== '/' && !/\.\w+$/.test(name))).toEqual([])
})

test('shows the newer program as soon as it is served, and lets go of the older one', async ({
  app,
  program,
}) => {
  const { page } = app
  await page.goto(program.url)
  await isKept(page)
  await program.close()

  const second = await serve(program.port, 'second')
  await page.reload()
  expect(await buildOf(page)).toBe('second')
  await expect.poll(() => keptNames(page)).toEqual(['tarjih-first', 'tarjih-second'])
  await isActive(page, 'second')
  await second.close()
  await page.reload()
  expect(await buildOf(page)).toBe('second')

  // The one before stays for windows that began with it; the one before that goes.
  const third = await serve(program.port, 'third')
  await page.reload()
  await expect.poll(() => keptNames(page)).toEqual(['tarjih-second', 'tarjih-third'])
  await third.close()
})

test('does not run what another program on its port answers', async ({ app, program }) => {
  const { page } = app
  await page.goto(program.url)
  await isKept(page)
  await program.close()
  const stranger = await listen(program.port)
  try {
    await page.reload()
    await startIn(page, 'en')
    await expect(page.getByRole('heading', { name: wordsOf('en')['app.name'] })).toBeVisible()
  } finally {
    stranger.closeAllConnections()
    await new Promise(resolve => stranger.close(resolve))
  }
})

function listen(port: number): Promise<Server> {
  return new Promise(resolve => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' })
      response.end('<script>document.title = "stranger"</script>')
    })
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}
