/** Ranks of values, and how they change. */

/** Numbers closer than this, in relation to their size, are equal: sums in another order differ so. */
const ROUNDING = 1e-9

function areEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other))
}

/** 1 for the largest; equal values share a rank and the next one is skipped (1, 2, 2, 4). */
export function ranks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort(
    (one, other) => (values[other] as number) - (values[one] as number),
  )
  const result = new Float64Array(values.length)
  let rank = 1
  order.forEach((index, place) => {
    const before = order[place - 1]
    const value = values[index] as number
    if (before !== undefined && !areEqual(values[before] as number, value)) rank = place + 1
    result[index] = rank
  })
  return result
}
