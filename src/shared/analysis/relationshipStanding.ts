/**
 * How a relationship stands under a hypothesis, from the assessments of its passages.
 *
 * A passage that asserts the relationship speaks for it under a hypothesis with which the passage is
 * consistent, and against it under one with which it is inconsistent: if that hypothesis is true, the
 * passage is not to be expected. For a passage that denies the relationship it is the other way
 * round. Neutral, not applicable and unrated say nothing. The definition is our own.
 */
import type { Consistency } from '../domain/hypotheses'
import type { Stance } from '../domain/relationships'
import type { Standing } from '../domain/standings'

export type RatedCitation = { readonly stance: Stance; readonly consistency: Consistency | null }

/** 1: for the relationship, -1: against it, 0: neither. */
function voice({ stance, consistency }: RatedCitation): -1 | 0 | 1 {
  if (consistency === null || consistency === 'N' || consistency === 'NA') return 0
  const isConsistent = consistency === 'C' || consistency === 'CC'
  return isConsistent === (stance === 'asserts') ? 1 : -1
}

export function standingOf(citations: readonly RatedCitation[]): Standing {
  const voices = new Set(citations.map(voice))
  if (voices.has(1)) return voices.has(-1) ? 'both' : 'supported'
  return voices.has(-1) ? 'contradicted' : 'silent'
}

/** What two hypotheses make of one relationship. */
export type Difference = 'shared' | 'onlyFirst' | 'onlySecond' | 'contested' | 'neither'

/**
 * Shared: supported under both. Contested: both for and against under one of them, or supported under
 * one and contradicted under the other. Only one: supported there, and the other is silent.
 */
export function differenceOf(first: Standing, second: Standing): Difference {
  if (first === 'both' || second === 'both') return 'contested'
  const standings = [first, second]
  if (standings.includes('supported') && standings.includes('contradicted')) return 'contested'
  if (first === 'supported') return second === 'supported' ? 'shared' : 'onlyFirst'
  return second === 'supported' ? 'onlySecond' : 'neither'
}
