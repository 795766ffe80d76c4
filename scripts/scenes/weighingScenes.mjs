// @ts-check
import { act, press } from './steps.mjs'

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
]
