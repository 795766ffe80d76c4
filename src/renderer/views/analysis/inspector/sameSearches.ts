/** Runs of searches put together where the same was searched for. */
import type { AbsenceSearchRow } from '../../../../shared/domain/absences'
import type { ProofSearch } from '../../../client/absenceSearch'

export type SameSearch = {
  readonly key: string
  readonly search: ProofSearch
  /** The newest first; never empty. */
  readonly runs: readonly AbsenceSearchRow[]
}

/** @param rows the newest first: so are the searches, by their last run */
export function sameSearches(rows: readonly AbsenceSearchRow[]): readonly SameSearch[] {
  const bySearch = new Map<string, { search: ProofSearch; runs: AbsenceSearchRow[] }>()
  for (const row of rows) {
    const { query, filter } = row
    const search = { query, withParticles: row.withParticles === 1, filter }
    const key = JSON.stringify(search)
    const known = bySearch.get(key)
    if (known === undefined) bySearch.set(key, { search, runs: [row] })
    else known.runs.push(row)
  }
  return [...bySearch].map(([key, same]) => ({ key, ...same }))
}
