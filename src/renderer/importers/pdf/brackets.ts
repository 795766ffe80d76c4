/**
 * Brackets and quotation marks that came out the wrong way round.
 *
 * In a right-to-left line «(» is drawn as its mirror image, and programs disagree on which of the two
 * characters the drawing stands for. Its neighbours tell: an opening one has white space before it.
 */
import type { Direction } from '../../../shared/domain/sources'

const pairs = ['()', '[]', '{}', '«»', '‹›']
const closingOf = new Map(pairs.map(([opening = '', closing = '']) => [opening, closing]))
const openingOf = new Map(pairs.map(([opening = '', closing = '']) => [closing, opening]))
const arabic = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** The text with each bracket of a right-to-left passage facing what it encloses. */
export function withFacingBrackets(text: string, direction: Direction): string {
  if (!/[()[\]{}«»‹›]/.test(text)) return text
  const open: string[] = []
  const letters = Array.from(text)
  return letters
    .map((letter, at) => {
      const opening = closingOf.has(letter) ? letter : openingOf.get(letter)
      if (opening === undefined) return letter
      const before = letters[at - 1] ?? ' '
      const after = letters[at + 1] ?? ' '
      const isOurs = direction === 'rtl' || arabic.test(before) || arabic.test(after)
      const isOpening = isOurs
        ? opens(before, after, open.includes(opening))
        : closingOf.has(letter)
      if (isOpening) open.push(opening)
      else if (open.includes(opening)) open.splice(open.lastIndexOf(opening), 1)
      return isOpening ? opening : (closingOf.get(opening) ?? letter)
    })
    .join('')
}

function opens(before: string, after: string, isOpen: boolean): boolean {
  const hasSpaceBefore = /[\s([{«‹“"—–]/u.test(before)
  const hasSpaceAfter = /[\s)\]}»›”".,،؛;:!?؟—–]/u.test(after)
  return hasSpaceBefore === hasSpaceAfter ? !isOpen : hasSpaceBefore
}
