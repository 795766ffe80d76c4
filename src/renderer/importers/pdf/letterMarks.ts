/**
 * Which letter a mark is over: vowel signs and accents are glyphs of their own on many pages.
 *
 * The letters of a page are sorted into cells of the size of their row, so that each mark is
 * compared with the few letters around it and not with the whole page.
 */
import type { PageGlyph } from './pageGlyphs'

export interface Letter {
  glyph: PageGlyph
  text: string
  readonly isRaised: boolean
}

/** Letters on one line. */
export interface LetterRow {
  readonly baseline: number
  readonly size: number
  readonly letters: readonly Letter[]
}

/** Writes each mark behind the letter that it belongs to. */
export function putMarks(rows: readonly LetterRow[], marks: readonly PageGlyph[]): void {
  if (marks.length === 0) return
  const byOrder = new Map(rows.flatMap(row => row.letters.map(each => [each.glyph.order, each])))
  const cells = rows.map(cellsOf)
  for (const mark of marks) {
    const own = letterOf(byOrder, mark)
    const letter = own ?? nearestLetter(cells, mark)
    if (letter) letter.text += mark.text
    if (own) own.glyph = togetherWith(own.glyph, mark)
  }
}

interface RowCells {
  readonly row: LetterRow
  /** By place along the line, in sizes of the row. */
  readonly letters: ReadonlyMap<number, readonly Letter[]>
}

/** What is so wide is no letter that a mark could be over. */
const widestInCells = 20
/** Of a page that holds text, no place has so many letters on top of each other. */
const mostInCell = 100

function cellsOf(row: LetterRow): RowCells {
  const letters = new Map<number, Letter[]>()
  for (const letter of row.letters) {
    if (letter.text.trim() === '') continue
    const { inkLeft, inkRight } = letter.glyph
    const first = cellAt(row, inkLeft - 0.5 * row.size)
    const last = Math.min(cellAt(row, inkRight + 0.5 * row.size), first + widestInCells)
    for (let cell = first; cell <= last; cell++) {
      const inside = letters.get(cell)
      if (inside === undefined) letters.set(cell, [letter])
      else if (inside.length < mostInCell) inside.push(letter)
    }
  }
  return { row, letters }
}

function cellAt({ size }: LetterRow, x: number): number {
  return Math.floor(x / size)
}

/** A mark that was written together with a letter has its place; no other letter can. */
function letterOf(letters: ReadonlyMap<number, Letter>, mark: PageGlyph): Letter | undefined {
  for (let order = mark.order - 3; order <= mark.order + 3; order++) {
    const letter = letters.get(order)
    if (letter === undefined) continue
    const { left, baseline } = letter.glyph
    if (Math.hypot(left - mark.left, baseline - mark.baseline) < 0.02) return letter
  }
  return undefined
}

/** What is drawn of both is parted between them by count, so only together is it true. */
function togetherWith(glyph: PageGlyph, mark: PageGlyph): PageGlyph {
  return {
    ...glyph,
    inkLeft: Math.min(glyph.inkLeft, mark.inkLeft),
    inkRight: Math.max(glyph.inkRight, mark.inkRight),
    order: Math.min(glyph.order, mark.order),
    isAfterGap: glyph.isAfterGap || mark.isAfterGap,
  }
}

/** The letter whose middle is nearest to the mark's own, in a line that the mark touches. */
function nearestLetter(rows: readonly RowCells[], mark: PageGlyph): Letter | undefined {
  const middle = (mark.inkLeft + mark.inkRight) / 2
  let nearest: Letter | undefined
  let least = Number.POSITIVE_INFINITY
  for (const { row, letters } of rows) {
    const distance = Math.abs(row.baseline - mark.baseline)
    if (distance > 0.7 * row.size) continue
    for (const letter of letters.get(cellAt(row, middle)) ?? []) {
      const { inkLeft, inkRight } = letter.glyph
      const outside = Math.max(inkLeft - middle, middle - inkRight, 0)
      if (outside > 0.5 * row.size) continue
      const score = outside * 4 + Math.abs(middle - (inkLeft + inkRight) / 2) + distance / 2
      if (score < least) {
        nearest = letter
        least = score
      }
    }
  }
  return nearest
}
