/**
 * Where a network would fall apart: cut points, without which a component falls into several, and
 * bridges, the only ties between two parts. Directions are disregarded, and several relationships
 * between the same two actors are one tie. By one depth-first walk (Hopcroft and Tarjan 1973).
 */
import type { Adjacency } from './networkGraph'

export type Cuts = {
  /** 1 for cut points. */
  readonly isCutPoint: Uint8Array
  /** The two actors of each bridge, the smaller number first, sorted. */
  readonly bridges: readonly (readonly [number, number])[]
}

/** A depth-first walk that keeps its own stack: long chains would overflow the engine's. */
class Walk {
  readonly isCutPoint: Uint8Array
  readonly bridges: (readonly [number, number])[] = []
  readonly #starts: Int32Array
  readonly #targets: Int32Array
  readonly #entered: Int32Array
  /** The earliest entered actor that can be reached without the tie one came by. */
  readonly #low: Int32Array
  readonly #parent: Int32Array
  readonly #next: Int32Array
  #time = 0

  constructor({ starts, targets }: Adjacency) {
    const size = starts.length - 1
    this.#starts = starts
    this.#targets = targets
    this.isCutPoint = new Uint8Array(size)
    this.#entered = new Int32Array(size).fill(-1)
    this.#low = new Int32Array(size)
    this.#parent = new Int32Array(size).fill(-1)
    this.#next = starts.slice(0, size)
    for (let actor = 0; actor < size; actor++) if (this.#entered[actor] === -1) this.#from(actor)
  }

  #from(root: number): void {
    let children = 0
    this.#enter(root)
    for (let actor = root; actor !== -1; ) {
      const arc = this.#next[actor] as number
      if (arc < (this.#starts[actor + 1] as number)) {
        this.#next[actor] = arc + 1
        actor = this.#follow(actor, this.#targets[arc] as number)
        continue
      }
      const parent = this.#parent[actor] as number
      if (parent === root) children++
      if (parent !== -1) this.#leave(actor, parent, root)
      actor = parent
    }
    if (children > 1) this.isCutPoint[root] = 1
  }

  #enter(actor: number): void {
    this.#entered[actor] = this.#time
    this.#low[actor] = this.#time++
  }

  /** Who the walk is at next. */
  #follow(actor: number, other: number): number {
    if (this.#entered[other] === -1) {
      this.#parent[other] = actor
      this.#enter(other)
      return other
    }
    if (other !== this.#parent[actor]) this.#lower(actor, this.#entered[other] as number)
    return actor
  }

  #leave(actor: number, parent: number, root: number): void {
    const low = this.#low[actor] as number
    this.#lower(parent, low)
    const entered = this.#entered[parent] as number
    if (low > entered) this.bridges.push([Math.min(parent, actor), Math.max(parent, actor)])
    if (low >= entered && parent !== root) this.isCutPoint[parent] = 1
  }

  #lower(actor: number, to: number): void {
    if (to < (this.#low[actor] as number)) this.#low[actor] = to
  }
}

export function cuts(around: Adjacency): Cuts {
  const { isCutPoint, bridges } = new Walk(around)
  return { isCutPoint, bridges: bridges.sort(([a, b], [c, d]) => a - c || b - d) }
}
