/**
 * Notes at the foot of pages: put behind the text, so that they do not part a paragraph that goes on
 * from one page to the next.
 *
 * A note is proved by two things: it stands in small print below the text of its page, and it begins
 * with a number that stands small and high in the text. Notes at the end of a text are the same.
 */
import type { PlacedLine } from './pageColumns'
import { lineText, type PageStyle } from './printedParagraphs'

export interface WithoutNotes {
  readonly text: readonly PlacedLine[]
  readonly notes: readonly PlacedLine[]
  readonly numbers: ReadonlySet<number>
}

const smallPrint = 0.92
const smallDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

export function withoutNotes(lines: readonly PlacedLine[], style: PageStyle): WithoutNotes {
  const text: PlacedLine[] = []
  const notes: PlacedLine[] = []
  const numbers = new Set<number>()
  const marks = new Set(lines.flatMap(marksIn))
  for (const page of byPage(lines)) {
    const isNote = (placed: PlacedLine) => marks.has(noteNumber(placed) ?? -1)
    const small = page.findLastIndex(placed => !isSmall(placed, style)) + 1
    const from = page.findIndex((placed, at) => at >= small && isNote(placed))
    page.forEach((placed, at) => {
      const isBehind = from >= 0 && at >= from
      ;(isBehind ? notes : text).push(placed)
      if (isBehind && isNote(placed)) numbers.add(noteNumber(placed) ?? 0)
    })
  }
  return { text, notes, numbers }
}

function byPage(lines: readonly PlacedLine[]): Iterable<readonly PlacedLine[]> {
  const pages = new Map<number, PlacedLine[]>()
  for (const placed of lines) {
    const page = placed.kind === 'line' ? placed.line.page : (placed.cells[0]?.page ?? 0)
    const known = pages.get(page)
    if (known) known.push(placed)
    else pages.set(page, [placed])
  }
  return pages.values()
}

/** Numbers that stand small and high behind a word. */
function marksIn(placed: PlacedLine): readonly number[] {
  if (placed.kind === 'row') return []
  const text = textOf(placed)
  const marks = text.matchAll(/(?<=\S)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/gu)
  return Array.from(marks, ([small]) => numberFrom(small))
}

function noteNumber(placed: PlacedLine): number | undefined {
  if (placed.kind === 'row') return undefined
  const text = textOf(placed)
  const [, plain, small] =
    /^(?:[[\]]?(\d{1,3})[[\]\s]*(?=[\p{L}“"«])|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))/u.exec(text) ?? []
  if (plain !== undefined) return Number(plain)
  return small === undefined ? undefined : numberFrom(small)
}

function textOf(placed: PlacedLine & { readonly kind: 'line' }): string {
  return lineText({ ...placed.line, column: placed.column })
}

function numberFrom(small: string): number {
  return Number(Array.from(small, digit => smallDigits.indexOf(digit)).join(''))
}

function isSmall(placed: PlacedLine, style: PageStyle): boolean {
  return placed.kind === 'line' && placed.line.size <= style.bodySize * smallPrint
}

/** A note's own number, and the marks in the text, written as «[1]»; exponents stay what they are. */
export function withNoteMarks(text: string, numbers: ReadonlySet<number>): string {
  return text.replace(
    /(\[)?([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(\])?/gu,
    (found: string, opening: string | undefined, small: string) => {
      const number = numberFrom(small)
      return opening !== undefined || numbers.has(number) ? `[${number}]` : found
    },
  )
}

/** A note with its number in front as «[1] ». */
export function noteText(text: string, numbers: ReadonlySet<number>): string {
  const [found, number = ''] = /^\[?(\d{1,3})\]?\s*/u.exec(text) ?? []
  return found !== undefined && numbers.has(Number(number))
    ? `[${number}] ${text.slice(found.length)}`
    : text
}
