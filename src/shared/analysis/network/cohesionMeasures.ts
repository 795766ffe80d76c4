/** How closely actors are knit: clustering, cores and components. Directions are disregarded. */
import { type Adjacency, isTied, rowLength } from './networkGraph'

/**
 * Clustering (Watts and Strogatz 1998): of the pairs of actors that an actor is tied to, the share
 * that are tied to each other. 0 for those tied to fewer than two.
 */
export function clustering(around: Adjacency): Float64Array {
  const { starts, targets } = around
  const size = starts.length - 1
  const shares = new Float64Array(size)
  for (let actor = 0; actor < size; actor++) {
    const degree = rowLength(around, actor)
    if (degree < 2) continue
    const row = targets.subarray(starts[actor] as number, starts[actor + 1] as number)
    let tied = 0
    row.forEach((one, place) => {
      for (let later = place + 1; later < degree; later++) {
        if (isTied(around, one, row[later] as number)) tied++
      }
    })
    shares[actor] = (2 * tied) / (degree * (degree - 1))
  }
  return shares
}

/**
 * Core number (Seidman 1983): the largest k such that the actor belongs to a part of the network in
 * which everyone is tied to at least k of the part. By taking off the least tied again and again
 * (Batagelj and Zaveršnik 2003).
 */
export function coreNumbers(around: Adjacency): Float64Array {
  const { starts, targets } = around
  const size = starts.length - 1
  const degrees = Int32Array.from({ length: size }, (_, actor) => rowLength(around, actor))
  const most = degrees.reduce((largest, degree) => Math.max(largest, degree), 0)
  const bins = new Int32Array(most + 2)
  for (const degree of degrees) bins[degree + 1] = (bins[degree + 1] as number) + 1
  for (let degree = 0; degree <= most; degree++)
    bins[degree + 1] = (bins[degree + 1] as number) + (bins[degree] as number)
  const order = new Int32Array(size)
  const place = new Int32Array(size)
  const next = bins.slice()
  for (let actor = 0; actor < size; actor++) {
    const degree = degrees[actor] as number
    place[actor] = next[degree] as number
    order[place[actor] as number] = actor
    next[degree] = (next[degree] as number) + 1
  }
  for (let at = 0; at < size; at++) {
    const actor = order[at] as number
    const stop = starts[actor + 1] as number
    for (let arc = starts[actor] as number; arc < stop; arc++) {
      const other = targets[arc] as number
      const degree = degrees[other] as number
      if (degree <= (degrees[actor] as number)) continue
      const front = bins[degree] as number
      const first = order[front] as number
      const from = place[other] as number
      order[from] = first
      place[first] = from
      order[front] = other
      place[other] = front
      bins[degree] = front + 1
      degrees[other] = degree - 1
    }
  }
  return Float64Array.from(degrees)
}

/** The part of the network each actor belongs to, from which no tie leads elsewhere: 1 is the largest. */
export function components(around: Adjacency): Float64Array {
  const { starts, targets } = around
  const size = starts.length - 1
  const part = new Int32Array(size).fill(-1)
  const stack: number[] = []
  let count = 0
  for (let beginning = 0; beginning < size; beginning++) {
    if (part[beginning] !== -1) continue
    part[beginning] = count
    stack.push(beginning)
    for (let actor = stack.pop(); actor !== undefined; actor = stack.pop()) {
      const stop = starts[actor + 1] as number
      for (let arc = starts[actor] as number; arc < stop; arc++) {
        const other = targets[arc] as number
        if (part[other] !== -1) continue
        part[other] = count
        stack.push(other)
      }
    }
    count++
  }
  return numberedBySize(part)
}

/** Groups renamed 1, 2, 3 … from the largest; groups of one size in the order of their first actors. */
export function numberedBySize(groups: Int32Array): Float64Array {
  const sizes = new Map<number, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  // A map keeps the order in which groups were first met, and sorting keeps it among equals.
  const order = [...sizes].sort(([, one], [, other]) => other - one)
  const numbers = new Map(order.map(([group], index) => [group, index + 1]))
  return Float64Array.from(groups, group => numbers.get(group) ?? 0)
}
