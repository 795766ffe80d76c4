/** What the network is measured by beyond actors and relationships: how good passages are, who says what. */
import { query } from './definitions'
import type { Consistency } from './hypotheses'
import type { ActorId, EvidenceId, HypothesisId, RelationshipId, SourceId } from './ids'
import type { Stance } from './relationships'
import type { Reliability } from './sources'

/** A citation of a relationship with the standing of its passage. */
export type NetworkCitation = {
  readonly relationshipId: RelationshipId
  readonly stance: Stance
  readonly sourceId: SourceId
  readonly reliability: Reliability
  /**
   * The best credibility (1 to 5) of evidence that cites words of the passage; 6 when none does, or
   * none could be judged.
   */
  readonly credibility: number
}

/**
 * A rating that speaks for a hypothesis or against it, as a statement of whoever asserts the evidence.
 * Neutral ratings, excluded evidence and archived hypotheses make none.
 */
export type NetworkStatement = {
  readonly evidenceId: EvidenceId
  readonly hypothesisId: HypothesisId
  readonly consistency: Consistency
  readonly agrees: 0 | 1
  /** Null: nobody is named as the speaker. */
  readonly speakerActorId: ActorId | null
  readonly factionActorId: ActorId | null
  /** Of the first passage that the evidence cites. */
  readonly sourceId: SourceId | null
  /** EDTF, possibly empty. */
  readonly published: string
}

export const networkQueries = {
  'network.citations': query<NetworkCitation>()({}),
  /** In the analyst's order of evidence and hypotheses. */
  'network.statements': query<NetworkStatement>()({}),
}
