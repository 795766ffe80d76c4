/**
 * Geometry that the layouts share: cells that hold an actor with its label, places on a circle, and
 * places clear of what stays. Pure; all in diagram pixels.
 */

export type Spot = { readonly x: number; readonly y: number }

/** Room for the largest actor with its label, and a gap. */
export type LayoutCell = { readonly width: number; readonly height: number }

const GAP = 28

type Sized = Spot & LayoutCell

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}

export function cellOf(actors: readonly Sized[]): LayoutCell {
  return {
    width: largest(actors.map(({ width }) => width)) + GAP,
    height: largest(actors.map(({ height }) => height)) + GAP,
  }
}

export function middleOf(spots: readonly Spot[]): Spot {
  const count = spots.length || 1
  return {
    x: spots.reduce((sum, { x }) => sum + x, 0) / count,
    y: spots.reduce((sum, { y }) => sum + y, 0) / count,
  }
}

/** Moves everything together so that its middle is where it is wanted. */
export function centredOn<Placed extends Spot>(
  placements: readonly Placed[],
  wanted: Spot,
): readonly Placed[] {
  const now = middleOf(placements)
  return placements.map(placed => ({
    ...placed,
    x: placed.x - now.x + wanted.x,
    y: placed.y - now.y + wanted.y,
  }))
}

/** `angle` in radians, from the top clockwise. */
function onCircle(centre: Spot, radius: number, angle: number): Spot {
  return { x: centre.x + radius * Math.sin(angle), y: centre.y - radius * Math.cos(angle) }
}

function isApart(a: Spot, b: Spot, cell: LayoutCell): boolean {
  return Math.abs(a.x - b.x) >= cell.width || Math.abs(a.y - b.y) >= cell.height
}

export function isClear(spot: Spot, taken: readonly Spot[], cell: LayoutCell): boolean {
  return taken.every(other => isApart(spot, other, cell))
}

/** Places at equal distances round the circle, or null when neighbours would touch. */
export function evenSpots(
  count: number,
  centre: Spot,
  radius: number,
  cell: LayoutCell,
): Spot[] | null {
  const spots = Array.from({ length: count }, (_, index) =>
    onCircle(centre, radius, (index / count) * 2 * Math.PI),
  )
  const isFine = spots.every((spot, index) => {
    const next = spots[(index + 1) % count]
    return next === undefined || count === 1 || isApart(spot, next, cell)
  })
  return isFine ? spots : null
}

/** Places as close to each other as labels allow: far apart at the top, near at the sides. */
export function denseSpots(centre: Spot, radius: number, cell: LayoutCell): Spot[] {
  const first = onCircle(centre, radius, 0)
  const spots = [first]
  const step = cell.height / radius / 8
  for (let angle = step; angle < 2 * Math.PI; angle += step) {
    const spot = onCircle(centre, radius, angle)
    const last = spots.at(-1) ?? first
    if (isApart(spot, last, cell) && isApart(spot, first, cell)) spots.push(spot)
  }
  return spots
}

const RING_STEPS = 16

/** The nearest place clear of what is taken, looked for on widening rings. */
function nearestClear(spot: Spot, taken: readonly Spot[], cell: LayoutCell): Spot {
  if (isClear(spot, taken, cell)) return spot
  for (let radius = cell.height / 2; ; radius += cell.height / 2) {
    for (let step = 0; step < RING_STEPS; step++) {
      const other = onCircle(spot, radius, (step / RING_STEPS) * 2 * Math.PI)
      if (isClear(other, taken, cell)) return other
    }
  }
}

/** Moves those that lie over what is taken to clear places; the others stay where they were put. */
export function clearedOf<Placed extends Spot>(
  placements: readonly Placed[],
  taken: readonly Spot[],
  cell: LayoutCell,
): readonly Placed[] {
  if (taken.length === 0) return placements
  const occupied: Spot[] = [...taken, ...placements.filter(spot => isClear(spot, taken, cell))]
  return placements.map(placed => {
    if (isClear(placed, taken, cell)) return placed
    const spot = nearestClear(placed, occupied, cell)
    occupied.push(spot)
    return { ...placed, x: spot.x, y: spot.y }
  })
}

/** Settles them from the middle outwards, each as near its place as leaves none over another. */
export function settled<Placed extends Spot>(
  placements: readonly Placed[],
  taken: readonly Spot[],
  cell: LayoutCell,
): readonly Placed[] {
  const centre = middleOf(placements)
  const distance = ({ x, y }: Spot) => Math.hypot(x - centre.x, y - centre.y)
  const occupied: Spot[] = [...taken]
  return placements
    .toSorted((a, b) => distance(a) - distance(b))
    .map(placed => {
      const spot = nearestClear(placed, occupied, cell)
      occupied.push(spot)
      return { ...placed, x: spot.x, y: spot.y }
    })
}
