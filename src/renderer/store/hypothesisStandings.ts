/** How hypotheses stand against all evidence that is not excluded, by the chosen weighting. */
import {
  type Contribution,
  contribution,
  inconsistency,
  ranking,
  scoreOf,
  type Weighting,
  weightOf,
} from '../../shared/analysis/achScores'
import type {
  Consistency,
  HypothesisRow,
  HypothesisStanding,
  Relevance,
} from '../../shared/domain/hypotheses'
import type { Readable } from './database'
import { chosenWeighting } from './weighting'

/** Ratings that weigh the same, counted. */
type Alike = {
  readonly hypothesisId: string
  readonly consistency: Consistency
  readonly credibility: number
  readonly relevance: Relevance
  readonly count: number
}

function countRatings(db: Readable): ReadonlyMap<string, readonly Alike[]> {
  const rows = db.all<Alike>(
    `SELECT assessment.hypothesis_id AS hypothesisId, assessment.consistency,
            evidence.credibility, evidence.relevance, count(*) AS count
       FROM assessment JOIN evidence ON evidence.id = assessment.evidence_id
      WHERE assessment.consistency IS NOT NULL AND evidence.excluded_reason = ''
      GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
  )
  const ratings = new Map<string, Alike[]>()
  for (const row of rows) {
    const alike = ratings.get(row.hypothesisId) ?? []
    ratings.set(row.hypothesisId, [...alike, row])
  }
  return ratings
}

function countItems(db: Readable): number {
  const row = db.first<{ items: number }>(
    `SELECT count(*) AS items FROM evidence WHERE excluded_reason = ''`,
  )
  return row?.items ?? 0
}

function paragraphsBearingOn(db: Readable): ReadonlyMap<string, number> {
  const rows = db.all<{ hypothesisId: string; paragraphs: number }>(
    `SELECT assessment.hypothesis_id AS hypothesisId,
            count(DISTINCT evidence_citation.paragraph_id) AS paragraphs
       FROM assessment JOIN evidence_citation USING (evidence_id)
       JOIN evidence ON evidence.id = assessment.evidence_id
      WHERE evidence.excluded_reason = ''
      GROUP BY assessment.hypothesis_id`,
  )
  return new Map(rows.map(({ hypothesisId, paragraphs }) => [hypothesisId, paragraphs]))
}

function tallyOf(alike: readonly Alike[], weighting: Weighting): Contribution & { rated: number } {
  let [against, inFavour, rated] = [0, 0, 0]
  for (const { consistency, count, ...item } of alike) {
    const one = contribution(consistency, weightOf(item, weighting), weighting.method)
    against += count * one.against
    inFavour += count * one.inFavour
    rated += count
  }
  return { against, inFavour, rated }
}

export const STANDING_READS = [
  ...['hypothesis', 'evidence', 'evidence_citation', 'assessment'],
  ...['weighting', 'project'],
]

export function standings(
  db: Readable,
  hypotheses: readonly HypothesisRow[],
): HypothesisStanding[] {
  const weighting = chosenWeighting(db)
  const items = countItems(db)
  const ratings = countRatings(db)
  const paragraphs = paragraphsBearingOn(db)
  const scored = hypotheses.map(hypothesis => {
    const alike = ratings.get(hypothesis.hypothesisId) ?? []
    const plain = alike.map(one => one.count * inconsistency([one.consistency]).score)
    const tally = tallyOf(alike, weighting)
    return { hypothesis, plain: plain.reduce((sum, points) => sum + points, 0), tally }
  })
  const ranks = ranking(scored.map(({ tally }) => tally))
  return scored.map(({ hypothesis, plain, tally }, index) => ({
    ...hypothesis,
    paragraphs: paragraphs.get(hypothesis.hypothesisId) ?? 0,
    ratedEvidence: tally.rated,
    unratedEvidence: items - tally.rated,
    inconsistency: plain || 0,
    weightedInconsistency: scoreOf(tally, weighting.method),
    weightedConsistency: weighting.method === 'points' ? null : tally.inFavour,
    rank: ranks[index] ?? null,
  }))
}
