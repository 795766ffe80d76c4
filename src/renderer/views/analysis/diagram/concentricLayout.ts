/** Rings around the best connected actors: the more relationships, the nearer to the middle. */
import { cellOf, clearedOf, evenSpots, type LayoutCell, middleOf, type Spot } from './layoutSpots'
import { type LayoutRequest, type LayoutTie, type Placement, splitActors } from './layouts'

/** Actors are sorted into at most this many rings, by equal steps of their number of relationships. */
const MOST_RINGS = 6

/** How many relationships end at each actor; one with itself counts once. */
function degrees(ties: readonly LayoutTie[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const { from, to } of ties) {
    add(from)
    if (to !== from) add(to)
  }
  return counts
}

/** Ids by ring, from the middle outwards; no ring is empty. Equal numbers share a ring. */
function rings(ids: readonly string[], ties: readonly LayoutTie[]): readonly (readonly string[])[] {
  const degreeOf = degrees(ties)
  const most = Math.max(1, ...ids.map(id => degreeOf.get(id) ?? 0))
  const byRing = new Map<number, string[]>()
  for (const id of ids) {
    const share = (degreeOf.get(id) ?? 0) / most
    const ring = Math.min(MOST_RINGS - 1, Math.floor((1 - share) * MOST_RINGS))
    byRing.set(ring, [...(byRing.get(ring) ?? []), id])
  }
  return [...byRing].sort(([a], [b]) => a - b).map(([, members]) => members)
}

function ringSpots(count: number, centre: Spot, least: number, cell: LayoutCell) {
  for (let radius = least; ; radius *= 1.04) {
    const spots = evenSpots(count, centre, radius, cell)
    if (spots !== null) return { radius, spots }
  }
}

/** Unpinned actors on rings, the best connected in the middle. */
export function concentricLayout({ actors, ties }: LayoutRequest): readonly Placement[] {
  const { pinned, free } = splitActors(actors)
  const cell = cellOf(actors)
  const centre = middleOf(actors)
  const placements: Placement[] = []
  let least = 0
  for (const ids of rings(
    free.map(({ id }) => id),
    ties,
  )) {
    const isMiddle = placements.length === 0 && ids.length === 1
    const { radius, spots } = isMiddle
      ? { radius: 0, spots: [centre] }
      : ringSpots(ids.length, centre, Math.max(least, cell.width / 2), cell)
    placements.push(...ids.map((id, index) => ({ id, ...(spots[index] ?? centre) })))
    least = radius + cell.width
  }
  return clearedOf(placements, pinned, cell)
}
