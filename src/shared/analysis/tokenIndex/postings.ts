/**
 * In which documents each word stands, and how often: one 32-bit entry a word and document.
 *
 * Documents up to `covered` are in one sorted block, made by counting; those that came later hang on
 * it in lists, until they are many and the block is made anew. Nothing is ever taken out: who reads
 * leaves out the documents that are gone.
 */
import { ID_MASK } from './tokenStream'

// Constants of this module: where modules are not bundled, an import costs a call at each use.
const idMask = ID_MASK

/** The part of an entry that is the document; above it, how often the word occurs (up to 255). */
export const DOCUMENT_MASK = 0xffffff
const ONE_OCCURRENCE = 0x1000000
const MOST_OCCURRENCES = 0xff000000

/** What postings are made of: words of all documents, and where each document begins. */
export type Documents = {
  readonly entries: Uint32Array
  /** One more than documents: the last is the end. */
  readonly starts: Uint32Array
  readonly count: number
}

export class Postings {
  /** Documents that the sorted block holds. */
  covered = 0
  #offsets: Uint32Array = new Uint32Array(1)
  #block: Uint32Array = new Uint32Array(0)
  readonly #later = new Map<number, number[]>()
  #seenBefore = 0

  /** Entries of a word, ascending by document: those of the block and later ones. */
  of(id: number): { readonly block: Uint32Array; readonly later: readonly number[] } {
    const block = this.#block.subarray(this.#from(id), this.#from(id + 1))
    return { block, later: this.#later.get(id) ?? NONE }
  }

  /** Number of documents with a word, those that are gone included. */
  count(id: number): number {
    return this.countInBlock(id) + (this.#later.get(id)?.length ?? 0)
  }

  countInBlock(id: number): number {
    return this.#from(id + 1) - this.#from(id)
  }

  /** Sets the bits of the documents of the block that have a word. */
  markBlock(id: number, bits: Uint32Array): void {
    const block = this.#block
    const to = this.#from(id + 1)
    for (let at = this.#from(id); at < to; at++) {
      const number = (block[at] as number) & DOCUMENT_MASK // within the block
      bits[number >>> 5] = (bits[number >>> 5] as number) | (1 << (number & 31))
    }
  }

  /** Makes the sorted block anew, of all documents. */
  rebuild({ entries, starts, count }: Documents, words: number): void {
    const offsets = new Uint32Array(words + 1)
    const lastSeen = new Uint32Array(words) // the document's number and one
    const end = starts[count] ?? 0
    for (let document = 0, token = 0; document < count; document++) {
      const stop = starts[document + 1] ?? end
      for (; token < stop; token++) {
        const id = (entries[token] as number) & idMask // within the stream
        if (lastSeen[id] === document + 1) continue
        lastSeen[id] = document + 1
        offsets[id + 1] = (offsets[id + 1] as number) + 1 // one word more than ids
      }
    }
    for (let id = 0; id < words; id++) offsets[id + 1] = (offsets[id + 1] ?? 0) + (offsets[id] ?? 0)
    this.#block = filled({ entries, starts, count }, offsets, lastSeen)
    this.#offsets = offsets
    this.#later.clear()
    this.covered = count
    this.#seenBefore = count
  }

  /** Hangs on the documents that came since. */
  addLater({ entries, starts, count }: Documents): void {
    for (let document = this.#seenBefore; document < count; document++) {
      const stop = starts[document + 1] ?? 0
      for (let token = starts[document] ?? 0; token < stop; token++) {
        const id = (entries[token] ?? 0) & idMask
        const list = this.#later.get(id)
        if (list === undefined) this.#later.set(id, [document + ONE_OCCURRENCE])
        else addTo(list, document)
      }
    }
    this.#seenBefore = count
  }

  /** Where a word's entries begin in the block; words that came later have none. */
  #from(id: number): number {
    return this.#offsets[id] ?? this.#block.length
  }

  get byteLength(): number {
    return this.#block.byteLength + this.#offsets.byteLength
  }
}

const NONE: readonly number[] = []

function addTo(list: number[], document: number): void {
  const last = list.at(-1) ?? 0
  if ((last & DOCUMENT_MASK) !== document) list.push(document + ONE_OCCURRENCE)
  else if (last < MOST_OCCURRENCES) list[list.length - 1] = last + ONE_OCCURRENCE
}

function filled(
  { entries, starts, count }: Documents,
  offsets: Uint32Array,
  lastSeen: Uint32Array,
): Uint32Array {
  const words = lastSeen.length
  const block = new Uint32Array(offsets[words] ?? 0)
  const next = offsets.slice(0, words)
  lastSeen.fill(0)
  for (let document = 0, token = 0; document < count; document++) {
    const stop = starts[document + 1] as number // one more than documents
    for (; token < stop; token++) {
      const id = (entries[token] as number) & idMask // within the stream
      const at = next[id] as number // a word of the vocabulary
      if (lastSeen[id] !== document + 1) {
        lastSeen[id] = document + 1
        block[at] = document + ONE_OCCURRENCE
        next[id] = at + 1
      } else if ((block[at - 1] as number) < MOST_OCCURRENCES) {
        block[at - 1] = (block[at - 1] as number) + ONE_OCCURRENCE
      }
    }
  }
  return block
}
