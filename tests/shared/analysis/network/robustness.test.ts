import { describe, expect, it } from 'vitest'
import {
  EVERY_PASSAGE,
  leavesOutNothing,
  type PassageFilter,
  remainingWeights,
} from '../../../../src/shared/analysis/network/robustness'
import { RelationshipId, SourceId } from '../../../../src/shared/domain/ids'
import type { NetworkCitation } from '../../../../src/shared/domain/network'

const id = (number: number) => `0190a0a0-0000-7000-8000-${String(number).padStart(12, '0')}`
const alliance = RelationshipId.parse(id(1))
const rivalry = RelationshipId.parse(id(2))
const bare = RelationshipId.parse(id(3))
const good = SourceId.parse(id(11))
const poor = SourceId.parse(id(12))
const unknown = SourceId.parse(id(13))

const relationships = [alliance, rivalry, bare].map(relationshipId => ({
  relationshipId,
  weight: null,
}))

const asserted = { stance: 'asserts', credibility: 6 } as const
const citations: readonly NetworkCitation[] = [
  { ...asserted, relationshipId: alliance, sourceId: good, reliability: 'B', credibility: 2 },
  { ...asserted, relationshipId: alliance, sourceId: poor, reliability: 'D' },
  { ...asserted, relationshipId: rivalry, sourceId: poor, reliability: 'D', credibility: 4 },
  { ...asserted, relationshipId: rivalry, sourceId: unknown, reliability: 'F' },
  {
    relationshipId: rivalry,
    sourceId: good,
    reliability: 'B',
    credibility: 1,
    stance: 'denies',
  },
]

function left(filter: Partial<PassageFilter>) {
  return Object.fromEntries(
    remainingWeights(relationships, citations, { ...EVERY_PASSAGE, ...filter }),
  )
}

describe('remainingWeights', () => {
  it('counts passages as weights when nothing is left out', () => {
    expect(leavesOutNothing(EVERY_PASSAGE)).toBe(true)
    expect(left({})).toEqual({ [alliance]: 2, [rivalry]: 3, [bare]: 1 })
  })

  it('leaves out sources below the least reliability and keeps those that cannot be judged', () => {
    expect(left({ leastReliability: 'C' })).toEqual({ [alliance]: 1, [rivalry]: 2, [bare]: 1 })
  })

  it('drops a relationship whose asserting passages are all left out, though one denies it', () => {
    const strict = left({ leastReliability: 'C', keepsUnjudged: false })
    expect(strict).toEqual({ [alliance]: 1, [bare]: 1 })
  })

  it('leaves out information below the least credibility', () => {
    expect(left({ leastCredibility: 3, keepsUnjudged: false })).toEqual({
      [alliance]: 1,
      [bare]: 1,
    })
  })

  it('leaves out one source', () => {
    expect(left({ withoutSourceId: poor })).toEqual({ [alliance]: 1, [rivalry]: 2, [bare]: 1 })
  })

  it('drops what no passage asserts only where that is asked for', () => {
    expect(left({ keepsUncited: false })).toEqual({ [alliance]: 2, [rivalry]: 3 })
  })

  it('keeps a weight set by hand', () => {
    const set = [{ relationshipId: alliance, weight: 7.5 }]
    const weights = remainingWeights(set, citations, { ...EVERY_PASSAGE, withoutSourceId: poor })
    expect(weights.get(alliance)).toBe(7.5)
  })
})
