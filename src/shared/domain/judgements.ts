/**
 * Judgements: what the analyst concludes, how likely and how sure, and on what it hangs.
 *
 * Likelihood and confidence are two things, and both are the analyst's own: nothing here is computed
 * from scores. Source of the scale and of keeping the two apart: ICD 203, Analytic Standards, 2015.
 */
import { z } from '../zod'
import { query } from './definitions'
import { HypothesisId, JudgementId } from './ids'
import { Confidence } from './relationships'

/** ICD 203's seven terms, from the least to the most likely. */
export const Likelihood = z.enum([
  'almostNoChance',
  'veryUnlikely',
  'unlikely',
  'evenChance',
  'likely',
  'veryLikely',
  'almostCertain',
])
export type Likelihood = z.infer<typeof Likelihood>

/** What a term stands for, in percent. Source: ICD 203, section D.6.e.2. */
export const LIKELIHOOD_PERCENT: Readonly<Record<Likelihood, readonly [number, number]>> = {
  almostNoChance: [1, 5],
  veryUnlikely: [5, 20],
  unlikely: [20, 45],
  evenChance: [45, 55],
  likely: [55, 80],
  veryLikely: [80, 95],
  almostCertain: [95, 99],
}

/** How good the basis is: sources, their number, their agreement. */
export const JudgementConfidence = Confidence.exclude([''])
export type JudgementConfidence = z.infer<typeof JudgementConfidence>

const Prose = z.string().trim().max(20_000)

const content = {
  conclusion: Prose.min(1),
  /** The hypothesis that it says is true; null: it speaks of something else. */
  hypothesisId: HypothesisId.nullable(),
  likelihood: Likelihood,
  confidence: JudgementConfidence,
  assumptions: Prose,
  /** What would change the analyst's mind. */
  changeSigns: Prose,
  gaps: Prose,
}

export const judgementCommands = {
  /** Dated now, and kept with the ranking as it is now. */
  'judgement.make': z.strictObject({ judgementId: JudgementId, ...content }),
  /** Its date and its ranking stay: a new mind is a new judgement. */
  'judgement.correct': z.strictObject({
    judgementId: JudgementId,
    changes: z.strictObject(content).partial(),
  }),
  'judgement.remove': z.strictObject({ judgementId: JudgementId }),
}

/** How a hypothesis stood when a judgement was made. */
export const RankThen = z.strictObject({
  hypothesisId: HypothesisId,
  label: z.string(),
  /** 1 is best; ties share a rank. Null: nothing was rated for it. */
  rank: z.int().nullable(),
  weightedInconsistency: z.number(),
  unratedEvidence: z.int(),
})
export type RankThen = z.infer<typeof RankThen>

export type JudgementRow = {
  readonly judgementId: JudgementId
  readonly conclusion: string
  readonly hypothesisId: HypothesisId | null
  readonly hypothesisLabel: string | null
  readonly likelihood: Likelihood
  readonly confidence: JudgementConfidence
  readonly assumptions: string
  readonly changeSigns: string
  readonly gaps: string
  /** In the order of the hypotheses; empty where the file holds something else. */
  readonly ranking: readonly RankThen[]
  readonly madeAt: string
  readonly changedAt: string
}

export const judgementQueries = {
  /** Newest first. */
  'judgement.list': query<JudgementRow>()({}),
}
