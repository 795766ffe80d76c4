// @ts-check
import { act, press } from './steps.mjs'

/**
 * Chooses an entry of a list by its first letters.
 * @param {import('./scenes.mjs').Page} page
 * @param {string} list
 * @param {RegExp} entry
 */
async function choose(page, list, entry) {
  await page.getByRole('combobox', { name: list }).press('ArrowDown')
  await page.getByRole('option', { name: entry }).click()
}

/** @param {import('./scenes.mjs').Page} page */
async function goitaOnDiagram(page) {
  await page.locator('nav').getByRole('button', { name: 'آسيمي غويتا' }).first().click()
}

const LIST =
  'من,إلى,النوع,الوزن,ملاحظة\nكيدال,غاو,يدعم,2,قيل\nغاو,آسيمي غويتا,عارض,1,\n,غاو,يدعم,1,ناقص\n'

/**
 * @param {import('./scenes.mjs').Page} page
 * @param {string} name
 * @param {string} text
 */
async function giveNetwork(page, name, text) {
  const buffer = Buffer.from(text)
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer })
}

/** @type {readonly import('./scenes.mjs').Scene[]} */
export const networkScenes = [
  { name: 'present', show: page => page.keyboard.press('Control+Shift+KeyP') },
  {
    name: 'printDiagram',
    show: async page => {
      await page.evaluate(() => Object.assign(window, { print: () => undefined }))
      await page.keyboard.press('Control+KeyP')
      await page.locator('[data-print] img').waitFor({ state: 'attached' })
      await page.emulateMedia({ media: 'print' })
    },
  },
  {
    name: 'printMatrix',
    show: async page => {
      await page.evaluate(() => Object.assign(window, { print: () => undefined }))
      await page.keyboard.press('Alt+Digit3')
      await page.getByRole('grid').waitFor()
      await page.keyboard.press('Control+KeyP')
      await page.locator('[data-print] table').waitFor({ state: 'attached' })
      await page.emulateMedia({ media: 'print' })
    },
  },
  {
    name: 'analysis',
    show: async page => {
      await page.getByRole('feed').locator('article').nth(3).click()
      await goitaOnDiagram(page)
    },
  },
  {
    name: 'relationship',
    show: async page => {
      await goitaOnDiagram(page)
      await page
        .getByRole('complementary')
        .getByRole('listitem')
        .getByRole('button', { name: /غويتا .+/ })
        .filter({ hasNotText: /2025/ })
        .first()
        .click()
    },
  },
  {
    name: 'lens',
    show: async (page, word) => {
      await press(page, word('lens.title'))
      await choose(page, word('lens.hypothesis'), /^H1/)
    },
  },
  {
    name: 'difference',
    show: async (page, word) => {
      await press(page, word('lens.title'))
      await choose(page, word('lens.hypothesis'), /^H1/)
      await choose(page, word('lens.comparedWith'), /^H2/)
    },
  },
  { name: 'filter', show: (page, word) => press(page, word('filter.title')) },
  { name: 'style', show: (page, word) => press(page, word('style.title')) },
  { name: 'timeWindow', show: (page, word) => press(page, word('time.title')) },
  { name: 'overviewMap', show: page => page.keyboard.press('Shift+KeyM') },
  {
    name: 'exportPanels',
    show: async (page, word) => {
      await page.keyboard.press('Control+KeyE')
      await page.getByText(word('panels.sideBySide'), { exact: true }).click()
      await page.getByRole('combobox', { name: word('panels.first') }).waitFor()
    },
  },
  {
    name: 'exportPdf',
    show: async (page, word) => {
      await page.keyboard.press('Control+KeyE')
      await page.getByText(word('exportDiagram.pdf'), { exact: true }).click()
    },
  },
  { name: 'diagramTable', show: (page, word) => act(page, word('diagram.table')) },
  { name: 'putActors', show: (page, word) => act(page, word('diagram.putActors')) },
  { name: 'layoutMenu', show: (page, word) => press(page, word('diagram.layouts')) },
  ...['Atlas', 'Layered', 'Concentric', 'Factions'].map(layout => ({
    name: `layout${layout}`,
    show: async (
      /** @type {import('@playwright/test').Page} */ page,
      /** @type {(key: string) => string} */ word,
    ) => {
      await act(page, word(`diagram.layout${layout}`))
      await page.getByText(word('project.unsaved')).waitFor()
    },
  })),
  { name: 'export', show: page => page.keyboard.press('Control+KeyE') },
  {
    name: 'exportData',
    show: async (page, word) => {
      await page.keyboard.press('Control+KeyE')
      await page.getByText(word('exchange.data'), { exact: true }).click()
      await page.getByText(word('exchange.csv'), { exact: true }).click()
    },
  },
  { name: 'importNetwork', show: (page, word) => act(page, word('exchange.importAction')) },
  {
    name: 'importNetworkRefused',
    show: async (page, word) => {
      await act(page, word('exchange.importAction'))
      await giveNetwork(page, 'network.graphml', '<!DOCTYPE x []><graphml/>')
    },
  },
  {
    name: 'importNetworkList',
    show: async (page, word) => {
      await act(page, word('exchange.importAction'))
      await giveNetwork(page, 'قائمة.csv', LIST)
      await page.getByRole('region', { name: word('exchange.comes') }).waitFor()
    },
  },
  {
    name: 'network',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit5')
      await press(page, word('network.compute'))
      await page.getByRole('main').getByRole('table').waitFor()
    },
  },
  {
    name: 'paths',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit5')
      await page.getByText(word('network.paths'), { exact: true }).click()
    },
  },
  {
    name: 'derived',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit5')
      await page.getByText(word('derived.tab'), { exact: true }).click()
      await choose(page, word('derived.kind'), new RegExp(word('derived.conflict').slice(0, 9)))
      const grid = page.getByRole('grid', { name: word('derived.matrixOf') })
      await grid.getByRole('button').nth(1).click()
    },
  },
  {
    name: 'actors',
    show: async page => {
      await page.keyboard.press('Alt+Digit2')
      await page.getByRole('main').getByText('آسيمي غويتا', { exact: true }).first().click()
    },
  },
  {
    name: 'mergeActors',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit2')
      for (const name of ['آسيمي غويتا', 'ساديو كامارا']) {
        await page
          .getByRole('row')
          .filter({ has: page.getByRole('button', { name, exact: true }) })
          .getByRole('checkbox')
          .check()
      }
      await page.getByRole('button', { name: word('actors.mergeTicked') }).click()
      await page.getByRole('dialog').getByRole('checkbox').waitFor()
    },
  },
]
