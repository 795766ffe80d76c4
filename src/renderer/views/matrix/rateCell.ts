/** Puts a rating into a cell of the matrix, or takes it out. */
import type { EvidenceId, HypothesisId } from '../../../shared/domain/ids'
import { runCommand } from '../../client/useCommand'
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
