/** F06 of the fault list: the page or the store's worker stops, and nothing acknowledged is lost. */
import type { Page } from '@playwright/test'
import { addHypothesis, newProject, saveAs } from './pages/journey'
import { startIn, windowIsReady } from './pages/shellPage'
import { arabic } from './pages/words'
import { type App, expect, test } from './support/app'

/** `npm run faults` asks for more. */
const runs = Number(process.env.TARJIH_FAULT_RUNS ?? 1)

const storeAddress = /\/worker-[^/]*\.js/

/** Where in the middle of a command the store is stopped, and whether its change is in the journal then. */
const places = [
  { place: 'with its rows half written', at: 'rows', isKept: false },
  { place: 'before its line has left for the journal', at: 'beforeLine', isKept: false },
  { place: 'once its line has left for the journal', at: 'afterLine', isKept: true },
  { place: 'before it has been acknowledged', at: 'beforeAnswer', isKept: true },
] as const
type Place = (typeof places)[number]['at']

/** Keeps workers from ever answering again. */
async function stopWorkers(page: Page, address: RegExp): Promise<void> {
  const workers = page.workers().filter(worker => address.test(worker.url()))
  expect(workers.length).toBeGreaterThan(0)
  for (const worker of workers) {
    const endless = worker.evaluate(() => {
      for (;;);
    })
    endless.catch(() => undefined) // it is ended together with its worker
  }
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 50)))
}

/** Keeps the store from ever answering again once it has come to a place within its next command. */
async function stopWithinCommand(page: Page, at: Place): Promise<void> {
  const stores = () => page.workers().filter(one => storeAddress.test(one.url()))
  await expect.poll(() => stores().length, 'the one before has ended').toBe(1)
  const [worker] = stores()
  if (worker === undefined) throw new Error('the page has no store')
  await worker.evaluate(wanted => {
    const stop = () => {
      console.debug('stopped')
      for (;;);
    }
    if (wanted === 'rows') crypto.getRandomValues = stop
    const post = self.postMessage.bind(self)
    type Message = { readonly kind: string; readonly channel?: string }
    Object.assign(self, {
      postMessage(message: Message, options: WindowPostMessageOptions) {
        const isLine = message.channel === 'journal.append'
        if (isLine && wanted === 'beforeLine') stop()
        if (message.kind === 'changed' && wanted === 'beforeAnswer') stop()
        post(message, options)
        if (isLine && wanted === 'afterLine') stop()
      },
    })
  }, at)
}

/** Begins to add a hypothesis; ends when the store has stopped in the middle of that. */
async function beginHypothesis(page: Page, words: string): Promise<void> {
  await page
    .getByRole('button', { name: arabic('hypothesis.add'), exact: true })
    .first()
    .click()
  await page.getByRole('textbox', { name: arabic('hypothesis.statement') }).fill(words)
  const stopped = page.waitForEvent('console', message => message.text() === 'stopped')
  await page.getByRole('button', { name: arabic('common.add'), exact: true }).click()
  await stopped
}

/** Once the window says that the store has stopped: opens the project again. */
async function openAgain(page: Page): Promise<void> {
  const problem = page.getByRole('alert').filter({ hasText: arabic('problem.store-stopped') })
  await expect(problem).toBeVisible({ timeout: 40_000 })
  await problem.getByRole('button', { name: arabic('project.openAgain') }).click()
  await expect(problem).toBeHidden()
}

/** Ends the page as a crash does and opens the project's file in another window. */
async function crashAndOpen(app: App, page: Page): Promise<Page> {
  const cdp = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  cdp.send('Page.crash').catch(() => undefined) // nobody is left to answer
  await crashed
  const next = await app.openWindow()
  await windowIsReady(next)
  app.answerNextDialog('مالي.tarjih')
  await next.keyboard.press('Control+KeyO')
  return next
}

const statement = (page: Page, words: string) => page.getByText(words, { exact: true }).first()

