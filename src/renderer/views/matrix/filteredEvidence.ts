/** Which evidence items a filter lets through, and what can be asked for. */
import { matchingKey } from '../../../shared/analysis/arabicText'
import type { EvidenceRow } from '../../../shared/domain/hypotheses'
import type { HypothesisId } from '../../../shared/domain/ids'
import type { EvidenceFilter } from '../../client/evidenceFilter'
import { type RatingTable, ratingsOf } from './matrixModel'

type Rated = { readonly table: RatingTable; readonly hypothesisIds: readonly HypothesisId[] }

/** The items in their order; the very same list when nothing is asked for. */
export function filteredEvidence(
  evidence: readonly EvidenceRow[],
  filter: EvidenceFilter,
  rated: Rated,
): readonly EvidenceRow[] {
  if (filterCount(filter) === 0) return evidence
  const words = matchingKey(filter.text).split(/\s+/u).filter(Boolean)
  return evidence.filter(
    row => passesFacts(row, filter) && passesRatings(row, filter, rated) && hasWords(row, words),
  )
}

/** How many parts of the filter ask for something. */
export function filterCount({ text, account, onlyUnrated, ...lists }: EvidenceFilter): number {
  const isAsked = [text.trim() !== '', account !== 'all', onlyUnrated]
  return [...isAsked, ...Object.values(lists).map(({ length }) => length > 0)].filter(Boolean)
    .length
}

function passesFacts(row: EvidenceRow, filter: EvidenceFilter): boolean {
  const cited = row.sources.length === 0 ? [''] : row.sources.map(({ sourceId }) => sourceId)
  const isExcluded = row.excludedReason !== ''
  return (
    isAmong(filter.sourceIds, cited) &&
    isAmong(filter.speakerIds, [row.speakerActorId ?? '']) &&
    isAmong(filter.kinds, [row.kind]) &&
    isAmong(filter.credibilities, [row.credibility]) &&
    (filter.account === 'all' || isExcluded === (filter.account === 'excluded'))
  )
}

function isAmong<T>(asked: readonly T[], values: readonly T[]): boolean {
  return asked.length === 0 || values.some(value => asked.includes(value))
}

function passesRatings(
  { evidenceId }: EvidenceRow,
  { onlyUnrated }: EvidenceFilter,
  { table, hypothesisIds }: Rated,
): boolean {
  if (!onlyUnrated) return true
  const ratings = ratingsOf(table, evidenceId)
  return hypothesisIds.some(id => (ratings.get(id)?.consistency ?? null) === null)
}

function hasWords(row: EvidenceRow, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const key = keyOf(row)
  return words.every(word => key.includes(word))
}

const keys = new WeakMap<EvidenceRow, string>()

/** Folded once a row, while letters are typed. */
function keyOf(row: EvidenceRow): string {
  const known = keys.get(row)
  if (known !== undefined) return known
  const { summary, quote, note, excludedReason, sourceTitle, speakerName } = row
  const key = matchingKey(
    [summary, quote, note, excludedReason, sourceTitle, speakerName].join('\n'),
  )
  keys.set(row, key)
  return key
}

export type EvidenceChoice = { readonly value: string; readonly label: string }

/** Sources and speakers that evidence has, by name; the label of what has none is empty. */
export function evidenceChoices(evidence: readonly EvidenceRow[]): {
  readonly sources: readonly EvidenceChoice[]
  readonly speakers: readonly EvidenceChoice[]
} {
  const sources = new Map<string, string>()
  const speakers = new Map<string, string>()
  for (const row of evidence) {
    if (row.sources.length === 0) sources.set('', '')
    for (const { sourceId, title } of row.sources) sources.set(sourceId, title)
    speakers.set(row.speakerActorId ?? '', row.speakerName ?? '')
  }
  return { sources: byLabel(sources), speakers: byLabel(speakers) }
}

function byLabel(names: ReadonlyMap<string, string>): readonly EvidenceChoice[] {
  const collator = new Intl.Collator(['ar', 'en'], { numeric: true })
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted(
      (a, b) =>
        Number(a.value === '') - Number(b.value === '') || collator.compare(a.label, b.label),
    )
}
