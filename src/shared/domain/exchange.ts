/** Networks as they are exchanged with other programs, and how one comes into the project in one step. */
import { z } from '../zod'
import { ActorShape } from './actors'
import { type AnnotationRow, NewAnnotation } from './annotations'
import { Colour, Line, Name, Prose, query, Span } from './definitions'
import { DiagramStyle } from './diagramStyle'
import {
  ActorId,
  ActorTypeId,
  CitationId,
  DiagramId,
  ParagraphId,
  RelationshipId,
  RelationshipTypeId,
  type SourceId,
} from './ids'
import { Confidence, Sign, Stance } from './relationships'
import { PartialDateText } from './sources'

/** How large a network may be that comes from a file: four times what the program is made for. */
export const MOST_ACTORS = 20_000
export const MOST_RELATIONSHIPS = 100_000
export const MOST_ANNOTATIONS = 10_000

const Coordinate = z.number().min(-1e7).max(1e7)

const NewActorType = z.strictObject({
  typeId: ActorTypeId,
  name: Name,
  shape: ActorShape,
  colour: Colour,
})

const NewRelationshipType = z.strictObject({
  typeId: RelationshipTypeId,
  name: Name,
  isDirected: z.boolean(),
  sign: Sign,
})

const NewActor = z.strictObject({
  actorId: ActorId,
  name: Name,
  typeId: ActorTypeId,
  description: Prose,
  /** Of this import or of the project. */
  factionActorId: ActorId.nullable(),
  aliases: z.array(Name).max(1_000),
  attributes: z.array(z.strictObject({ name: Name, value: Line })).max(2_000),
})

const NewRelationship = z.strictObject({
  relationshipId: RelationshipId,
  fromActorId: ActorId,
  toActorId: ActorId,
  typeId: RelationshipTypeId,
  isDirected: z.boolean(),
  sign: Sign,
  weight: z.number().min(0).max(1_000_000).nullable(),
  confidence: Confidence,
  startDate: PartialDateText,
  endDate: PartialDateText,
  note: Prose,
  citations: z
    .array(
      z.strictObject({
        citationId: CitationId,
        paragraphId: ParagraphId,
        span: Span.nullable(),
        stance: Stance,
      }),
    )
    .max(10_000),
})

export const exchangeCommands = {
  /** A network from a file, on a diagram of its own. What the project already has is only placed. */
  'network.import': z.strictObject({
    diagramId: DiagramId,
    title: Name,
    actorTypes: z.array(NewActorType).max(10_000),
    relationshipTypes: z.array(NewRelationshipType).max(10_000),
    actors: z.array(NewActor).max(MOST_ACTORS),
    relationships: z.array(NewRelationship).max(MOST_RELATIONSHIPS),
    positions: z
      .array(
        z.strictObject({
          ...{ actorId: ActorId, x: Coordinate, y: Coordinate },
          isPinned: z.boolean(),
        }),
      )
      .max(MOST_ACTORS),
    annotations: z.array(NewAnnotation).max(MOST_ANNOTATIONS),
    /** Null: as usual. */
    style: DiagramStyle.nullable(),
  }),
}

/** A passage behind a relationship, with all that is needed to find it again. */
export type ExchangeCitationRow = {
  readonly relationshipId: RelationshipId
  readonly citationId: string
  readonly stance: Stance
  readonly sourceId: SourceId
  readonly sourceTitle: string
  readonly paragraphId: ParagraphId
  readonly paragraphNumber: number
  readonly start: number | null
  readonly end: number | null
  readonly quote: string
  /** JSON array of the ids of evidence that cites words of the passage. */
  readonly evidenceIds: string
}

export type ExchangeAttributeRow = {
  readonly actorId: ActorId
  readonly name: string
  readonly value: string
}

/** What of some ids the project has; `text` is that of a paragraph, else empty. */
export type KnownIdRow = {
  readonly kind: 'actor' | 'relationship' | 'paragraph' | 'citation'
  readonly id: string
  readonly text: string
}

export const exchangeQueries = {
  'exchange.citations': query<ExchangeCitationRow>()({}),
  'exchange.attributes': query<ExchangeAttributeRow>()({}),
  'exchange.known': query<KnownIdRow>()({ ids: z.array(z.uuid()).max(1_000_000) }),
}

/** A network as a file holds it. Ids are any text; in our own files they are those of the project. */
export type ExchangeNetwork = {
  readonly title: string
  readonly actors: readonly ExchangeActor[]
  readonly relationships: readonly ExchangeRelationship[]
  readonly drawing: ExchangeDrawing
}

/** What the analyst did to the diagram besides placing actors. */
export type ExchangeDrawing = {
  /** Those that lie below come first. */
  readonly annotations: readonly ExchangeAnnotation[]
  /** Null: the file does not say. */
  readonly style: DiagramStyle | null
}

export type ExchangeAnnotation = Omit<AnnotationRow, 'annotationId'>

export type ExchangeActor = {
  readonly id: string
  readonly name: string
  /** The key of a built-in type, or the name of another. */
  readonly type: string
  /** How its type is drawn; empty when the file does not say. */
  readonly shape: string
  readonly colour: string
  readonly description: string
  /** The id of another actor of the file; empty: none. */
  readonly faction: string
  readonly aliases: readonly string[]
  readonly attributes: readonly (readonly [name: string, value: string])[]
  /** Model units, y downwards; null: nowhere. */
  readonly place: { readonly x: number; readonly y: number } | null
  /** Layouts leave it where it is. */
  readonly isPinned: boolean
}

export type ExchangeRelationship = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly type: string
  readonly isDirected: boolean
  readonly sign: Sign
  /** Null: the number of citations. */
  readonly weight: number | null
  readonly confidence: Confidence
  readonly startDate: string
  readonly endDate: string
  readonly note: string
  readonly citations: readonly ExchangeCitation[]
}

export type ExchangeCitation = {
  readonly id: string
  readonly stance: Stance
  readonly sourceId: string
  readonly source: string
  readonly paragraphId: string
  readonly paragraph: number
  readonly start: number | null
  readonly end: number | null
  readonly quote: string
  readonly evidenceIds: readonly string[]
}
