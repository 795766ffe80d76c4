/** How hard a layout is to read: crossings, overlapping labels, and a shape that does not fit the window. */
import type { LayoutActor, LayoutRequest, Placement } from './layouts'

type Spot = { readonly x: number; readonly y: number }

function side(a: Spot, b: Spot, c: Spot): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))
}

function doCross(a: Spot, b: Spot, c: Spot, d: Spot): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

function countCrossings(lines: readonly (readonly [Spot, Spot])[]): number {
  let count = 0
  lines.forEach(([a, b], index) => {
    for (const [c, d] of lines.slice(index + 1)) if (doCross(a, b, c, d)) count += 1
  })
  return count
}

function countOverlaps(placed: readonly (LayoutActor & Spot)[]): number {
  let count = 0
  placed.forEach((a, index) => {
    for (const b of placed.slice(index + 1)) {
      const isApart =
        Math.abs(a.x - b.x) >= (a.width + b.width) / 2 ||
        Math.abs(a.y - b.y) >= (a.height + b.height) / 2
      if (!isApart) count += 1
    }
  })
  return count
}

function misfit(placed: readonly Spot[], aspect: number): number {
  const xs = placed.map(({ x }) => x)
  const ys = placed.map(({ y }) => y)
  const width = Math.max(...xs) - Math.min(...xs) + 120
  const height = Math.max(...ys) - Math.min(...ys) + 90
  return Math.abs(Math.log(width / height / aspect))
}

/** Smaller is better. Quadratic in actors and ties: for diagrams of a few hundred. */
export function layoutPenalty(request: LayoutRequest, placements: readonly Placement[]): number {
  const spots = new Map<string, Spot>(placements.map(placement => [placement.id, placement]))
  const placed = request.actors.map(actor => ({ ...actor, ...(spots.get(actor.id) ?? {}) }))
  if (placed.length === 0) return 0
  const spotOf = new Map<string, Spot>(placed.map(actor => [actor.id, actor]))
  const lines = request.ties.flatMap(({ from, to }): (readonly [Spot, Spot])[] => {
    const a = spotOf.get(from)
    const b = spotOf.get(to)
    return a === undefined || b === undefined ? [] : [[a, b]]
  })
  return countCrossings(lines) + 6 * countOverlaps(placed) + 12 * misfit(placed, request.aspect)
}
