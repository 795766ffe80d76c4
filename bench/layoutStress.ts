/**
 * How well a drawing shows distances in the network: the mean over pairs of (1 − drawn / wanted)², for
 * the scale at which it is least, from 60 actors to all others. 0 is perfect. Lower is better.
 */
import type { Network } from '../src/shared/analysis/network/networkMeasures'
import { seededRandom } from '../src/shared/analysis/network/seededRandom'

const SOURCES = 60

export type Spots = ReadonlyMap<string, { readonly x: number; readonly y: number }>

/** Actors are named by their numbers. */
export function layoutStress({ size, ties }: Network, spots: Spots): number {
  const around: number[][] = Array.from({ length: size }, () => [])
  for (const { from, to } of ties) {
    around[from]?.push(to)
    around[to]?.push(from)
  }
  const random = seededRandom(60)
  const shares: number[] = []
  for (let source = 0; source < Math.min(SOURCES, size); source++) {
    const from = size <= SOURCES ? source : Math.floor(random() * size)
    const steps = stepsFrom(from, around)
    const here = spots.get(String(from))
    for (let to = 0; to < size; to++) {
      const [wanted = 0, there] = [steps[to], spots.get(String(to))]
      if (wanted <= 0 || here === undefined || there === undefined) continue
      shares.push(Math.hypot(here.x - there.x, here.y - there.y) / wanted)
    }
  }
  const sum = shares.reduce((total, share) => total + share, 0)
  const squares = shares.reduce((total, share) => total + share * share, 0)
  const scale = sum / squares
  return shares.reduce((total, share) => total + (1 - scale * share) ** 2, 0) / shares.length
}

/** Steps to each actor; -1: not to be reached. */
function stepsFrom(start: number, around: readonly (readonly number[])[]): Int32Array {
  const steps = new Int32Array(around.length).fill(-1)
  steps[start] = 0
  const queue = [start]
  for (const actor of queue) {
    for (const next of around[actor] ?? []) {
      if (steps[next] !== -1) continue
      steps[next] = (steps[actor] ?? 0) + 1
      queue.push(next)
    }
  }
  return steps
}
