/** What the sensitivity worker is asked and answers, made from the rows of the matrix. Pure. */
import type { Weighting } from '../../../../shared/analysis/achScores'
import { fewestRemovals, type Removal } from '../../../../shared/analysis/fewestRemovals'
import {
  type ChangedStanding,
  type CredibilitySwing,
  credibilitySwings,
  type DecisiveStep,
  decisiveSteps,
  leaveOneOut,
  type MatrixItem,
  type Standing,
  standingOf,
} from '../../../../shared/analysis/sensitivity'
import type { EvidenceRow } from '../../../../shared/domain/hypotheses'
import type { HypothesisId } from '../../../../shared/domain/ids'
import { type RatingTable, ratingsOf } from '../matrixModel'

export const GROUP_KINDS = ['source', 'speaker', 'faction', 'item'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

/** Evidence that is left out together. `items` are places in the list of counted evidence. */
export type LeftOutGroup = {
  readonly kind: GroupKind
  readonly name: string
  readonly items: readonly number[]
}

export type SensitivityQuestion = {
  readonly items: readonly MatrixItem[]
  readonly weighting: Weighting
  readonly groups: readonly LeftOutGroup[]
}

export type SensitivityAnswer = {
  readonly present: Standing
  /** One for each group of the question, in its order. */
  readonly without: readonly ChangedStanding[]
  readonly steps: readonly DecisiveStep[]
  /** One for each item. */
  readonly swings: readonly CredibilitySwing[]
  readonly fewest: Removal | null
}

/** Excluded evidence must have been taken out already. Ratings follow the order of the hypotheses. */
export function itemsOf(
  evidence: readonly EvidenceRow[],
  hypothesisIds: readonly HypothesisId[],
  table: RatingTable,
): readonly MatrixItem[] {
  return evidence.map(({ evidenceId, credibility, relevance }) => ({
    credibility,
    relevance,
    ratings: hypothesisIds.map(id => ratingsOf(table, evidenceId).get(id)?.consistency ?? null),
  }))
}

/**
 * Each source, speaker, faction of speakers and item. Evidence that cites several sources is in the
 * group of each; evidence without one is in no such group.
 */
export function groupsOf(evidence: readonly EvidenceRow[]): readonly LeftOutGroup[] {
  return [
    ...together('source', evidence, row =>
      row.sources.map(({ sourceId, title }) => ({ id: sourceId, name: title })),
    ),
    ...together('speaker', evidence, row => named(row.speakerActorId, row.speakerName)),
    ...together('faction', evidence, row => named(row.factionActorId, row.factionName)),
    ...together('item', evidence, row => named(row.evidenceId, row.summary || row.quote)),
  ]
}

type Named = { readonly id: string; readonly name: string }

function named(id: string | null, name: string | null): readonly Named[] {
  return id === null ? [] : [{ id, name: name ?? '' }]
}

function together(
  kind: GroupKind,
  evidence: readonly EvidenceRow[],
  namesOf: (row: EvidenceRow) => readonly Named[],
): readonly LeftOutGroup[] {
  const groups = new Map<string, { name: string; items: number[] }>()
  for (const [place, row] of evidence.entries()) {
    for (const { id, name } of namesOf(row)) {
      const group = groups.get(id) ?? { name, items: [] }
      group.items.push(place)
      groups.set(id, group)
    }
  }
  return [...groups.values()].map(group => ({ kind, ...group }))
}

export function answerSensitivity({
  items,
  weighting,
  groups,
}: SensitivityQuestion): SensitivityAnswer {
  return {
    present: standingOf(items, weighting),
    without: leaveOneOut(
      items,
      weighting,
      groups.map(group => group.items),
    ),
    steps: decisiveSteps(items, weighting),
    swings: credibilitySwings(items, weighting),
    fewest: fewestRemovals(items, weighting),
  }
}

/**
 * How far ahead the present leader is in another standing: below 0 when others lead there. Null when
 * nothing is comparable, as in the margin itself.
 */
export function lead(standing: ChangedStanding): number | null {
  const { margin, changesWinner } = standing
  if (margin === null) return null
  return changesWinner ? -margin : margin
}
