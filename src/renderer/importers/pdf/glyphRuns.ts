/**
 * Glyphs to runs of text: which stand on one line, where a word ends, which letter a mark is over.
 *
 * Many programs write no spaces but leave gaps, and some give wrong widths; so a gap is measured
 * both from where the next glyph should stand and from what is drawn.
 */
import { greatestOf, leastOf } from '../extremes'
import { type Letter, type LetterRow, putMarks } from './letterMarks'
import type { GlyphLayer, PageGlyph } from './pageGlyphs'
import type { TextRun } from './textRuns'

/** All in parts of the size of the font. */
const sameBaseline = 0.2
/** No gap inside a line of ordinary text is wider; columns and cells are farther apart. */
const runGap = 0.7
/** Smaller letters are exponents and marks of notes when they stand higher. */
const smallest = 0.9

interface Row extends LetterRow {
  readonly letters: Letter[]
}

/** The runs of one layer, in no particular order. */
export function runsOf({ glyphs, page }: GlyphLayer): readonly TextRun[] {
  const letters = glyphs.filter(({ text }) => !isMark(text))
  const rows = mergedRows(rowsByBaseline(letters))
  putMarks(
    rows,
    glyphs.filter(({ text }) => isMark(text)),
  )
  return rows.flatMap(row => runsOfRow(row, page))
}

function isMark(text: string): boolean {
  return /^\p{Mn}+$/u.test(text)
}

function rowsByBaseline(glyphs: readonly PageGlyph[]): readonly Row[] {
  const rows: Row[] = []
  for (const glyph of glyphs.toSorted((a, b) => b.baseline - a.baseline)) {
    const row = rows.at(-1)
    const letter = { glyph, text: glyph.text, isRaised: false }
    const tolerance = Math.max(0.8, sameBaseline * glyph.size)
    if (row && row.baseline - glyph.baseline <= tolerance) row.letters.push(letter)
    else rows.push({ baseline: glyph.baseline, size: glyph.size, letters: [letter] })
  }
  return rows.map(({ letters }) => {
    const glyphs = letters.map(({ glyph }) => glyph)
    const middle = glyphs[Math.floor(glyphs.length / 2)]
    return { letters, size: mainSize(glyphs), baseline: middle?.baseline ?? 0 }
  })
}

