/** What measures of the network need beyond actors and relationships: how good the passages are. */
import { query } from './definitions'
import type { RelationshipId, SourceId } from './ids'
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

export const networkQueries = {
  'network.citations': query<NetworkCitation>()({}),
}
