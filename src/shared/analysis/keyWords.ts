/**
 * The words of a matching key: runs of letters and digits. A quotation mark that the key left out
 * ends a word too, so that `الفرنسي”يان` is two words although the key writes them as one.
 */
import type { MatchingKeyMap } from './arabicText'
import { isPairAt } from './keyBuilder'

/** UTF-16 positions in the key, end exclusive. */
export interface KeyWord {
  readonly from: number
  readonly to: number
  readonly letters: string
}

/** The words of a key in order. */
export function keyWords({ key, wordBreaks }: MatchingKeyMap): readonly KeyWord[] {
  const words: KeyWord[] = []
  let from = -1
  let nextBreak = 0
  const close = (to: number) => {
    if (from >= 0) words.push({ from, to, letters: key.slice(from, to) })
    from = -1
  }
  for (let position = 0; position < key.length; position++) {
    if (wordBreaks[nextBreak] === position) {
      close(position)
      nextBreak++
    }
    if (!isWordUnit(key, position)) close(position)
    else if (from < 0) from = position
  }
  close(key.length)
  return words
}

const wordCharacter = /^[\p{L}\p{N}\p{M}_]$/u
/** 0 not asked yet, 1 part of a word, 2 not. Asking the regular expression once is enough. */
const answers = new Uint8Array(0x10000)

/** True where a letter, digit or mark of a word stands; both halves of a pair are part of it. */
export function isWordUnit(key: string, position: number): boolean {
  const unit = key.charCodeAt(position)
  if (unit >= 0xd800 && unit <= 0xdfff) return isAstralWord(key, position)
  let answer = answers[unit]
  if (!answer) {
    answer = wordCharacter.test(String.fromCharCode(unit)) ? 1 : 2
    answers[unit] = answer
  }
  return answer === 1
}

function isAstralWord(key: string, position: number): boolean {
  const isSecondHalf = (key.charCodeAt(position) & 0xfc00) === 0xdc00
  const start = isSecondHalf ? position - 1 : position
  const codePoint = isPairAt(key, start) ? key.codePointAt(start) : undefined
  return codePoint !== undefined && wordCharacter.test(String.fromCodePoint(codePoint))
}
