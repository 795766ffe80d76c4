/** Ranks of values, for saying how they change. */

/** Numbers closer than this, in relation to their size, are equal: sums in another order differ so. */
const ROUNDING = 1e-9

function areEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other))
}

/**
 * 1 for the largest. Equal values share the middle of their places (1, 2.5, 2.5, 4), so that nobody
 * seems to rise where only an order is lost.
 */
export function ranks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort(
    (one, other) => (values[other] as number) - (values[one] as number), // both are within
  )
  const result = new Float64Array(values.length)
  const valueAt = (place: number) => values[order[place] ?? 0] ?? 0
  for (let first = 0, end = 0; first < order.length; first = end) {
    while (end < order.length && areEqual(valueAt(first), valueAt(end))) end++
    for (const index of order.slice(first, end)) result[index] = (first + 1 + end) / 2
  }
  return result
}
