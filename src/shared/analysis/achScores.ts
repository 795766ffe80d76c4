/**
 * Scores of the Analysis of Competing Hypotheses: which hypothesis the evidence contradicts least.
 *
 * Consistent ratings never add support; the hypothesis nearest zero survives best. Scores are not
 * probabilities. Ratings that were not given are skipped and counted, never taken for neutral.
 * Source of every rule: product.md, "Scoring, exactly"; checked against the CIA Tradecraft Primer
 * 2009, pp. 14 to 16.
 */
import type { Consistency, Relevance } from '../domain/hypotheses'
import type { WeightingMethod, Weights } from '../domain/weighting'

/** The ratings that go into a score, with how many are missing. */
export interface Score {
  readonly score: number
  readonly rated: number
  readonly unrated: number
}

/** What is said of an evidence item that its weight follows from. */
export interface Weighable {
  /** 1 confirmed to 5 improbable, 6 cannot be judged. */
  readonly credibility: number
  readonly relevance: Relevance
}

/** One evidence item as it bears on one hypothesis; `consistency` null: not rated. */
export interface WeighedRating extends Weighable {
  readonly consistency: Consistency | null
}

/** How ratings become a score. `weights.credibility` from 1 to 6. */
export interface Weighting extends Weights {
  readonly method: WeightingMethod
}

/** What one rating adds to the score of its hypothesis. Both are 0 or more. */
export interface Contribution {
  readonly against: number
  readonly inFavour: number
}

/** All contributions to one hypothesis, and how many ratings made them. */
export interface Tally extends Contribution {
  readonly rated: number
  readonly unrated: number
}

const low = Math.SQRT1_2
const medium = 1
const high = Math.SQRT2

/** The weights of PARC's ACH program. */
export const parcWeighting: Weighting = {
  method: 'points',
  credibility: [high, high, medium, low, low, medium],
  relevance: { low, medium, high },
}

const even: Weights = {
  credibility: [1, 1, 1, 1, 1, 1],
  relevance: { low: 1, medium: 1, high: 1 },
}

/** Every item weighs the same: the plain inconsistency score. */
export const evenWeighting: Weighting = { method: 'points', ...even }

/** Squared distances from the middle, as Open Synthesis takes them. */
export const openSynthesis: Weighting = { method: 'squares', ...even }

const points: Readonly<Record<Consistency, number>> = { II: -2, I: -1, N: 0, NA: 0, C: 0, CC: 0 }

/** A rating as a number: 1 very inconsistent to 5 very consistent; not applicable is the middle. */
export const ratingValues: Readonly<Record<Consistency, number>> = {
  II: 1,
  I: 2,
  N: 3,
  NA: 3,
  C: 4,
  CC: 5,
}
const MIDDLE = 3
const CANNOT_BE_JUDGED = 6

/** Inconsistency score of one hypothesis over its ratings: 0 or less, nearest 0 survives best. */
export function inconsistency(ratings: readonly (Consistency | null)[]): Score {
  return sum(ratings.map(rating => (rating === null ? null : points[rating])))
}

/** The same with each item weighed by its credibility and its relevance. */
export function weightedInconsistency(
  ratings: readonly WeighedRating[],
  weights: Weights = parcWeighting,
): Score {
  return sum(
    ratings.map(rating =>
      rating.consistency === null
        ? null
        : points[rating.consistency] * weightOf(rating, weights) || 0,
    ),
  )
}

/** What an item weighs. */
export function weightOf({ credibility, relevance }: Weighable, weights: Weights): number {
  const place = Number.isInteger(credibility) ? credibility - 1 : CANNOT_BE_JUDGED - 1
  const factor = weights.credibility[place] ?? weights.credibility[CANNOT_BE_JUDGED - 1] ?? 1
  return factor * weights.relevance[relevance]
}

/** What a rating with a weight says against its hypothesis, and, where the method asks, for it. */
export function contribution(
  consistency: Consistency,
  weight: number,
  method: WeightingMethod,
): Contribution {
  if (method === 'points') return { against: -points[consistency] * weight || 0, inFavour: 0 }
  const distance = ratingValues[consistency] - MIDDLE
  const square = distance * distance * weight
  return distance < 0 ? { against: square, inFavour: 0 } : { against: 0, inFavour: square }
}

/** How one hypothesis stands after all its ratings. */
export function tally(ratings: readonly WeighedRating[], weighting: Weighting): Tally {
  let [against, inFavour, rated] = [0, 0, 0]
  for (const rating of ratings) {
    if (rating.consistency === null) continue
    const weight = weightOf(rating, weighting)
    const added = contribution(rating.consistency, weight, weighting.method)
    against += added.against
    inFavour += added.inFavour
    rated++
  }
  return { against, inFavour, rated, unrated: ratings.length - rated }
}

/** What is shown of a tally: 0 or less when points are counted, 0 or more when squares are. */
export function scoreOf({ against }: Contribution, method: WeightingMethod): number {
  return method === 'points' ? 0 - against : against
}

/**
 * How well one evidence item tells hypotheses apart: population standard deviation of its ratings
 * as 1 (II) to 5 (CC). Rated alike for all it is 0, however strong the ratings are.
 * The score is null with fewer than two ratings: nothing was compared.
 */
export function diagnosticity(
  ratings: readonly (Consistency | null)[],
): Omit<Score, 'score'> & { readonly score: number | null } {
  const rated = ratings.filter(rating => rating !== null).map(rating => ratingValues[rating])
  const counts = { rated: rated.length, unrated: ratings.length - rated.length }
  if (rated.length < 2) return { score: null, ...counts }
  const mean = rated.reduce((total, value) => total + value, 0) / rated.length
  const squares = rated.reduce((total, value) => total + (value - mean) ** 2, 0)
  return { score: Math.sqrt(squares / rated.length), ...counts }
}

/** Sums of roots in another order differ in their last digits; that is no difference in rank. */
const SMALLEST_DIFFERENCE = 1e-9

/** Below 0 when a stands better: less against it, or, as much against it, more in its favour. */
export function compareStanding(a: Contribution, b: Contribution): number {
  const against = a.against - b.against
  if (Math.abs(against) > SMALLEST_DIFFERENCE) return against
  const inFavour = b.inFavour - a.inFavour
  return Math.abs(inFavour) > SMALLEST_DIFFERENCE ? inFavour : 0
}

/**
 * Rank of each hypothesis: 1 for the one that stands best; equals share a rank and the next one
 * counts them (1, 1, 3). Null for a hypothesis for which nothing was rated.
 */
export function ranking(
  tallies: readonly (Contribution & Pick<Tally, 'rated'>)[],
): readonly (number | null)[] {
  return tallies.map(one => {
    if (one.rated === 0) return null
    return tallies.filter(other => other.rated > 0 && compareStanding(other, one) < 0).length + 1
  })
}

function sum(pointsOrNone: readonly (number | null)[]): Score {
  const given = pointsOrNone.filter(value => value !== null)
  return {
    score: given.reduce((total, value) => total + value, 0),
    rated: given.length,
    unrated: pointsOrNone.length - given.length,
  }
}
