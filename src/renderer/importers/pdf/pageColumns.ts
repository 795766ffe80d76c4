/**
 * The runs of a page in the order they are read: columns one after the other, tables row by row.
 *
 * A gutter is a strip that several lines leave empty one below the other. What stands on both
 * sides is a table if its pieces are short, and columns of flowing text if they fill their width.
 */
import type { Direction } from '../../../shared/domain/sources'
import { greatestOf, leastOf } from '../extremes'
import { directionOf } from './readingOrder'
import { joinedRuns, rowsOf, type TextRun } from './textRuns'

/** Where the lines of a column stand, and the direction of most of its letters. */
export interface Column {
  readonly left: number
  readonly right: number
  readonly direction: Direction
}

export type PlacedLine =
  | { readonly kind: 'line'; readonly line: TextRun; readonly column: Column }
  /** One row of a table, its cells in reading order. */
  | { readonly kind: 'row'; readonly cells: readonly TextRun[] }

type Row = readonly TextRun[]

/** In parts of the size of the text. */
const narrowestGutter = 0.6
const wideGutter = 1.2
/** Part of a column's width that its lines fill, as a rule. */
const flowingFill = 0.62
/** A page of so many pieces is no page of text; looking for columns would take for ever. */
const mostPieces = 4_000

export function linesInOrder(
  runs: readonly TextRun[],
  direction: Direction,
): readonly PlacedLine[] {
  const rows = rowsOf(withMarkers(runs, direction))
  return runs.length > mostPieces ? plainLines(rows, direction) : ordered(rows, direction, 0)
}

function ordered(rows: readonly Row[], direction: Direction, depth: number): readonly PlacedLine[] {
  const band = depth < 6 ? findBand(rows) : undefined
  if (band === undefined) return plainLines(rows, direction)
  const inside = rows.slice(band.from, band.to)
  return [
    ...ordered(rows.slice(0, band.from), direction, depth + 1),
    ...(isTable(inside, band.x)
      ? tableRows(inside, direction)
      : columns(inside, { x: band.x, direction, depth })),
    ...ordered(rows.slice(band.to), direction, depth + 1),
  ]
}

function columns(
  rows: readonly Row[],
  { x, direction, depth }: { x: number; direction: Direction; depth: number },
): readonly PlacedLine[] {
  const side = (isWanted: (run: TextRun) => boolean) =>
    ordered(
      rows.map(row => row.filter(isWanted)).filter(row => row.length > 0),
      direction,
      depth + 1,
    )
  const left = side(run => run.right <= x)
  const right = side(run => run.right > x)
  return direction === 'rtl' ? [...right, ...left] : [...left, ...right]
}

function plainLines(rows: readonly Row[], direction: Direction): readonly PlacedLine[] {
  const lines = rows.map(joinedRuns)
  const column = {
    left: leastOf(lines, ({ left }) => left),
    right: greatestOf(lines, ({ right }) => right),
    direction: directionOf(lines.map(({ visual }) => visual)) ?? direction,
  }
  return lines.map(line => ({ kind: 'line', line, column }))
}

function tableRows(rows: readonly Row[], direction: Direction): readonly PlacedLine[] {
  return rows.map(row => ({ kind: 'row', cells: direction === 'rtl' ? row.toReversed() : row }))
}

interface Band {
  readonly x: number
  readonly from: number
  readonly to: number
  /** Rows that have text on both sides. */
  readonly split: number
}

/** The rows beside the gutter that parts the most of them. */
function findBand(rows: readonly Row[]): Band | undefined {
  let best: Band | undefined
  for (const x of gutterPlaces(rows)) {
    for (const band of bandsAt(rows, x)) {
      if (isWorthy(rows, band) && (best === undefined || band.split > best.split)) best = band
    }
  }
  return best
}

/** Middles of the gaps between runs. */
function gutterPlaces(rows: readonly Row[]): ReadonlySet<number> {
  const places = new Set<number>()
  for (const row of rows) {
    row.forEach((run, place) => {
      const next = row[place + 1]
      if (next && next.left - run.right >= narrowestGutter * run.size) {
        places.add(Math.round((run.right + next.left) / 2))
      }
    })
  }
  return places
}

function bandsAt(rows: readonly Row[], x: number): readonly Band[] {
  const bands: Band[] = []
  let from: number | undefined
  const close = (to: number) => {
    if (from !== undefined) for (const band of partsOf(rows, x, from, to)) bands.push(band)
    from = undefined
  }
  rows.forEach((row, place) => {
    if (row.some(run => run.left < x && run.right > x)) close(place)
    else from ??= place
  })
  close(rows.length)
  return bands
}

/** A gap that is much narrower than the others belongs to a line of text, which is no part of the band. */
const leastOfUsual = 0.5
const leastGap = 1

