/**
 * Which relationships are left, and how heavy each is, when some passages are left out: what depends
 * on weak passages, or on one source, shows in how the measures change.
 */
import type { NetworkCitation } from '../../domain/network'
import type { RelationshipRow } from '../../domain/relationships'
import type { Reliability } from '../../domain/sources'

export type PassageFilter = {
  /** Passages of less reliable sources are left out. Null: none is for that. */
  readonly leastReliability: Reliability | null
  /** Passages of which the evidence is less credible (a larger number) are left out. */
  readonly leastCredibility: number | null
  readonly withoutSourceId: string | null
  /** Whether what cannot be judged (F, 6) is kept; it is not the worst, it is not known. */
  readonly keepsUnjudged: boolean
  /** Whether relationships are kept that no passage asserts. */
  readonly keepsUncited: boolean
}

export const EVERY_PASSAGE: PassageFilter = {
  leastReliability: null,
  leastCredibility: null,
  withoutSourceId: null,
  keepsUnjudged: true,
  keepsUncited: true,
}

export function leavesOutNothing(filter: PassageFilter): boolean {
  return (
    filter.leastReliability === null &&
    filter.leastCredibility === null &&
    filter.withoutSourceId === null &&
    filter.keepsUncited
  )
}

function passes(citation: NetworkCitation, filter: PassageFilter): boolean {
  const { leastReliability, leastCredibility, withoutSourceId, keepsUnjudged } = filter
  if (citation.sourceId === withoutSourceId) return false
  if (leastReliability !== null) {
    if (citation.reliability === 'F') {
      if (!keepsUnjudged) return false
    } else if (citation.reliability > leastReliability) return false
  }
  if (leastCredibility === null) return true
  if (citation.credibility === 6) return keepsUnjudged
  return citation.credibility <= leastCredibility
}

type Weighed = Pick<RelationshipRow, 'relationshipId' | 'weight'>

/**
 * The weight of each relationship that is left: the analyst's own, or else the number of its passages
 * that are left, and at least 1. A relationship goes when passages assert it and none of those is left.
 */
export function remainingWeights(
  relationships: readonly Weighed[],
  citations: readonly NetworkCitation[],
  filter: PassageFilter,
): ReadonlyMap<string, number> {
  const asserting = new Map<string, number>()
  const leftAsserting = new Map<string, number>()
  const left = new Map<string, number>()
  for (const citation of citations) {
    const { relationshipId, stance } = citation
    const isLeft = passes(citation, filter)
    if (stance === 'asserts') {
      count(asserting, relationshipId)
      if (isLeft) count(leftAsserting, relationshipId)
    }
    if (isLeft) count(left, relationshipId)
  }
  const weights = new Map<string, number>()
  for (const { relationshipId, weight } of relationships) {
    const holds = asserting.has(relationshipId)
      ? leftAsserting.has(relationshipId)
      : filter.keepsUncited
    if (!holds) continue
    weights.set(relationshipId, weight ?? Math.max(1, left.get(relationshipId) ?? 0))
  }
  return weights
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
