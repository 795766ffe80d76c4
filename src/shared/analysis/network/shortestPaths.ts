/** All shortest paths between two actors, in steps. */
import type { Adjacency } from './networkGraph'

export type ShortestPaths = {
  /** Number of steps; null when there is no way. */
  readonly length: number | null
  /** How many shortest paths there are, also those that are not listed. */
  readonly count: number
  /** Actors along each path, both ends included, at most as many as were asked for. */
  readonly paths: readonly (readonly number[])[]
}

const NO_WAY: ShortestPaths = { length: null, count: 0, paths: [] }

/** Steps from `from` to everyone that is reached before or with `to`; −1 for the others. */
function depths({ starts, targets }: Adjacency, from: number, to: number): Int32Array {
  const depth = new Int32Array(starts.length - 1).fill(-1)
  const queue = [from]
  depth[from] = 0
  for (const actor of queue) {
    if (actor === to) break
    const stop = starts[actor + 1] as number
    for (let arc = starts[actor] as number; arc < stop; arc++) {
      const other = targets[arc] as number
      if (depth[other] !== -1) continue
      depth[other] = (depth[actor] as number) + 1
      queue.push(other)
    }
  }
  return depth
}

/**
 * @param out whom each actor's ties lead to
 * @param into whose ties lead to each actor; the same where directions are disregarded
 */
export function shortestPaths(
  { out, into }: { readonly out: Adjacency; readonly into: Adjacency },
  { from, to, most }: { readonly from: number; readonly to: number; readonly most: number },
): ShortestPaths {
  if (from === to) return NO_WAY
  const depth = depths(out, from, to)
  const length = depth[to] as number
  if (length === -1) return NO_WAY
  const before = (actor: number) => {
    const row = into.targets.subarray(into.starts[actor], into.starts[actor + 1])
    return [...row].filter(other => depth[other] === (depth[actor] as number) - 1)
  }
  return { length, count: pathCount(from, to, before), paths: listed({ from, to, most }, before) }
}

type Before = (actor: number) => readonly number[]

function pathCount(from: number, to: number, before: Before): number {
  const known = new Map<number, number>([[from, 1]])
  // Every path back has the same length, so that layers can be counted one after the other.
  const layers: (readonly number[])[] = [[to]]
  for (let layer: readonly number[] = [to]; !layer.includes(from); ) {
    layer = [...new Set(layer.flatMap(before))]
    layers.push(layer)
  }
  for (const layer of layers.toReversed()) {
    for (const actor of layer) {
      if (actor === from) continue
      known.set(
        actor,
        before(actor).reduce((sum, other) => sum + (known.get(other) ?? 0), 0),
      )
    }
  }
  return known.get(to) ?? 0
}

function listed(
  { from, to, most }: { readonly from: number; readonly to: number; readonly most: number },
  before: Before,
): readonly (readonly number[])[] {
  const paths: (readonly number[])[] = []
  const waiting: (readonly number[])[] = [[to]]
  for (let path = waiting.pop(); path !== undefined && paths.length < most; path = waiting.pop()) {
    const [first] = path as [number, ...number[]] // a path is never empty
    if (first === from) paths.push(path)
    // The smallest number is taken up next, so that paths come in the order of their actors backwards.
    else for (const other of before(first).toReversed()) waiting.push([other, ...path])
  }
  return paths
}
