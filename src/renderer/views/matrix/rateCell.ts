/** Puts a rating into cells of the matrix, or takes it out: one step, however many they are. What was done is said. */
import type { EvidenceRow, HypothesisStanding } from '../../../shared/domain/hypotheses'
import type { EvidenceId } from '../../../shared/domain/ids'
import { runCommand } from '../../client/useCommand'
import { announce } from '../../components/Announcer'
import { consistencyWords } from '../../i18n/consistencyWords'
import { translate } from '../../i18n/words'
import type { CellRange } from './gridMoves'
import type { KeyedRating } from './ratingKeys'

export async function rateCell(
  evidenceId: EvidenceId,
  { hypothesisId, label }: Pick<HypothesisStanding, 'hypothesisId' | 'label'>,
  rating: KeyedRating,
): Promise<void> {
  const cell = { evidenceId, hypothesisId }
  const isDone =
    rating === 'clear'
      ? await runCommand('assessment.remove', cell)
      : await runCommand('assessment.rate', { ...cell, consistency: consistencyOf(rating) })
  if (isDone) announce(translate('matrix.cell', { label, rating: wordsOf(rating) }))
}

export async function rateRange(
  range: CellRange,
  evidence: readonly EvidenceRow[],
  hypotheses: readonly HypothesisStanding[],
  rating: KeyedRating,
): Promise<void> {
  const columns = hypotheses.slice(range.firstHypothesis, range.lastHypothesis + 1)
  const cells = evidence
    .slice(range.firstEvidence, range.lastEvidence + 1)
    .flatMap(({ evidenceId }) => columns.map(({ hypothesisId }) => ({ evidenceId, hypothesisId })))
  const isDone =
    rating === 'clear'
      ? await runCommand('assessment.removeMany', { cells })
      : await runCommand('assessment.rateMany', { cells, consistency: consistencyOf(rating) })
  if (isDone) {
    announce(translate('matrix.saysRated', { count: cells.length, rating: wordsOf(rating) }))
  }
}

function consistencyOf(rating: Exclude<KeyedRating, 'clear'>) {
  return rating === 'tagged' ? null : rating
}

function wordsOf(rating: KeyedRating): string {
  if (rating === 'clear') return translate('matrix.noRating')
  return translate(rating === 'tagged' ? 'consistency.unrated' : consistencyWords[rating])
}
