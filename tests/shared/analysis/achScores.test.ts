import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  diagnosticity,
  evenWeighting,
  inconsistency,
  openSynthesis,
  parcWeighting,
  ranking,
  tally,
  type WeighedRating,
  type Weighting,
  weightedInconsistency,
  weightOf,
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
    const tallies = columns.map(column =>
      tally(
        column.map(rating => weighed(rating)),
        parcWeighting,
      ),
    )
    expect(ranking(tallies)).toEqual([1, 1, 3, 4])
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
    const weights = { ...parcWeighting, relevance: { low: 0, medium: 1, high: 10 } }
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
  const standing = (against: number, inFavour = 0, rated = 5) => ({ against, inFavour, rated })

  it('shares a rank between equal scores and counts them for the next', () => {
    const tallies = [3, 0, 1, 0, 1].map(against => standing(against))
    expect(ranking(tallies)).toEqual([5, 1, 3, 1, 3])
  })

  it('does not rank what nothing was rated for', () => {
    expect(ranking([standing(0, 0, 0), standing(4)])).toEqual([null, 1])
  })

  it('takes sums that differ by rounding only for equal', () => {
    expect(ranking([standing(0.1 + 0.2), standing(0.3)])).toEqual([1, 1])
  })

  it('breaks a tie by what speaks in favour, and by nothing else', () => {
    expect(ranking([standing(2, 3), standing(2, 5), standing(2, 3), standing(1)])).toEqual([
      3, 2, 3, 1,
    ])
  })
})

describe('tally', () => {
  // By hand. Weights: √2 for credibility 1 and 2 and high relevance, 1/√2 for 4 and 5 and low.
  const items = [
    { ratings: ['II', 'C', null], credibility: 1, relevance: 'high' }, // weighs 2
    { ratings: ['I', 'I', 'NA'], credibility: 5, relevance: 'low' }, // weighs 0.5
    { ratings: ['CC', 'II', 'N'], credibility: 6, relevance: 'medium' }, // weighs 1
    { ratings: ['N', 'I', 'CC'], credibility: 3, relevance: 'high' }, // weighs √2
  ] as const
  const ratingsFor = (column: number): WeighedRating[] =>
    items.map(({ ratings, ...item }) => ({ ...item, consistency: ratings[column] ?? null }))
  const tallies = (weighting: Weighting) =>
    [0, 1, 2].map(column => tally(ratingsFor(column), weighting))

  it('with PARC’s weights counts points times both weights, and nothing in favour', () => {
    const expected = [2 * 2 + 0.5, 0.5 + 2 + Math.SQRT2, 0]
    tallies(parcWeighting).forEach((one, column) => {
      expect(one.against).toBeCloseTo(expected[column] ?? Number.NaN, 12)
      expect(one.inFavour).toBe(0)
    })
    expect(ranking(tallies(parcWeighting))).toEqual([3, 2, 1])
  })

  it('with even weights is the plain inconsistency score', () => {
    expect(tallies(evenWeighting).map(one => one.against)).toEqual([3, 4, 0])
    expect(ranking(tallies(evenWeighting))).toEqual([2, 3, 1])
  })

  it('as Open Synthesis squares the distance from the middle on either side', () => {
    // II and CC 4, I and C 1, N and NA nothing; weights play no part.
    expect(tallies(openSynthesis)).toEqual([
      { against: 4 + 1, inFavour: 4, rated: 4, unrated: 0 },
      { against: 1 + 4 + 1, inFavour: 1, rated: 4, unrated: 0 },
      { against: 0, inFavour: 4, rated: 3, unrated: 1 },
    ])
    expect(ranking(tallies(openSynthesis))).toEqual([2, 3, 1])
  })

  it('squares of own weights are weighed too', () => {
    const own: Weighting = { ...openSynthesis, credibility: [3, 1, 1, 1, 1, 1] }
    expect(tally(ratingsFor(0), own).against).toBe(3 * 4 + 1)
  })

  it('counts what is not rated instead of taking it for neutral', () => {
    const blank: WeighedRating = { consistency: null, credibility: 1, relevance: 'high' }
    expect(tally([blank, blank], parcWeighting)).toEqual({
      against: 0,
      inFavour: 0,
      rated: 0,
      unrated: 2,
    })
  })

  it('takes a credibility outside the scale for one that cannot be judged', () => {
    expect(weightOf({ credibility: 9, relevance: 'medium' }, parcWeighting)).toBe(1)
  })
})

