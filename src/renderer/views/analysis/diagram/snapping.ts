/** Where something comes to lie that is dragged near others, or over a grid. Pure; places are middles. */

type Place = { readonly x: number; readonly y: number }
type Axis = 'x' | 'y'

export type Snapping = {
  readonly toNeighbours: boolean
  readonly toGrid: boolean
}

/** A line through the middles of all that lie on it, in diagram pixels. */
export type Guide = {
  /** Along which middles agree: x for an upright line. */
  readonly axis: Axis
  readonly at: number
  readonly from: number
  readonly to: number
}

export type Snapped = { readonly place: Place; readonly guides: readonly Guide[] }

/** Between lines of the grid, in diagram pixels. */
export const GRID = 20

const ACROSS: Readonly<Record<Axis, Axis>> = { x: 'y', y: 'x' }

/**
 * A neighbour within `reach` decides, the nearest along the axis and then the nearest of all; the grid
 * decides where none does. Each axis by itself.
 */
export function snapped(
  at: Place,
  neighbours: readonly Place[],
  { toNeighbours, toGrid, reach }: Snapping & { readonly reach: number },
): Snapped {
  const guides: Guide[] = []
  const onAxis = (axis: Axis): number => {
    const value = toNeighbours ? nearest(at, neighbours, axis, reach) : null
    if (value === null) return toGrid ? Math.round(at[axis] / GRID) * GRID : at[axis]
    guides.push({ axis, at: value, from: 0, to: 0 })
    return value
  }
  const place = { x: onAxis('x'), y: onAxis('y') }
  return { place, guides: guides.map(guide => drawn(guide, place, neighbours)) }
}

function nearest(
  at: Place,
  neighbours: readonly Place[],
  axis: Axis,
  reach: number,
): number | null {
  let found: Place | null = null
  let least = Number.POSITIVE_INFINITY
  for (const neighbour of neighbours) {
    const along = Math.abs(neighbour[axis] - at[axis])
    if (along > reach) continue
    // Far less than any two places differ, so that it only decides between equals.
    const cost = along + Math.abs(neighbour[ACROSS[axis]] - at[ACROSS[axis]]) * 1e-9
    if (cost >= least) continue
    least = cost
    found = neighbour
  }
  return found === null ? null : found[axis]
}

/** From the first to the last that lies on the line. */
function drawn(guide: Guide, place: Place, neighbours: readonly Place[]): Guide {
  const across = ACROSS[guide.axis]
  const ends = [place, ...neighbours.filter(one => one[guide.axis] === guide.at)].map(
    one => one[across],
  )
  const from = ends.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY)
  const to = ends.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY)
  return { ...guide, from, to }
}
