/** What the matrix draws, whichever way it is turned. */
import type { EvidenceRow, HypothesisStanding } from '../../../shared/domain/hypotheses'
import type { CellRange, Place } from './gridMoves'
import type { EvidenceGroup, Stretch } from './matrixLines'
import type { EvidenceGrouping, RatingTable } from './matrixModel'

export type MatrixContent = {
  readonly evidence: readonly EvidenceRow[]
  readonly groups: readonly EvidenceGroup[]
  readonly grouping: EvidenceGrouping
  readonly hypotheses: readonly HypothesisStanding[]
  readonly table: RatingTable
}

export type MatrixBody = MatrixContent & {
  readonly stretches: readonly Stretch[]
  readonly active: Place
  /** More than one cell, chosen together. */
  readonly range: CellRange | null
  /** The cell whose rating menu is open, or the place whose numbers are explained. */
  readonly open: Place | null
  readonly onClose: () => void
}

/** The same size for every line of a kind, in CSS pixels: see matrixLines.ts. */
export const EVIDENCE_ROW = 64
export const EVIDENCE_COLUMN = 200
export const GROUP_ROW = 34

export function isPlace(place: Place | null, evidence: number, hypothesis: number): boolean {
  return place?.evidence === evidence && place.hypothesis === hypothesis
}
