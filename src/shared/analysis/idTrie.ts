/**
 * Sequences of numbers, in a table of steps: from a node by a number to the next node.
 *
 * Typed and open, because millions of words ask it whether they go on with a name.
 */
import { withRoom } from './tokenIndex/growing'

/** The node of sequences that are not there. */
export const NO_NODE = 0

const END = 1
const STEMS = 2

export class IdTrie {
  #nodes = 0
  /** Four a slot: node, number, next node, nothing; a slot is free when its next node is none. */
  #steps = new Uint32Array(4 << 10)
  #stepCount = 0
  #marks = new Uint8Array(1 << 9)

  /** A node from which sequences begin. */
  newNode(): number {
    const node = ++this.#nodes
    this.#marks = withRoom(this.#marks, node + 1)
    return node
  }

  /** The node behind a step that is made when it is not there. */
  stepFor(node: number, number: number): number {
    const known = this.step(node, number)
    if (known !== NO_NODE) return known
    if (++this.#stepCount * 8 > this.#steps.length) this.#enlarge()
    const next = this.newNode()
    this.#keep(node, number, next)
    return next
  }

  /** The node behind a step, or none. */
  step(node: number, number: number): number {
    const steps = this.#steps
    const mask = steps.length - 4
    for (let slot = slotOf(node, number) & mask; ; slot = (slot + 4) & mask) {
      const next = steps[slot + 2] as number // within the table
      if (next === NO_NODE) return NO_NODE
      if (steps[slot] === node && steps[slot + 1] === number) return next
    }
  }

  /** Lets a sequence end at a node. */
  end(node: number): void {
    this.#marks[node] = (this.#marks[node] ?? 0) | END
  }

  endsAt(node: number): boolean {
    return ((this.#marks[node] as number) & END) !== 0 // a node that was given out
  }

  /** Says of a node that steps lead on from it by stems too. */
  markStems(node: number): void {
    this.#marks[node] = (this.#marks[node] ?? 0) | STEMS
  }

  hasStems(node: number): boolean {
    return ((this.#marks[node] as number) & STEMS) !== 0 // a node that was given out
  }

  #keep(node: number, number: number, next: number): void {
    const mask = this.#steps.length - 4
    let slot = slotOf(node, number) & mask
    while (this.#steps[slot + 2] !== NO_NODE) slot = (slot + 4) & mask
    this.#steps.set([node, number, next], slot)
  }

  #enlarge(): void {
    const before = this.#steps
    this.#steps = new Uint32Array(before.length * 2)
    for (let at = 0; at < before.length; at += 4) {
      const [node = 0, number = 0, next = NO_NODE] = before.subarray(at, at + 3)
      if (next !== NO_NODE) this.#keep(node, number, next)
    }
  }
}

function slotOf(node: number, number: number): number {
  const bits = Math.imul(Math.imul(node, 0x9e3779b1) ^ number, 0x45d9f3b)
  return (bits ^ (bits >>> 15)) << 2
}
