/**
 * The folding table: what each character becomes in a matching key (product.md, "Arabic, exactly").
 *
 * One 16-bit entry for each UTF-16 unit, so that folding a text is one table read a character:
 * measured 6 times faster than a chain of regular expressions, with the same result
 * (performance.md). A block of the table is made when a text first needs it: all of them would cost
 * the window some fifty milliseconds, and a text meets a handful.
 *
 * Not here: white space runs, offsets and words (arabicText.ts).
 */

/** Values of the table with a meaning of their own; every other value is the folded character. */
export const folding = {
  /** Leaves no trace: vowel signs, accents, tatweel, zero-width and bidi controls. */
  dropped: 0,
  /** Leaves no trace in the key, but a word ends here. */
  quotation: 1,
  /** Becomes several characters: see `expansionOf`. */
  expands: 2,
  /** Half of a character outside the basic plane: see `foldAstral`. */
  surrogate: 3,
  /** Not made yet: see `makeBlock`. */
  unmade: 4,
  space: 0x20,
} as const

/** Folded form of one letter where Unicode's own decomposition is not enough. */
const ownRules: ReadonlyMap<string, string> = new Map([
  ['ٱ', 'ا'],
  ['ٲ', 'ا'],
  ['ٳ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ة', 'ه'],
  ['ک', 'ك'],
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
  ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, value): [string, string] => [digit, String(value)]),
  ...[...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value): [string, string] => [digit, String(value)]),
])

const quotationMarks = new Set('"\'`´«»‘’‚‛“”„‟‹›′″〝〞〟＂＇')

/**
 * Arabic vowel signs and Koranic marks, Hebrew points, accents of every alphabet, tatweel, and the
 * modifier letters by which transliterations write hamza and ayn.
 */
const silent =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: combining marks are meant one by one
  /^[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u0674\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u02b9-\u02bf]$/

/** Characters that have no picture: controls, joiners, directions, variation selectors. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is meant
  /^[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]$|^[\u034f\u180b-\u180d\u180f\ufe00-\ufe0f]$/

const expansions = new Map<number, string>()
const astralCache = new Map<number, string>()
const blockSize = 0x100

/** The table itself: index is a UTF-16 unit, value is the folded unit or one of `folding`. */
export const foldingTable = new Uint16Array(0x10000).fill(folding.unmade)

/** Makes the entries of a unit and its neighbours. */
export function makeBlock(unit: number): void {
  const start = unit - (unit % blockSize)
  for (let one = start; one < start + blockSize; one++) {
    foldingTable[one] = isPlain(one) ? one : entryFor(one)
  }
}

/** What a unit becomes whose table entry is `folding.expands`, e.g. the ligature ﻻ. */
export function expansionOf(unit: number): string {
  return expansions.get(unit) ?? ''
}

/** Folded form of a character outside the basic plane (mathematical Arabic becomes plain). */
export function foldAstral(codePoint: number): string {
  let folded = astralCache.get(codePoint)
  if (folded === undefined) {
    folded = foldCharacter(String.fromCodePoint(codePoint))
    astralCache.set(codePoint, folded)
  }
  return folded
}

/** Ideographs and private use: never folded, and half of the table. */
function isPlain(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xe000 && unit <= 0xf8ff)
}

function entryFor(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return folding.surrogate
  const character = String.fromCharCode(unit)
  if (quotationMarks.has(character)) return folding.quotation
  if (/[\s\u0085]/.test(character)) return character === '\ufeff' ? folding.dropped : folding.space
  const folded = foldCharacter(character)
  // Spacing forms of a vowel sign or an accent decompose to a space and the mark: still only a mark.
  if (folded.trim() === '') return folding.dropped
  if (folded.length === 1) return folded.charCodeAt(0)
  expansions.set(unit, folded)
  return folding.expands
}

function foldCharacter(character: string): string {
  let folded = ''
  for (const part of character.normalize('NFKD').toLowerCase()) {
    if (!silent.test(part) && !invisible.test(part)) folded += ownRules.get(part) ?? part
  }
  // Left decomposed, so that a text has the same key in every normalisation form.
  return folded
}
