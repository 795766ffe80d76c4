/** How well a paragraph tells the hypotheses apart: the best of the evidence items that cite it. */
import { diagnosticity } from '../../../../shared/analysis/achScores'
import type { Consistency, ParagraphRating } from '../../../../shared/domain/hypotheses'
import type { EvidenceId, HypothesisId, ParagraphId } from '../../../../shared/domain/ids'

/** Half the range of the ratings 1 to 5: half of them CC and half II. */
export const MOST_DIAGNOSTIC = 2
const STEPS = 4

/** Only what counts: excluded items and archived hypotheses are left out, as in the matrix. */
export function diagnosticityByParagraph(
  rows: readonly ParagraphRating[],
  weighed: ReadonlySet<HypothesisId>,
): ReadonlyMap<ParagraphId, number> {
  const items = new Map<ParagraphId, Map<EvidenceId, Map<HypothesisId, Consistency>>>()
  for (const { paragraphId, evidenceId, hypothesisId, consistency, isExcluded } of rows) {
    if (isExcluded === 1 || consistency === null || !weighed.has(hypothesisId)) continue
    const ofParagraph =
      items.get(paragraphId) ?? new Map<EvidenceId, Map<HypothesisId, Consistency>>()
    // Once a hypothesis: an item may cite several places of one paragraph.
    const ratings = ofParagraph.get(evidenceId) ?? new Map<HypothesisId, Consistency>()
    items.set(paragraphId, ofParagraph.set(evidenceId, ratings.set(hypothesisId, consistency)))
  }
  const best = new Map<ParagraphId, number>()
  for (const [paragraphId, ofParagraph] of items) {
    const scores = [...ofParagraph.values()].flatMap(
      ratings => diagnosticity([...ratings.values()]).score ?? [],
    )
    if (scores.length > 0) best.set(paragraphId, Math.max(...scores))
  }
  return best
}

/** 0 for none, then four even steps up to the most there can be. */
export function shadeStep(score: number): number {
  return Math.max(0, Math.min(STEPS, Math.ceil((score / MOST_DIAGNOSTIC) * STEPS - 1e-9)))
}
