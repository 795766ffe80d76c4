/**
 * Arabic text: comparing, counting and showing it without ever changing it.
 *
 * Text is kept as received. Two texts are the same to a reader when their *matching keys* are
 * equal; a map leads from every position of a key back to the original, so that highlights
 * never slide. Offsets into texts are code points everywhere; only the edge of the window
 * converts to UTF-16.
 *
 * Not here: what each character folds to (foldingTable.ts), names (mentionMatching.ts).
 */
import type { Direction } from '../domain/sources'
import { buildKey, isPairAt } from './keyBuilder'

/** A matching key with the way back to the text it was made from. */
export interface MatchingKeyMap {
  readonly key: string
  /** For each UTF-16 position of `key` the code point offset it came from; at the end the length. */
  readonly toOriginal: Uint32Array
  /**
   * For each UTF-16 position of `key` the code point offset behind what it came from, vowel signs
   * and tatweel included: the span of `key[i…j)` is `toOriginal[i]` to `originalEnds[j - 1]`.
   */
  readonly originalEnds: Uint32Array
  /** Positions of `key` before which a quotation mark was left out; ascending. A word ends there. */
  readonly wordBreaks: readonly number[]
}

/**
 * The form in which text is compared: presentation forms resolved, without vowel signs, tatweel,
 * quotation marks and zero-width controls, one spelling of alef, yeh, waw, teh marbuta, kaf and
 * digits, Latin in lower case without accents, one space between words and none at the ends.
 * Source of the rules: product.md, "Arabic, exactly".
 */
export function matchingKey(text: string): string {
  return buildKey(text, false).toString()
}

/** The matching key and the map from its UTF-16 positions to code points of the original. */
export function matchingKeyWithMap(text: string): MatchingKeyMap {
  const built = buildKey(text, true)
  return {
    key: built.toString(),
    toOriginal: built.starts.slice(0, built.length + 1),
    originalEnds: built.ends.slice(0, built.length),
    wordBreaks: built.wordBreaks,
  }
}

/** Number of code points; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
  return utf16ToCodePoint(text, text.length)
}

/** UTF-16 position of a code point offset; beyond the end it is the length of the text. */
export function codePointToUtf16(text: string, offset: number): number {
  let position = 0
  for (let passed = 0; passed < offset && position < text.length; passed++) {
    position += isPairAt(text, position) ? 2 : 1
  }
  return position
}

/** Code point offset of a UTF-16 position; inside a surrogate pair it is the pair's own offset. */
export function utf16ToCodePoint(text: string, offset: number): number {
  const end = Math.min(offset, text.length)
  let pairs = 0
  for (let position = 0; position + 1 < text.length && position + 1 <= end; position++) {
    if (isPairAt(text, position)) pairs++
  }
  return Math.max(0, end) - pairs
}

/** The text between two code point offsets. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  if (end <= start) return ''
  const from = codePointToUtf16(text, start)
  const rest = text.slice(from)
  return rest.slice(0, codePointToUtf16(rest, end - start))
}

const firstLetter = /\p{L}/u
const rightToLeftLetter =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Direction of the first letter; left to right without one. Direction controls are not obeyed. */
export function baseDirection(text: string): Direction {
  const letter = firstLetter.exec(text)?.[0]
  return letter !== undefined && rightToLeftLetter.test(letter) ? 'rtl' : 'ltr'
}
