/**
 * Moving through the matrix by keyboard. A place is an evidence item and a hypothesis, whichever way
 * the table is turned. Hypothesis −1 is the heading of an evidence item, evidence −1 the heading of a
 * hypothesis; after the last hypothesis comes the diagnosticity of the item.
 */
import { gridStep, type MoveKey } from '../../components/gridStep'

export type Place = { readonly evidence: number; readonly hypothesis: number }

export const HEADING = -1

export type Grid = {
  readonly evidenceCount: number
  readonly hypothesisCount: number
  /** Evidence in columns. */
  readonly isTransposed: boolean
  readonly direction: 'ltr' | 'rtl'
}

/** The place a key leads to, or undefined when the key does not move. Moves end at the edges. */
export function movePlace(place: Place, key: MoveKey, grid: Grid): Place | undefined {
  const step = gridStep(key, grid.direction)
  if (step === undefined) return undefined
  const isEvidence = (step.along === 'column') !== grid.isTransposed
  const isFar = Math.abs(step.by) > 1 // ends at the cells, and does not leap onto figures
  const moved = isEvidence
    ? {
        ...place,
        evidence: within(place.evidence + step.by, isFar ? 0 : HEADING, grid.evidenceCount),
      }
    : {
        ...place,
        hypothesis: within(
          place.hypothesis + step.by,
          HEADING,
          grid.hypothesisCount + (isFar ? 0 : 1),
        ),
      }
  return isNowhere(moved, grid) ? place : moved
}

/** The corner between the headings, and below the column of figures, hold nothing. */
function isNowhere({ evidence, hypothesis }: Place, { hypothesisCount }: Grid): boolean {
  return evidence === HEADING && (hypothesis === HEADING || hypothesis === hypothesisCount)
}

function within(value: number, first: number, end: number): number {
  return Math.max(first, Math.min(end - 1, value))
}

/** A rectangle of cells between two places; headings and figures are not in it. */
export type CellRange = {
  readonly firstEvidence: number
  readonly lastEvidence: number
  readonly firstHypothesis: number
  readonly lastHypothesis: number
}

export function rangeBetween(
  a: Place,
  b: Place,
  { evidenceCount, hypothesisCount }: Pick<Grid, 'evidenceCount' | 'hypothesisCount'>,
): CellRange {
  const inside = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
  return {
    firstEvidence: inside(Math.min(a.evidence, b.evidence), evidenceCount),
    lastEvidence: inside(Math.max(a.evidence, b.evidence), evidenceCount),
    firstHypothesis: inside(Math.min(a.hypothesis, b.hypothesis), hypothesisCount),
    lastHypothesis: inside(Math.max(a.hypothesis, b.hypothesis), hypothesisCount),
  }
}

export function isInRange(range: CellRange | null, evidence: number, hypothesis: number): boolean {
  return (
    range !== null &&
    evidence >= range.firstEvidence &&
    evidence <= range.lastEvidence &&
    hypothesis >= range.firstHypothesis &&
    hypothesis <= range.lastHypothesis
  )
}

export function sizeOf(range: CellRange): number {
  return (
    (range.lastEvidence - range.firstEvidence + 1) *
    (range.lastHypothesis - range.firstHypothesis + 1)
  )
}
