/**
 * Scores of the Analysis of Competing Hypotheses: which hypothesis the evidence contradicts least.
 *
 * Consistent ratings never add support; the hypothesis nearest zero survives best. Scores are not
 * probabilities. Ratings that were not given are skipped and counted, never taken for neutral.
 * Source of every rule: product.md, "Scoring, exactly"; checked against the CIA Tradecraft Primer
 * 2009, pp. 14 to 16.
 */
import type { Consistency, Relevance } from '../domain/hypotheses'

/** The ratings that go into a score, with how many are missing. */
export interface Score {
  readonly score: number
  readonly rated: number
  readonly unrated: number
}

/** One evidence item as it bears on one hypothesis; `consistency` null: not rated. */
export interface WeighedRating {
  readonly consistency: Consistency | null
  /** 1 confirmed to 5 improbable, 6 cannot be judged. */
  readonly credibility: number
  readonly relevance: Relevance
}

/** A named way of weighing: a factor for each credibility (1 to 6) and each relevance. */
export interface WeightPreset {
  readonly name: string
  readonly credibility: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6, number>>
  readonly relevance: Readonly<Record<Relevance, number>>
}

const low = Math.SQRT1_2
const medium = 1
const high = Math.SQRT2

/** The weights of PARC's ACH program. */
export const parcWeights: WeightPreset = {
  name: 'parc',
  credibility: { 1: high, 2: high, 3: medium, 4: low, 5: low, 6: medium },
  relevance: { low, medium, high },
}

const points: Readonly<Record<Consistency, number>> = { II: -2, I: -1, N: 0, NA: 0, C: 0, CC: 0 }

const values: Readonly<Record<Consistency, number>> = { II: 1, I: 2, N: 3, NA: 3, C: 4, CC: 5 }

/** Inconsistency score of one hypothesis over its ratings: 0 or less, nearest 0 survives best. */
export function inconsistency(ratings: readonly (Consistency | null)[]): Score {
  return sum(ratings.map(rating => (rating === null ? null : points[rating])))
}

/** The same with each item weighed by its credibility and its relevance. */
export function weightedInconsistency(
  ratings: readonly WeighedRating[],
  weights: WeightPreset = parcWeights,
): Score {
  return sum(
    ratings.map(({ consistency, credibility, relevance }) => {
      if (consistency === null) return null
      const weight = credibilityWeight(credibility, weights) * weights.relevance[relevance]
      return points[consistency] * weight
    }),
  )
}

/**
 * How well one evidence item tells hypotheses apart: population standard deviation of its ratings
 * as 1 (II) to 5 (CC). Rated alike for all it is 0, however strong the ratings are.
 * The score is null with fewer than two ratings: nothing was compared.
 */
export function diagnosticity(
  ratings: readonly (Consistency | null)[],
): Omit<Score, 'score'> & { readonly score: number | null } {
  const rated = ratings.filter(rating => rating !== null).map(rating => values[rating])
  const counts = { rated: rated.length, unrated: ratings.length - rated.length }
  if (rated.length < 2) return { score: null, ...counts }
  const mean = rated.reduce((total, value) => total + value, 0) / rated.length
  const squares = rated.reduce((total, value) => total + (value - mean) ** 2, 0)
  return { score: Math.sqrt(squares / rated.length), ...counts }
}

/** Sums of roots in another order differ in their last digits; that is no difference in rank. */
const smallestDifference = 1e-9

/**
 * Rank of each score: 1 for the one nearest zero; equal scores share a rank and the next one
 * counts them (1, 1, 3). Null for a hypothesis for which nothing was rated.
 */
export function ranking(
  scores: readonly Pick<Score, 'score' | 'rated'>[],
): readonly (number | null)[] {
  return scores.map(({ score, rated }) => {
    if (rated === 0) return null
    const better = scores.filter(
      other => other.rated > 0 && Math.abs(other.score) < Math.abs(score) - smallestDifference,
    )
    return better.length + 1
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

function credibilityWeight(credibility: number, weights: WeightPreset): number {
  switch (credibility) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return weights.credibility[credibility]
    default:
      return weights.credibility[6]
  }
}
