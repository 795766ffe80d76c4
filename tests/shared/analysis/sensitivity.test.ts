import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  evenWeighting,
  openSynthesis,
  parcWeighting,
  ranking,
  tally,
  type Weighting,
} from '../../../src/shared/analysis/achScores'
import { fewestRemovals } from '../../../src/shared/analysis/fewestRemovals'
import {
  changesWinner,
  credibilitySwings,
  decisiveSteps,
  leaveOneOut,
  type MatrixItem,
  standingOf,
} from '../../../src/shared/analysis/sensitivity'
import { Consistency } from '../../../src/shared/domain/hypotheses'
import primer from '../../fixtures/ach-aum.json'

function item(ratings: readonly (Consistency | null)[], credibility = 3): MatrixItem {
  return { ratings, credibility, relevance: 'medium' }
}

const primerItems = primer.evidence.map(({ ratings }) =>
  item(ratings.map(rating => Consistency.parse(rating))),
)

const rating = fc.constantFrom<Consistency | null>('CC', 'C', 'N', 'I', 'II', 'NA', null)
const weighting = fc.constantFrom<Weighting>(evenWeighting, parcWeighting, openSynthesis)

/** Nearly half of the cells are not rated. */
const sparse = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: rating },
)

/** Matrices of 1 to `most` items by 2 to 4 hypotheses, with gaps. */
function matrices(most: number, cell = rating): fc.Arbitrary<readonly MatrixItem[]> {
  return fc.integer({ min: 2, max: 4 }).chain(hypotheses =>
    fc.array(
      fc.record({
        ratings: fc.array(cell, { minLength: hypotheses, maxLength: hypotheses }),
        credibility: fc.integer({ min: 1, max: 6 }),
        relevance: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
      }),
      { minLength: 1, maxLength: most },
    ),
  )
}

/** The size of the smallest set that changes the winner, by trying every set. */
function smallestByTrying(items: readonly MatrixItem[], weights: Weighting): number | null {
  const before = standingOf(items, weights)
  let smallest: number | null = null
  for (let set = 1; set < 2 ** items.length; set++) {
    const kept = items.filter((_item, place) => (set & (1 << place)) === 0)
    const size = items.length - kept.length
    if (smallest !== null && size >= smallest) continue
    if (changesWinner(before, standingOf(kept, weights))) smallest = size
  }
  return smallest
}

describe('how the hypotheses stand', () => {
  it('has two leaders without a margin in the example of the Primer', () => {
    expect(standingOf(primerItems, evenWeighting)).toEqual({
      ranks: [1, 1, 3, 4],
      leaders: [0, 1],
      margin: 0,
    })
  })

  it('has no margin in a tie whose sums differ in their last digits', () => {
    const weights: Weighting = { ...evenWeighting, credibility: [0.1, 0.2, 0.3, 1, 1, 1] }
    const items = [item(['I', 'C'], 1), item(['I', 'C'], 2), item(['C', 'I'], 3)]
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(standingOf(items, weights)).toEqual({ ranks: [1, 1], leaders: [0, 1], margin: 0 })
  })

  it('is the ranking of the scores, whatever the ratings and weights', () => {
    fc.assert(
      fc.property(matrices(8), weighting, (items, weights) => {
        const tallies = (items[0]?.ratings ?? []).map((_rating, column) =>
          tally(
            items.map(one => ({ ...one, consistency: one.ratings[column] ?? null })),
            weights,
          ),
        )
        expect(standingOf(items, weights).ranks).toEqual(ranking(tallies))
      }),
    )
  })

  it('has no leader and no margin where nothing is rated', () => {
    expect(standingOf([item([null, null])], evenWeighting)).toEqual({
      ranks: [null, null],
      leaders: [],
      margin: null,
    })
  })

  it('keeps its ranks when an item rated alike everywhere is added', () => {
    const rated = rating.filter(one => one !== null)
    fc.assert(
      fc.property(matrices(8), weighting, rated, (matrix, weights, alike) => {
        const items = matrix.map(one => ({
          ...one,
          ratings: one.ratings.map(given => given ?? 'NA'),
        }))
        const added = item((items[0]?.ratings ?? []).map(() => alike))
        expect(standingOf([...items, added], weights).ranks).toEqual(
          standingOf(items, weights).ranks,
        )
      }),
    )
  })

  it('moves with the hypotheses when they change places', () => {
    fc.assert(
      fc.property(matrices(8), weighting, (items, weights) => {
        const turned = items.map(one => ({ ...one, ratings: one.ratings.toReversed() }))
        const [before, after] = [standingOf(items, weights), standingOf(turned, weights)]
        expect(after.ranks).toEqual(before.ranks.toReversed())
        expect(after.margin).toEqual(before.margin)
      }),
    )
  })
})

