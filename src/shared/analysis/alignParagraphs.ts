/**
 * Which paragraph of a newer version is which of the older one.
 *
 * First those whose text is the same, in order; between them those that are alike enough to be the
 * same paragraph corrected; at last those that were moved as they are. A paragraph has one partner
 * at most, and partners that were not moved stand in the same order in both versions.
 */
import { diffLists } from './textDiff'

/** For each new paragraph the index of the old one that it is, or null for a new one. */
export function alignParagraphs(
  before: readonly string[],
  after: readonly string[],
): readonly (number | null)[] {
  const partner: (number | null)[] = after.map(() => null)
  const edits = diffLists(before, after, MOST_EDITS)
  let oldAt = 0
  let newAt = 0
  for (const edit of [...edits, endOf(before, after)]) {
    while (newAt < edit.newStart) partner[newAt++] = oldAt++
    pairAlike(before, after, edit, partner)
    oldAt = edit.end
    newAt = edit.newEnd
  }
  pairMoved(before, after, partner)
  return partner
}

/** Which of some texts is likest to one: its index, the first of several; none of none. */
export function mostAlike(text: string, others: readonly string[]): number | undefined {
  const words = wordsOf(text)
  const likeness = others.map(other => likenessOf(words, wordsOf(other)))
  const best = likeness.indexOf(Math.max(...likeness))
  return best < 0 ? undefined : best
}

const MOST_EDITS = 2000
/** Less alike than this, and they are two different paragraphs. */
const LEAST_LIKENESS = 0.5
/** Stretches with more pairs than this are not compared pair by pair. */
const MOST_PAIRS = 40_000

type Stretch = {
  readonly start: number
  readonly end: number
  readonly newStart: number
  readonly newEnd: number
}

function endOf(before: readonly string[], after: readonly string[]): Stretch {
  return { start: before.length, end: before.length, newStart: after.length, newEnd: after.length }
}

/** Pairs what is alike within a stretch, in order, for the greatest likeness in all. */
function pairAlike(
  before: readonly string[],
  after: readonly string[],
  { start, end, newStart, newEnd }: Stretch,
  partner: (number | null)[],
): void {
  const rows = end - start
  const columns = newEnd - newStart
  if (rows === 0 || columns === 0 || rows * columns > MOST_PAIRS) return
  const oldWords = before.slice(start, end).map(wordsOf)
  const newWords = after.slice(newStart, newEnd).map(wordsOf)
  const width = columns + 1
  const likeness = new Float64Array(rows * columns)
  const best = new Float64Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const alike = likenessOf(oldWords[row] ?? [], newWords[column] ?? [])
      likeness[row * columns + column] = alike
      const paired =
        alike < LEAST_LIKENESS ? 0 : alike + (best[(row + 1) * width + column + 1] ?? 0)
      const skipped = Math.max(
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
      )
      best[row * width + column] = Math.max(paired, skipped)
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const here = best[row * width + column] ?? 0
    const alike = likeness[row * columns + column] ?? 0
    const isPair =
      alike >= LEAST_LIKENESS && here === alike + (best[(row + 1) * width + column + 1] ?? 0)
    if (isPair) partner[newStart + column++] = start + row++
    else if (here === best[(row + 1) * width + column]) row++
    else column++
  }
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [text]
}

/** Share of words in common: twice the common ones by all (Dice). */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of other) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    counts.set(word, left - 1)
    common++
  }
  return (2 * common) / (one.length + other.length)
}

/** The same text elsewhere, where it is left over in both versions. */
function pairMoved(
  before: readonly string[],
  after: readonly string[],
  partner: (number | null)[],
): void {
  const taken = new Set(partner)
  const leftOver = new Map<string, number[]>()
  before.forEach((text, index) => {
    if (!taken.has(index)) leftOver.set(text, [...(leftOver.get(text) ?? []), index])
  })
  after.forEach((text, index) => {
    if (partner[index] === null) partner[index] = leftOver.get(text)?.shift() ?? null
  })
}
