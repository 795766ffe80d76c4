import { describe, expect, it } from 'vitest'
import {
  nextColour,
  nextLabel,
  offeredColours,
} from '../../../src/renderer/views/parts/hypothesisChoices'

describe('the label offered for a new hypothesis', () => {
  it('begins with H1 and goes on counting', () => {
    expect(nextLabel([])).toBe('H1')
    expect(nextLabel(['H1', 'H2'])).toBe('H3')
  })

  it('goes on in the way the analyst labels', () => {
    expect(nextLabel(['ف1', 'ف2'])).toBe('ف3')
  })

  it('never repeats a label that stands, whatever the order', () => {
    expect(nextLabel(['H2', 'H3', 'H1'])).toBe('H4')
  })

  it('counts the hypotheses where labels have no numbers', () => {
    expect(nextLabel(['faction', 'foreign'])).toBe('H3')
  })
})

describe('the colour offered for a new hypothesis', () => {
  it('is the first that none has yet', () => {
    expect(nextColour([])).toBe(offeredColours[0]?.hex)
    expect(nextColour(['#0072b2', '#009E73'])).toBe('#D55E00')
  })

  it('comes round again when all are taken', () => {
    expect(nextColour(offeredColours.map(({ hex }) => hex))).toBe(offeredColours[0]?.hex)
  })
})
