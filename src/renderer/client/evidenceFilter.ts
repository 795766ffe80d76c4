/** Which evidence the matrix shows. Kept while the project is open, never saved; scores count all of it. */
import { create } from 'zustand'
import type { EvidenceKind } from '../../shared/domain/hypotheses'

export const evidenceAccounts = ['all', 'counted', 'excluded'] as const
export type EvidenceAccount = (typeof evidenceAccounts)[number]

/** Every part that is set must be met; within a list any of its values. */
export type EvidenceFilter = {
  /** Words in any spelling that must all stand in the item, its passage, note or source. */
  readonly text: string
  /** Ids; empty text: evidence without a source. */
  readonly sourceIds: readonly string[]
  /** Ids; empty text: evidence without a speaker. */
  readonly speakerIds: readonly string[]
  readonly kinds: readonly EvidenceKind[]
  readonly credibilities: readonly number[]
  readonly account: EvidenceAccount
  /** Not rated for some hypothesis. */
  readonly onlyUnrated: boolean
}

export const ALL_EVIDENCE: EvidenceFilter = {
  text: '',
  sourceIds: [],
  speakerIds: [],
  kinds: [],
  credibilities: [],
  account: 'all',
  onlyUnrated: false,
}

export const useEvidenceFilter = create<EvidenceFilter>(() => ALL_EVIDENCE)

export function filterEvidence(changes: Partial<EvidenceFilter>): void {
  useEvidenceFilter.setState(changes)
}

export function resetEvidenceFilter(): void {
  useEvidenceFilter.setState(ALL_EVIDENCE)
}