const weightings = fc.constantFrom(parcWeighting, evenWeighting, openSynthesis)
const anItem = (width: number) =>
  fc.record({
    ratings: fc.array(fc.constantFrom(...Consistency.options, null), {
      minLength: width,
      maxLength: width,
    }),
    credibility: fc.integer({ min: 1, max: 6 }),
    relevance: fc.constantFrom('low', 'medium', 'high'),
  })
const matrices = fc
  .integer({ min: 1, max: 6 })
  .chain(width => fc.array(anItem(width), { minLength: 1, maxLength: 8 }))
type Item = {
  readonly ratings: readonly (Consistency | null)[]
  readonly credibility: number
  readonly relevance: WeighedRating['relevance']
}

function standings(items: readonly Item[], weighting: Weighting) {
  const width = items[0]?.ratings.length ?? 0
  return Array.from({ length: width }, (_, column) =>
    tally(
      items.map(({ ratings, ...item }) => ({ ...item, consistency: ratings[column] ?? null })),
      weighting,
    ),
  )
}

describe('what must not change a ranking', () => {
  it('an item rated alike for all hypotheses changes no order', () => {
    fc.assert(
      fc.property(
        matrices,
        weightings,
        fc.constantFrom(...Consistency.options),
        (items, method, rating) => {
          const width = items[0]?.ratings.length ?? 0
          const alike: Item = {
            ratings: Array<Consistency>(width).fill(rating),
            credibility: 1,
            relevance: 'high',
          }
          // Rated once before, so that everyone has a rank on both sides.
          const before = ranking(standings([...items, { ...alike, credibility: 6 }], method))
          const after = ranking(standings([...items, { ...alike, credibility: 6 }, alike], method))
          expect(after).toEqual(before)
        },
      ),
    )
  })

  it('permuting hypotheses permutes their scores and ranks', () => {
    fc.assert(
      fc.property(matrices, weightings, fc.infiniteStream(fc.nat()), (items, method, numbers) => {
        const width = items[0]?.ratings.length ?? 0
        const order = Array.from({ length: width }, (_, place) => ({
          place,
          key: Number(numbers.next().value),
        }))
          .sort((a, b) => a.key - b.key)
          .map(({ place }) => place)
        const moved = items.map(item => ({
          ...item,
          ratings: order.map(place => item.ratings[place] ?? null),
        }))
        const [before, after] = [standings(items, method), standings(moved, method)]
        expect(after).toEqual(order.map(place => before[place]))
        const ranks = ranking(before)
        expect(ranking(after)).toEqual(order.map(place => ranks[place]))
      }),
    )
  })

  it('the order of evidence plays no part', () => {
    fc.assert(
      fc.property(matrices, weightings, (items, method) => {
        expect(ranking(standings(items.toReversed(), method))).toEqual(
          ranking(standings(items, method)),
        )
      }),
    )
  })

  it('under points, turning consistent ratings into neutral ones changes nothing', () => {
    fc.assert(
      fc.property(matrices, items => {
        const cooled = items.map(item => ({
          ...item,
          ratings: item.ratings.map(one => (one === 'C' || one === 'CC' ? 'N' : one)),
        }))
        expect(standings(cooled, parcWeighting)).toEqual(standings(items, parcWeighting))
      }),
    )
  })
})
