/**
 * What each UTF-16 unit means to words: the folded letter, or what stands between letters.
 *
 * One table read a character makes words of a text; everything is derived from the folding table and
 * from what `keyWords` takes for a word, so that both ways of reading agree (a test compares them).
 * Not here: characters of several letters and of two units, which the slower way reads.
 */
import { folding, foldingTable, makeBlock } from '../foldingTable'
import { isWordUnit } from '../keyWords'

/** Values of the table below `firstLetter`; every other value is a folded letter or digit. */
export const between = {
  /** Not made yet: see `makeWordBlock`. */
  unmade: 0,
  /** Leaves no trace: vowel signs, tatweel, zero-width controls. */
  dropped: 1,
  quotation: 2,
  space: 3,
  /** What writers put inside a name: hyphens, brackets, a slash. */
  joiner: 4,
  dot: 5,
  /** Every other sign: names end here. */
  other: 6,
  /** Several letters, or half of a pair: the text has to be read the slower way. */
  slow: 7,
  firstLetter: 0x20,
} as const

const joiners = new Set('()[]-‐‑–—/·')
const blockSize = 0x100

/** The table itself: index is a UTF-16 unit. */
export const wordTable = new Uint16Array(0x10000)

/** Makes the entries of a unit and its neighbours. */
export function makeWordBlock(unit: number): void {
  const start = unit - (unit % blockSize)
  if (foldingTable[unit] === folding.unmade) makeBlock(unit)
  for (let one = start; one < start + blockSize; one++) {
    wordTable[one] = entryFor(foldingTable[one] ?? one)
  }
}

function entryFor(folded: number): number {
  switch (folded) {
    case folding.dropped:
      return between.dropped
    case folding.quotation:
      return between.quotation
    case folding.space:
      return between.space
    case folding.expands:
    case folding.surrogate:
      return between.slow
  }
  const letter = String.fromCharCode(folded)
  if (isWordUnit(letter, 0)) return folded
  if (joiners.has(letter)) return between.joiner
  return letter === '.' ? between.dot : between.other
}
