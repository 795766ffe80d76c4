// @ts-check
import { inRoot } from '../support/run.mjs'
import { act, article, press } from './steps.mjs'

/**
 * Chooses the first word of a paragraph by keyboard and presses a key.
 * @param {import('./scenes.mjs').Page} page
 * @param {string} key
 */
async function onWord(page, key) {
  await article(page, 3).click()
  await page.keyboard.press('KeyW')
  await page.waitForTimeout(300)
  await page.keyboard.press(key)
}

/**
 * Imports a newer version that lost words which something rests on, and opens their review.
 * @param {import('./scenes.mjs').Page} page
 * @param {import('./scenes.mjs').Word} word
 */
async function loseWords(page, word) {
  const text = await article(page, 3).locator('[data-reader-text]').innerText()
  await act(page, word('import.newerVersionOf').split('{{')[0]?.trim() ?? '')
  await page.getByLabel(word('import.pasteHere')).fill(`${text}\n\nثم لم يُقل شيء آخر.`)
  await press(page, word('import.usePasted'))
  await press(page, word('import.replace'))
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await act(page, word('lost.open'))
  await page.getByRole('list', { name: word('lost.title') }).waitFor()
}

/** @type {readonly import('./scenes.mjs').Scene[]} */
export const readingScenes = [
  { name: 'paragraph', show: page => article(page, 3).click() },
  {
    name: 'rating',
    show: async page => {
      await article(page, 3).click()
      await page.keyboard.press('Digit2')
    },
  },
  {
    name: 'words',
    show: async page => {
      await article(page, 3).click()
      await page.keyboard.press('KeyW')
    },
  },
  { name: 'newActor', show: page => onWord(page, 'KeyA') },
  { name: 'cite', show: page => onWord(page, 'KeyC') },
  { name: 'code', show: page => onWord(page, 'KeyO') },
  { name: 'note', show: page => onWord(page, 'KeyN') },
  {
    name: 'find',
    show: async page => {
      await article(page, 3).click()
      await page.keyboard.press('Control+KeyF')
      await page.getByRole('search').getByRole('textbox').fill('ال')
    },
  },
  { name: 'import', show: page => page.keyboard.press('Control+KeyI') },
  {
    name: 'importPreview',
    show: async (page, word) => {
      await page.keyboard.press('Control+KeyI')
      await page
        .getByLabel(word('import.pasteHere'))
        .fill('تقرير من باماكو\n\nأولا: ما جرى\n\nوصل الوفد مساء الأحد.\n\nثم عاد صباح الاثنين.')
      await press(page, word('import.usePasted'))
    },
  },
  {
    name: 'importBatch',
    show: async (page, word) => {
      await page.keyboard.press('Control+KeyI')
      const dialog = page.getByRole('dialog', { name: word('import.title') })
      const files = ['ferry.en.libreoffice.html', 'harbour.ar.libreoffice.docx', 'locked.pdf']
      const paths = files.map(name => inRoot('tests', 'fixtures', 'documents', name))
      await dialog.locator('input[type=file]').first().setInputFiles(paths)
      await dialog.getByRole('list', { name: word('import.batch') }).waitFor()
      await page.waitForTimeout(2000)
    },
  },
  {
    name: 'sourceDetails',
    show: async (page, word) => {
      await article(page, 3).click()
      await act(page, word('reader.sourceDetails'))
    },
  },
  { name: 'sourceTable', show: (page, word) => act(page, word('sourceTable.title')) },
  {
    name: 'correct',
    show: async (page, word) => {
      await article(page, 3).click()
      await act(page, word('reader.correct'))
    },
  },
  { name: 'lostWords', show: loseWords },
  { name: 'reviewMentions', show: (page, word) => act(page, word('review.openMentions')) },
  { name: 'reviewActors', show: (page, word) => act(page, word('review.openActors')) },
  { name: 'reviewDates', show: (page, word) => act(page, word('review.openDates')) },
  {
    name: 'search',
    show: async page => {
      await page.keyboard.press('Control+Shift+KeyF')
      await page.keyboard.type('فرنسا')
    },
  },
]
