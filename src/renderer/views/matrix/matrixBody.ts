/** What the matrix draws, whichever way it is turned. */
import type { EvidenceRow, HypothesisStanding } from '../../../shared/domain/hypotheses'
import type { Place } from './gridMoves'
import type { RatingTable } from './matrixModel'

export type MatrixBody = {
  readonly evidence: readonly EvidenceRow[]
  readonly hypotheses: readonly HypothesisStanding[]
  readonly table: RatingTable
  readonly active: Place
  /** The cell whose rating menu is open. */
  readonly open: Place | null
  readonly onClose: () => void
}
