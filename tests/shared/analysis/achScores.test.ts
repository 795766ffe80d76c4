import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  diagnosticity,
  inconsistency,
  parcWeights,
  ranking,
  type WeighedRating,
  weightedInconsistency,
} from '../../../src/shared/analysis/achScores'
import { Consistency } from '../../../src/shared/domain/hypotheses'
import primer from '../../fixtures/ach-aum.json'

const rows = primer.evidence.map(({ ratings }) => ratings.map(rating => Consistency.parse(rating)))
const columns = primer.hypotheses.map((_hypothesis, column) =>
  rows.map(ratings => ratings[column] ?? null),
)

function weighed(
  consistency: Consistency | null,
  credibility = 3,
  relevance: WeighedRating['relevance'] = 'medium',
): WeighedRating {
  return { consistency, credibility, relevance }
}

describe('the example of the CIA Tradecraft Primer', () => {
  it('has its inconsistency scores', () => {
    expect(columns.map(column => inconsistency(column).score)).toEqual(primer.inconsistency)
  })

  it('has the same scores when all weights are medium', () => {
    const scores = columns.map(
      column => weightedInconsistency(column.map(rating => weighed(rating))).score,
    )
    expect(scores).toEqual(primer.inconsistency)
  })

  it('has its diagnosticity', () => {
    const scores = rows.map(row => diagnosticity(row).score ?? Number.NaN)
    scores.forEach((score, row) => {
      expect(score).toBeCloseTo(primer.diagnosticity[row] ?? Number.NaN, 6)
    })
  })

  it('leaves two hypotheses in front together', () => {
    expect(ranking(columns.map(inconsistency))).toEqual([1, 1, 3, 4])
  })
})

describe('inconsistency', () => {
  it.each([
    ['CC', 0],
    ['C', 0],
    ['N', 0],
    ['NA', 0],
    ['I', -1],
    ['II', -2],
  ] as const)('counts %s as %i', (rating, score) => {
    expect(inconsistency([rating]).score).toBe(score)
  })

  it('skips and counts what was not rated', () => {
    expect(inconsistency(['II', null, 'CC', null])).toEqual({ score: -2, rated: 2, unrated: 2 })
  })

  it('gives consistent ratings no weight at all', () => {
    expect(inconsistency(['I', ...Array<Consistency>(50).fill('CC')]).score).toBe(-1)
  })

  it('of nothing is zero, with nothing rated', () => {
    expect(inconsistency([])).toEqual({ score: 0, rated: 0, unrated: 0 })
  })
})

describe('weightedInconsistency', () => {
  it.each([
    [1, 'high', -2],
    [2, 'high', -2],
    [3, 'medium', -1],
    [6, 'medium', -1],
    [4, 'low', -0.5],
    [5, 'low', -0.5],
    [1, 'low', -1],
    [6, 'high', -Math.SQRT2],
    [5, 'medium', -Math.SQRT1_2],
  ] as const)(
    'weighs I with credibility %i and %s relevance as %d',
    (credibility, relevance, score) => {
      expect(weightedInconsistency([weighed('I', credibility, relevance)]).score).toBeCloseTo(
        score,
        12,
      )
    },
  )

  it('is zero, and not minus zero, for consistent ratings', () => {
    expect(weightedInconsistency([weighed('CC', 1, 'high')]).score).toBe(0)
  })

  it('skips and counts what was not rated', () => {
    const ratings = [weighed('II'), weighed(null, 1, 'high'), weighed('NA')]
    expect(weightedInconsistency(ratings)).toEqual({ score: -2, rated: 2, unrated: 1 })
  })

  it('takes other weights', () => {
    const weights = { ...parcWeights, name: 'own', relevance: { low: 0, medium: 1, high: 10 } }
    expect(weightedInconsistency([weighed('II', 3, 'high')], weights).score).toBe(-20)
    expect(weightedInconsistency([weighed('II', 3, 'low')], weights).score).toBeCloseTo(0)
  })
})

describe('diagnosticity', () => {
  it('is zero for an item rated alike for all, however strongly', () => {
    expect(diagnosticity(['II', 'II', 'II']).score).toBe(0)
    expect(diagnosticity(['CC', 'CC']).score).toBe(0)
  })

  it('is greatest between the two ends', () => {
    expect(diagnosticity(['II', 'CC']).score).toBe(2)
  })

  it('takes not applicable for neutral', () => {
    expect(diagnosticity(['NA', 'N']).score).toBe(0)
  })

  it('skips and counts what was not rated', () => {
    expect(diagnosticity(['II', null, 'CC'])).toEqual({ score: 2, rated: 2, unrated: 1 })
  })

  it('says nothing with fewer than two ratings', () => {
    expect(diagnosticity(['II', null])).toEqual({ score: null, rated: 1, unrated: 1 })
    expect(diagnosticity([])).toEqual({ score: null, rated: 0, unrated: 0 })
  })

  it('does not depend on the order of hypotheses', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Consistency.options), { minLength: 2 }), ratings => {
        const forwards = diagnosticity(ratings).score ?? Number.NaN
        const backwards = diagnosticity([...ratings].reverse()).score ?? Number.NaN
        expect(forwards).toBeCloseTo(backwards, 12)
      }),
    )
  })
})

describe('ranking', () => {
  it('shares a rank between equal scores and counts them for the next', () => {
    const scores = [-3, 0, -1, 0, -1].map(score => ({ score, rated: 5 }))
    expect(ranking(scores)).toEqual([5, 1, 3, 1, 3])
  })

  it('does not rank what nothing was rated for', () => {
    expect(
      ranking([
        { score: 0, rated: 0 },
        { score: -4, rated: 3 },
      ]),
    ).toEqual([null, 1])
  })

  it('takes sums that differ by rounding only for equal', () => {
    const a = 0.1 + 0.2
    expect(
      ranking([
        { score: -a, rated: 1 },
        { score: -0.3, rated: 1 },
      ]),
    ).toEqual([1, 1])
  })
})
