// @ts-check
/**
 * Takes the pictures of README from the running program with the sample project.
 *
 * `node scripts/screenshots.mjs` renews docs/screenshots; `node scripts/screenshots.mjs FOLDER` takes
 * every screen in both languages and both themes into FOLDER, to be looked at.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { serveRenderer } from './serveRenderer.mjs'
import { quietBrowserArgs } from './support/appWindow.mjs'
import { findBrowser, isRootOnLinux } from './support/browser.mjs'
import { inRoot, say } from './support/run.mjs'
import { ensureBrowserForTests, ensureBuilt, ensureInstalled } from './support/setup.mjs'

/** @typedef {{ language: 'ar' | 'en', theme: 'light' | 'dark' }} Look */

await ensureInstalled()
const build = await ensureBuilt()
await ensureBrowserForTests()
const folder = process.argv[2]
const isEverything = folder !== undefined
const target = folder ?? inRoot('docs', 'screenshots')
mkdirSync(target, { recursive: true })

const server = await serveRenderer({ port: 0, root: inRoot('out', 'renderer'), build })
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: [...quietBrowserArgs, ...(isRootOnLinux() ? ['--no-sandbox'] : [])],
})
/** @type {readonly Look[]} */
const looks = isEverything
  ? [
      { language: 'ar', theme: 'light' },
      { language: 'ar', theme: 'dark' },
      { language: 'en', theme: 'light' },
      { language: 'en', theme: 'dark' },
    ]
  : [
      { language: 'ar', theme: 'light' },
      { language: 'en', theme: 'dark' },
    ]
for (const look of looks) await photograph(look)
await browser.close()
await server.close()

/** @param {Look} look */
async function photograph({ language, theme }) {
  const context = await browser.newContext({
    viewport: { width: 1600, height: 960 },
    colorScheme: theme,
    locale: language,
  })
  const page = await context.newPage()
  await page.goto(server.url)
  /** @param {string} name */
  const shoot = async name => {
    await page.waitForTimeout(900)
    const file = path.join(target, `${name}-${language}-${theme}.png`)
    await page.screenshot({ path: file })
    say(file)
  }
  const main = page.getByRole('main')
  if (isEverything) await shoot('start')
  await main.getByRole('button', { name: /المشروع النموذجي|sample project/ }).click()
  await page.locator('[data-actor-id][data-x]').first().waitFor({ state: 'attached' })
  if (isEverything) await shoot('opened')
  await page.getByRole('feed').locator('article').nth(3).click()
  await page.locator('nav').getByRole('button', { name: 'آسيمي غويتا' }).first().click()
  await shoot('analysis')
  if (isEverything) {
    await page.getByRole('feed').locator('article').nth(3).click()
    await shoot('paragraph')
    await page.keyboard.press('Digit2')
    await shoot('rating')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+KeyE')
    await shoot('export')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+KeyI')
    await shoot('import')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+KeyK')
    await shoot('palette')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Slash')
    await shoot('shortcuts')
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Alt+Digit3')
  if (isEverything || language === 'en') await shoot('matrix')
  if (isEverything) {
    await page.keyboard.press('Alt+Digit5')
    await main.getByRole('button', { name: /^(احسب|Compute)$/ }).click()
    await main.getByRole('table').waitFor()
    await shoot('network')
    await page.keyboard.press('Alt+Digit2')
    await page.getByRole('main').getByText('آسيمي غويتا', { exact: true }).first().click()
    await shoot('actors')
    await page.keyboard.press('Control+Shift+KeyF')
    await page.keyboard.type('فرنسا')
    await shoot('search')
    await page.keyboard.press('Alt+Digit4')
    await shoot('project')
  }
  await context.close()
}
