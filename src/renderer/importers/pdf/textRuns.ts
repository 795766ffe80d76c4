/**
 * Runs of text: what stands on one line without a wide gap.
 *
 * `visual` has the letters as they stand, from left to right whatever the script, each with the
 * marks above and below it. They are put into reading order when the whole line, and the paragraph it
 * belongs to, are known (readingOrder.ts).
 */

import { greatestOf } from '../extremes'

export interface TextRun {
  readonly page: number
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly isBold: boolean
  /** Widths of the first and the last word, from left to right. */
  readonly leftWord: number
  readonly rightWord: number
  readonly visual: readonly string[]
}

/** The runs of one line as one run, from left to right, a space in each gap. */
export function joinedRuns(runs: readonly TextRun[]): TextRun {
  const ordered = runs.toSorted((a, b) => a.left - b.left)
  const [first, ...rest] = ordered
  if (first === undefined) throw new RangeError('no runs to join')
  if (rest.length === 0) return first
  const last = ordered.at(-1) ?? first
  const main = ordered.toSorted((a, b) => b.visual.length - a.visual.length)[0] ?? first
  return {
    page: first.page,
    left: first.left,
    right: greatestOf(ordered, ({ right }) => right),
    baseline: main.baseline,
    size: main.size,
    leftWord: first.leftWord,
    rightWord: last.rightWord,
    isBold: ordered.every(({ isBold }) => isBold),
    visual: ordered.flatMap(({ visual }, place) => (place === 0 ? visual : [' ', ...visual])),
  }
}

/** Runs on one line each, the topmost line first. */
export function rowsOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const rows: TextRun[][] = []
  for (const run of runs.toSorted((a, b) => b.baseline - a.baseline)) {
    const row = rows.at(-1)
    const top = row?.[0]
    const isSameLine = top !== undefined && top.baseline - run.baseline < sameLine * run.size
    if (row && isSameLine) row.push(run)
    else rows.push([run])
  }
  return rows.map(row => row.toSorted((a, b) => a.left - b.left))
}

const sameLine = 0.3
