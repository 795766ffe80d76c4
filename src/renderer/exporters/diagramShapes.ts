/**
 * Outlines of actors: the same shapes as Cytoscape draws, as path data and as borders to stop at.
 *
 * Points are on a square from -1 to 1 (y grows downwards), as in Cytoscape's `registerNodeShapes`.
 */
import type { ActorShape } from '../../shared/domain/actors'

export type Point = { readonly x: number; readonly y: number }

/** A regular polygon with a side (or corner) on top, stretched to fill the square. */
function regularPolygon(sides: number): readonly Point[] {
  const step = (2 * Math.PI) / sides
  const start = Math.PI / 2 + (sides % 2 === 0 ? step / 2 : 0)
  const round = Array.from({ length: sides }, (_, index) => ({
    x: Math.cos(start + index * step),
    y: -Math.sin(start + index * step),
  }))
  const xs = round.map(point => point.x)
  const ys = round.map(point => point.y)
  const stretch = (value: number, values: readonly number[]) => {
    const least = Math.min(...values)
    return ((value - least) / (Math.max(...values) - least)) * 2 - 1
  }
  return round.map(({ x, y }) => ({ x: stretch(x, xs), y: stretch(y, ys) }))
}

const SQUARE: readonly Point[] = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
]

const POLYGONS: Readonly<Record<Exclude<ActorShape, 'ellipse'>, readonly Point[]>> = {
  octagon: regularPolygon(8),
  hexagon: regularPolygon(6),
  'round-pentagon': regularPolygon(5),
  'round-triangle': regularPolygon(3),
  'round-rectangle': SQUARE,
  'round-diamond': [
    { x: 0, y: 1 },
    { x: 1, y: 0 },
    { x: 0, y: -1 },
    { x: -1, y: 0 },
  ],
  'round-tag': [
    { x: -1, y: -1 },
    { x: 0.25, y: -1 },
    { x: 1, y: 0 },
    { x: 0.25, y: 1 },
    { x: -1, y: 1 },
  ],
}

/** Radius of rounded corners, as a share of the size. */
function cornerRadius(shape: ActorShape, size: number): number {
  if (shape === 'round-rectangle') return Math.min(size / 4, 8)
  return shape.startsWith('round-') ? Math.min(size / 10, 8) : 0
}

/** Numbers in path data, short. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function pathPoint({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`
}

/** The point `distance` away from `from` on the way to `to`, at most half of the way. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = length === 0 ? 0 : Math.min(0.5, distance / length)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function circlePath({ x, y }: Point, radius: number): string {
  const r = short(radius)
  const start = `M${short(x - radius)} ${short(y)}`
  return `${start}a${r} ${r} 0 1 0 ${short(radius * 2)} 0a${r} ${r} 0 1 0 ${short(-radius * 2)} 0z`
}

function cornersOf(shape: Exclude<ActorShape, 'ellipse'>, centre: Point, size: number) {
  return POLYGONS[shape].map(({ x, y }) => ({
    x: centre.x + (x * size) / 2,
    y: centre.y + (y * size) / 2,
  }))
}

/** SVG path data of a shape as wide and as high as `size`, around `centre`. */
export function shapePath(shape: ActorShape, centre: Point, size: number): string {
  if (shape === 'ellipse') return circlePath(centre, size / 2)
  const corners = cornersOf(shape, centre, size)
  const radius = cornerRadius(shape, size)
  const parts = corners.map((corner, index) => {
    const before = corners.at(index - 1) ?? corner
    const after = corners[(index + 1) % corners.length] ?? corner
    const command = index === 0 ? 'M' : 'L'
    if (radius === 0) return command + pathPoint(corner)
    const arrive = towards(corner, before, radius)
    const leave = towards(corner, after, radius)
    return `${command}${pathPoint(arrive)}Q${pathPoint(corner)} ${pathPoint(leave)}`
  })
  return `${parts.join('')}Z`
}

/** Where the straight way from `centre` to `target` crosses the segment `a` to `b`: share of the way, or null. */
function crossing(centre: Point, target: Point, a: Point, b: Point): number | null {
  const way = { x: target.x - centre.x, y: target.y - centre.y }
  const side = { x: b.x - a.x, y: b.y - a.y }
  const cross = way.x * side.y - way.y * side.x
  if (Math.abs(cross) < 1e-9) return null
  const from = { x: a.x - centre.x, y: a.y - centre.y }
  const onWay = (from.x * side.y - from.y * side.x) / cross
  const onSide = (from.x * way.y - from.y * way.x) / cross
  return onWay > 0 && onSide >= -1e-9 && onSide <= 1 + 1e-9 ? onWay : null
}

/** Where the way from the centre of a shape to `target` leaves the shape. */
export function borderPoint(shape: ActorShape, centre: Point, size: number, target: Point): Point {
  const distance = Math.hypot(target.x - centre.x, target.y - centre.y)
  if (distance === 0) return centre
  const at = (share: number): Point => ({
    x: centre.x + (target.x - centre.x) * share,
    y: centre.y + (target.y - centre.y) * share,
  })
  if (shape === 'ellipse') return at(size / 2 / distance)
  const corners = cornersOf(shape, centre, size)
  const shares = corners.flatMap((corner, index) => {
    const share = crossing(centre, target, corner, corners[(index + 1) % corners.length] ?? corner)
    return share === null ? [] : [share]
  })
  return shares.length === 0 ? at(size / 2 / distance) : at(Math.min(...shares))
}
