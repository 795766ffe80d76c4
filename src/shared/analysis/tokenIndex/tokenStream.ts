/**
 * The words of all documents as ids, one 32-bit entry a word, with the way back to the text.
 *
 * An entry holds the id (24 bits), the word's length in code points of the text as received and
 * what stands before the word; from these the exact offsets follow. The few entries that do not fit
 * into eight bits stand in a table of exceptions. Nothing else of the text is kept.
 *
 * Must stay true: words are those of `keyWords`, offsets those of `matchingKeyWithMap`.
 * Not here: which documents there are (tokenIndex.ts).
 */
import { matchingKeyWithMap } from '../arabicText'
import { keyWords } from '../keyWords'
import { withRoom } from './growing'
import { NO_WORD, nextHash, type Vocabulary } from './vocabulary'
import { between, makeWordBlock, wordTable } from './wordTable'

/** The part of an entry that is the word's id. */
export const ID_MASK = 0xffffff

/** What stands between a word and the one before it. */
export const joint = {
  /** Only quotation marks: ب«كامارا». */
  glued: 0,
  /** Up to four spaces, hyphens, brackets: what writers put inside a name. */
  joined: 1,
  /** The same with a full stop, as behind initials. */
  dotted: 2,
  /** Anything else, or nothing because the word is the first. */
  broken: 3,
} as const

/** Words with their places, of one document. Filled anew by each reading; only `length` count. */
export type TokenPlaces = {
  length: number
  /** Code point offsets in their field, end exclusive. */
  starts: Uint32Array
  ends: Uint32Array
  /** Values of `joint`. */
  joints: Uint8Array
}

// Constants of this module: where modules are not bundled, an import costs a call at each use.
const {
  firstLetter: FIRST_LETTER,
  unmade: UNMADE,
  dropped: DROPPED,
  quotation: QUOTATION,
  space: SPACE,
  dot: DOT,
  other: OTHER,
  slow: SLOW,
} = between
const hashWith = nextHash

const MOST_LETTERS = 31
/** Gaps that fit, by class; class 0 says that the entry stands in the table of exceptions. */
const gapOfClass = [0, 1, 1, 2, 2, 2, 1, 0]
const jointOfClass = [3, joint.joined, joint.glued, joint.joined, joint.dotted, 3, 3, 3]
const classes = [1, 2, 3, 4, 5, 6, 7]

