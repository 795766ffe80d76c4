/** Where actors stand on a new diagram: as on the open one, the others in rows below it. Pure. */
import type { ActorId } from '../../../../shared/domain/ids'

type Placed = { readonly actorId: ActorId; readonly x: number; readonly y: number }

const SPACING = { x: 150, y: 110 }

export function placesFor(
  actorIds: readonly ActorId[],
  known: readonly Placed[],
): readonly Placed[] {
  const placeOf = new Map(known.map(place => [place.actorId, place]))
  const kept = actorIds.flatMap(actorId => placeOf.get(actorId) ?? [])
  const others = actorIds.filter(actorId => !placeOf.has(actorId))
  const left = kept.reduce(
    (least, { x }) => Math.min(least, x),
    kept.length === 0 ? 0 : Number.POSITIVE_INFINITY,
  )
  const bottom = kept.reduce((most, { y }) => Math.max(most, y + SPACING.y), 0)
  const columns = Math.max(4, Math.ceil(Math.sqrt(others.length * 1.5)))
  const rows = others.map((actorId, index) => ({
    actorId,
    x: left + (index % columns) * SPACING.x,
    y: bottom + Math.floor(index / columns) * SPACING.y,
  }))
  return [...kept.map(({ actorId, x, y }) => ({ actorId, x, y })), ...rows]
}
