/** Two ratings of the same cells beside each other. */

import type { Consistency } from '../domain/hypotheses'
import type { EvidenceId, HypothesisId } from '../domain/ids'
import { type Agreement, agreementOf, differenceOf } from './ratingAgreement'

export type RatedCell = {
  readonly evidenceId: EvidenceId
  readonly hypothesisId: HypothesisId
  readonly consistency: Consistency | null
}

export type ChangedCell = {
  readonly evidenceId: EvidenceId
  readonly hypothesisId: HypothesisId
  /** Null: not rated then. */
  readonly earlier: Consistency | null
  readonly later: Consistency
  readonly difference: 'new' | 'near' | 'far'
}

export type ComparedCells = {
  readonly agreement: Agreement
  /** The farthest apart first, then in the order of the later ratings. */
  readonly changed: readonly ChangedCell[]
}

const FIRST = { far: 0, near: 1, new: 2 } as const

export function compareCells(
  earlier: readonly RatedCell[],
  later: readonly RatedCell[],
): ComparedCells {
  const before = new Map(earlier.map(cell => [keyOf(cell), cell.consistency]))
  const pairs: [Consistency, Consistency][] = []
  const changed: ChangedCell[] = []
  for (const cell of later) {
    const { evidenceId, hypothesisId, consistency } = cell
    if (consistency === null) continue
    const was = before.get(keyOf(cell)) ?? null
    if (was !== null) pairs.push([was, consistency])
    const difference = was === null ? 'new' : differenceOf([was, consistency])
    if (difference === 'same') continue
    changed.push({ evidenceId, hypothesisId, earlier: was, later: consistency, difference })
  }
  changed.sort((a, b) => FIRST[a.difference] - FIRST[b.difference])
  return { agreement: agreementOf(pairs), changed }
}

function keyOf({ evidenceId, hypothesisId }: Omit<RatedCell, 'consistency'>): string {
  return `${evidenceId} ${hypothesisId}`
}
