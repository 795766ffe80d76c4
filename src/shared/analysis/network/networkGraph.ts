/**
 * A network as compressed sparse rows: for each actor, by number, the actors it is tied to.
 *
 * Rows are sorted, name an actor once, and hold no tie of an actor to itself: relationships between
 * the same two actors are one tie whose weight is their sum. That is the simple graph for which the
 * textbooks define their measures.
 *
 * Numbers that index an array are within it by construction; `as number` says so to the compiler.
 */

/** A relationship between two actors, by their numbers. */
export type NetworkTie = {
  readonly from: number
  readonly to: number
  readonly isDirected: boolean
  readonly weight: number
}

export type Adjacency = {
  /** Where each actor's row begins; one more than actors. */
  readonly starts: Int32Array
  readonly targets: Int32Array
  readonly weights: Float64Array
}

export type NetworkGraph = {
  readonly size: number
  /** Whom each is tied to, directions followed; undirected ties run both ways. */
  readonly out: Adjacency
  /** Who is tied to each, directions followed. */
  readonly into: Adjacency
  /** Directions disregarded. */
  readonly around: Adjacency
}

type Arcs = { readonly from: number[]; readonly to: number[]; readonly weights: number[] }

export function networkGraph(size: number, ties: readonly NetworkTie[]): NetworkGraph {
  const out: Arcs = { from: [], to: [], weights: [] }
  const around: Arcs = { from: [], to: [], weights: [] }
  for (const { from, to, isDirected, weight } of ties) {
    if (from === to) continue
    add(out, from, to, weight)
    if (!isDirected) add(out, to, from, weight)
    add(around, from, to, weight)
    add(around, to, from, weight)
  }
  const into: Arcs = { from: out.to, to: out.from, weights: out.weights }
  return {
    size,
    out: adjacency(size, out),
    into: adjacency(size, into),
    around: adjacency(size, around),
  }
}

function add({ from, to, weights }: Arcs, one: number, other: number, weight: number): void {
  from.push(one)
  to.push(other)
  weights.push(weight)
}

/** Length of an actor's row. */
export function rowLength({ starts }: Adjacency, actor: number): number {
  return (starts[actor + 1] as number) - (starts[actor] as number)
}

/** Whether `other` stands in the row of `actor`, by halving. */
export function isTied({ starts, targets }: Adjacency, actor: number, other: number): boolean {
  let low = starts[actor] as number
  let high = starts[actor + 1] as number
  while (low < high) {
    const middle = (low + high) >> 1
    if ((targets[middle] as number) < other) low = middle + 1
    else high = middle
  }
  return low < (starts[actor + 1] as number) && targets[low] === other
}

/** Sorted by target, then, without disturbing that, by source: equal arcs then lie side by side. */
function adjacency(size: number, arcs: Arcs): Adjacency {
  const byTarget = orderBy(size, arcs.to, null)
  const order = orderBy(size, arcs.from, byTarget)
  const starts = new Int32Array(size + 1)
  const targets = new Int32Array(order.length)
  const weights = new Float64Array(order.length)
  let count = 0
  let row = 0
  for (const arc of order) {
    const from = arcs.from[arc] as number
    const to = arcs.to[arc] as number
    while (row < from) starts[++row] = count
    const isSame = count > (starts[from] as number) && targets[count - 1] === to
    if (!isSame) targets[count++] = to
    weights[count - 1] = (weights[count - 1] as number) + (arcs.weights[arc] as number)
  }
  while (row < size) starts[++row] = count
  return { starts, targets: targets.slice(0, count), weights: weights.slice(0, count) }
}

/** The numbers of arcs sorted by a key below `size`, by counting; `before` is the order they come in. */
function orderBy(size: number, keys: readonly number[], before: Int32Array | null): Int32Array {
  const next = new Int32Array(size + 1)
  for (const key of keys) next[key + 1] = (next[key + 1] as number) + 1
  for (let key = 0; key < size; key++)
    next[key + 1] = (next[key + 1] as number) + (next[key] as number)
  const order = new Int32Array(keys.length)
  for (let place = 0; place < keys.length; place++) {
    const arc = before === null ? place : (before[place] as number)
    const key = keys[arc] as number
    const at = next[key] as number
    order[at] = arc
    next[key] = at + 1
  }
  return order
}
