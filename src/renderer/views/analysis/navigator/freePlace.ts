/** A place on a diagram where nothing stands yet. */

const GAP = 110

type Point = { readonly x: number; readonly y: number }

/** Below the lowest actor, in the middle of the width; the origin on an empty diagram. Model units. */
export function freePlace(taken: readonly Point[]): Point {
  if (taken.length === 0) return { x: 0, y: 0 }
  const xs = taken.map(({ x }) => x)
  const lowest = taken.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY)
  const least = xs.reduce((a, b) => Math.min(a, b))
  const most = xs.reduce((a, b) => Math.max(a, b))
  return { x: Math.round((least + most) / 2), y: Math.round(lowest + GAP) }
}
