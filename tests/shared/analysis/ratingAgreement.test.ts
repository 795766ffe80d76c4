/** How two ratings of one matrix agree, against hand-worked tables. */
import { describe, expect, it } from 'vitest'
import {
  agreementOf,
  differenceOf,
  type RatingPair,
} from '../../../src/shared/analysis/ratingAgreement'
import { shuffledForRow } from '../../../src/shared/analysis/roundOrder'

describe('agreement of two rounds', () => {
  it('calls one step of the scale near, and more, or not applicable, far', () => {
    expect(differenceOf(['C', 'C'])).toBe('same')
    expect(differenceOf(['NA', 'NA'])).toBe('same')
    expect(differenceOf(['C', 'N'])).toBe('near')
    expect(differenceOf(['II', 'I'])).toBe('near')
    expect(differenceOf(['CC', 'N'])).toBe('far')
    expect(differenceOf(['I', 'NA'])).toBe('far')
  })

  it('weighs disagreement by steps against what chance would give', () => {
    // Observed: 0 + 1 + 0 + 2 = 3 steps.
    const pairs: RatingPair[] = [
      ['C', 'C'],
      ['C', 'N'],
      ['I', 'I'],
      ['C', 'I'],
    ]
    const last: RatingPair[] = [
      ['C', 'C'],
      ['C', 'N'],
      ['I', 'I'],
      ['I', 'I'],
    ]
    // Earlier C 3, I 1; later C 1, N 1, I 2: (3·1·1 + 3·2·2 + 1·1·2 + 1·1·1) ÷ 4 = 18 ÷ 4.
    expect(agreementOf(pairs).kappa).toBeCloseTo(1 - 3 / 4.5, 12)
    // Observed 1. Earlier C 2, I 2, the same later: (2·1·1 + 2·2·2 + 2·1·2 + 2·1·1) ÷ 4 = 16 ÷ 4.
    expect(agreementOf(last).kappa).toBeCloseTo(1 - 1 / 4, 12)
    expect(agreementOf(last)).toMatchObject({ compared: 4, same: 3, near: 1, far: 0, share: 0.75 })
  })

  it('leaves not applicable out of kappa but not out of the share', () => {
    const found = agreementOf([
      ['C', 'C'],
      ['II', 'II'],
      ['NA', 'I'],
    ])
    expect(found.kappa).toBe(1)
    expect(found.share).toBeCloseTo(2 / 3, 12)
  })

  it('gives no figure where there is nothing to compare with chance', () => {
    expect(agreementOf([])).toMatchObject({ compared: 0, share: null, kappa: null })
    expect(agreementOf([['N', 'N']])).toMatchObject({ share: 1, kappa: null })
  })
})

describe('the order of hypotheses in a row', () => {
  const given = ['H1', 'H2', 'H3', 'H4', 'H5']
  const rows = Array.from({ length: 40 }, (_, place) => `0190a0a0-0000-7000-8000-${place}`)

  it('is the same whenever the row is opened again, and has each hypothesis once', () => {
    for (const row of rows) {
      expect(shuffledForRow(5, row, given)).toEqual(shuffledForRow(5, row, given))
      expect(shuffledForRow(5, row, given).toSorted()).toEqual(given)
    }
  })

  it('differs between rows and rounds, and lets each hypothesis come first', () => {
    const firsts = new Set(rows.map(row => shuffledForRow(5, row, given)[0]))
    expect([...firsts].toSorted()).toEqual(given)
    const differing = rows.filter(
      row => shuffledForRow(5, row, given).join() !== shuffledForRow(6, row, given).join(),
    )
    expect(differing.length).toBeGreaterThan(rows.length / 2)
  })
})
