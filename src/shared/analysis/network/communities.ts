/**
 * Communities: groups whose members are tied to each other more than chance would have it.
 *
 * The method of Louvain (Blondel and others 2008): actors move to the neighbouring group that raises
 * modularity most, until none gains; groups then become the actors of a smaller network, again and
 * again. The order in which actors move is drawn from a seed, so that the same network is divided the
 * same way every time. Directions are disregarded.
 */
import { numberedBySize } from './cohesionMeasures'
import type { Adjacency } from './networkGraph'
import { seededRandom } from './seededRandom'

export type Communities = {
  /** By actor; 1 is the largest. */
  readonly community: Float64Array
  readonly modularity: number
}

const SEED = 20_250_814
/** Gains below this are rounding. */
const LEAST_GAIN = 1e-10

type Level = Adjacency & {
  /** Weight of ties inside what has become one actor, counted from both ends. */
  readonly inside: Float64Array
}

export function communities(
  around: Adjacency,
  { useWeights, seed = SEED }: { readonly useWeights: boolean; readonly seed?: number },
): Communities {
  const size = around.starts.length - 1
  const weights = useWeights ? around.weights : new Float64Array(around.targets.length).fill(1)
  const first: Level = { ...around, weights, inside: new Float64Array(size) }
  const random = seededRandom(seed)
  const group = Int32Array.from({ length: size }, (_, actor) => actor)
  let level = first
  for (;;) {
    const { moved, groups, count } = moveActors(level, random)
    if (!moved) break
    group.forEach((before, actor) => {
      group[actor] = groups[before] as number
    })
    level = mergedLevel(level, groups, count)
  }
  return { community: numberedBySize(group), modularity: modularity(first, group) }
}

function strengths({ starts, weights, inside }: Level): Float64Array {
  return inside.map((own, actor) => {
    let sum = own
    const stop = starts[actor + 1] as number
    for (let arc = starts[actor] as number; arc < stop; arc++) sum += weights[arc] as number
    return sum
  })
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** Modularity (Newman and Girvan 2004): ties inside groups beyond what chance would put there. */
function modularity(level: Level, group: Int32Array): number {
  const { starts, targets, weights } = level
  const strength = strengths(level)
  const all = total(strength)
  if (all === 0) return 0
  const sums = new Map<number, number>()
  let within = 0
  group.forEach((own, actor) => {
    sums.set(own, (sums.get(own) ?? 0) + (strength[actor] as number))
    const stop = starts[actor + 1] as number
    for (let arc = starts[actor] as number; arc < stop; arc++) {
      if (group[targets[arc] as number] === own) within += weights[arc] as number
    }
  })
  let expected = 0
  for (const sum of sums.values()) expected += (sum / all) ** 2
  return within / all - expected
}

function shuffled(size: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, index) => index)
  for (let last = size - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1))
    const kept = order[last] as number
    order[last] = order[chosen] as number
    order[chosen] = kept
  }
  return order
}

/** Lets actors change groups until none gains. Groups come back numbered from 0. */
function moveActors(level: Level, random: () => number) {
  const { starts, targets, weights } = level
  const size = starts.length - 1
  const strength = strengths(level)
  const all = total(strength)
  const group = Int32Array.from({ length: size }, (_, actor) => actor)
  const sums = strength.slice()
  const tiesTo = new Float64Array(size)
  const met = new Int32Array(size)
  const queue = shuffled(size, random)
  const isWaiting = new Uint8Array(size).fill(1)
  let moved = false
  // A ring: whoever's neighbours have moved waits again.
  for (let head = 0, waiting = size; waiting > 0; head = (head + 1) % size, waiting--) {
    const actor = queue[head] as number
    isWaiting[actor] = 0
    const own = group[actor] as number
    const [from, stop] = [starts[actor] as number, starts[actor + 1] as number]
    let count = 0
    for (let arc = from; arc < stop; arc++) {
      const other = group[targets[arc] as number] as number
      if (tiesTo[other] === 0) met[count++] = other
      tiesTo[other] = (tiesTo[other] as number) + (weights[arc] as number)
    }
    const mine = strength[actor] as number
    sums[own] = (sums[own] as number) - mine
    let best = own
    let bestGain = (tiesTo[own] as number) - ((sums[own] as number) * mine) / all
    for (let index = 0; index < count; index++) {
      const other = met[index] as number
      const gain = (tiesTo[other] as number) - ((sums[other] as number) * mine) / all
      if (gain > bestGain + LEAST_GAIN) {
        best = other
        bestGain = gain
      }
    }
    for (let index = 0; index < count; index++) tiesTo[met[index] as number] = 0
    sums[best] = (sums[best] as number) + mine
    if (best === own) continue
    group[actor] = best
    moved = true
    for (let arc = from; arc < stop; arc++) {
      const other = targets[arc] as number
      if (isWaiting[other] === 1 || group[other] === best) continue
      isWaiting[other] = 1
      queue[(head + waiting) % size] = other
      waiting++
    }
  }
  return { moved, ...renumbered(group) }
}

function renumbered(group: Int32Array): { readonly groups: Int32Array; readonly count: number } {
  const numbers = new Int32Array(group.length).fill(-1)
  let count = 0
  const groups = group.map(own => {
    if (numbers[own] === -1) numbers[own] = count++
    return numbers[own] as number
  })
  return { groups, count }
}

/** The network whose actors are the groups. */
function mergedLevel(level: Level, groups: Int32Array, count: number): Level {
  const members = membersOf(groups, count)
  const inside = new Float64Array(count)
  const starts = new Int32Array(count + 1)
  const targets = new Int32Array(level.targets.length)
  const weights = new Float64Array(level.targets.length)
  const placeOf = new Int32Array(count).fill(-1)
  let end = 0
  for (let own = 0; own < count; own++) {
    const begin = end
    const stopMembers = members.starts[own + 1] as number
    for (let at = members.starts[own] as number; at < stopMembers; at++) {
      const actor = members.actors[at] as number
      inside[own] = (inside[own] as number) + (level.inside[actor] as number)
      const stop = level.starts[actor + 1] as number
      for (let arc = level.starts[actor] as number; arc < stop; arc++) {
        const other = groups[level.targets[arc] as number] as number
        const weight = level.weights[arc] as number
        if (other === own) {
          inside[own] = (inside[own] as number) + weight
          continue
        }
        if ((placeOf[other] as number) < begin) {
          placeOf[other] = end
          targets[end++] = other
        }
        const place = placeOf[other] as number
        weights[place] = (weights[place] as number) + weight
      }
    }
    starts[own + 1] = end
  }
  return { starts, targets: targets.slice(0, end), weights: weights.slice(0, end), inside }
}

/** The actors of each group, side by side. */
function membersOf(groups: Int32Array, count: number) {
  const starts = new Int32Array(count + 1)
  for (const own of groups) starts[own + 1] = (starts[own + 1] as number) + 1
  for (let own = 0; own < count; own++)
    starts[own + 1] = (starts[own + 1] as number) + (starts[own] as number)
  const next = starts.slice()
  const actors = new Int32Array(groups.length)
  groups.forEach((own, actor) => {
    const at = next[own] as number
    actors[at] = actor
    next[own] = at + 1
  })
  return { starts, actors }
}
