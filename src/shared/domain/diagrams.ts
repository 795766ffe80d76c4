/** Diagrams: a chosen set of actors with positions and pins; relationships between them follow. */
import { z } from '../zod'
import type { ActorRow } from './actors'
import { NewAnnotation } from './annotations'
import { Line, Name, query } from './definitions'
import { ActorId, AnnotationId, DiagramId, RelationshipId } from './ids'
import type { RelationshipRow } from './relationships'

const Position = z.strictObject({ actorId: ActorId, x: z.number(), y: z.number() })
const Actors = z.array(ActorId).max(100_000)

export const diagramCommands = {
  'diagram.create': z.strictObject({
    diagramId: DiagramId,
    title: Name,
    positions: z.array(Position).max(100_000),
  }),
  /** With places, pins, what is hidden or collapsed, annotations, filter and style. */
  'diagram.duplicate': z.strictObject({
    diagramId: DiagramId,
    newDiagramId: DiagramId,
    title: Name,
  }),
  /** Actors and relationships stay in the project. The last diagram stays. */
  'diagram.remove': z.strictObject({ diagramId: DiagramId }),
  'diagram.describe': z.strictObject({
    diagramId: DiagramId,
    title: Name.optional(),
    caption: Line.optional(),
  }),
  /** Moves actors and annotations, and puts actors on the diagram that were not: one drag, one step. */
  'diagram.place': z.strictObject({
    diagramId: DiagramId,
    positions: z.array(Position).max(100_000),
    annotations: z
      .array(z.strictObject({ annotationId: AnnotationId, x: z.number(), y: z.number() }))
      .max(10_000)
      .optional(),
  }),
  /**
   * Puts the same actors on the diagram. Those that are on it stay where they are and are shown, as are
   * relationships that were hidden on it; annotations are copies.
   */
  'diagram.paste': z.strictObject({
    diagramId: DiagramId,
    positions: z.array(Position).max(100_000),
    relationshipIds: z.array(RelationshipId).max(100_000),
    annotations: z.array(NewAnnotation).max(10_000),
  }),
  'diagram.pin': z.strictObject({
    diagramId: DiagramId,
    actorIds: z.array(ActorId).min(1).max(100_000),
    isPinned: z.boolean(),
  }),
  /** They keep their places. */
  'diagram.hide': z.strictObject({
    diagramId: DiagramId,
    actorIds: Actors,
    relationshipIds: z.array(RelationshipId).max(100_000),
    isHidden: z.boolean(),
  }),
  /** Shows the members of factions as one, or each for itself again. */
  'diagram.collapse': z.strictObject({
    diagramId: DiagramId,
    factionActorIds: Actors.min(1),
    isCollapsed: z.boolean(),
  }),
  /** Takes actors off the diagram; they stay in the project. */
  'diagram.takeOut': z.strictObject({
    diagramId: DiagramId,
    actorIds: z.array(ActorId).min(1).max(100_000),
  }),
}

export type DiagramRow = {
  readonly diagramId: DiagramId
  readonly title: string
  readonly caption: string
  readonly actors: number
  /** JSON of a `NetworkFilter`. */
  readonly filters: string
  /** JSON of a `DiagramStyle`. */
  readonly style: string
}

export type DiagramActorRow = Pick<
  ActorRow,
  'actorId' | 'name' | 'typeId' | 'typeKey' | 'typeName' | 'shape' | 'colour' | 'factionActorId'
> & {
  readonly x: number
  readonly y: number
  readonly isPinned: 0 | 1
  readonly isHidden: 0 | 1
  readonly relationships: number
}

export type HiddenRelationshipRow = { readonly relationshipId: RelationshipId }
export type CollapsedFactionRow = { readonly factionActorId: ActorId; readonly name: string }
export type ActorAttributeRow = {
  readonly actorId: ActorId
  readonly name: string
  readonly value: string
}

export const diagramQueries = {
  'diagram.list': query<DiagramRow>()({}),
  'diagram.actors': query<DiagramActorRow>()({ diagramId: DiagramId }),
  /** Relationships whose two actors are both on the diagram. */
  'diagram.relationships': query<RelationshipRow>()({ diagramId: DiagramId }),
  'diagram.hiddenRelationships': query<HiddenRelationshipRow>()({ diagramId: DiagramId }),
  'diagram.collapsedFactions': query<CollapsedFactionRow>()({ diagramId: DiagramId }),
  /** Attributes of the actors on the diagram. */
  'diagram.attributes': query<ActorAttributeRow>()({ diagramId: DiagramId }),
}
