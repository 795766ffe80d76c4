/** Rounds: the matrix rated once more, row by row and blind, kept apart until it is taken over. */
import type { ComparedCells } from '../analysis/roundComparison'
import { z } from '../zod'
import { query, Reason } from './definitions'
import { Consistency } from './hypotheses'
import { EvidenceId, HypothesisId, RoundId } from './ids'

export const roundCommands = {
  /** Numbered after the last. The order of hypotheses in each row follows from the seed. */
  'round.start': z.strictObject({ roundId: RoundId, seed: z.int().min(0).max(0xffff_ffff) }),
  /** `consistency` null: takes the rating of the round away. */
  'round.rate': z.strictObject({
    roundId: RoundId,
    evidenceId: EvidenceId,
    hypothesisId: HypothesisId,
    consistency: Consistency.nullable(),
  }),
  /** Needs a rating for each hypothesis that is weighed. */
  'round.lockRow': z.strictObject({ roundId: RoundId, evidenceId: EvidenceId }),
  'round.unlockRow': z.strictObject({ roundId: RoundId, evidenceId: EvidenceId, reason: Reason }),
  'round.finish': z.strictObject({ roundId: RoundId }),
  /** Makes ratings of a finished round those of the matrix; their reasons stay. */
  'round.adopt': z.strictObject({
    roundId: RoundId,
    cells: z
      .array(z.strictObject({ evidenceId: EvidenceId, hypothesisId: HypothesisId }))
      .min(1)
      .max(20_000),
  }),
  'round.remove': z.strictObject({ roundId: RoundId }),
}

export type RoundRow = {
  readonly roundId: RoundId
  readonly number: number
  readonly seed: number
  readonly startedAt: string
  /** Null: it goes on. */
  readonly finishedAt: string | null
  readonly lockedRows: number
  readonly ratings: number
}

export type FinishedRow = {
  readonly evidenceId: EvidenceId
  readonly isLocked: 0 | 1
  /** Why it was last opened again; empty if it never was. */
  readonly unlockedReason: string
}

export type RoundRating = {
  readonly evidenceId: EvidenceId
  readonly hypothesisId: HypothesisId
  readonly consistency: Consistency
}

export const roundQueries = {
  /** The newest first. */
  'round.list': query<RoundRow>()({}),
  /** Rows that were finished, in no order. */
  'round.rows': query<FinishedRow>()({ roundId: RoundId }),
  'round.ratings': query<RoundRating>()({ roundId: RoundId }),
  /**
   * One row: a round beside an earlier one, or with null beside the matrix. Only cells that are weighed
   * now: of evidence and hypotheses that are neither excluded nor archived.
   */
  'round.comparison': query<ComparedCells>()({ roundId: RoundId, againstId: RoundId.nullable() }),
}
