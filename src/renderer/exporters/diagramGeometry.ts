/**
 * The way a relationship takes between two actors.
 *
 * One source of truth for the canvas and for exports: relationships between the same two actors are
 * bent apart, so that each can be read. Curves are quadratic, with one control point.
 */
import type { ActorShape } from '../../shared/domain/actors'
import { borderPoint, type Point } from './diagramShapes'

/** Distance between the bends of neighbouring parallel relationships. */
const PARALLEL_STEP = 44

/** Distance between relationships of an actor to itself. */
const LOOP_SPREAD = 24

/** Room between an actor's border and the tip of a line. */
const TIP_GAP = 2

export type Ends = { readonly id: string; readonly from: string; readonly to: string }

/**
 * How far each relationship is bent, by id: pixels to the right of its way from `from` to `to`
 * (y grows downwards); 0 is straight. The order of the given relationships decides who lies where.
 */
export function parallelBends(relationships: readonly Ends[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, Ends[]>()
  for (const relationship of relationships) {
    const { from, to } = relationship
    const key = from < to ? `${from} ${to}` : `${to} ${from}`
    const pair = pairs.get(key)
    if (pair === undefined) pairs.set(key, [relationship])
    else pair.push(relationship)
  }
  const bends = new Map<string, number>()
  for (const pair of pairs.values()) {
    pair.forEach(({ id, from, to }, index) => {
      if (from === to) {
        bends.set(id, index * LOOP_SPREAD)
        return
      }
      const bend = (index - (pair.length - 1) / 2) * PARALLEL_STEP
      bends.set(id, from < to ? bend : -bend)
    })
  }
  return bends
}

export type Place = Point & { readonly size: number; readonly shape: ActorShape }

export type Curve = {
  readonly start: Point
  /** Null: a straight line. */
  readonly control: Point | null
  readonly end: Point
  /** Only of an actor to itself: out, across the middle and back. */
  readonly loop: readonly [Point, Point, Point] | null
  readonly middle: Point
  /** Of the chord, in radians, turned so that text on it is upright: -π/2 to π/2. */
  readonly textAngle: number
  /** In which the curve arrives, in radians. */
  readonly arrivalAngle: number
}

function retreat(from: Point, centre: Point, distance: number): Point {
  const length = Math.hypot(from.x - centre.x, from.y - centre.y) || 1
  return {
    x: from.x + ((from.x - centre.x) / length) * distance,
    y: from.y + ((from.y - centre.y) / length) * distance,
  }
}

function uprightAngle(dx: number, dy: number): number {
  if (dx === 0) return -Math.PI / 2
  return Math.atan(dy / dx)
}

/** How far a relationship of an actor to itself reaches out, as Cytoscape draws it. */
export const LOOP_STEP = 56

/** Leaves upwards, comes back from the right: loops lie above an actor, where no label is. */
function loopAt(actor: Place, reach: number): Curve {
  const distance = 1.4 * reach
  const at = (angle: number): Point => ({
    x: actor.x + Math.cos(angle) * distance,
    y: actor.y + Math.sin(angle) * distance,
  })
  const [out, back] = [at((-3 * Math.PI) / 4), at(-Math.PI / 4)]
  const middle = { x: (out.x + back.x) / 2, y: (out.y + back.y) / 2 }
  const start = retreat(borderPoint(actor.shape, actor, actor.size, out), actor, TIP_GAP)
  const end = retreat(borderPoint(actor.shape, actor, actor.size, back), actor, TIP_GAP)
  return {
    start,
    control: null,
    end,
    loop: [out, middle, back],
    middle,
    textAngle: 0,
    arrivalAngle: Math.atan2(end.y - back.y, end.x - back.x),
  }
}

/**
 * The curve between the borders of two actors. `bend` as in `parallelBends`; of an actor to itself
 * it is how far the loop reaches.
 */
export function curveBetween(from: Place, to: Place, bend: number): Curve {
  if (from.x === to.x && from.y === to.y) return loopAt(from, Math.abs(bend) + LOOP_STEP)
  const dx = to.x - from.x
  const dy = to.y - from.y
  const length = Math.hypot(dx, dy) || 1
  const centre = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const control =
    bend === 0 ? null : { x: centre.x - (dy / length) * bend, y: centre.y + (dx / length) * bend }
  const start = retreat(borderPoint(from.shape, from, from.size, control ?? to), from, TIP_GAP)
  const end = retreat(borderPoint(to.shape, to, to.size, control ?? from), to, TIP_GAP)
  const lastTurn = control ?? start
  const middle =
    control === null
      ? { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
      : {
          x: (start.x + 2 * control.x + end.x) / 4,
          y: (start.y + 2 * control.y + end.y) / 4,
        }
  return {
    start,
    control,
    end,
    loop: null,
    middle,
    textAngle: uprightAngle(dx, dy),
    arrivalAngle: Math.atan2(end.y - lastTurn.y, end.x - lastTurn.x),
  }
}
