/**
 * Layouts as plain functions: where actors go, from who they are and who is tied to whom.
 *
 * Positions are centres of shapes in diagram pixels. Pinned actors stay, and the others keep clear of
 * them. Not here: layouts that a library computes (forceLayout.ts, atlasLayout.ts, layeredLayout.ts).
 */
import {
  cellOf,
  denseSpots,
  evenSpots,
  isClear,
  type LayoutCell,
  middleOf,
  type Spot,
} from './layoutSpots'

export const LAYOUT_KINDS = [
  'force',
  'atlas',
  'layered',
  'concentric',
  'factions',
  'circle',
  'grid',
] as const

export type LayoutKind = (typeof LAYOUT_KINDS)[number]

export type LayoutActor = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly isPinned: boolean
  /** Of the shape with its label below. */
  readonly width: number
  readonly height: number
  /** Actors of one group are put side by side: faction, then type. */
  readonly group: string
  /** The faction that the actor belongs to, or is; empty for none. */
  readonly faction: string
  readonly name: string
}

export type LayoutTie = { readonly from: string; readonly to: string }

export type Placement = { readonly id: string; readonly x: number; readonly y: number }

export type LayoutRequest = {
  readonly actors: readonly LayoutActor[]
  readonly ties: readonly LayoutTie[]
  /** Width of the place to fill divided by its height. */
  readonly aspect: number
  readonly isRightToLeft: boolean
}

/** What the layout worker is asked. */
export type LayoutJob = { readonly kind: LayoutKind; readonly request: LayoutRequest }

const LEAST_RADIUS = 130

function compareActors(a: LayoutActor, b: LayoutActor): number {
  return a.group.localeCompare(b.group) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)
}

export function splitActors(actors: readonly LayoutActor[]) {
  return {
    pinned: actors.filter(({ isPinned }) => isPinned),
    free: actors.filter(({ isPinned }) => !isPinned).sort(compareActors),
  }
}

/** Sum of how far ties reach along the circle, for the two seats at `place` and after it. */
function reach(order: readonly string[], place: number, seatOf: Map<string, number>, ties: TieMap) {
  const count = order.length
  let sum = 0
  for (const seat of [place, (place + 1) % count]) {
    for (const other of ties.get(order[seat] ?? '') ?? []) {
      const otherSeat = seatOf.get(other)
      if (otherSeat === undefined) continue
      const steps = Math.abs(otherSeat - seat)
      sum += Math.min(steps, count - steps)
    }
  }
  return sum
}

type TieMap = ReadonlyMap<string, readonly string[]>

function tieMap(ties: readonly LayoutTie[]): TieMap {
  const map = new Map<string, string[]>()
  for (const { from, to } of ties) {
    map.set(from, [...(map.get(from) ?? []), to])
    map.set(to, [...(map.get(to) ?? []), from])
  }
  return map
}

/** Lets neighbours on the circle change seats while that brings tied actors nearer. */
function seat(free: readonly LayoutActor[], ties: readonly LayoutTie[]): string[] {
  const order = free.map(({ id }) => id)
  const others = tieMap(ties)
  const seatOf = new Map(order.map((id, index) => [id, index]))
  const exchange = (place: number) => {
    const next = (place + 1) % order.length
    const [first, second] = [order[place], order[next]]
    if (first === undefined || second === undefined) return
    order[place] = second
    order[next] = first
    seatOf.set(second, place).set(first, next)
  }
  for (let round = 0; round < 20 && order.length > 3; round++) {
    let isBetter = false
    for (let place = 0; place < order.length; place++) {
      const before = reach(order, place, seatOf, others)
      exchange(place)
      if (reach(order, place, seatOf, others) < before) isBetter = true
      else exchange(place)
    }
    if (!isBetter) break
  }
  return order
}

/** All unpinned actors on one circle, tied ones near each other, from the top clockwise. */
export function circleLayout({ actors, ties }: LayoutRequest): readonly Placement[] {
  const { pinned, free } = splitActors(actors)
  if (free.length === 0) return []
  const centre = middleOf(actors)
  const cell = cellOf(actors)
  const order = seat(free, ties)
  for (let radius = LEAST_RADIUS; ; radius *= 1.04) {
    const even = evenSpots(order.length, centre, radius, cell)
    const isEven = even?.every(spot => isClear(spot, pinned, cell))
    const dense = isEven ? even : denseSpots(centre, radius, cell)
    const spots = (dense ?? []).filter(spot => isClear(spot, pinned, cell))
    if (spots.length >= order.length) {
      return order.map((id, index) => ({ id, ...(spots[index] ?? centre) }))
    }
  }
}

/** Unpinned actors in rows, group by group, beginning where reading begins. */
export function gridLayout(request: LayoutRequest): readonly Placement[] {
  const { pinned, free } = splitActors(request.actors)
  const centre = middleOf(request.actors)
  const cell = cellOf(request.actors)
  const wanted = Math.sqrt((free.length * request.aspect * cell.height) / cell.width)
  const columns = Math.max(1, Math.min(free.length, Math.round(wanted)))
  const rows = Math.ceil(free.length / columns)
  const forward = request.isRightToLeft ? -1 : 1
  const placements: Placement[] = []
  for (let index = 0; placements.length < free.length; index++) {
    const column = index % columns
    const row = Math.floor(index / columns)
    const spot = {
      x: centre.x + forward * (column - (columns - 1) / 2) * cell.width,
      y: centre.y + (row - (rows - 1) / 2) * cell.height,
    }
    const actor = free[placements.length]
    if (actor === undefined) break
    if (isClear(spot, pinned, cell)) placements.push({ id: actor.id, ...spot })
  }
  return placements
}

/** Room that an actor with a usual label takes, in diagram pixels. */
const USUAL_CELL: LayoutCell = { width: 160, height: 110 }

/** Free places around a point for actors that are put on the diagram, nearest first. */
export function spotsAround(centre: Spot, count: number, taken: readonly Spot[]): readonly Spot[] {
  const spots: Spot[] = []
  const { width, height } = USUAL_CELL
  const isFree = ({ x, y }: Spot) =>
    taken.every(other => Math.abs(other.x - x) >= width || Math.abs(other.y - y) >= height)
  for (let ring = 0; spots.length < count; ring++) {
    for (let row = -ring; row <= ring; row++) {
      for (let column = -ring; column <= ring; column++) {
        if (Math.max(Math.abs(row), Math.abs(column)) !== ring) continue
        const spot = {
          x: Math.round(centre.x + column * width),
          y: Math.round(centre.y + row * height),
        }
        if (isFree(spot)) spots.push(spot)
      }
    }
  }
  return spots.slice(0, count)
}
