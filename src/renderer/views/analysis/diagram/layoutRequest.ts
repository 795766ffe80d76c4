/** What a layout needs to know of a diagram: sizes with labels, ties, pins, groups. */
import { ActorId } from '../../../../shared/domain/ids'
import { labelOf } from '../../../exporters/diagramLabels'
import { ACTOR_LABEL, ACTOR_SIZE } from '../../../exporters/diagramLook'
import { labelTop } from '../../../exporters/diagramParts'
import { actorLooks } from './diagramLooks'
import type { DiagramRows } from './diagramView'
import type { LayoutRequest, Placement } from './layouts'
import { measureText } from './measureText'

type Wanted = Pick<LayoutRequest, 'aspect' | 'isRightToLeft'> & {
  /** Two or more: only these are arranged, and all others stay where they are. */
  readonly only: readonly ActorId[]
}

export function layoutRequest(
  rows: DiagramRows,
  { aspect, isRightToLeft, only }: Wanted,
): LayoutRequest {
  const { relationships } = rows
  const chosen = new Set(only)
  const actors = only.length < 2 ? rows.actors : rows.actors.filter(row => chosen.has(row.actorId))
  const looks = actorLooks(rows)
  const factions = new Set(rows.actors.map(({ factionActorId }) => factionActorId))
  return {
    aspect,
    isRightToLeft,
    actors: actors.map(row => {
      const label = labelOf(row.name, ACTOR_LABEL, measureText)
      const { ring = null, size = ACTOR_SIZE } = looks.get(row.actorId) ?? {}
      return {
        id: row.actorId,
        x: row.x,
        y: row.y,
        isPinned: row.isPinned === 1,
        width: Math.max(size, label.width),
        height: size / 2 + labelTop({ ring, size }) + label.height,
        group: `${row.factionActorId ?? '~'} ${row.typeId}`,
        faction: row.factionActorId ?? (factions.has(row.actorId) ? row.actorId : ''),
        name: row.name,
      }
    }),
    ties: relationships.map(({ fromActorId, toActorId }) => ({ from: fromActorId, to: toActorId })),
  }
}

/** Where a layout put actors, as the store wants it: whole pixels are exact enough. */
export function positionsOf(placements: readonly Placement[]) {
  return placements.map(({ id, x, y }) => ({
    actorId: ActorId.parse(id),
    x: Math.round(x),
    y: Math.round(y),
  }))
}
