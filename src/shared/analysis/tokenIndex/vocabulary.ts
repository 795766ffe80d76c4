/**
 * Every word that occurs, in matching-key letters, by a number.
 *
 * Ids are given in order of first appearance, begin at 1 and never change; words are never
 * forgotten. Lookup is by hash over the letters in one pool, so that reading a text makes no strings.
 * Must stay true: the same letters have the same id; `idsWithPrefix` is complete.
 */
import { withRoom } from './growing'
import { wordOrder } from './wordOrder'

/** Stands between the fields of a document; no word has it. */
export const NO_WORD = 0

/** Letters in a pool, end exclusive. */
export type Letters = {
  readonly pool: Uint16Array
  readonly from: number
  readonly to: number
}

/** Words that may be found by looking at each before all are put in order again. */
const RECENT_AT_MOST = 2_048

export class Vocabulary {
  /** Letters of all words, one after another. Behind `poolEnd` a word may be tried. */
  pool = new Uint16Array(1 << 16)
  poolEnd = 0
  /** Number of ids, that of no word included. */
  size = 1
  #starts = new Uint32Array(1 << 12)
  /** Two a slot, side by side in memory: the id, none when the slot is free, and the word's hash. */
  #table = new Uint32Array(1 << 14)
  /** Ids in the order of their letters, and how many ids were known then. */
  #sorted = new Uint32Array(0)
  #sortedSize = 1

  /** Makes sure that so many letters can be tried behind the pool's end. */
  reserve(letters: number): void {
    this.pool = withRoom(this.pool, this.poolEnd + letters)
  }

