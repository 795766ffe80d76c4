/** Moments of the analysis, and what changed between two of them. A moment is the project after a step. */
import { z } from '../zod'
import { query } from './definitions'
import type { Consistency } from './hypotheses'
import type { EvidenceId, HypothesisId } from './ids'

/** `start`: before the first step that is known; `sitting`: the last step before a pause; `judgement`: one was made. */
export type MomentRow = {
  readonly sequence: number
  /** ISO 8601 UTC. */
  readonly at: string
  readonly kind: 'start' | 'sitting' | 'judgement'
}

/** By the weighting chosen at that moment. `rank`: 1 is best, ties share it; null: nothing was rated. */
export type PlaceThen = { readonly rank: number | null; readonly score: number }

/** What happened to one thing from one moment to the other; null: it was not there. */
export type AnalysisChange =
  /** One of each hypothesis that was weighed at one of the moments, changed or not. */
  | {
      readonly kind: 'rank'
      readonly hypothesisId: HypothesisId
      readonly label: string
      readonly before: PlaceThen | null
      readonly after: PlaceThen | null
    }
  | {
      readonly kind: 'rating'
      readonly evidenceId: EvidenceId
      readonly summary: string
      readonly label: string
      /** `unrated`: tagged, without a rating. */
      readonly before: Consistency | 'unrated' | null
      readonly after: Consistency | 'unrated' | null
      /** The reason of the later rating. */
      readonly reason: string
    }
  | {
      readonly kind: 'evidence'
      readonly evidenceId: EvidenceId
      readonly summary: string
      readonly change: 'added' | 'removed' | 'excluded' | 'included' | 'weighed'
      /** Why it was excluded; otherwise empty. */
      readonly reason: string
    }
  | {
      readonly kind: 'hypothesis'
      readonly label: string
      readonly statement: string
      readonly change: 'added' | 'removed' | 'archived' | 'restored' | 'restated'
      /** Why it was archived; otherwise empty. */
      readonly reason: string
    }

export const analysisHistoryQueries = {
  /** Newest first. */
  'analysis.moments': query<MomentRow>()({}),
  'analysis.changes': query<AnalysisChange>()({
    from: z.int().min(0),
    /** Null: now. */
    to: z.int().min(0).nullable(),
  }),
}