export class TokenStream {
  entries = new Uint32Array(1 << 12)
  length = 0
  #exceptionAt = new Uint32Array(64)
  /** Two for each exception: the gap; length and joint. */
  #exceptionValues = new Uint32Array(128)
  #exceptions = 0
  readonly #vocabulary: Vocabulary

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  /** Appends the words of a text. */
  append(text: string): void {
    const { length } = this
    const exceptions = this.#exceptions
    this.entries = withRoom(this.entries, length + (text.length >> 1) + 2)
    this.#vocabulary.reserve(text.length + 1)
    if (this.#appendFast(text)) return
    this.length = length
    this.#exceptions = exceptions
    this.#appendSlowly(text)
  }

  /** Appends the end of a field: no phrase reaches over it. */
  appendBoundary(): void {
    this.entries = withRoom(this.entries, this.length + 1)
    this.#write(NO_WORD, 0, 0, joint.broken)
  }

  /** Appends entries of another stream over the same vocabulary. */
  appendFrom(other: TokenStream, from: number, to: number): void {
    this.entries = withRoom(this.entries, this.length + to - from)
    const shift = this.length - from
    this.entries.set(other.entries.subarray(from, to), this.length)
    this.length += to - from
    for (let at = other.#firstException(from); at < other.#exceptions; at++) {
      const token = other.#exceptionAt[at] ?? 0
      if (token >= to) break
      const [gap = 0, rest = 0] = other.#exceptionValues.subarray(at * 2, at * 2 + 2)
      this.#keepException(token + shift, gap, rest)
    }
  }

  /** Reads the places of the words of a document into `places`. */
  readPlaces(from: number, to: number, places: TokenPlaces): void {
    makeRoom(places, to - from)
    places.length = to - from
    let exception = this.#firstException(from)
    let position = 0
    for (let token = from; token < to; token++) {
      const entry = this.entries[token] ?? 0
      let letters = (entry >>> 24) & MOST_LETTERS
      const kind = entry >>> 29
      let gap = gapOfClass[kind] ?? 0
      let before = jointOfClass[kind] ?? joint.broken
      if (kind === 0) {
        gap = (this.#exceptionValues[exception * 2] ?? 0) | 0
        const rest = this.#exceptionValues[exception * 2 + 1] ?? 0
        letters = rest >>> 2
        before = rest & 3
        exception++
      }
      if ((entry & ID_MASK) === NO_WORD) position = -gap // the next field counts from 0
      const at = token - from
      places.starts[at] = position + gap
      places.ends[at] = position + gap + letters
      places.joints[at] = before
      position += gap + letters
    }
  }

  trim(): void {
    this.entries = this.entries.slice(0, this.length)
    this.#exceptionAt = this.#exceptionAt.slice(0, this.#exceptions)
    this.#exceptionValues = this.#exceptionValues.slice(0, this.#exceptions * 2)
  }

  get byteLength(): number {
    return this.entries.byteLength + this.#exceptionAt.byteLength + this.#exceptionValues.byteLength
  }

  /** One table read a character. False when a character needs the slower way. */
  #appendFast(text: string): boolean {
    const vocabulary = this.#vocabulary
    const table = wordTable
    const { pool } = vocabulary
    const end = text.length
    const isFirstAt = this.length
    let position = 0
    let wordEnd = 0
    let signs = 0
    let isAfterSpace = false
    let before: number = joint.joined
    while (position < end) {
      let kind = table[text.charCodeAt(position)] as number // the table has every unit
      if (kind < FIRST_LETTER) {
        if (kind === UNMADE) {
          makeWordBlock(text.charCodeAt(position))
          continue
        }
        if (kind === SLOW) return false
        position++
        if (kind <= QUOTATION || (kind === SPACE && isAfterSpace)) continue
        signs++
        isAfterSpace = kind === SPACE
        if (kind === OTHER) before = joint.broken
        else if (kind === DOT && before === joint.joined) before = joint.dotted
        continue
      }
      const wordStart = position
      const { poolEnd } = vocabulary
      let at = poolEnd
      let hash = 0
      do {
        if (kind >= FIRST_LETTER) {
          pool[at++] = kind
          hash = hashWith(hash, kind)
        } else if (kind === UNMADE) {
          makeWordBlock(text.charCodeAt(position))
          position--
        } else if (kind !== DROPPED) break
        kind = table[text.charCodeAt(++position)] as number // behind the end: 0, never read
      } while (position < end)
      const id = vocabulary.idOfTried(at - poolEnd, hash)
      const isFirst = this.length === isFirstAt
      const gapKind = isFirst ? joint.broken : jointFor(signs, before)
      this.#write(id, wordStart - wordEnd, position - wordStart, gapKind)
      wordEnd = position
      signs = 0
      isAfterSpace = false
      before = joint.joined
    }
    return true
  }

  /** By the functions that everything else uses. */
  #appendSlowly(text: string): void {
    const map = matchingKeyWithMap(text)
    const words = keyWords(map)
    this.entries = withRoom(this.entries, this.length + words.length)
    let wordEnd = 0
    words.forEach(({ from, to, letters }, index) => {
      const start = map.toOriginal[from] ?? 0
      const end = map.originalEnds[to - 1] ?? 0
      const before = words[index - 1]
      const gapKind = before ? jointOf(map.key.slice(before.to, from)) : joint.broken
      // Letters of one character may belong to two words, which then stand in the same place.
      this.#write(this.#vocabulary.idFor(letters), start - wordEnd, end - start, gapKind)
      wordEnd = end
    })
  }

  #write(id: number, gap: number, letters: number, before: number): void {
    const kind = letters <= MOST_LETTERS ? classOf(gap, before) : 0
    if (kind === 0) this.#keepException(this.length, gap, (letters << 2) | before)
    this.entries[this.length++] = ((kind << 29) | ((letters & MOST_LETTERS) << 24) | id) >>> 0
  }

  #keepException(token: number, gap: number, rest: number): void {
    this.#exceptionAt = withRoom(this.#exceptionAt, this.#exceptions + 1)
    this.#exceptionValues = withRoom(this.#exceptionValues, this.#exceptions * 2 + 2)
    this.#exceptionAt[this.#exceptions] = token
    this.#exceptionValues[this.#exceptions * 2] = gap
    this.#exceptionValues[this.#exceptions * 2 + 1] = rest
    this.#exceptions++
  }

  #firstException(token: number): number {
    let from = 0
    let to = this.#exceptions
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.#exceptionAt[middle] ?? 0) < token) from = middle + 1
      else to = middle
    }
    return from
  }
}

export function newPlaces(): TokenPlaces {
  return {
    length: 0,
    starts: new Uint32Array(256),
    ends: new Uint32Array(256),
    joints: new Uint8Array(256),
  }
}

function makeRoom(places: TokenPlaces, needed: number): void {
  places.starts = withRoom(places.starts, needed)
  places.ends = withRoom(places.ends, needed)
  places.joints = withRoom(places.joints, needed)
}

function jointFor(signs: number, before: number): number {
  if (signs === 0) return joint.glued
  return signs > 4 ? joint.broken : before
}

/** The same of the key between two words. */
function jointOf(signs: string): number {
  if (signs === '') return joint.glued
  if (!/^[ ()[\]\-‐‑–—/·.]{1,4}$/.test(signs)) return joint.broken
  return signs.includes('.') ? joint.dotted : joint.joined
}

const classByGap: readonly (readonly number[])[] = [0, 1, 2].map(gap =>
  [0, 1, 2, 3].map(
    before => classes.find(one => gapOfClass[one] === gap && jointOfClass[one] === before) ?? 0,
  ),
)

function classOf(gap: number, before: number): number {
  return gap >= 0 && gap <= 2 ? (classByGap[gap]?.[before] ?? 0) : 0
}
