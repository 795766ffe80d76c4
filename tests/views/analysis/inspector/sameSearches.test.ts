import { describe, expect, it } from 'vitest'
import { sameSearches } from '../../../../src/renderer/views/analysis/inspector/sameSearches'
import type { AbsenceSearchRow } from '../../../../src/shared/domain/absences'
import { AbsenceSearchId, newIdOf, SourceId } from '../../../../src/shared/domain/ids'
import { NO_FILTER } from '../../../../src/shared/domain/search'

function run(found: number, changes: Partial<AbsenceSearchRow> = {}): AbsenceSearchRow {
  return {
    ...{ searchId: newIdOf(AbsenceSearchId), query: 'تمويل ', withParticles: 1 },
    ...{ filter: NO_FILTER, found, searched: 9, searchedAt: '2026-01-01T00:00:00.000Z' },
    ...changes,
  }
}

describe('runs of searches', () => {
  it('stand together when the same was searched for, in the order they came in', () => {
    const other = run(5, { query: 'مال ' })
    const groups = sameSearches([run(2), other, run(0)])
    expect(groups.map(({ search, runs }) => [search.query, runs.map(one => one.found)])).toEqual([
      ['تمويل ', [2, 0]],
      ['مال ', [5]],
    ])
  })

  it('stand apart when the words may carry particles or not, or it was narrowed otherwise', () => {
    const filter = { ...NO_FILTER, sourceIds: [newIdOf(SourceId)] }
    const groups = sameSearches([run(1), run(1, { withParticles: 0 }), run(1, { filter })])
    expect(groups.map(({ search }) => search.withParticles)).toEqual([true, false, true])
    expect(groups).toHaveLength(3)
  })
})
