/** What a file of the matrix shows, from rows: as the screen has it, excluded evidence too. */
import type { EvidenceRow, HypothesisStanding } from '../../../../shared/domain/hypotheses'
import type { MatrixItemRow, MatrixRating } from '../../../../shared/domain/matrixFile'
import type { MatrixReport } from '../../../exporters/matrix/matrixReport'
import { type RatingTable, ratingsOf } from '../matrixModel'

type Rows = {
  readonly project: { readonly title: string; readonly question: string }
  readonly hypotheses: readonly HypothesisStanding[]
  readonly items: readonly MatrixItemRow[]
  readonly evidence: readonly EvidenceRow[]
  readonly table: RatingTable
}

export function matrixReport({ project, hypotheses, items, evidence, table }: Rows): MatrixReport {
  const diagnosticity = new Map(evidence.map(row => [row.evidenceId, row.diagnosticity]))
  return {
    title: project.title,
    question: project.question,
    hypotheses: hypotheses.map(({ label, statement, kind }) => ({ label, statement, kind })),
    standings: hypotheses.map(standing => ({
      inconsistency: standing.inconsistency,
      weighted: standing.weightedInconsistency,
      rank: standing.rank,
      unrated: standing.unratedEvidence,
    })),
    items: items.map(({ evidenceId, ...item }) => {
      const given = hypotheses.map(row => ratingsOf(table, evidenceId).get(row.hypothesisId))
      return {
        ...item,
        id: evidenceId,
        ratings: given.map((one): MatrixRating => (one ? (one.consistency ?? 'tagged') : null)),
        reasons: given.map(one => one?.reason ?? ''),
      }
    }),
    diagnosticity: items.map(({ evidenceId }) => diagnosticity.get(evidenceId) ?? null),
  }
}
