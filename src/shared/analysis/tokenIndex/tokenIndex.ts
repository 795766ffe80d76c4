/**
 * The text index: every document read once into numbers of its words.
 *
 * From it are served search (searchIndex.ts) and the finding of names in all texts. Documents have
 * the caller's key; inside they are numbered in the order in which they came. Replacing a document
 * gives it a new number, and `isAlive` says which numbers still count.
 *
 * To walk all texts, e.g. for names (see `documentStart`):
 *   index.prepare()
 *   const { entries } = index.stream
 *   for (let document = 0; document < index.size; document++) {
 *     if (!index.isAlive(document)) continue
 *     const end = index.documentStart(document + 1)
 *     for (let token = index.documentStart(document); token < end; token++) entries[token] & ID_MASK
 *   }
 * and for what was found `index.readPlaces(document, places)`: offsets and what stands between.
 *
 * Must stay true: the words are those of `keyWords(matchingKeyWithMap(text))`, with its offsets.
 * Not here: SQL, workers, queries.
 */
import { withRoom } from './growing'
import { DOCUMENT_MASK, type Documents, Postings } from './postings'
import { type TokenPlaces, TokenStream } from './tokenStream'
import { Vocabulary } from './vocabulary'

/** Words that may hang on the sorted block of postings before it is made anew. */
const LATER_AT_LEAST = 100_000

export class TokenIndex {
  readonly vocabulary = new Vocabulary()
  readonly postings = new Postings()
  stream = new TokenStream(this.vocabulary)
  /** Numbers given out, those of replaced and removed documents included. */
  size = 0
  /** Documents that count. */
  living = 0
  /** Grows with every change. */
  revision = 0
  #keys: string[] = []
  #numbers = new Map<string, number>()
  #starts = new Uint32Array(1 << 10)
  #alive = new Uint8Array(1 << 10)
  #deadWords = 0

  /** Adds a document, or replaces the one that has this key. Phrases do not reach over fields. */
  put(key: string, ...fields: readonly string[]): void {
    this.remove(key)
    if (this.size > DOCUMENT_MASK) throw new RangeError('more documents than the index can number')
    this.#starts = withRoom(this.#starts, this.size + 2)
    this.#alive = withRoom(this.#alive, this.size + 1)
    fields.forEach((field, index) => {
      if (index > 0) this.stream.appendBoundary()
      this.stream.append(field)
    })
    this.#numbers.set(key, this.size)
    this.#keys[this.size] = key
    this.#alive[this.size] = 1
    this.size++
    this.#starts[this.size] = this.stream.length
    this.living++
    this.revision++
  }

  /** Takes a document out. Nothing happens when there is none with this key. */
  remove(key: string): void {
    const number = this.#numbers.get(key)
    if (number === undefined) return
    this.#numbers.delete(key)
    this.#keys[number] = ''
    this.#alive[number] = 0
    this.#deadWords += this.documentStart(number + 1) - this.documentStart(number)
    this.living--
    this.revision++
  }

  /** Makes everything that was put findable. Numbers of documents may change here and only here. */
  prepare(): void {
    if (this.#deadWords * 4 > this.stream.length) this.#leaveOutTheDead()
    const later = this.stream.length - this.documentStart(this.postings.covered)
    const most = Math.max(LATER_AT_LEAST, this.documentStart(this.postings.covered) >> 3)
    if (this.postings.covered === 0 || later > most) {
      this.stream.trim()
      this.vocabulary.trim()
      this.vocabulary.sort()
      this.postings.rebuild(this.#documents, this.vocabulary.size)
    } else {
      this.vocabulary.sortIfNeeded()
      this.postings.addLater(this.#documents)
    }
  }

  /** Number of a document, or undefined. */
  numberOf(key: string): number | undefined {
    return this.#numbers.get(key)
  }

  keyOf(number: number): string {
    return this.#keys[number] ?? ''
  }

  isAlive(number: number): boolean {
    return this.#alive[number] === 1
  }

  /** One byte a document: 1 for those that count. */
  get alive(): Uint8Array {
    return this.#alive
  }

  get hasDead(): boolean {
    return this.living < this.size
  }

  /** Where the words of a document begin in the stream; that of the next is where they end. */
  documentStart(number: number): number {
    return this.#starts[number] ?? 0
  }

  /** Words of all documents that count. */
  get words(): number {
    return this.stream.length - this.#deadWords
  }

  /** Exact places of the words of a document. */
  readPlaces(number: number, places: TokenPlaces): void {
    this.stream.readPlaces(this.documentStart(number), this.documentStart(number + 1), places)
  }

  /** Of the typed arrays; keys not included. */
  get byteLength(): number {
    const { vocabulary, postings, stream } = this
    const own = this.#starts.byteLength + this.#alive.byteLength
    return own + vocabulary.byteLength + postings.byteLength + stream.byteLength
  }

  get #documents(): Documents {
    return { entries: this.stream.entries, starts: this.#starts, count: this.size }
  }

  #leaveOutTheDead(): void {
    const stream = new TokenStream(this.vocabulary)
    const starts = new Uint32Array(this.living + 1)
    const keys: string[] = []
    for (let number = 0; number < this.size; number++) {
      if (!this.isAlive(number)) continue
      stream.appendFrom(this.stream, this.documentStart(number), this.documentStart(number + 1))
      keys.push(this.keyOf(number))
      starts[keys.length] = stream.length
    }
    this.stream = stream
    this.#starts = starts
    this.#keys = keys
    this.#numbers = new Map(keys.map((key, number) => [key, number]))
    this.#alive = new Uint8Array(keys.length).fill(1)
    this.size = keys.length
    this.#deadWords = 0
    this.postings.covered = 0
  }
}
