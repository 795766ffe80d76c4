/**
 * Lines in reading order to paragraphs: where one ends, and what the size of its letters makes it.
 *
 * A line goes on in the next one unless something says otherwise: space between them, an indent,
 * another size, the sign of a list, or room at the end of the line for the next word.
 */
import type { Column, PlacedLine } from './pageColumns'
import { inReadingOrder } from './readingOrder'
import type { TextRun } from './textRuns'

export interface PrintedLine extends TextRun {
  readonly column: Column
}

/** Lines that belong together, or the cells of a table's row. */
export type PrintedBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly PrintedLine[] }
  | { readonly kind: 'row'; readonly cells: readonly TextRun[] }

export interface PageStyle {
  /** Size of most letters. */
  readonly bodySize: number
  /** From line to line, in parts of the size. */
  readonly leading: number
  /** True where paragraphs begin with an indent, so that a line without one goes on. */
  readonly hasIndents: boolean
}

/** Beyond the distance of lines, in parts of the size; where indents tell, lines may vary more. */
const paragraphSpace = 0.35
const spaceDespiteIndents = 0.8

const wordSpace = 0.4

const listSign = /^(?:[•●▪■◦○‣]\s*|[–—*-]\s|\(?\p{Nd}{1,3}[.)]\s|\[\d{1,3}\]\s|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})/u

/** A paragraph that may go on in the next line. */
interface OpenParagraph {
  readonly lines: PrintedLine[]
  last: PrintedLine
  readonly isItem: boolean
}

export function blocksOf(lines: readonly PlacedLine[], style: PageStyle): readonly PrintedBlock[] {
  const blocks: PrintedBlock[] = []
  let open: OpenParagraph | undefined
  for (const placed of lines) {
    if (placed.kind === 'row') {
      blocks.push(placed)
      continue
    }
    const line = { ...placed.line, column: placed.column }
    if (open && goesOn(open, line, style)) {
      open.lines.push(line)
      open.last = line
      continue
    }
    open = { lines: [line], last: line, isItem: listSign.test(lineText(line)) }
    blocks.push({ kind: 'paragraph', lines: open.lines })
  }
  return blocks
}

/** What the lines of pages have in common, measured over all of them. */
export function styleOf(lines: readonly PlacedLine[]): PageStyle {
  const plain = lines.flatMap(placed =>
    placed.kind === 'line' ? [{ ...placed.line, column: placed.column }] : [],
  )
  const bodySize = mostCommon(plain.flatMap(({ size, visual }) => visual.map(() => rounded(size))))
  const body = plain.filter(({ size }) => rounded(size) === bodySize)
  const steps = body.slice(1).flatMap((line, place) => {
    const above = body[place]
    const step = above ? (above.baseline - line.baseline) / line.size : 0
    return step > 0.8 && step < 3 && above?.column === line.column ? [step] : []
  })
  const hasIndents = areAlike(body.filter(isIndented).map(line => indent(line) / line.size))
  return { bodySize, leading: lowMedian(steps) ?? 1.2, hasIndents }
}

/** Indents are meant when they are equal; the ragged edge of a text is not. */
function areAlike(indents: readonly number[]): boolean {
  const usual = mostCommon(indents.map(rounded))
  const alike = indents.filter(each => Math.abs(each - usual) < 0.3)
  return alike.length >= 2 && alike.length > indents.length * 0.6
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 1
}

/** Lines inside paragraphs are more than paragraphs, and closer together. */
function lowMedian(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.4)]
}

/** Distance of a line's beginning from where its column begins. */
function indent({ left, right, column }: PrintedLine): number {
  return column.direction === 'rtl' ? column.right - right : left - column.left
}

/** Distance of a line's end from where its column ends. */
function room({ left, right, column }: PrintedLine): number {
  return column.direction === 'rtl' ? left - column.left : column.right - right
}

function isIndented(line: PrintedLine): boolean {
  const own = indent(line)
  return own > 0.8 * line.size && own < 4 * line.size
}

function goesOn(open: OpenParagraph, next: PrintedLine, style: PageStyle): boolean {
  const { last } = open
  if (Math.abs(last.size - next.size) > 0.07 * last.size || last.isBold !== next.isBold)
    return false
  if (listSign.test(lineText(next))) return false
  if (hasRoomFor(last, next)) return false
  const isSameColumn =
    last.page === next.page && last.column === next.column && last.baseline > next.baseline
  return isSameColumn ? goesOnBelow(open, next, style) : goesOnElsewhere(last, next, style)
}

function goesOnBelow(
  { lines, last, isItem }: OpenParagraph,
  next: PrintedLine,
  style: PageStyle,
): boolean {
  const step = (last.baseline - next.baseline) / next.size
  if (step > style.leading + (style.hasIndents ? spaceDespiteIndents : paragraphSpace)) return false
  const change = indent(next) - indent(last)
  if (isItem)
    return lines.length === 1 ? change > -0.5 * next.size : Math.abs(change) < 0.5 * next.size
  return !(isIndented(next) && change > 0.8 * next.size) || areCentred(last, next)
}

/** From one column or page to the next: only when nothing looks like an end. */
function goesOnElsewhere(last: PrintedLine, next: PrintedLine, style: PageStyle): boolean {
  if (isIndented(next)) return false
  if (rounded(last.size) > style.bodySize * 1.1) return false
  return style.hasIndents || !/[.!?؟۔…:]["'”’»)\]]*$/.test(lineText(last))
}

function areCentred(...lines: readonly PrintedLine[]): boolean {
  return lines.every(isCentred)
}

function isCentred(line: PrintedLine): boolean {
  const before = line.left - line.column.left
  const after = line.column.right - line.right
  return Math.min(before, after) > line.size && Math.abs(before - after) < line.size
}

/** The first word of the next line would have stood at the end of this one. */
function hasRoomFor(last: PrintedLine, next: PrintedLine): boolean {
  const { left: start, right: end } = last.column
  const left = areCentred(last, next) ? end - start - (last.right - last.left) : room(last)
  const word = next.column.direction === 'rtl' ? next.rightWord : next.leftWord
  return left > word + wordSpace * last.size
}

export function lineText({ visual, column }: PrintedLine): string {
  return inReadingOrder(visual, column.direction).trim()
}
