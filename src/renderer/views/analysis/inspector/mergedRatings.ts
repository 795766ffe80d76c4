/** Where evidence items that become one are rated differently. Pure. */
import type { AssessmentRow, Consistency } from '../../../../shared/domain/hypotheses'
import type { EvidenceId, HypothesisId } from '../../../../shared/domain/ids'

export type Difference = {
  readonly hypothesisId: HypothesisId
  /** Each rating that was given, once. */
  readonly ratings: readonly Consistency[]
  /** Each reason that was given, once. */
  readonly reasons: readonly string[]
}

/** Hypotheses that some of the items rate one way and some another; not rated is no rating. */
export function ratedDifferently(
  assessments: readonly AssessmentRow[],
  evidenceIds: readonly EvidenceId[],
): readonly Difference[] {
  const merged = assessments.filter(one => evidenceIds.includes(one.evidenceId))
  const hypotheses = [...new Set(merged.map(one => one.hypothesisId))]
  return hypotheses.flatMap((hypothesisId): Difference[] => {
    const given = merged.filter(one => one.hypothesisId === hypothesisId)
    const ratings = [...new Set(given.flatMap(one => one.consistency ?? []))]
    const reasons = [...new Set(given.flatMap(one => one.reason || []))]
    return ratings.length > 1 ? [{ hypothesisId, ratings, reasons }] : []
  })
}
