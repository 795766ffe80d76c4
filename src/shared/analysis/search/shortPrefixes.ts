/**
 * Beginnings of one and two letters that very many documents have, as one bit a document.
 *
 * Without them the first letter that is typed into a search field would read a large part of all
 * postings. Documents that came later are added one by one; those that are gone stay in, as in the
 * postings.
 */
import type { TokenIndex } from '../tokenIndex/tokenIndex'
import { ID_MASK } from '../tokenIndex/tokenStream'

// Constants of this module: where modules are not bundled, an import costs a call at each use.
const idMask = ID_MASK

const LONGEST = 2
/** Fewer entries are read faster than bits are kept. */
const ENTRIES_AT_LEAST = 10_000

export class ShortPrefixes {
  readonly #index: TokenIndex
  #bits = new Map<string, Uint32Array>()
  #covered = 0
  #madeFor: Uint32Array | null = null
  #block: number | null = null

  constructor(index: TokenIndex) {
    this.#index = index
  }

  /** One bit a document, or undefined when the beginning is not among those that are kept. */
  of(prefix: string): Uint32Array | undefined {
    return this.#bits.get(prefix)
  }

  /** Brings them in step with the index, which has to be prepared. */
  update(): void {
    const { sorted } = this.#index.vocabulary
    const { covered } = this.#index.postings
    if (this.#madeFor !== sorted || this.#block !== covered) this.#makeAnew(sorted, covered)
    this.#addLater()
  }

  #makeAnew(sorted: Uint32Array, covered: number): void {
    this.#bits = new Map()
    this.#madeFor = sorted
    this.#block = covered
    this.#covered = covered
    for (let length = 1; length <= LONGEST; length++) {
      let from = 0
      while (from < sorted.length) {
        const prefix = this.#beginning(sorted[from] ?? 0, length)
        let to = from + 1
        if (prefix.length === length) {
          while (to < sorted.length && this.#hasBeginning(sorted[to] ?? 0, prefix)) to++
          this.#keep(prefix, sorted.subarray(from, to))
        }
        from = to
      }
    }
  }

  #keep(prefix: string, ids: Uint32Array): void {
    const { postings, size } = this.#index
    let entries = 0
    for (const id of ids) entries += postings.countInBlock(id)
    if (entries < ENTRIES_AT_LEAST) return
    const bits = new Uint32Array((size + 31) >>> 5)
    for (const id of ids) postings.markBlock(id, bits)
    this.#bits.set(prefix, bits)
  }

  #addLater(): void {
    const { size, stream, vocabulary } = this.#index
    if (this.#bits.size === 0 || this.#covered === size) return
    const needed = (size + 31) >>> 5
    for (const [prefix, bits] of this.#bits) {
      if (bits.length >= needed) continue
      const larger = new Uint32Array(needed + (needed >> 3))
      larger.set(bits)
      this.#bits.set(prefix, larger)
    }
    for (let number = this.#covered; number < size; number++) {
      const end = this.#index.documentStart(number + 1)
      for (let token = this.#index.documentStart(number); token < end; token++) {
        const word = vocabulary.word((stream.entries[token] ?? 0) & idMask)
        for (let length = 1; length <= LONGEST; length++) {
          const bits = this.#bits.get(word.slice(0, length))
          if (bits) bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31))
        }
      }
    }
    this.#covered = size
  }

  #beginning(id: number, length: number): string {
    return this.#index.vocabulary.word(id).slice(0, length)
  }

  #hasBeginning(id: number, prefix: string): boolean {
    return this.#index.vocabulary.compareToPrefix(id, prefix) === 0
  }
}
