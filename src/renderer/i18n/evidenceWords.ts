/** Names of what can be said about evidence, as keys. */
import type { EvidenceKind, Relevance } from '../../shared/domain/hypotheses'
import type { Reliability } from '../../shared/domain/sources'
import type { WordKey } from './words'

export const evidenceKindWords: Readonly<Record<EvidenceKind, WordKey>> = {
  fact: 'evidenceKind.fact',
  claim: 'evidenceKind.claim',
  assumption: 'evidenceKind.assumption',
  absence: 'evidenceKind.absence',
}

export const relevanceWords: Readonly<Record<Relevance, WordKey>> = {
  low: 'relevance.low',
  medium: 'relevance.medium',
  high: 'relevance.high',
}

/** The Admiralty scale, 1 to 6, in its order. */
export const credibilityWords: readonly WordKey[] = [
  'credibility.1',
  'credibility.2',
  'credibility.3',
  'credibility.4',
  'credibility.5',
  'credibility.6',
]

/** The Admiralty scale of sources. */
export const reliabilityWords: Readonly<Record<Reliability, WordKey>> = {
  A: 'reliability.A',
  B: 'reliability.B',
  C: 'reliability.C',
  D: 'reliability.D',
  E: 'reliability.E',
  F: 'reliability.F',
}
