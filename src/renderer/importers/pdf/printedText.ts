/**
 * The lines of a printed paragraph as one text: words that a line end divided are put together,
 * and brackets face what they enclose.
 */
import type { Direction } from '../../../shared/domain/sources'
import { withFacingBrackets } from './brackets'
import { directionOf, inReadingOrder } from './readingOrder'
import type { TextRun } from './textRuns'

export interface JoinedText {
  readonly text: string
  readonly direction: Direction
  /** Words that were put together. */
  readonly joined: number
  /** Strokes that only lengthen a line, left out between two letters. */
  readonly strokes: number
}

/**
 * `isWritten` says whether a compound occurs with its hyphen elsewhere: only that tells "co-
 * operate" from the "well-" of "well-known".
 */
export function joinedText(
  lines: readonly TextRun[],
  fallback: Direction,
  isWritten: (compound: string) => boolean,
): JoinedText {
  const direction = directionOf(lines.map(({ visual }) => visual)) ?? fallback
  const parts: string[] = []
  /** What has been read since the last space put between two lines; only its end is looked at. */
  let open = ''
  let joined = 0
  for (const { visual } of lines) {
    const next = inReadingOrder(visual, direction).trim()
    const divided = dividedWord.exec(open)?.[0]
    const rest = /^[\p{L}\p{M}’']+/u.exec(next)?.[0]
    if (divided === undefined || rest === undefined) {
      if (isJoinedTo(open, next)) open += next
      else {
        parts.push(open)
        open = next
      }
      continue
    }
    const isCompound = ownsItsHyphen(divided, rest) || isWritten(divided + rest)
    if (!isCompound) joined += 1
    open = isCompound ? open + next : open.slice(0, -1) + next
  }
  const text = [...parts, open].join(' ')
  const facing = withFacingBrackets(text.normalize('NFC'), direction)
  const plain = facing.replace(stroke, '')
  const strokes = facing.length - plain.length
  return { text: plain.replace(/ {2,}/g, ' '), direction, joined, strokes }
}

/** Begins where a word begins, or a long one would be gone over from each of its letters. */
const dividedWord = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+-$/u

/** Tatweel inside a word; at its end it belongs to abbreviations such as «هـ». */
const stroke = /(?<=[\p{Script=Arabic}\p{M}])ـ+(?=\p{Script=Arabic})/gu

/** Without a space: after a hyphen or a dash inside a word, and before the mark of a note. */
function isJoinedTo(text: string, next: string): boolean {
  return text === '' || /\S[-–/]$/.test(text) || /^\[?[⁰¹²³⁴⁵⁶⁷⁸⁹]/u.test(next)
}

const tens =
  /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|vingt|trente|quarante|cinquante|soixante|quatre)-$/iu
const enclitics =
  /^(?:je|tu|il|elle|on|nous|vous|ils|elles|ce|ci|là|même|mêmes|y|en|moi|toi|lui|leur|le|la|les|t)$/iu

/** Compounds that are always written with a hyphen: Jean-Pierre, forty-two, elle-même. */
function ownsItsHyphen(divided: string, rest: string): boolean {
  return /^\p{Lu}/u.test(rest) || tens.test(divided) || enclitics.test(rest)
}
