/** How a relationship stands under a hypothesis: by its passages, or as the analyst says. */
import { z } from '../zod'
import { Prose, query } from './definitions'
import { HypothesisId, RelationshipId } from './ids'

export const Standing = z.enum(['supported', 'contradicted', 'both', 'silent'])
export type Standing = z.infer<typeof Standing>

export const standingCommands = {
  /** The analyst's word over what the passages make of it; it needs a reason. */
  'relationship.overrule': z.strictObject({
    relationshipId: RelationshipId,
    hypothesisId: HypothesisId,
    standing: Standing,
    reason: Prose.trim().min(1),
  }),
  /** Takes the analyst's word back. */
  'relationship.followPassages': z.strictObject({
    relationshipId: RelationshipId,
    hypothesisId: HypothesisId,
  }),
}

export type StandingRow = {
  readonly relationshipId: RelationshipId
  readonly hypothesisId: HypothesisId
  /** What holds: the analyst's word, else what the passages say. */
  readonly standing: Standing
  readonly byPassages: Standing
  /** Null: not overruled. */
  readonly reason: string | null
}

export type RelationshipDiagnosticity = {
  readonly relationshipId: RelationshipId
  readonly diagnosticity: number
}

export const standingQueries = {
  /** Relationships that are not silent, or overruled, under each hypothesis. */
  'relationship.standings': query<StandingRow>()({}),
  /** That of the most diagnostic evidence on its words; none where nothing that counts is rated twice. */
  'relationship.diagnosticity': query<RelationshipDiagnosticity>()({}),
}