/** The project has these hypotheses and no other. */
async function expectStatements(page: Page, words: readonly string[]): Promise<void> {
  for (const one of words) await expect(statement(page, one)).toBeVisible()
  const listed = page
    .getByRole('navigation', { name: arabic('navigator.title') })
    .getByText(/^(مؤكدة|معلقة) \d+$/)
  await expect(listed).toHaveCount(words.length)
}

test('a store that answers nothing any more is said so, and the project opened again', async ({
  app,
}) => {
  test.setTimeout(120_000 * runs)
  const { page } = app
  await startIn(page, 'ar')
  await newProject(page, 'مشروع بلا ملف')
  for (let run = 0; run < runs; run += 1) {
    const words = `فرضية ${run}`
    await addHypothesis(page, words)
    await stopWorkers(page, storeAddress)
    await openAgain(page)
    for (let before = 0; before <= run; before += 1) {
      await expect(statement(page, `فرضية ${before}`)).toBeVisible()
    }
  }
})

test('after the page has crashed, all that was acknowledged is there on opening it again', async ({
  app,
}) => {
  test.setTimeout(60_000 * (runs + 1))
  app.expectFault('the page crashed')
  const first = app.page
  await startIn(first, 'ar')
  await newProject(first, 'مشروع')
  app.answerNextDialog('مالي.tarjih')
  await saveAs(first)
  let page = first
  for (let run = 0; run < runs; run += 1) {
    await addHypothesis(page, `فرضية ${run}`)
    page = await crashAndOpen(app, page)
    for (let before = 0; before <= run; before += 1) {
      await expect(statement(page, `فرضية ${before}`)).toBeVisible()
    }
  }
})

for (const { place, at, isKept } of places) {
  test(`stopped in the middle of a command, ${place}, the store loses no more than that command`, async ({
    app,
  }) => {
    test.setTimeout(60_000 * (runs + 1))
    const { page } = app
    // The silence after which the window says so is skipped; the store is stopped in earnest.
    await page.clock.install()
    await page.reload()
    await startIn(page, 'ar')
    await newProject(page, 'مشروع بلا ملف')
    const kept: string[] = []
    for (let run = 0; run < runs; run += 1) {
      await addHypothesis(page, `مؤكدة ${run}`)
      kept.push(`مؤكدة ${run}`)
      await stopWithinCommand(page, at)
      await beginHypothesis(page, `معلقة ${run}`)
      if (isKept) kept.push(`معلقة ${run}`)
      await page.clock.runFor(40_000)
      await openAgain(page)
      await expectStatements(page, kept)
    }
  })
}

test('a page that crashes in the middle of a command loses no more than that command', async ({
  app,
}) => {
  test.setTimeout(60_000 * (runs + 1))
  app.expectFault('the page crashed')
  let { page } = app
  await startIn(page, 'ar')
  await newProject(page, 'مشروع')
  app.answerNextDialog('مالي.tarjih')
  await saveAs(page)
  const kept: string[] = []
  for (let run = 0; run < runs; run += 1) {
    await addHypothesis(page, `مؤكدة ${run}`)
    kept.push(`مؤكدة ${run}`)
    await stopWithinCommand(page, places[run % places.length]?.at ?? 'rows')
    await beginHypothesis(page, `معلقة ${run}`)
    page = await crashAndOpen(app, page)
    const pending = page.getByText(`معلقة ${run}`, { exact: true }).first()
    await expect(statement(page, `مؤكدة ${run}`)).toBeVisible()
    if (await pending.isVisible()) kept.push(`معلقة ${run}`)
    await expectStatements(page, kept)
  }
})

test('a window waits for one that answers nothing any more until its work is free, and says so', async ({
  app,
}) => {
  const first = app.page
  await startIn(first, 'ar')
  await newProject(first, 'مشروع بلا ملف')
  await addHypothesis(first, 'فرضية 0')
  await stopWorkers(first, /journalFilesWorker/)

  const second = await app.openWindow()
  await expect(second.getByRole('status').getByText(arabic('waiting.title'))).toBeVisible()
  await first.close()
  await second.getByRole('button', { name: arabic('start.recover') }).click()
  await expect(statement(second, 'فرضية 0')).toBeVisible()
  await expect(second.getByText(arabic('waiting.title'))).toBeHidden()
})
