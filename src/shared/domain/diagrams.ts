/** Diagrams: a chosen set of actors with positions and pins; relationships between them follow. */
import { z } from '../zod'
import type { ActorRow } from './actors'
import { Line, Name, query } from './definitions'
import { ActorId, DiagramId } from './ids'
import type { RelationshipRow } from './relationships'

export const diagramCommands = {
  'diagram.describe': z.strictObject({
    diagramId: DiagramId,
    title: Name.optional(),
    caption: Line.optional(),
  }),
  /** Moves actors, and puts those on the diagram that were not: one drag, one layout, one step. */
  'diagram.place': z.strictObject({
    diagramId: DiagramId,
    positions: z
      .array(z.strictObject({ actorId: ActorId, x: z.number(), y: z.number() }))
      .min(1)
      .max(100_000),
  }),
  'diagram.pin': z.strictObject({
    diagramId: DiagramId,
    actorIds: z.array(ActorId).min(1).max(100_000),
    isPinned: z.boolean(),
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
}

export type DiagramActorRow = Pick<
  ActorRow,
  'actorId' | 'name' | 'typeId' | 'typeKey' | 'typeName' | 'shape' | 'colour' | 'factionActorId'
> & {
  readonly x: number
  readonly y: number
  readonly isPinned: 0 | 1
  readonly relationships: number
}

export const diagramQueries = {
  'diagram.list': query<DiagramRow>()({}),
  'diagram.actors': query<DiagramActorRow>()({ diagramId: DiagramId }),
  /** Relationships whose two actors are both on the diagram. */
  'diagram.relationships': query<RelationshipRow>()({ diagramId: DiagramId }),
}
