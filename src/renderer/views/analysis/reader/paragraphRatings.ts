/** What the margin shows of a paragraph: one rating per hypothesis, the strongest of several. */
import type { Consistency, ParagraphRating } from '../../../../shared/domain/hypotheses'
import type { HypothesisId, ParagraphId } from '../../../../shared/domain/ids'

export type MarginRating = {
  readonly consistency: Consistency | null
  /** Evidence items of the paragraph that are tagged to the hypothesis. */
  readonly count: number
  /** The tag of the whole paragraph, which the rating bar changes; null without one. */
  readonly whole: ParagraphRating | null
  /** All of them are excluded, so it counts nowhere. */
  readonly isExcluded: boolean
}

export type ParagraphRatings = ReadonlyMap<HypothesisId, MarginRating>

/**
 * How loudly a rating speaks. Inconsistency outweighs consistency of the same degree, since only
 * inconsistency counts against a hypothesis (product.md, "Scoring, exactly").
 */
const STRENGTH: Readonly<Record<Consistency, number>> = { II: 6, CC: 5, I: 4, C: 3, N: 2, NA: 1 }

function strengthOf(consistency: Consistency | null): number {
  return consistency === null ? 0 : STRENGTH[consistency]
}

/** Ratings of a source by paragraph and hypothesis. */
export function ratingsByParagraph(
  ratings: readonly ParagraphRating[],
): ReadonlyMap<ParagraphId, ParagraphRatings> {
  const byParagraph = new Map<ParagraphId, Map<HypothesisId, MarginRating>>()
  for (const rating of ratings) {
    const { paragraphId, hypothesisId } = rating
    const ofParagraph = byParagraph.get(paragraphId) ?? new Map<HypothesisId, MarginRating>()
    ofParagraph.set(hypothesisId, joined(ofParagraph.get(hypothesisId), rating))
    byParagraph.set(paragraphId, ofParagraph)
  }
  return byParagraph
}

function joined(before: MarginRating | undefined, rating: ParagraphRating): MarginRating {
  const whole = rating.isWhole === 1 ? rating : (before?.whole ?? null)
  const isExcluded = rating.isExcluded === 1
  if (before === undefined) return { consistency: rating.consistency, count: 1, whole, isExcluded }
  const isStronger =
    before.isExcluded === isExcluded
      ? strengthOf(rating.consistency) > strengthOf(before.consistency)
      : before.isExcluded
  const consistency = isStronger ? rating.consistency : before.consistency
  return {
    ...{ consistency, count: before.count + 1, whole },
    isExcluded: before.isExcluded && isExcluded,
  }
}
