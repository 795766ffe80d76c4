/** Puts a rating into cells of the matrix, or takes it out: one step, however many they are. */
import type { EvidenceRow, HypothesisStanding } from '../../../shared/domain/hypotheses'
import type { EvidenceId, HypothesisId } from '../../../shared/domain/ids'
import { runCommand } from '../../client/useCommand'
import type { CellRange } from './gridMoves'
import type { KeyedRating } from './ratingKeys'

export function rateCell(
  evidenceId: EvidenceId,
  hypothesisId: HypothesisId,
  rating: KeyedRating,
): void {
  if (rating === 'clear') void runCommand('assessment.remove', { evidenceId, hypothesisId })
  else {
    const consistency = rating === 'tagged' ? null : rating
    void runCommand('assessment.rate', { evidenceId, hypothesisId, consistency })
  }
}

export function rateRange(
  range: CellRange,
  evidence: readonly EvidenceRow[],
  hypotheses: readonly HypothesisStanding[],
  rating: KeyedRating,
): void {
  const columns = hypotheses.slice(range.firstHypothesis, range.lastHypothesis + 1)
  const cells = evidence
    .slice(range.firstEvidence, range.lastEvidence + 1)
    .flatMap(({ evidenceId }) => columns.map(({ hypothesisId }) => ({ evidenceId, hypothesisId })))
  if (rating === 'clear') void runCommand('assessment.removeMany', { cells })
  else {
    const consistency = rating === 'tagged' ? null : rating
    void runCommand('assessment.rateMany', { cells, consistency })
  }
}
