/**
 * Betweenness and closeness: measures of where actors lie on the shortest paths, in steps.
 *
 * Both come from one breadth-first walk from each actor (Brandes, A faster algorithm for betweenness
 * centrality, 2001). The steps of all shortest paths are noted in the order in which they are walked;
 * read backwards, what depends on an actor is complete before the actor is needed.
 */
import type { Adjacency } from './networkGraph'

export type PathSums = {
  /** For each actor, the sum over ordered pairs of the share of shortest paths that pass through it. */
  readonly dependency: Float64Array
  /** For each actor walked from: how many it reaches, without itself, and their distances' sum. */
  readonly reached: Float64Array
  readonly distance: Float64Array
}

export type PathMeasures = { readonly betweenness: Float64Array; readonly closeness: Float64Array }

/** How many actors are walked from between two reports of progress. */
const REPORT_EVERY = 64

/** Sums over the walks from actors `first` up to, not with, `end`; those of several parts may be added. */
export function pathSums(
  adjacency: Adjacency,
  { first, end }: { readonly first: number; readonly end: number },
  onProgress: (walked: number) => void = () => {},
): PathSums {
  const size = adjacency.starts.length - 1
  const dependency = new Float64Array(size)
  const reached = new Float64Array(size)
  const distance = new Float64Array(size)
  const ground = newGround(adjacency)
  for (let source = first; source < end; source++) {
    const { met, sum } = walkFrom(source, adjacency, ground)
    walkBack(met, ground, dependency)
    ground.depth[source] = -1
    reached[source] = met - 1
    distance[source] = sum
    if ((source - first + 1) % REPORT_EVERY === 0) onProgress(source - first + 1)
  }
  return { dependency, reached, distance }
}

/** What one walk leaves behind, made once for all walks. */
type Ground = {
  /** Steps from the source; −1 for those not met. Clean again after walking back. */
  readonly depth: Int32Array
  /** How many shortest paths lead from the source to the actor. */
  readonly paths: Float64Array
  /** (1 + what depends on an actor) / number of shortest paths to it. */
  readonly share: Float64Array
  /** Actors in the order in which they were met. */
  readonly queue: Int32Array
  /** Where steps of shortest paths lead, in the order in which they were walked. */
  readonly steps: Int32Array
  /** By place in the queue: where the steps that lead on from that actor begin. */
  readonly stepStarts: Int32Array
}

function newGround({ starts, targets }: Adjacency): Ground {
  const size = starts.length - 1
  return {
    depth: new Int32Array(size).fill(-1),
    paths: new Float64Array(size),
    share: new Float64Array(size),
    queue: new Int32Array(size),
    steps: new Int32Array(targets.length),
    stepStarts: new Int32Array(size + 1),
  }
}

/** How many actors are met, the source included, and the sum of their distances. */
function walkFrom(
  source: number,
  { starts, targets }: Adjacency,
  { depth, paths, queue, steps, stepStarts }: Ground,
): { readonly met: number; readonly sum: number } {
  queue[0] = source
  depth[source] = 0
  paths[source] = 1
  let tail = 1
  let stepCount = 0
  let sum = 0
  for (let head = 0; head < tail; head++) {
    const actor = queue[head] as number
    const next = (depth[actor] as number) + 1
    const pathsHere = paths[actor] as number
    sum += next - 1
    stepStarts[head] = stepCount
    const stop = starts[actor + 1] as number
    for (let arc = starts[actor] as number; arc < stop; arc++) {
      const other = targets[arc] as number
      const known = depth[other] as number
      if (known < 0) {
        depth[other] = next
        paths[other] = pathsHere
        queue[tail++] = other
        steps[stepCount++] = other
      } else if (known === next) {
        paths[other] = (paths[other] as number) + pathsHere
        steps[stepCount++] = other
      }
    }
  }
  stepStarts[tail] = stepCount
  return { met: tail, sum }
}

/** Adds what depends on each actor that was met, the source left out. */
function walkBack(
  met: number,
  { depth, paths, share, queue, steps, stepStarts }: Ground,
  dependency: Float64Array,
): void {
  for (let place = met - 1; place > 0; place--) {
    const actor = queue[place] as number
    let shares = 0
    const stop = stepStarts[place + 1] as number
    for (let step = stepStarts[place] as number; step < stop; step++) {
      shares += share[steps[step] as number] as number
    }
    const pathsHere = paths[actor] as number
    const depending = pathsHere * shares
    share[actor] = (1 + depending) / pathsHere
    dependency[actor] = (dependency[actor] as number) + depending
    depth[actor] = -1
  }
}

/** Adds the sums of another part. */
export function addPathSums(one: PathSums, other: PathSums): PathSums {
  const sum = (a: Float64Array, b: Float64Array) =>
    a.map((value, index) => value + (b[index] as number))
  return {
    dependency: sum(one.dependency, other.dependency),
    reached: sum(one.reached, other.reached),
    distance: sum(one.distance, other.distance),
  }
}

/**
 * Betweenness (Freeman 1977): the share of shortest paths that pass through an actor, summed over all
 * pairs of others and divided by the number of those pairs, (n−1)(n−2)/2, or twice that where
 * directions count. 0 to 1.
 *
 * Closeness (Freeman 1979) with the correction of Wasserman and Faust (1994, 5.2) for networks that
 * fall apart: (r/(n−1)) · (r/Σd), where r actors are reached over distances d. In a connected network
 * that is the usual (n−1)/Σd. Where directions count, the distances are those from the actor.
 */
export function pathMeasures({ dependency, reached, distance }: PathSums): PathMeasures {
  const size = dependency.length
  const pairs = (size - 1) * (size - 2) // ordered ones: each undirected path was walked twice
  return {
    betweenness: dependency.map(sum => (pairs > 0 ? sum / pairs : 0)),
    closeness: reached.map((count, actor) => {
      const sum = distance[actor] as number
      return sum === 0 ? 0 : (count / (size - 1)) * (count / sum)
    }),
  }
}