describe('leaving one out', () => {
  it('tells who leads without each item of the Primer', () => {
    const each = leaveOneOut(
      primerItems,
      evenWeighting,
      primerItems.map((_item, place) => [place]),
    )
    expect(
      each.map(({ leaders, margin, changesWinner: changes }) => [leaders, margin, changes]),
    ).toEqual([
      [[0], 1, true],
      [[1], 1, true],
      [[0, 1], 0, false],
      [[0, 1], 0, false],
    ])
  })

  it('equals the scores of the matrix without the group, to the last digit', () => {
    const groups = fc.uniqueArray(fc.nat({ max: 7 }))
    fc.assert(
      fc.property(matrices(8), weighting, groups, (items, weights, group) => {
        const kept = items.filter((_item, place) => !group.includes(place))
        const [left] = leaveOneOut(items, weights, [group])
        expect(left).toMatchObject(
          kept.length > 0 ? standingOf(kept, weights) : { leaders: [], margin: null },
        )
      }),
    )
  })
})

describe('one step of one rating', () => {
  it('names the ratings of a small matrix that decide it', () => {
    const items = [item(['N', 'I']), item(['C', 'NA'])]
    const steps = decisiveSteps(items, evenWeighting)
    expect(
      steps.map(step => [step.item, step.hypothesis, step.from, step.to, step.leaders]),
    ).toEqual([
      [0, 0, 'N', 'I', [0, 1]],
      [0, 1, 'I', 'N', [0, 1]],
    ])
  })

  it('says nothing of ratings that were not given or do not apply', () => {
    expect(decisiveSteps([item(['NA', null, 'NA'])], evenWeighting)).toEqual([])
  })
})

describe('believing an item more or less', () => {
  it('widens the margin when what speaks against the second is confirmed', () => {
    const [swing] = credibilitySwings([item(['C', 'I'])], parcWeighting)
    expect(swing?.confirmed.margin).toBeCloseTo(Math.SQRT2, 12)
    expect(swing?.improbable.margin).toBeCloseTo(Math.SQRT1_2, 12)
  })

  it('changes the winner where the doubtful item outweighs when confirmed', () => {
    const items = [item(['C', 'I'], 5), item(['I', 'C'], 3)]
    const [doubtful] = credibilitySwings(items, parcWeighting)
    expect(standingOf(items, parcWeighting).leaders).toEqual([1])
    expect(doubtful?.confirmed).toMatchObject({ leaders: [0], changesWinner: true })
    expect(doubtful?.improbable.changesWinner).toBe(false)
  })
})

describe('the fewest removals that change the winner', () => {
  it('are as few as trying every set finds, and do change it', () => {
    fc.assert(
      fc.property(matrices(9), weighting, (items, weights) => {
        const found = fewestRemovals(items, weights)
        expect(found?.removed.length ?? null).toBe(smallestByTrying(items, weights))
      }),
      { numRuns: 1500 },
    )
  })

  it('are as few where most is not rated and what speaks in favour decides ties', () => {
    fc.assert(
      fc.property(matrices(6, sparse), items => {
        const found = fewestRemovals(items, openSynthesis)
        expect(found?.removed.length ?? null).toBe(smallestByTrying(items, openSynthesis))
      }),
      { numRuns: 5000 },
    )
  })

  it('leave a hypothesis the one rating with which it comes level', () => {
    const items = [item(['N', 'I']), item(['C', null]), item(['I', null])]
    expect(fewestRemovals(items, openSynthesis)).toMatchObject({ removed: [1], leaders: [0, 1] })
  })

  it('are those that weigh most: one confirmed item rather than two doubtful ones', () => {
    const items = [
      item(['C', 'I'], 5),
      item(['C', 'I'], 5),
      item(['C', 'I'], 1),
      item(['I', 'C'], 1),
    ]
    expect(fewestRemovals(items, parcWeighting)).toMatchObject({ removed: [2], leaders: [0, 1] })
  })

  it('are none where no removal can change it', () => {
    expect(fewestRemovals([item(['C', 'C'])], evenWeighting)).toBeNull()
    expect(fewestRemovals([], evenWeighting)).toBeNull()
  })
})
