/** Where a new actor appears on a diagram: as near to the middle of the others as there is room. */

type Place = { readonly x: number; readonly y: number }

/** Model units between the centres of two actors, so that their labels do not meet. */
const SPACING_X = 150
const SPACING_Y = 100
const MAX_RINGS = 200

/** A free place in the diagram's model units; `taken` are the centres of the actors on it. */
export function freePlace(taken: readonly Place[]): Place {
  if (taken.length === 0) return { x: 0, y: 0 }
  const middle = {
    x: Math.round(taken.reduce((sum, { x }) => sum + x, 0) / taken.length),
    y: Math.round(taken.reduce((sum, { y }) => sum + y, 0) / taken.length),
  }
  for (let ring = 0; ring < MAX_RINGS; ring++) {
    const place = ringPlaces(middle, ring).find(candidate => isFree(candidate, taken))
    if (place) return place
  }
  return middle
}

/** Places of a square ring around the middle, those beside it first. */
function ringPlaces(middle: Place, ring: number): readonly Place[] {
  const places: (Place & { readonly distance: number })[] = []
  for (let column = -ring; column <= ring; column++) {
    for (let row = -ring; row <= ring; row++) {
      if (Math.max(Math.abs(column), Math.abs(row)) !== ring) continue
      const x = middle.x + column * SPACING_X
      const y = middle.y + row * SPACING_Y
      places.push({ x, y, distance: Math.abs(column) + Math.abs(row) })
    }
  }
  return places.sort((one, other) => one.distance - other.distance).map(({ x, y }) => ({ x, y }))
}

function isFree(place: Place, taken: readonly Place[]): boolean {
  return taken.every(
    ({ x, y }) =>
      Math.abs(x - place.x) >= SPACING_X * 0.9 || Math.abs(y - place.y) >= SPACING_Y * 0.9,
  )
}