function partsOf(rows: readonly Row[], x: number, from: number, to: number): readonly Band[] {
  const gaps = rows.slice(from, to).map(row => (isSplit(row, x) ? gapAt(row, x) : undefined))
  const usual = median(gaps.filter(gap => gap !== undefined))
  const bands: Band[] = []
  let start = from
  for (let place = from; place <= to; place++) {
    const gap = gaps[place - from]
    if (place < to && (gap === undefined || gap >= Math.min(leastOfUsual * usual, leastGap)))
      continue
    for (const band of trimmed(rows, x, start, place)) bands.push(band)
    start = place + 1
  }
  return bands
}

/** Without the rows at both ends that have text on one side only and stand apart from the rest. */
function trimmed(rows: readonly Row[], x: number, from: number, to: number): readonly Band[] {
  const places = Array.from({ length: to - from }, (_, at) => from + at)
  const split = places.filter(at => isSplit(rows[at] ?? [], x))
  const [first] = split
  const last = split.at(-1)
  if (first === undefined || last === undefined) return []
  const isFlowing = !isTable(rows.slice(first, last + 1), x)
  let start = first
  while (isFlowing && start > from && isNear(rows[start - 1], rows[start])) start--
  let end = last + 1
  while (isFlowing && end < to && isNear(rows[end - 1], rows[end])) end++
  return [{ x, from: start, to: end, split: split.length }]
}

function isSplit(row: Row, x: number): boolean {
  return row.some(run => run.right <= x) && row.some(run => run.left >= x)
}

function isNear(upper: Row | undefined, lower: Row | undefined): boolean {
  const above = upper?.[0]
  const below = lower?.[0]
  if (!above || !below) return false
  return above.baseline - below.baseline < 3 * Math.min(above.size, below.size)
}

/** Wide gaps that stand below each other by chance are few, and what is beside them is not aligned. */
function isWorthy(rows: readonly Row[], { x, from, to, split }: Band): boolean {
  const inside = rows.slice(from, to).filter(row => isSplit(row, x))
  const narrowest = leastOf(inside, row => gapAt(row, x))
  if (narrowest < narrowestGutter) return false
  if (!isTable(inside, x)) return split >= (narrowest >= wideGutter ? 3 : 5)
  return split >= (narrowest >= wideGutter ? 2 : 3) && areAligned(inside, x)
}

/** Cells of a column begin or end, or have their middles, below each other. */
function areAligned(rows: readonly Row[], x: number): boolean {
  const before = rows.flatMap(row => row.filter(run => run.right <= x).at(-1) ?? [])
  const after = rows.flatMap(row => row.find(run => run.left >= x) ?? [])
  return [before, after].every(cells => {
    const edges = [
      cells.map(({ left }) => left),
      cells.map(({ right }) => right),
      cells.map(({ left, right }) => (left + right) / 2),
    ]
    const size = cells[0]?.size ?? 1
    return edges.some(places => spread(places) < 0.6 * size)
  })
}

function spread(places: readonly number[]): number {
  return greatestOf(places, place => place) - leastOf(places, place => place)
}

/** Width of the gap at a place, in parts of the size of the text. */
function gapAt(row: Row, x: number): number {
  const left = greatestOf(row, ({ right }) => (right <= x ? right : Number.NEGATIVE_INFINITY))
  const right = leastOf(row, run => (run.left >= x ? run.left : Number.POSITIVE_INFINITY))
  return (right - left) / (row[0]?.size ?? 1)
}

function isTable(rows: readonly Row[], x: number): boolean {
  const split = rows.filter(row => isSplit(row, x))
  return !(
    isFlowing(split.map(row => row.filter(run => run.right <= x))) &&
    isFlowing(split.map(row => row.filter(run => run.left >= x)))
  )
}

function isFlowing(rows: readonly Row[]): boolean {
  const runs = rows.flat()
  const width = greatestOf(runs, ({ right }) => right) - leastOf(runs, ({ left }) => left)
  const fills = rows.map(row => row.reduce((sum, run) => sum + run.right - run.left, 0) / width)
  const letters = runs.reduce((sum, { visual }) => sum + visual.length, 0) / rows.length
  return letters >= 12 && median(fills) >= flowingFill
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

const marker = /^(?:[•●▪■◦○‣–—*-]|\(?[\p{Nd}\p{L}]{1,3}[.)])$/u

/** The sign or number of a list item belongs to the text beside it, however far it stands. */
function withMarkers(runs: readonly TextRun[], direction: Direction): readonly TextRun[] {
  return rowsOf(runs).flatMap(row => {
    const fromStart = direction === 'rtl' ? row.toReversed() : row
    const [first, second, ...rest] = fromStart
    if (!first || !second || first.visual.length > 4) return row
    const text = direction === 'rtl' ? first.visual.toReversed().join('') : first.visual.join('')
    const gap = Math.max(first.left - second.right, second.left - first.right)
    if (!marker.test(text) || gap > 4 * second.size) return row
    return [joinedRuns([first, second]), ...rest]
  })
}
