/** PageRank and eigenvector centrality: an actor counts for as much as those it is tied to count. */
import type { Adjacency } from './networkGraph'

/** The share of importance that is passed on. Source: Brin and Page 1998. */
const DAMPING = 0.85
const TOLERANCE = 1e-12
const MOST_ROUNDS = 2_000

type Weighing = { readonly useWeights: boolean }

function total(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/**
 * PageRank with damping 0.85: where a walker is found who follows a tie (by weight, if weights count)
 * in 85 of 100 steps and else begins anew anywhere, as after an actor from which no tie leads on. All
 * actors together have 1.
 */
export function pageRank(
  { starts, targets, weights }: Adjacency,
  { useWeights }: Weighing,
): Float64Array {
  const size = starts.length - 1
  const strength = new Float64Array(size)
  for (let actor = 0; actor < size; actor++) {
    const [from, stop] = [starts[actor] as number, starts[actor + 1] as number]
    if (!useWeights) strength[actor] = stop - from
    else strength[actor] = total(weights.subarray(from, stop))
  }
  let rank = new Float64Array(size).fill(1 / size)
  let next = new Float64Array(size)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    next.fill(0)
    let lost = 0
    for (let actor = 0; actor < size; actor++) {
      const all = strength[actor] as number
      const here = rank[actor] as number
      if (all === 0) {
        lost += here
        continue
      }
      const each = here / all
      const stop = starts[actor + 1] as number
      for (let arc = starts[actor] as number; arc < stop; arc++) {
        const other = targets[arc] as number
        const passed = useWeights ? each * (weights[arc] as number) : each
        next[other] = (next[other] as number) + passed
      }
    }
    let change = 0
    for (let actor = 0; actor < size; actor++) {
      const value = DAMPING * ((next[actor] as number) + lost / size) + (1 - DAMPING) / size
      change += Math.abs(value - (rank[actor] as number))
      next[actor] = value
    }
    ;[rank, next] = [next, rank]
    if (change < size * TOLERANCE) break
  }
  return rank
}

/**
 * Eigenvector centrality (Bonacich 1972): in proportion to the sum of those from whom ties lead to the
 * actor; the squares of all sum to 1. Found by powers of the matrix plus 1, which has the same
 * eigenvectors and settles also where the network has two sides. Null when nothing settles, as in a
 * network without ties or without circles of directed ones.
 *
 * @param into for each actor those whose ties lead to it
 */
export function eigenvector(
  { starts, targets, weights }: Adjacency,
  { useWeights }: Weighing,
): Float64Array | null {
  const size = starts.length - 1
  if (targets.length === 0) return null
  let vector = new Float64Array(size).fill(1 / Math.sqrt(size))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = vector.slice()
    let squares = 0
    for (let actor = 0; actor < size; actor++) {
      let sum = next[actor] as number
      const stop = starts[actor + 1] as number
      for (let arc = starts[actor] as number; arc < stop; arc++) {
        const other = vector[targets[arc] as number] as number
        sum += useWeights ? other * (weights[arc] as number) : other
      }
      next[actor] = sum
      squares += sum * sum
    }
    const length = Math.sqrt(squares)
    let change = 0
    for (let actor = 0; actor < size; actor++) {
      const value = (next[actor] as number) / length
      change += Math.abs(value - (vector[actor] as number))
      next[actor] = value
    }
    vector = next
    if (change < size * TOLERANCE) return vector
  }
  return null
}
