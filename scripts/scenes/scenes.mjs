// @ts-check
/**
 * What there is to see: each scene goes to one state of the program, beginning with the sample
 * project on the Analysis screen (or, `fromStart`, with the start screen). A new screen, panel or
 * dialog gets a scene here.
 *
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {(key: string) => string} Word the words of a key, as they stand
 * @typedef {object} Scene
 * @property {string} name of the picture
 * @property {boolean} [fromStart]
 * @property {(page: Page, word: Word) => Promise<void>} show
 */
import { keepingScenes } from './keepingScenes.mjs'
import { networkScenes } from './networkScenes.mjs'
import { readingScenes } from './readingScenes.mjs'
import { act } from './steps.mjs'
import { weighingScenes } from './weighingScenes.mjs'

const methodTabs = /** @type {const} */ ([
  ['method', 'method.tabMethod'],
  ['methodFigures', 'method.tabFigures'],
  ['methodNever', 'method.tabNever'],
  ['methodSources', 'method.tabSources'],
])

/** @param {Page} page @param {Word} word @param {number} step from 1 */
async function showGuideStep(page, word, step) {
  await page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`${word('guide.start')}|${word('guide.again')}`) })
    .click()
  await page.locator('[data-actor-id][data-x]').first().waitFor({ state: 'attached' })
  await page.getByRole('feed').locator('article').nth(3).click()
  for (let at = 1; at < step; at++) {
    await page.getByRole('button', { name: word('guide.next'), exact: true }).click()
  }
}

/** @type {readonly Scene[]} */
const shellScenes = [
  { name: 'start', fromStart: true, show: async () => {} },
  {
    name: 'newProject',
    fromStart: true,
    show: async (page, word) => {
      await page
        .getByRole('main')
        .getByRole('button', { name: word('file.new') })
        .click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'opened', show: async () => {} },
  { name: 'palette', show: page => page.keyboard.press('Control+KeyK') },
  { name: 'shortcuts', show: page => page.keyboard.press('Control+Slash') },
  { name: 'settings', show: (page, word) => act(page, word('settings.open')) },
  {
    name: 'settingsSaving',
    show: async (page, word) => {
      await act(page, word('settings.open'))
      await page.getByRole('tab', { name: word('settings.saving') }).click()
    },
  },
  {
    name: 'settingsKeys',
    show: async (page, word) => {
      await act(page, word('settings.open'))
      await page.getByRole('tab', { name: word('settings.keys') }).click()
    },
  },
  ...[1, 2, 3, 4, 5, 6, 7].map(step => ({
    name: `guide${step}`,
    fromStart: true,
    show: (/** @type {Page} */ page, /** @type {Word} */ word) => showGuideStep(page, word, step),
  })),
  ...methodTabs.map(([name, tab]) => ({
    name,
    show: async (/** @type {Page} */ page, /** @type {Word} */ word) => {
      await page.keyboard.press('F1')
      await page.getByRole('tab', { name: word(tab) }).click()
    },
  })),
  { name: 'about', show: (page, word) => act(page, word('about.title')) },
  {
    name: 'menu',
    show: (page, word) =>
      page.getByRole('menuitem', { name: word('menu.edit'), exact: true }).click(),
  },
  { name: 'project', show: page => page.keyboard.press('Alt+Digit4') },
]

/** @type {readonly Scene[]} */
export const scenes = [
  ...shellScenes,
  ...readingScenes,
  ...networkScenes,
  ...weighingScenes,
  ...keepingScenes,
]
