/**
 * What of a diagram is copied, and how it is put onto a diagram again. Pure.
 *
 * The clipboard holds ids and places, never content: pasting puts the same actors on another diagram.
 * It is a border: what comes from it is parsed, and only what is still in the project is pasted.
 */
import { NewAnnotation } from '../../../../shared/domain/annotations'
import {
  ActorId,
  AnnotationId,
  DiagramId,
  newIdOf,
  RelationshipId,
} from '../../../../shared/domain/ids'
import type { RelationshipRow } from '../../../../shared/domain/relationships'
import { z } from '../../../../shared/zod'
import type { NetworkSelection } from './canvasTypes'
import type { DiagramRows } from './diagramView'

const CopiedNetwork = z.strictObject({
  diagramId: DiagramId,
  actors: z.array(z.strictObject({ actorId: ActorId, x: z.number(), y: z.number() })).max(10_000),
  /** Between the actors. */
  relationshipIds: z.array(RelationshipId).max(50_000),
  annotations: z.array(NewAnnotation).max(10_000),
})
export type CopiedNetwork = Readonly<z.infer<typeof CopiedNetwork>>

type Point = { readonly x: number; readonly y: number }

/** The selected actors, the ends of selected relationships, and the relationships between all these. */
export function copied(
  rows: Pick<DiagramRows, 'diagramId' | 'actors' | 'relationships' | 'annotations'>,
  { actorIds, relationshipIds }: NetworkSelection,
  annotationIds: readonly AnnotationId[],
): CopiedNetwork | null {
  const lines = new Set<string>(relationshipIds)
  const ends = rows.relationships.filter(({ relationshipId }) => lines.has(relationshipId))
  const chosen = new Set<string>([
    ...actorIds,
    ...ends.flatMap(({ fromActorId, toActorId }) => [fromActorId, toActorId]),
  ])
  const actors = rows.actors.filter(({ actorId }) => chosen.has(actorId))
  const annotations = rows.annotations.filter(({ annotationId }) =>
    annotationIds.includes(annotationId),
  )
  if (actors.length + annotations.length === 0) return null
  return {
    diagramId: rows.diagramId,
    actors: actors.map(({ actorId, x, y }) => ({ actorId, x, y })),
    relationshipIds: between(rows.relationships, chosen),
    annotations: annotations.map(one => ({ ...one })),
  }
}

function between(
  relationships: readonly RelationshipRow[],
  actorIds: ReadonlySet<string>,
): RelationshipId[] {
  return relationships
    .filter(({ fromActorId, toActorId }) => actorIds.has(fromActorId) && actorIds.has(toActorId))
    .map(({ relationshipId }) => relationshipId)
}

/** As lines that another program can show: actors by name, then the relationships between them. */
export function copiedText(
  { actors, relationshipIds, annotations }: CopiedNetwork,
  names: ReadonlyMap<string, string>,
  relationships: readonly RelationshipRow[],
  typeOf: (row: RelationshipRow) => string,
): string {
  const lines = new Set<string>(relationshipIds)
  return [
    ...actors.map(({ actorId }) => names.get(actorId) ?? ''),
    ...relationships
      .filter(({ relationshipId }) => lines.has(relationshipId))
      .map(row => `${row.fromName} – ${typeOf(row)} – ${row.toName}`),
    ...annotations.map(({ text }) => text),
  ]
    .filter(line => line !== '')
    .join('\n')
}

/** From the clipboard; null where it holds anything else. */
export function parseCopied(text: string): CopiedNetwork | null {
  try {
    const parsed = CopiedNetwork.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null // not JSON: something else was copied
  }
}

/** What of it is still in the project. */
export function remaining(
  network: CopiedNetwork,
  names: ReadonlyMap<string, string>,
  relationships: readonly RelationshipRow[],
): CopiedNetwork {
  const actors = network.actors.filter(({ actorId }) => names.has(actorId))
  const known = new Set<string>(
    between(relationships, new Set(actors.map(({ actorId }) => actorId))),
  )
  const relationshipIds = network.relationshipIds.filter(id => known.has(id))
  return { ...network, actors, relationshipIds }
}

/** The same actors and new annotations, with their middle at `at`. */
export function pastedAt(network: CopiedNetwork, at: Point) {
  const { actors, annotations, relationshipIds } = moved(network, at)
  return {
    positions: actors,
    relationshipIds: [...relationshipIds],
    annotations: annotations.map(one => ({ ...one, annotationId: newIdOf(AnnotationId) })),
  }
}

/** New actors, relationships and annotations like those copied, with their middle at `at`. */
export function pastedAsNew(
  network: CopiedNetwork,
  at: Point,
  nameOf: (actorId: ActorId) => string,
) {
  const { actors, annotations, relationshipIds } = moved(network, at)
  return {
    actors: actors.map(one => ({
      ...one,
      newActorId: newIdOf(ActorId),
      name: nameOf(one.actorId),
    })),
    relationships: relationshipIds.map(relationshipId => ({
      relationshipId,
      newRelationshipId: newIdOf(RelationshipId),
    })),
    annotations: annotations.map(one => ({ ...one, annotationId: newIdOf(AnnotationId) })),
  }
}

/** The places as they lie to each other, with the middle of all at `at`. */
function moved({ actors, annotations, ...rest }: CopiedNetwork, at: Point) {
  const all = [...actors, ...annotations]
  const middle = (axis: 'x' | 'y') => {
    const values = all.map(place => place[axis])
    const least = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY)
    const most = values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY)
    return (least + most) / 2
  }
  const by = { x: at.x - middle('x'), y: at.y - middle('y') }
  const shift = <Place extends Point>(place: Place): Place => ({
    ...place,
    x: Math.round(place.x + by.x),
    y: Math.round(place.y + by.y),
  })
  return { ...rest, actors: actors.map(shift), annotations: annotations.map(shift) }
}
