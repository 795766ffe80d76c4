/**
 * Ids: every row has one, a UUID that is unique in the world, so that two projects can be merged.
 *
 * Branded per noun, so that an actor's id cannot be passed where a paragraph's is meant.
 */

import { newUuid } from '../newId'
import { z } from '../zod'

export const SourceId = z.uuid().brand<'SourceId'>()
export type SourceId = z.infer<typeof SourceId>
export const ParagraphId = z.uuid().brand<'ParagraphId'>()
export type ParagraphId = z.infer<typeof ParagraphId>
export const HypothesisId = z.uuid().brand<'HypothesisId'>()
export type HypothesisId = z.infer<typeof HypothesisId>
export const EvidenceId = z.uuid().brand<'EvidenceId'>()
export type EvidenceId = z.infer<typeof EvidenceId>
export const AbsenceSearchId = z.uuid().brand<'AbsenceSearchId'>()
export type AbsenceSearchId = z.infer<typeof AbsenceSearchId>
export const ActorId = z.uuid().brand<'ActorId'>()
export type ActorId = z.infer<typeof ActorId>
export const ActorTypeId = z.uuid().brand<'ActorTypeId'>()
export type ActorTypeId = z.infer<typeof ActorTypeId>
export const AliasId = z.uuid().brand<'AliasId'>()
export type AliasId = z.infer<typeof AliasId>
export const MentionId = z.uuid().brand<'MentionId'>()
export type MentionId = z.infer<typeof MentionId>
export const AttributeId = z.uuid().brand<'AttributeId'>()
export type AttributeId = z.infer<typeof AttributeId>
export const DistinctionId = z.uuid().brand<'DistinctionId'>()
export type DistinctionId = z.infer<typeof DistinctionId>
export const RelationshipId = z.uuid().brand<'RelationshipId'>()
export type RelationshipId = z.infer<typeof RelationshipId>
export const RelationshipTypeId = z.uuid().brand<'RelationshipTypeId'>()
export type RelationshipTypeId = z.infer<typeof RelationshipTypeId>
export const CitationId = z.uuid().brand<'CitationId'>()
export type CitationId = z.infer<typeof CitationId>
export const DiagramId = z.uuid().brand<'DiagramId'>()
export type DiagramId = z.infer<typeof DiagramId>
export const AnnotationId = z.uuid().brand<'AnnotationId'>()
export type AnnotationId = z.infer<typeof AnnotationId>
export const NetworkFilterId = z.uuid().brand<'NetworkFilterId'>()
export type NetworkFilterId = z.infer<typeof NetworkFilterId>
export const AnchorId = z.uuid().brand<'AnchorId'>()
export type AnchorId = z.infer<typeof AnchorId>
export const TimelineEventId = z.uuid().brand<'TimelineEventId'>()
export type TimelineEventId = z.infer<typeof TimelineEventId>
export const WeightingId = z.uuid().brand<'WeightingId'>()
export type WeightingId = z.infer<typeof WeightingId>
export const JudgementId = z.uuid().brand<'JudgementId'>()
export type JudgementId = z.infer<typeof JudgementId>
export const RoundId = z.uuid().brand<'RoundId'>()
export type RoundId = z.infer<typeof RoundId>
export const NoteId = z.uuid().brand<'NoteId'>()
export type NoteId = z.infer<typeof NoteId>
export const CodeId = z.uuid().brand<'CodeId'>()
export type CodeId = z.infer<typeof CodeId>
export const CodingId = z.uuid().brand<'CodingId'>()
export type CodingId = z.infer<typeof CodingId>

/** A fresh id of one noun: `newIdOf(ActorId)`. */
export function newIdOf<Schema extends z.ZodType<string, string>>(
  schema: Schema,
): z.output<Schema> {
  return schema.parse(newUuid())
}
