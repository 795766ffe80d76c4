// @ts-check
/**
 * Takes pictures of the running program with the sample project.
 *
 * `node scripts/screenshots.mjs` renews the pictures of README in docs/screenshots;
 * `node scripts/screenshots.mjs FOLDER [SCENE...]` takes every scene, or those named, in both
 * languages and both themes into FOLDER, to be looked at. Scenes are in scripts/scenes.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { scenes } from './scenes/scenes.mjs'
import { serveRenderer } from './serveRenderer.mjs'
import { quietBrowserArgs } from './support/appWindow.mjs'
import { findBrowser, isRootOnLinux } from './support/browser.mjs'
import { giveUp, inRoot, say } from './support/run.mjs'
import { ensureBrowserForTests, ensureBuilt, ensureInstalled } from './support/setup.mjs'

/** @typedef {{ language: 'ar' | 'en', theme: 'light' | 'dark', names: readonly string[] }} Look */

await ensureInstalled()
const build = await ensureBuilt()
await ensureBrowserForTests()
const [folder, ...wanted] = process.argv.slice(2)
const every = wanted.length > 0 ? wanted : scenes.map(scene => scene.name)
const unknown = every.filter(name => !scenes.some(scene => scene.name === name))
if (unknown.length > 0) giveUp(`No such scene: ${unknown.join(', ')}.`)
const target = folder ?? inRoot('docs', 'screenshots')
mkdirSync(target, { recursive: true })

const server = await serveRenderer({ port: 0, root: inRoot('out', 'renderer'), build })
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: [...quietBrowserArgs, ...(isRootOnLinux() ? ['--no-sandbox'] : [])],
})
/** @type {readonly Look[]} */
const looks =
  folder === undefined
    ? [
        { language: 'ar', theme: 'light', names: ['analysis'] },
        { language: 'en', theme: 'dark', names: ['analysis', 'matrix'] },
      ]
    : [
        { language: 'ar', theme: 'light', names: every },
        { language: 'ar', theme: 'dark', names: every },
        { language: 'en', theme: 'light', names: every },
        { language: 'en', theme: 'dark', names: every },
      ]
for (const look of looks) await photograph(look)
await browser.close()
await server.close()

/** @param {Look} look */
async function photograph({ language, theme, names }) {
  const context = await browser.newContext({
    viewport: { width: 1600, height: 960 },
    colorScheme: theme,
    locale: language,
  })
  const words = JSON.parse(
    readFileSync(inRoot('src', 'renderer', 'i18n', `${language}.json`), 'utf8'),
  )
  for (const { name, fromStart, show } of scenes.filter(scene => names.includes(scene.name))) {
    const page = await context.newPage()
    page.setDefaultTimeout(8000)
    page.on('dialog', dialog => void dialog.accept())
    await page.goto(server.url)
    /** @param {string} key */
    const word = key => words[key] ?? giveUp(`No such words: ${key}.`)
    try {
      if (fromStart !== true) await openSample(page, word)
      await show(page, word)
    } catch (error) {
      say(`${name}: ${error}`)
      process.exitCode = 1
    }
    await page.waitForTimeout(700)
    const file = path.join(target, `${name}-${language}-${theme}.png`)
    await page.screenshot({ path: file })
    say(file)
    await page.close()
  }
  await context.close()
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {(key: string) => string} word
 */
async function openSample(page, word) {
  await page
    .getByRole('main')
    .getByRole('button', { name: word('file.sample') })
    .click()
  await page.locator('[data-actor-id][data-x]').first().waitFor({ state: 'attached' })
}
