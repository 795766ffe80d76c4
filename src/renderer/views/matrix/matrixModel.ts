/** What the matrix shows, from rows: which rating stands in which cell, in which order and groups. */
import type { AssessmentRow, EvidenceRow } from '../../../shared/domain/hypotheses'
import type { EvidenceId, HypothesisId } from '../../../shared/domain/ids'
import type { EvidenceGroup } from './matrixLines'

/** `entry`: the order of the project. Diagnosticity and credibility: the highest first. */
export const evidenceOrders = [
  'entry',
  'diagnosticity',
  'credibility',
  'source',
  'speaker',
  'date',
] as const
export type EvidenceOrder = (typeof evidenceOrders)[number]

export const evidenceGroupings = ['none', 'source', 'speaker', 'kind'] as const
export type EvidenceGrouping = (typeof evidenceGroupings)[number]

export type RatingTable = ReadonlyMap<EvidenceId, ReadonlyMap<HypothesisId, AssessmentRow>>

const NO_RATINGS: ReadonlyMap<HypothesisId, AssessmentRow> = new Map()
/** Admiralty scale: 6 says nothing about credibility, so it counts as the middle, as in the scores. */
const UNKNOWN_CREDIBILITY = 6
const MIDDLE_CREDIBILITY = 3

export function ratingTable(assessments: readonly AssessmentRow[]): RatingTable {
  const table = new Map<EvidenceId, Map<HypothesisId, AssessmentRow>>()
  for (const assessment of assessments) {
    const row = table.get(assessment.evidenceId) ?? new Map<HypothesisId, AssessmentRow>()
    row.set(assessment.hypothesisId, assessment)
    table.set(assessment.evidenceId, row)
  }
  return table
}

export function ratingsOf(
  table: RatingTable,
  evidenceId: EvidenceId,
): ReadonlyMap<HypothesisId, AssessmentRow> {
  return table.get(evidenceId) ?? NO_RATINGS
}

/** Evidence in an order; equals stay in the order of the project, what has no value comes last. */
export function sortEvidence(
  evidence: readonly EvidenceRow[],
  order: EvidenceOrder,
): readonly EvidenceRow[] {
  switch (order) {
    case 'entry':
      return evidence
    case 'diagnosticity':
      return evidence.toSorted((a, b) => (b.diagnosticity ?? -1) - (a.diagnosticity ?? -1))
    case 'credibility':
      return evidence.toSorted((a, b) => credibilityPlace(a) - credibilityPlace(b))
    case 'source':
      return byText(evidence, row => row.sourceTitle)
    case 'speaker':
      return byText(evidence, row => row.speakerName)
    case 'date':
      return byText(evidence, row => row.published)
  }
}

function byText(
  evidence: readonly EvidenceRow[],
  textOf: (row: EvidenceRow) => string | null,
): readonly EvidenceRow[] {
  const collator = new Intl.Collator(['ar', 'en'], { numeric: true })
  return evidence.toSorted((a, b) => {
    const [left, right] = [textOf(a) || null, textOf(b) || null]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return collator.compare(left, right)
  })
}

function credibilityPlace({ credibility }: EvidenceRow): number {
  return credibility === UNKNOWN_CREDIBILITY ? MIDDLE_CREDIBILITY + 0.5 : credibility
}

/** Rows in the order of the ids; rows whose id is not among them come last, as they were. */
export function inOrderOf(
  evidence: readonly EvidenceRow[],
  ids: readonly EvidenceId[],
): readonly EvidenceRow[] {
  const places = new Map(ids.map((id, place) => [id, place]))
  const placeOf = ({ evidenceId }: EvidenceRow) => places.get(evidenceId) ?? ids.length
  return evidence.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/**
 * Evidence with what belongs together side by side, and where each group begins. Groups come in the
 * order of their first item; what has no source or speaker comes last.
 */
export function groupEvidence(
  evidence: readonly EvidenceRow[],
  grouping: EvidenceGrouping,
): { readonly evidence: readonly EvidenceRow[]; readonly groups: readonly EvidenceGroup[] } {
  if (grouping === 'none') return { evidence, groups: [] }
  const members = new Map<string, EvidenceRow[]>()
  for (const row of evidence) {
    const key = groupKey(row, grouping)
    members.set(key, [...(members.get(key) ?? []), row])
  }
  const ordered = [...members].toSorted(([a], [b]) => Number(a === '') - Number(b === ''))
  let first = 0
  const groups = ordered.map(([key, rows]): EvidenceGroup => {
    const group = { key, name: groupName(rows[0], grouping), first, count: rows.length }
    first += rows.length
    return group
  })
  return { evidence: ordered.flatMap(([, rows]) => rows), groups }
}

function groupKey(row: EvidenceRow, grouping: Exclude<EvidenceGrouping, 'none'>): string {
  switch (grouping) {
    case 'source':
      return row.sourceId ?? ''
    case 'speaker':
      return row.speakerActorId ?? ''
    case 'kind':
      return row.kind
  }
}

function groupName(row: EvidenceRow | undefined, grouping: EvidenceGrouping): string | null {
  if (row === undefined || grouping === 'kind') return null
  return grouping === 'source' ? row.sourceTitle : row.speakerName
}