  /**
   * The id of the word that was written to the pool behind its end; made when it is new.
   * @param length letters written
   * @param hash as `nextHash` makes it of them, beginning with 0
   */
  idOfTried(length: number, hash: number): number {
    const table = this.#table
    const mask = table.length - 2
    const seed = mixed(hash)
    let slot = (seed << 1) & mask
    for (;;) {
      const id = table[slot] as number // within the table
      if (id === NO_WORD) break
      if (table[slot + 1] === seed && this.#equalsTried(id, length)) return id
      slot = (slot + 2) & mask
    }
    return this.#keepTried(length, seed, slot)
  }

  /** The id of a word in matching-key letters, or 0 when it occurs nowhere. */
  idOf(word: string): number {
    return this.#idOfHashed(word.length, this.#tryWord(word))
  }

  /** The same of letters in a pool, be it that of another vocabulary. */
  idOfLetters({ pool, from, to }: Letters): number {
    this.reserve(to - from)
    let hash = 0
    for (let at = from; at < to; at++) {
      const unit = pool[at] as number // within the pool
      this.pool[this.poolEnd + at - from] = unit
      hash = nextHash(hash, unit)
    }
    return this.#idOfHashed(to - from, hash)
  }

  /** Where the letters of a word lie. */
  lettersOf(id: number): Letters {
    return { pool: this.pool, from: this.#starts[id] ?? 0, to: this.#endOf(id) }
  }

  /** The id of a word in matching-key letters; made when it is new. */
  idFor(word: string): number {
    return this.idOfTried(word.length, this.#tryWord(word))
  }

  word(id: number): string {
    let word = ''
    const end = this.#endOf(id)
    for (let at = this.#starts[id] ?? 0; at < end; at++) {
      word += String.fromCharCode(this.pool[at] ?? 0)
    }
    return word
  }

  /** Ids of all words that begin so, in no particular order. */
  idsWithPrefix(prefix: string): Uint32Array {
    const from = this.#firstNotBefore(prefix, false)
    const to = this.#firstNotBefore(prefix, true)
    const known = this.#sorted.subarray(from, to)
    if (this.#sortedSize === this.size) return known
    const recent: number[] = []
    for (let id = this.#sortedSize; id < this.size; id++) {
      if (this.compareToPrefix(id, prefix) === 0) recent.push(id)
    }
    return recent.length === 0 ? known : Uint32Array.from([...known, ...recent])
  }

  /** Ids in the order of their letters, as far as they were put in order. */
  get sorted(): Uint32Array {
    return this.#sorted
  }

  /** Puts the words in order when too many are new since the last time. */
  sortIfNeeded(): void {
    if (this.size - this.#sortedSize > RECENT_AT_MOST) this.sort()
  }

  /** Puts the words in order. */
  sort(): void {
    if (this.#sortedSize === this.size) return
    const starts = new Uint32Array(this.size + 1)
    starts.set(this.#starts.subarray(0, this.size))
    starts[this.size] = this.poolEnd
    this.#sorted = wordOrder({ pool: this.pool, starts }, NO_WORD + 1)
    this.#sortedSize = this.size
  }

  /** Gives back what growing reserved. */
  trim(): void {
    this.pool = this.pool.slice(0, this.poolEnd)
    this.#starts = this.#starts.slice(0, this.size)
  }

  get byteLength(): number {
    const arrays = [this.pool, this.#starts, this.#table, this.#sorted]
    return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0)
  }

  /** 0 for a word that begins with the prefix, else on which side of all such words it stands. */
  compareToPrefix(id: number, prefix: string): number {
    const start = this.#starts[id] ?? 0
    const length = this.#endOf(id) - start
    for (let at = 0; at < prefix.length; at++) {
      if (at >= length) return -1
      const difference = (this.pool[start + at] ?? 0) - prefix.charCodeAt(at)
      if (difference !== 0) return difference
    }
    return 0
  }

  #idOfHashed(length: number, hash: number): number {
    const seed = mixed(hash)
    const table = this.#table
    const mask = table.length - 2
    for (let slot = (seed << 1) & mask; ; slot = (slot + 2) & mask) {
      const id = table[slot] as number // within the table
      if (id === NO_WORD) return NO_WORD
      if (table[slot + 1] === seed && this.#equalsTried(id, length)) return id
    }
  }

  #firstNotBefore(prefix: string, isBehindAll: boolean): number {
    let from = 0
    let to = this.#sorted.length
    while (from < to) {
      const middle = (from + to) >> 1
      const side = this.compareToPrefix(this.#sorted[middle] ?? 0, prefix)
      if (side < 0 || (isBehindAll && side === 0)) from = middle + 1
      else to = middle
    }
    return from
  }

  #tryWord(word: string): number {
    this.reserve(word.length)
    let hash = 0
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at)
      this.pool[this.poolEnd + at] = unit
      hash = nextHash(hash, unit)
    }
    return hash
  }

  #equalsTried(id: number, length: number): boolean {
    const { pool, poolEnd } = this
    const start = this.#starts[id] as number // an id that was given out
    if (this.#endOf(id) - start !== length) return false
    for (let at = 0; at < length; at++) if (pool[start + at] !== pool[poolEnd + at]) return false
    return true
  }

  #endOf(id: number): number {
    return id + 1 < this.size ? (this.#starts[id + 1] as number) : this.poolEnd
  }

  #keepTried(length: number, seed: number, slot: number): number {
    const id = this.size++
    this.#starts = withRoom(this.#starts, this.size)
    this.#starts[id] = this.poolEnd
    this.poolEnd += length
    this.#table[slot] = id
    this.#table[slot + 1] = seed
    if (this.size * 4 > this.#table.length) this.#enlargeTable()
    return id
  }

  #enlargeTable(): void {
    const before = this.#table
    const table = new Uint32Array(before.length * 2)
    const mask = table.length - 2
    for (let at = 0; at < before.length; at += 2) {
      const id = before[at] as number // within the table
      if (id === NO_WORD) continue
      const seed = before[at + 1] as number // within the table
      let slot = (seed << 1) & mask
      while (table[slot] !== NO_WORD) slot = (slot + 2) & mask
      table[slot] = id
      table[slot + 1] = seed
    }
    this.#table = table
  }
}

/** The hash of some letters and one more. */
export function nextHash(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0
}

/** Spreads a hash over all bits: neighbours in the alphabet should not be neighbours in the table. */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b)
  return (bits ^ (bits >>> 16)) >>> 0
}
