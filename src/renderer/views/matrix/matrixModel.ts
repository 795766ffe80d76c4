/** What the matrix shows, from rows: which rating stands in which cell, and in which order. */
import type { AssessmentRow, EvidenceRow } from '../../../shared/domain/hypotheses'
import type { EvidenceId, HypothesisId } from '../../../shared/domain/ids'

/** `entry`: the order of the project. The others: most telling, or most credible, first. */
export const evidenceOrders = ['entry', 'diagnosticity', 'credibility'] as const
export type EvidenceOrder = (typeof evidenceOrders)[number]

export type RatingTable = ReadonlyMap<EvidenceId, ReadonlyMap<HypothesisId, AssessmentRow>>

const NO_RATINGS: ReadonlyMap<HypothesisId, AssessmentRow> = new Map()
/** Admiralty scale: 6 says nothing about credibility, so it counts as the middle, as in the scores. */
const UNKNOWN_CREDIBILITY = 6
const MIDDLE_CREDIBILITY = 3

export function ratingTable(assessments: readonly AssessmentRow[]): RatingTable {
  const table = new Map<EvidenceId, Map<HypothesisId, AssessmentRow>>()
  for (const assessment of assessments) {
    const row = table.get(assessment.evidenceId) ?? new Map<HypothesisId, AssessmentRow>()
    row.set(assessment.hypothesisId, assessment)
    table.set(assessment.evidenceId, row)
  }
  return table
}

export function ratingsOf(
  table: RatingTable,
  evidenceId: EvidenceId,
): ReadonlyMap<HypothesisId, AssessmentRow> {
  return table.get(evidenceId) ?? NO_RATINGS
}

/** Evidence in an order; equals stay in the order of the project. */
export function sortEvidence(
  evidence: readonly EvidenceRow[],
  order: EvidenceOrder,
): readonly EvidenceRow[] {
  switch (order) {
    case 'entry':
      return evidence
    case 'diagnosticity':
      return evidence.toSorted((a, b) => (b.diagnosticity ?? -1) - (a.diagnosticity ?? -1))
    case 'credibility':
      return evidence.toSorted((a, b) => credibilityPlace(a) - credibilityPlace(b))
  }
}

function credibilityPlace({ credibility }: EvidenceRow): number {
  return credibility === UNKNOWN_CREDIBILITY ? MIDDLE_CREDIBILITY + 0.5 : credibility
}

/** Rows in the order of the ids; rows whose id is not among them come last, as they were. */
export function inOrderOf(
  evidence: readonly EvidenceRow[],
  ids: readonly EvidenceId[],
): readonly EvidenceRow[] {
  const places = new Map(ids.map((id, place) => [id, place]))
  const placeOf = ({ evidenceId }: EvidenceRow) => places.get(evidenceId) ?? ids.length
  return evidence.toSorted((a, b) => placeOf(a) - placeOf(b))
}
