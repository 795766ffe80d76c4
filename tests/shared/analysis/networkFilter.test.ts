/** Filters of a network: which actors and relationships are left. */
import { describe, expect, it } from 'vitest'
import {
  type FilteredActor,
  type FilteredRelationship,
  filterNetwork,
  holdsWithin,
} from '../../../src/shared/analysis/networkFilter'
import { Criterion, type NetworkFilter } from '../../../src/shared/domain/networkFilters'
import type { z } from '../../../src/shared/zod'
import { testId } from '../../support/testProject'

const [PERSON, STATE, RED, GREEN, ALLIES, FOES, REPORT, H1] = [1, 2, 3, 4, 5, 6, 7, 8].map(testId)

const actor = (actorId: string, typeId: string, factionActorId: string | null): FilteredActor => ({
  actorId,
  typeId,
  factionActorId,
})

function tie(
  relationshipId: string,
  [fromActorId, toActorId]: readonly [string, string],
  changes: Partial<FilteredRelationship> = {},
): FilteredRelationship {
  return {
    relationshipId,
    fromActorId,
    toActorId,
    typeId: ALLIES ?? '',
    sign: 'positive',
    confidence: '',
    startDate: '',
    endDate: '',
    ...changes,
  }
}

/** a and b are of one faction, c of another, d of none and joined to itself only. */
const NETWORK = {
  actors: [
    actor('a', PERSON ?? '', RED ?? ''),
    actor('b', PERSON ?? '', RED ?? ''),
    actor('c', STATE ?? '', GREEN ?? ''),
    actor('d', STATE ?? '', null),
  ],
  relationships: [
    tie('ab', ['a', 'b'], { startDate: '2020', endDate: '2021-03' }),
    tie('bc', ['b', 'c'], { typeId: FOES ?? '', sign: 'negative', confidence: 'high' }),
    tie('ca', ['c', 'a'], { startDate: '2025-08' }),
    tie('dd', ['d', 'd']),
  ],
}

const DEGREES = new Map([
  ['a', 2],
  ['b', 3],
  ['c', 4],
  ['d', 0.5],
])

const CONTEXT = {
  sourcesOf: (id: string) => new Set(id === 'ab' ? [REPORT ?? ''] : []),
  standingOf: (id: string) => (id === 'bc' ? ('contradicted' as const) : ('silent' as const)),
  measureOf: (measure: string, id: string) => (measure === 'degree' ? DEGREES.get(id) : undefined),
}

function left(criteria: readonly z.input<typeof Criterion>[], hidesLonely = false) {
  const filter: NetworkFilter = {
    criteria: criteria.map(one => Criterion.parse(one)),
    hidesLonely,
  }
  const { actors, relationships } = filterNetwork(NETWORK, filter, CONTEXT)
  return [
    actors.map(({ actorId }) => actorId).join(''),
    relationships.map(({ relationshipId }) => relationshipId).join(' '),
  ]
}

function measure(name: 'degree' | 'closeness', least: number | null, most: number | null) {
  return { kind: 'measure', measure: name, least, most } as const
}

describe('a filter', () => {
  it('without criteria leaves everything', () => {
    expect(left([])).toEqual(['abcd', 'ab bc ca dd'])
  })

  it.each([
    ['actors of a type', { kind: 'actorType', ids: [STATE] }, 'cd', 'dd'],
    ['members of a faction', { kind: 'faction', ids: [RED] }, 'ab', 'ab'],
    ['a faction and those of none', { kind: 'faction', ids: [GREEN, null] }, 'cd', 'dd'],
    ['a type of relationship', { kind: 'relationshipType', ids: [FOES] }, 'abcd', 'bc'],
    ['a sign', { kind: 'sign', signs: ['negative'] }, 'abcd', 'bc'],
    ['a confidence', { kind: 'confidence', levels: ['high'] }, 'abcd', 'bc'],
    ['a source', { kind: 'source', ids: [REPORT] }, 'abcd', 'ab'],
    [
      'a standing',
      { kind: 'standing', hypothesisId: H1, standings: ['contradicted'] },
      'abcd',
      'bc',
    ],
    ['a measure from below', measure('degree', 3, null), 'bc', 'bc'],
    ['a measure from above', measure('degree', null, 2), 'ad', 'dd'],
    ['a measure within bounds', measure('degree', 2, 3), 'ab', 'ab'],
    ['a measure that is not taken yet', measure('closeness', 9, null), 'abcd', 'ab bc ca dd'],
    ['actors with two relationships', { kind: 'relationships', least: 2 }, 'abc', 'ab bc ca'],
  ] as const)('by %s', (_, criterion, actors, relationships) => {
    expect(left([criterion as z.input<typeof Criterion>])).toEqual([actors, relationships])
  })

  it('holds all its criteria at once, and hides who is left alone when it is told so', () => {
    const criteria = [
      { kind: 'sign', signs: ['positive'] },
      { kind: 'faction', ids: [RED, GREEN].map(String) },
    ] as const
    const asked = criteria.map(one => one as z.input<typeof Criterion>)
    expect(left(asked)).toEqual(['abc', 'ab ca'])
    expect(left([{ kind: 'sign', signs: ['negative'] }], true)).toEqual(['bc', 'bc'])
  })

  it('counts a relationship of an actor with itself once', () => {
    expect(left([{ kind: 'relationships', least: 1 }])).toEqual(['abcd', 'ab bc ca dd'])
    expect(
      left([
        { kind: 'actorType', ids: [String(STATE)] },
        { kind: 'relationships', least: 2 },
      ]),
    ).toEqual(['', ''])
  })
})

describe('a window of dates', () => {
  const within = (startDate: string, endDate: string, from: string, until: string) =>
    holdsWithin({ startDate, endDate }, { from, until, withUndated: false })

  it.each([
    ['begins inside', '2025-08', '', '2025-08-10', '2025-09-01', true],
    ['ended before', '2019', '2020-02', '2020-03-01', '', false],
    ['may have lasted into it by its imprecise end', '2019', '2020', '2020-03-01', '', true],
    ['begins after', '2026-01-01', '', '', '2025-12-31', false],
    ['has only an end, after the window began', '', '2025', '2025-06-01', '2025-07-01', true],
    ['surrounds it', '2000', '2030', '2025-01-01', '2025-01-02', true],
  ] as const)('of what %s', (_, start, end, from, until, isIn) => {
    expect(within(start, end, from, until)).toBe(isIn)
  })

  it('has the undated or not, as it is told', () => {
    const undated = { startDate: '', endDate: '' }
    const window = { from: '2025-01-01', until: '' }
    expect(holdsWithin(undated, { ...window, withUndated: true })).toBe(true)
    expect(holdsWithin(undated, { ...window, withUndated: false })).toBe(false)
  })
})
