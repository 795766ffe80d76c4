/** Relationships between actors, their types, and the passages that show them. */
import { z } from '../zod'
import type { Passage } from './actors'
import { NewAnnotation } from './annotations'
import { Name, Prose, query, Span } from './definitions'
import {
  ActorId,
  AnnotationId,
  CitationId,
  DiagramId,
  ParagraphId,
  RelationshipId,
  RelationshipTypeId,
} from './ids'
import { partOfSource } from './partOfSource'
import { PartialDateText, type Reliability } from './sources'

export const Sign = z.enum(['positive', 'negative', 'neutral'])
export type Sign = z.infer<typeof Sign>

/** Whether a passage says that the relationship exists, or that it does not. */
export const Stance = z.enum(['asserts', 'denies'])
export type Stance = z.infer<typeof Stance>

/** How sure the analyst is that the relationship is there; empty: not said. */
export const Confidence = z.enum(['', 'low', 'moderate', 'high'])
export type Confidence = z.infer<typeof Confidence>

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
        confidence: Confidence,
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
  /** Copies of actors on a diagram and of relationships, with their types, attributes and citations. */
  'network.duplicate': z.strictObject({
    diagramId: DiagramId,
    actors: z
      .array(
        z.strictObject({
          actorId: ActorId,
          newActorId: ActorId,
          name: Name,
          x: z.number(),
          y: z.number(),
        }),
      )
      .max(10_000),
    /** An end that is copied too is the copy. */
    relationships: z
      .array(z.strictObject({ relationshipId: RelationshipId, newRelationshipId: RelationshipId }))
      .max(50_000),
    annotations: z.array(NewAnnotation).max(10_000).optional(),
  }),
  /** Removes actors with all that hangs on them, relationships and annotations, in one step. */
  'network.remove': z.strictObject({
    annotationIds: z.array(AnnotationId).max(10_000).optional(),
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
  readonly confidence: Confidence
  readonly startDate: string
  readonly endDate: string
  readonly note: string
  readonly citations: number
}

export type RelationshipPassage = Passage & {
  readonly stance: Stance
  readonly reliability: Reliability
  /** Who says it: speakers of the evidence that the same words are. JSON array of names. */
  readonly speakers: string
  /** The best credibility (1 to 6) of that evidence; null when the words are no evidence. */
  readonly credibility: number | null
}

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
