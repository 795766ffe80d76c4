/**
 * A real browser for the goals that need a window, and a server that hands pages out as the browser
 * host's does, with the same content security policy.
 */
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { serveRenderer } from '../scripts/serveRenderer.mjs'
import { quietBrowserArgs } from '../scripts/support/appWindow.mjs'
import { isRootOnLinux } from '../scripts/support/browser.mjs'

/** Without these the browser slows down what it takes for a page that nobody sees. */
const awakeArgs = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]

/** @param program the program file of a Chromium, Chrome or Edge */
export async function withBrowser<T>(
  program: string,
  work: (browser: Browser) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch({
    executablePath: program,
    args: [...quietBrowserArgs, ...awakeArgs, ...(isRootOnLinux() ? ['--no-sandbox'] : [])],
  })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/** @param root a folder with index.html, served on a free port of this machine */
export async function withServer<T>(root: string, work: (url: string) => Promise<T>): Promise<T> {
  const server = await serveRenderer({ port: 0, root, build: 'bench' })
  try {
    return await work(server.url)
  } finally {
    await server.close()
  }
}

/** A window in Arabic with nothing in its cache and nothing kept from before; gone afterwards. */
export async function inFreshWindow<T>(
  browser: Browser,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    locale: 'ar',
    viewport: { width: 1440, height: 900 },
  })
  try {
    const page = await context.newPage()
    let fault: Error | null = null
    page.on('pageerror', error => {
      fault ??= error
    })
    const found = await work(page)
    if (fault !== null) throw fault
    return found
  } finally {
    await context.close()
  }
}

/** The processor time of the window's own thread so far, in milliseconds. */
export type ThreadClock = () => Promise<number>

/** @param session of the page; its counts begin with the page's process */
export async function threadClock(session: CDPSession): Promise<ThreadClock> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const task = metrics.find(({ name }) => name === 'TaskDuration')
    if (task === undefined) throw new Error('the browser does not count the time of tasks')
    return task.value * 1000
  }
}
