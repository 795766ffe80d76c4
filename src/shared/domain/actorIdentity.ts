/**
 * Which actors are one and the same: merging two that are, splitting one that is two, and the pairs
 * that look alike.
 */
import type { LikenessReason } from '../analysis/actorLikeness'
import { z } from '../zod'
import { Name, query } from './definitions'
import {
  ActorId,
  AliasId,
  DistinctionId,
  EvidenceId,
  MentionId,
  NoteId,
  RelationshipId,
} from './ids'

export const RelationshipEnd = z.strictObject({
  relationshipId: RelationshipId,
  end: z.enum(['from', 'to']),
})

export type RelationshipEnd = z.infer<typeof RelationshipEnd>

export const actorIdentityCommands = {
  /**
   * Everything that hangs on the merged actors goes to the one that is kept: their names become
   * other names. The relationships between them become relationships of the kept actor with itself,
   * or go with their citations and notes; those an actor had with itself before always stay.
   */
  'actor.merge': z.strictObject({
    keptActorId: ActorId,
    mergedActorIds: z.array(ActorId).min(1).max(100),
    relationshipsBetween: z.enum(['keep', 'remove']),
  }),
  /** A new actor of the same type and faction, with what is named here; beside the old one on every diagram. */
  'actor.split': z.strictObject({
    actorId: ActorId,
    newActorId: ActorId,
    name: Name,
    aliasIds: z.array(AliasId).max(1_000),
    mentionIds: z.array(MentionId).max(100_000),
    /** One end each: of a relationship of the old actor with itself, either or both may go along. */
    relationshipEnds: z.array(RelationshipEnd).max(200_000),
    evidenceIds: z.array(EvidenceId).max(100_000),
    noteIds: z.array(NoteId).max(10_000),
  }),
  /** Two that look alike are not the same; they are not suggested again. */
  'actor.distinguish': z.strictObject({
    distinctionId: DistinctionId,
    actorId: ActorId,
    otherActorId: ActorId,
  }),
}

export type DuplicateRow = {
  readonly actorId: ActorId
  readonly otherActorId: ActorId
  /** The two names that are alike. */
  readonly name: string
  readonly otherName: string
  readonly reason: LikenessReason
}

/** What an actor says as the speaker of evidence. */
export type SpokenRow = { readonly evidenceId: EvidenceId; readonly summary: string }

export const actorIdentityQueries = {
  /** Pairs of actors that may be one, the surest first, those told apart left out. */
  'actor.duplicates': query<DuplicateRow>()({}),
  'actor.spoken': query<SpokenRow>()({ actorId: ActorId }),
}