/** The size that most of the glyphs have. */
function mainSize(glyphs: readonly PageGlyph[]): number {
  const counts = new Map<number, number>()
  for (const { size } of glyphs) {
    const rounded = Math.round(size * 10) / 10
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 1
}

/**
 * What stands a little above or below a line belongs to it: small digits, and letters whose place is
 * given by the marks drawn with them. Two lines of text are never so close.
 */
function mergedRows(rows: readonly Row[]): readonly Row[] {
  const merged = rows.map(row => ({ ...row, letters: [...row.letters] }))
  merged.forEach((row, place) => {
    const near = [-2, -1, 1, 2].flatMap(step => merged[place + step] ?? [])
    const home = near
      .filter(other => row.letters.length > 0 && isPartOf(row, other))
      .toSorted((a, b) => b.letters.length - a.letters.length)[0]
    if (!home) return
    const rise = row.baseline - home.baseline
    for (const letter of row.letters) {
      const isSmall = letter.glyph.size < home.size * smallest
      home.letters.push({ ...letter, isRaised: isSmall && rise > 0.1 * home.size })
    }
    row.letters.length = 0
  })
  return merged.filter(({ letters }) => letters.length > 0)
}

const closestLines = 0.45

function isPartOf(row: Row, home: Row): boolean {
  if (row.letters.length >= home.letters.length || row.size > home.size * 1.05) return false
  const rise = (row.baseline - home.baseline) / home.size
  if (Math.abs(rise) <= closestLines) return true
  const isHigh = rise > 0 && rise < highestMark && row.size < home.size * smallest
  const isFew = row.letters.length <= mostExponents
  return isHigh && isFew && row.letters.every(({ glyph }) => isBeside(glyph, home))
}

const highestMark = 0.7
/** More small letters than that are a line of their own. */
const mostExponents = 100

function isBeside(glyph: PageGlyph, row: Row): boolean {
  return row.letters.some(({ glyph: other }) => {
    const gap = Math.max(glyph.inkLeft - other.inkRight, other.inkLeft - glyph.inkRight)
    return gap < 0.5 * row.size
  })
}

function runsOfRow(row: Row, page: number): readonly TextRun[] {
  const ordered = row.letters
    .map((letter, place) => ({ letter, place }))
    .sort((a, b) => byPlace(a.letter.glyph, b.letter.glyph) || b.place - a.place)
    .map(({ letter }) => letter)
  const runs: Letter[][] = []
  let hasSpace = false
  let inkEnd = Number.NEGATIVE_INFINITY
  let end = Number.NEGATIVE_INFINITY
  let previous: PageGlyph | undefined
  for (const letter of ordered) {
    const { glyph, text } = letter
    if (/^\s+$/u.test(text)) {
      hasSpace = true
      continue
    }
    const gap = { advance: (glyph.left - end) / row.size, ink: (glyph.inkLeft - inkEnd) / row.size }
    const run = runs.at(-1)
    if (!run || Math.min(gap.advance, gap.ink) > runGap) runs.push([letter])
    else if (hasSpace || isWordGap(gap, previous, glyph)) run.push(space, letter)
    else run.push(letter)
    hasSpace = false
    inkEnd = Math.max(inkEnd, glyph.inkRight)
    end = glyph.right
    previous = glyph
  }
  return runs.map(letters => asRun(letters, row, page))
}

/** Parts of one piece of text have one place; what is drawn tells them apart. */
function byPlace(one: PageGlyph, other: PageGlyph): number {
  const difference = one.left - other.left
  if (Math.abs(difference) > 0.02) return difference
  if (one.inkRight <= other.inkLeft + 0.02) return -1
  return other.inkRight <= one.inkLeft + 0.02 ? 1 : 0
}

interface Gap {
  /** From where the next glyph should stand. */
  readonly advance: number
  /** Between what is drawn. */
  readonly ink: number
}

/** Measured on documents of five programs; letters that do not join are up to 0.15 apart. */
function isWordGap({ advance, ink }: Gap, one: PageGlyph | undefined, other: PageGlyph): boolean {
  if (seesGap(one, other)) return ink > 0.2 || (advance > 0.1 && ink > 0.05)
  if (isLatin(one) && isLatin(other)) return advance > 0.13 && ink > 0.1
  // The widths that fonts of Arabic give are often those of other shapes of the letter.
  if (advance < -0.03 && ink > 0.25) return true
  return ink > (advance > 0.16 ? 0.2 : 0.35) && Math.abs(advance) > 0.03
}

function isLatin(glyph: PageGlyph | undefined): boolean {
  return glyph !== undefined && /^[\p{Script=Latin}\p{P}\d]/u.test(glyph.text)
}

/** PDFium sees a gap between two glyphs that were written one after the other. */
function seesGap(one: PageGlyph | undefined, other: PageGlyph): boolean {
  if (one?.order === other.order - 1) return other.isAfterGap
  return one?.order === other.order + 1 && one.isAfterGap
}

const space: Letter = {
  glyph: {
    text: ' ',
    left: 0,
    right: 0,
    inkLeft: 0,
    inkRight: 0,
    baseline: 0,
    size: 0,
    isBold: false,
    order: -1,
    isAfterGap: false,
  },
  text: ' ',
  isRaised: false,
}

function asRun(letters: readonly Letter[], row: Row, page: number): TextRun {
  const glyphs = letters.filter(letter => letter !== space).map(({ glyph }) => glyph)
  const bold = glyphs.filter(({ isBold }) => isBold).length
  return {
    page,
    left: leastOf(glyphs, ({ inkLeft, left }) => Math.min(inkLeft, left)),
    right: greatestOf(glyphs, ({ inkRight }) => inkRight),
    baseline: row.baseline,
    size: mainSize(glyphs),
    isBold: bold > glyphs.length / 2,
    leftWord: wordWidth(letters),
    rightWord: wordWidth(letters.toReversed()),
    visual: letters.map(({ text, isRaised }) => (isRaised ? raised(text) : text)),
  }
}

/** Of the word that begins the letters. */
function wordWidth(letters: readonly Letter[]): number {
  const end = letters.indexOf(space)
  const word = (end < 0 ? letters : letters.slice(0, end)).map(({ glyph }) => glyph)
  return greatestOf(word, ({ inkRight }) => inkRight) - leastOf(word, ({ inkLeft }) => inkLeft)
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A digit keeps its meaning when it is written small and high: m², the mark of a note. */
function raised(text: string): string {
  const value = '0123456789'.indexOf(text) + 1 || '٠١٢٣٤٥٦٧٨٩'.indexOf(text) + 1
  return text.length === 1 && value > 0 ? superscripts.charAt(value - 1) : text
}
