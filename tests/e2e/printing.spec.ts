/** What comes out of the printer, and the diagram shown to others. */
import { openSample, startIn, wordsOf } from './pages/shellPage'
import { expect, test } from './support/app'

declare global {
  interface Window {
    printed?: number
  }
}

const ar = wordsOf('ar')
const YEAR = String(new Date().getFullYear())

test.beforeEach(async ({ app: { page } }) => {
  // The system's dialog would wait for somebody.
  await page.evaluate(() => {
    window.print = () => {
      window.printed = (window.printed ?? 0) + 1
    }
  })
  await startIn(page, 'ar')
  await openSample(page, 'ar')
})

test('the matrix and the diagram are printed whole, each with title and date, and nothing else is', async ({
  app: { page },
}) => {
  const sheet = page.locator('[data-print]')
  const isPrinted = (times: number) =>
    expect.poll(() => page.evaluate(() => window.printed)).toBe(times)

  await page.keyboard.press('Control+KeyP')
  await isPrinted(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#root')).toBeHidden()
  await expect(sheet).toContainText(YEAR)
  await expect(sheet.getByRole('img')).toBeVisible()
  const size = await sheet
    .getByRole('img')
    .evaluate(image => (image as HTMLImageElement).naturalWidth)
  expect(size).toBeGreaterThan(200)
  const diagram = await page.pdf({ preferCSSPageSize: true })
  expect(pagesOf(diagram)).toBe(1)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(sheet).toBeHidden()
  await expect(page.locator('#root')).toBeVisible()

  await page.keyboard.press('Alt+Digit3')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.keyboard.press('Control+KeyP')
  await isPrinted(2)
  await page.emulateMedia({ media: 'print' })
  await expect(sheet.getByRole('heading', { name: ar['matrix.title'] })).toBeVisible()
  await expect(sheet).toContainText(YEAR)
  // Every item of the sample, its scores below, and what the signs mean.
  await expect(sheet.getByRole('row')).toHaveCount(1 + 23 + 4)
  await expect(sheet).toContainText(ar['consistency.II'])
  await expect(sheet).toContainText(ar['matrixFile.caution'])
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(0)
})

test('the diagram is presented alone, over the whole window, until Escape', async ({
  app: { page },
}) => {
  const pane = page.locator('[data-presenting]')
  await page.keyboard.press('Control+Shift+KeyP')
  await expect(pane).toBeVisible()
  const box = await pane.boundingBox()
  const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  expect(box).toEqual({ x: 0, y: 0, ...window })
  await expect(pane.getByRole('toolbar')).toBeHidden()
  await expect(pane.getByRole('application')).toBeVisible()
  await expect(pane.getByRole('heading')).not.toBeEmpty()

  await page.keyboard.press('Escape')
  await expect(pane).toBeHidden()
  await expect(page.getByRole('feed')).toBeVisible()
})

function pagesOf(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length
}
