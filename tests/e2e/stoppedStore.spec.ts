/** F06 of the fault list: the page or the store's worker stops, and nothing acknowledged is lost. */
import type { Page } from '@playwright/test'
import { addHypothesis, newProject, saveAs } from './pages/journey'
import { startIn, windowIsReady } from './pages/shellPage'
import { arabic } from './pages/words'
import { expect, test } from './support/app'

/** `npm run faults` asks for more. */
const runs = Number(process.env.TARJIH_FAULT_RUNS ?? 1)

const storeAddress = /\/worker-[^/]*\.js/

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

const statement = (page: Page, words: string) => page.getByText(words, { exact: true }).first()

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
    const problem = page.getByRole('alert').filter({ hasText: arabic('problem.store-stopped') })
    await expect(problem).toBeVisible({ timeout: 40_000 })
    await problem.getByRole('button', { name: arabic('project.openAgain') }).click()
    await expect(problem).toBeHidden()
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
    const cdp = await page.context().newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    cdp.send('Page.crash').catch(() => undefined) // nobody is left to answer
    await crashed
    page = await app.openWindow()
    await windowIsReady(page)
    app.answerNextDialog('مالي.tarjih')
    await page.keyboard.press('Control+KeyO')
    for (let before = 0; before <= run; before += 1) {
      await expect(statement(page, `فرضية ${before}`)).toBeVisible()
    }
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
