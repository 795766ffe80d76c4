// @ts-check
import { act, press } from './steps.mjs'

const MATRIX = `Evidence,صراع بين أجنحة المؤسسة العسكرية,Nobody planned anything
تحدث السفير عن خلاف قديم,C,I
The barracks stayed calm that night,CC,N
أُغلقت الطرق المؤدية إلى المطار,maybe,C
,-1,-2
`

/** @type {readonly import('./scenes.mjs').Scene[]} */
export const weighingScenes = [
  {
    name: 'hypothesis',
    show: page => page.locator('nav').getByRole('button', { name: /^H1/ }).first().click(),
  },
  { name: 'matrix', show: page => page.keyboard.press('Alt+Digit3') },
  {
    name: 'matrixTurned',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit3')
      await act(page, word('matrix.turn'))
    },
  },
  {
    name: 'evidencePassages',
    show: async page => {
      await page.keyboard.press('Alt+Digit3')
      await page.locator('[data-place="1:-1"]').click()
      await page.getByRole('feed').waitFor()
    },
  },
  {
    name: 'evidenceDetails',
    show: async (page, word) => {
      await openDetails(page, word)
      await press(page, word('evidence.exclude'))
      await page.getByRole('dialog').getByRole('textbox').fill('=؟')
      await press(page, word('evidence.excludeConfirm'))
      await page.getByText(word('evidence.excludedState')).waitFor()
    },
  },
  {
    name: 'mergeEvidence',
    show: async (page, word) => {
      await openDetails(page, word)
      await press(page, word('evidence.merge'))
      const boxes = page.getByRole('dialog').getByRole('checkbox')
      await boxes.nth(0).check()
      await boxes.nth(2).check()
    },
  },
  {
    name: 'sensitivity',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit3')
      await press(page, word('sensitivity.title'))
      await page.getByText(word('sensitivity.credibility')).first().waitFor()
    },
  },
  {
    name: 'judgement',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit3')
      await press(page, word('judgement.title'))
      await press(page, word('judgement.new'))
      const written = page.getByRole('textbox', { name: word('judgement.conclusion') })
      await written.fill('صراع بين أجنحة المؤسسة العسكرية، لا تدخل خارجي.')
      await page.getByRole('textbox', { name: word('judgement.gaps') }).fill('لا شاهد مستقل.')
      await press(page, word('judgement.make'))
      await page.getByRole('article').last().waitFor()
      await press(page, word('judgement.new'))
      await written.fill('الأرجح صراع داخلي، ولا يُستبعد التدخل.')
    },
  },
  {
    name: 'history',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit3')
      const cells = page.getByRole('grid', { name: word('matrix.title') }).getByRole('gridcell')
      for (const place of [2, 5]) {
        await cells.nth(place).click()
        await page.keyboard.press('Escape')
        await page.keyboard.press('Digit5')
      }
      await press(page, word('history.title'))
      await page.getByRole('combobox', { name: word('history.from') }).click()
      await page.getByRole('option').last().click()
      await page.getByText(word('history.ranking')).first().waitFor()
    },
  },
  {
    name: 'blindRound',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit3')
      await act(page, word('rounds.start'))
      await page.getByText(word('rounds.rateAll')).waitFor()
      for (const key of ['2', '4', '3']) await page.keyboard.press(`Digit${key}`)
    },
  },
  {
    name: 'roundComparison',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit3')
      await act(page, word('rounds.start'))
      await page.getByText(word('rounds.rateAll')).waitFor()
      for (const key of ['2', '4', '3', '5']) await page.keyboard.press(`Digit${key}`)
      await page.getByText(word('rounds.finishRowHelp')).waitFor()
      await press(page, word('rounds.finish'))
      await press(page, word('rounds.title'))
      await press(page, word('rounds.compare').replace(/\{\{.*\}\}/, '1'))
      await page.getByText(word('rounds.adoptHelp')).waitFor()
    },
  },
  {
    name: 'weights',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit3')
      await press(page, word('weighting.edit'))
    },
  },
  {
    name: 'newEvidence',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit3')
      await press(page, word('matrix.addEvidence'))
    },
  },
  {
    name: 'absence',
    show: async (page, word) => {
      await press(page, word('screen.search'))
      await page.getByRole('combobox', { name: word('search.field') }).fill('تمويل OR payments ')
      await press(page, word('absence.keepFrom'))
      await page.getByRole('textbox', { name: word('evidence.summary') }).fill('لا يذكر أحد تمويلًا')
    },
  },
  {
    name: 'absenceProof',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit3')
      await press(page, word('matrix.addEvidence'))
      const form = page.getByRole('dialog')
      await form.getByText(word('evidenceKind.absence'), { exact: true }).click()
      await form.getByRole('textbox', { name: word('evidence.summary') }).fill('لا يذكر أحد تمويلًا')
      await form.getByRole('textbox', { name: word('absence.query') }).fill('فرنسا')
      await press(page, word('common.add'))
      await form.waitFor({ state: 'hidden' })
      await press(page, word('matrix.details'))
      // The new item is the last one, and rows out of view are not drawn.
      await press(page, word('matrix.filter'))
      await page.getByRole('searchbox', { name: word('matrix.filterText') }).fill('تمويلا')
      await page.locator('tbody').getByRole('rowheader').filter({ hasText: 'تمويلًا' }).click()
      await page
        .getByRole('button', { name: word('absence.again').replace(/\s*\{\{.*\}\}/, '') })
        .click()
      await page.getByText(word('absence.keepNow')).waitFor()
    },
  },
  {
    name: 'matrixFilter',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit3')
      await press(page, word('matrix.filter'))
      await page.getByRole('checkbox', { name: word('matrix.onlyUnrated') }).check()
      await act(page, word('untagged.title'))
      await page.getByText(word('untagged.help')).waitFor()
    },
  },
  {
    name: 'untaggedWalk',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit3')
      await act(page, word('untagged.title'))
      await page.getByText(word('untagged.read'), { exact: true }).first().click()
      await page.getByRole('toolbar', { name: word('untagged.title') }).waitFor()
    },
  },
  {
    name: 'diagnosticity',
    show: async (page, word) => {
      await act(page, word('reader.shadeOn'))
      await press(page, word('style.title'))
      await page.getByLabel(word('style.lineThickness')).selectOption('diagnosticity')
      await page.getByText(word('legend.widthDiagnosticity')).first().waitFor()
    },
  },
  {
    name: 'matrixFiles',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit3')
      await press(page, word('matrixFile.menu'))
    },
  },
  {
    name: 'matrixImport',
    show: async (page, word) => {
      await page.keyboard.press('Alt+Digit3')
      await act(page, word('matrixFile.import'))
      await page
        .locator('input[type=file]')
        .last()
        .setInputFiles({ name: 'matrix.csv', mimeType: 'text/csv', buffer: Buffer.from(MATRIX) })
    },
  },
]

/**
 * The evidence item of the second row beside the matrix.
 * @param {import('./scenes.mjs').Page} page
 * @param {import('./scenes.mjs').Word} word
 */
async function openDetails(page, word) {
  await page.keyboard.press('Alt+Digit3')
  await press(page, word('matrix.details'))
  await page.locator('[data-place="1:-1"]').click()
}
