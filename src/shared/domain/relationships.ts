/** Relationships between actors, their types, and the passages that show them. */
import { z } from '../zod'
import type { Passage } from './actors'
import { Name, Prose, query, Span } from './definitions'
import { ActorId, CitationId, ParagraphId, RelationshipId, RelationshipTypeId } from './ids'
import { partOfSource } from './partOfSource'
import { PartialDateText } from './sources'

export const Sign = z.enum(['positive', 'negative', 'neutral'])
export type Sign = z.infer<typeof Sign>

/** Whether a passage says that the relationship exists, or that it does not. */
export const Stance = z.enum(['asserts', 'denies'])
export type Stance = z.infer<typeof Stance>

const NewCitation = z.strictObject({
  citationId: CitationId,
  paragraphId: ParagraphId,
  span: Span.nullable(),
  stance: Stance,
})

export const relationshipCommands = {
  'relationship.create': z.strictObject({
    relationshipId: RelationshipId,
    fromActorId: ActorId,
    toActorId: ActorId,
    typeId: RelationshipTypeId,
    isDirected: z.boolean(),
    sign: Sign,
    note: Prose,
    citations: z.array(NewCitation).max(200),
  }),
  'relationship.describe': z.strictObject({
    relationshipId: RelationshipId,
    changes: z
      .strictObject({
        typeId: RelationshipTypeId,
        isDirected: z.boolean(),
        sign: Sign,
        /** Null: the number of citations. */
        weight: z.number().min(0).max(1_000_000).nullable(),
        startDate: PartialDateText,
        endDate: PartialDateText,
        note: Prose,
      })
      .partial(),
  }),
  'relationship.reverse': z.strictObject({ relationshipId: RelationshipId }),
  'relationship.remove': z.strictObject({ relationshipId: RelationshipId }),
  'relationship.cite': z.strictObject({
    relationshipId: RelationshipId,
    ...NewCitation.shape,
  }),
  'relationship.setStance': z.strictObject({ citationId: CitationId, stance: Stance }),
  'relationship.uncite': z.strictObject({ citationId: CitationId }),
  'relationshipType.create': z.strictObject({
    typeId: RelationshipTypeId,
    name: Name,
    isDirected: z.boolean(),
    sign: Sign,
  }),
  /** Removes actors with all that hangs on them, and relationships, in one step. */
  'network.remove': z.strictObject({
    actorIds: z.array(ActorId).max(10_000),
    relationshipIds: z.array(RelationshipId).max(50_000),
  }),
}

export type RelationshipTypeRow = {
  readonly typeId: RelationshipTypeId
  /** Key of a built-in type, whose name comes from i18n; null for the analyst's own. */
  readonly key: string | null
  readonly name: string
  readonly isDirected: 0 | 1
  readonly sign: Sign
}

export type RelationshipRow = {
  readonly relationshipId: RelationshipId
  readonly fromActorId: ActorId
  readonly fromName: string
  readonly toActorId: ActorId
  readonly toName: string
  readonly typeId: RelationshipTypeId
  readonly typeKey: string | null
  readonly typeName: string
  readonly isDirected: 0 | 1
  readonly sign: Sign
  readonly weight: number | null
  readonly startDate: string
  readonly endDate: string
  readonly note: string
  readonly citations: number
}

export type RelationshipPassage = Passage & { readonly stance: Stance }

/** What of the network a paragraph touches: mentioned actors and cited relationships. */
export type ParagraphNetworkRow = {
  readonly kind: 'actor' | 'relationship'
  readonly id: string
}

/** A citation in a source as the reader marks it. Start null: the whole paragraph. */
export type SourceCitationRow = {
  readonly citationId: string
  readonly owner: 'relationship' | 'evidence'
  readonly ownerId: string
  readonly paragraphId: ParagraphId
  readonly start: number | null
  readonly end: number | null
  /** Null for evidence. */
  readonly stance: Stance | null
}

export const relationshipQueries = {
  'relationship.list': query<RelationshipRow>()({}),
  /** In reading order. */
  'relationship.passages': query<RelationshipPassage>()({ relationshipId: RelationshipId }),
  'relationshipType.list': query<RelationshipTypeRow>()({}),
  'paragraph.network': query<ParagraphNetworkRow>()({ paragraphId: ParagraphId }),
  /** What relationships and evidence cite in one source, in reading order. */
  'citation.ofSource': query<SourceCitationRow>()(partOfSource),
}
