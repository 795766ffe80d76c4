/**
 * A line as it stands, from left to right, to the order it is read in.
 *
 * The reverse of the Unicode Bidirectional Algorithm (UAX #9) for what occurs in print: words of the
 * other direction, and numbers, keep their own direction inside the line. Where two texts look
 * alike (a Latin word and the number beside it) the number is taken to follow the word.
 */
import type { Direction } from '../../../shared/domain/sources'

type Kind = 'rtl' | 'ltr' | 'digit' | 'neutral'

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const separator = /^[.,/:٫٬]$/

function kindOf(letter: string): Kind {
  if (/^\p{Nd}/u.test(letter) || /^[٪]/.test(letter)) return letter === '٪' ? 'neutral' : 'digit'
  if (/^[⁰-⁹¹²³]/.test(letter)) return 'digit'
  if (!/^[\p{L}\ufffd]/u.test(letter)) return 'neutral'
  return rightToLeft.test(letter) ? 'rtl' : 'ltr'
}

/** Letters as they stand, from left to right, as text. */
export function inReadingOrder(visual: readonly string[], direction: Direction): string {
  const ordered = direction === 'rtl' ? fromRight(visual) : fromLeft(visual)
  return ordered.join('')
}

function fromRight(visual: readonly string[]): readonly string[] {
  const isLtr = leftToRightParts(visual.map(kindOf), visual)
  const ordered: string[] = []
  for (let end = visual.length; end > 0; ) {
    let start = end - 1
    if (isLtr[start]) while (start > 0 && isLtr[start - 1]) start--
    for (let at = start; at < end; at++) ordered.push(visual[at] ?? '')
    end = start
  }
  return ordered
}

/** Which letters of a right-to-left line stand in a part that is read from left to right. */
function leftToRightParts(kinds: readonly Kind[], visual: readonly string[]): readonly boolean[] {
  const isLtr = kinds.map(kind => kind === 'ltr' || kind === 'digit')
  let isAfterWord = false
  let last = -1
  kinds.forEach((kind, at) => {
    if (kind === 'neutral') return
    const isJoined = kind !== 'rtl' && last >= 0 && isLtr[last] && at - last > 1
    if (isJoined && (isAfterWord || isNumber(kinds, visual, last, at))) isLtr.fill(true, last, at)
    else if (at - last > 1) isAfterWord = false
    if (kind !== 'digit') isAfterWord = kind === 'ltr'
    last = at
  })
  // A word that the end of the line divides has its hyphen with it.
  const hyphen = visual.findIndex((letter, at) => letter === '-' && kinds[at - 1] === 'ltr')
  if (hyphen > 0 && isLtr.slice(0, hyphen).every(Boolean)) isLtr[hyphen] = true
  return isLtr
}

/** Two groups of digits with one separator between them are one number. */
function isNumber(
  kinds: readonly Kind[],
  visual: readonly string[],
  last: number,
  at: number,
): boolean {
  const isBetween = at - last === 2 && separator.test(visual[last + 1] ?? '')
  return isBetween && kinds[last] === 'digit' && kinds[at] === 'digit'
}

function fromLeft(visual: readonly string[]): readonly string[] {
  const kinds = visual.map(kindOf)
  const ordered: string[] = []
  for (let at = 0; at < visual.length; ) {
    const end = kinds[at] === 'rtl' ? endOfRightToLeft(kinds, at) : at + 1
    const part = visual.slice(at, end)
    for (const letter of part.length > 1 ? fromRight(part) : part) ordered.push(letter)
    at = end
  }
  return ordered
}

/** Behind the last right-to-left letter before the next word of the line's own direction. */
function endOfRightToLeft(kinds: readonly Kind[], from: number): number {
  let end = from + 1
  for (let at = from; at < kinds.length && kinds[at] !== 'ltr'; at++) {
    if (kinds[at] === 'rtl') end = at + 1
  }
  return end
}

/** The direction of most of the letters; undefined if there are none. */
export function directionOf(visuals: Iterable<readonly string[]>): Direction | undefined {
  let balance = 0
  let letters = 0
  for (const visual of visuals) {
    for (const letter of visual) {
      const kind = kindOf(letter)
      if (kind !== 'rtl' && kind !== 'ltr') continue
      letters += 1
      balance += kind === 'rtl' ? 1 : -1
    }
  }
  if (letters === 0) return undefined
  return balance > 0 ? 'rtl' : 'ltr'
}
