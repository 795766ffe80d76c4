/** Finds the way from actor to actor with the keyboard. Pure. */

export type ArrowDirection = 'left' | 'right' | 'up' | 'down'

type Place = { readonly x: number; readonly y: number }

const ALONG: Readonly<Record<ArrowDirection, Place>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}

export function arrowStep(direction: ArrowDirection): Place {
  return ALONG[direction]
}

/** The nearest place in a direction: what lies aside counts double. Null when there is none. */
export function nearestInDirection<Candidate extends Place>(
  from: Place,
  direction: ArrowDirection,
  candidates: readonly Candidate[],
): Candidate | null {
  const along = ALONG[direction]
  let nearest: Candidate | null = null
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const ahead = (candidate.x - from.x) * along.x + (candidate.y - from.y) * along.y
    const aside =
      Math.abs((candidate.x - from.x) * along.y) + Math.abs((candidate.y - from.y) * along.x)
    const cost = ahead + 2 * aside
    if (ahead <= 0 || cost >= least) continue
    least = cost
    nearest = candidate
  }
  return nearest
}

/** Row height within which places count as being beside each other. */
const ROW = 60

/** Reading order: row by row from the top, each from where reading begins. */
export function inReadingOrder<Candidate extends Place>(
  candidates: readonly Candidate[],
  isRightToLeft: boolean,
): readonly Candidate[] {
  const rowOf = ({ y }: Place) => Math.round(y / ROW)
  const sign = isRightToLeft ? -1 : 1
  return [...candidates].sort((a, b) => rowOf(a) - rowOf(b) || sign * (a.x - b.x))
}
