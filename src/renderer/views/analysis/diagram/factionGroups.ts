/**
 * Factions as groups of a diagram: a frame around their members, or one shape in their place.
 *
 * A collapsed faction stands in the middle of its members. Their relationships with others lead to it,
 * each for itself, so that each still opens its passages; those among its members are inside and not seen.
 */
import type { DiagramActorRow } from '../../../../shared/domain/diagrams'
import type { ActorId } from '../../../../shared/domain/ids'
import type { RelationshipRow } from '../../../../shared/domain/relationships'
import { factionsOf } from './diagramLooks'
import type { DiagramRows } from './diagramView'

export type FactionGroup = {
  /** Of the element on the canvas. */
  readonly id: string
  readonly factionActorId: ActorId
  readonly name: string
  readonly colour: string
  readonly memberIds: readonly ActorId[]
  readonly isCollapsed: boolean
  readonly x: number
  readonly y: number
  /** Of the shape in their place. */
  readonly size: number
}

export const groupId = (factionActorId: string) => `group:${factionActorId}`

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Groups in the order of their factions' ids; none unless the style shows factions as groups. */
export function factionGroups(rows: DiagramRows): readonly FactionGroup[] {
  if (rows.style.factions !== 'groups') return []
  const collapsed = new Set<string>(rows.collapsed.map(({ factionActorId }) => factionActorId))
  const members = new Map<ActorId, DiagramActorRow[]>()
  for (const row of rows.actors) {
    if (row.factionActorId === null) continue
    const known = members.get(row.factionActorId)
    if (known === undefined) members.set(row.factionActorId, [row])
    else known.push(row)
  }
  const colours = factionsOf(rows.actors)
  return [...members].map(([factionActorId, actors]) => ({
    id: groupId(factionActorId),
    factionActorId,
    name: rows.names.get(factionActorId) ?? '',
    colour: colours.get(factionActorId) ?? '',
    memberIds: actors.map(({ actorId }) => actorId),
    isCollapsed: collapsed.has(factionActorId),
    x: Math.round(mean(actors.map(({ x }) => x))),
    y: Math.round(mean(actors.map(({ y }) => y))),
    size: Math.min(96, 44 + actors.length * 6),
  }))
}

type FoldedRelationship = {
  readonly row: RelationshipRow
  /** Ids of an actor or of a collapsed group. */
  readonly from: string
  readonly to: string
}

export type FoldedDiagram = {
  readonly actors: readonly DiagramActorRow[]
  readonly collapsed: readonly FactionGroup[]
  readonly relationships: readonly FoldedRelationship[]
}

export function foldedDiagram(rows: DiagramRows): FoldedDiagram {
  const collapsed = factionGroups(rows).filter(({ isCollapsed }) => isCollapsed)
  const standsFor = new Map<string, string>(
    collapsed.flatMap(({ id, memberIds }) => memberIds.map(actorId => [actorId, id] as const)),
  )
  const endOf = (actorId: string) => standsFor.get(actorId) ?? actorId
  return {
    collapsed,
    actors: rows.actors.filter(({ actorId }) => !standsFor.has(actorId)),
    relationships: rows.relationships.flatMap(row => {
      const [from, to] = [endOf(row.fromActorId), endOf(row.toActorId)]
      const isInside = from === to && standsFor.has(row.fromActorId)
      return isInside ? [] : [{ row, from, to }]
    }),
  }
}
