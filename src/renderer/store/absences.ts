/** How searches for what is absent are kept: each run as it was, none ever changed. */
import type {
  AbsenceSearch,
  AbsenceSearchRow,
  absenceCommands,
  absenceQueries,
} from '../../shared/domain/absences'
import { SearchFilter } from '../../shared/domain/search'
import { ProblemError } from '../../shared/problem'
import { reasonText } from '../../shared/problemReasons'
import type { CommandHandlers, QueryHandlers } from './contract'
import { flag } from './rows'
import { filterParams, PASSED_PARAGRAPHS } from './search'
import type { Transaction } from './transaction'

export const absenceCommandHandlers: CommandHandlers<typeof absenceCommands> = {
  'absenceSearch.keep'(tx, { evidenceId, search }) {
    tx.require('evidence', evidenceId)
    keepSearch(tx, evidenceId, search)
  },
  'absenceSearch.remove'(tx, { searchId }) {
    tx.remove('absence_search', searchId)
  },
}

export function keepSearch(tx: Transaction, evidenceId: string, search: AbsenceSearch): void {
  const searched = paragraphsUnder(tx, search.filter)
  // Paragraphs went away between the search and this: what it found is not so any more.
  if (search.found > searched) {
    const reason = reasonText('changed-meanwhile', 'fewer paragraphs than were found')
    throw new ProblemError({ code: 'invalid-request', details: { reason } })
  }
  tx.insert('absence_search', {
    id: search.searchId,
    evidence_id: evidenceId,
    query: search.query,
    with_particles: flag(search.withParticles),
    filter: JSON.stringify(search.filter),
    found: search.found,
    searched,
    searched_at: tx.now,
  })
}

function paragraphsUnder(tx: Transaction, filter: SearchFilter): number {
  const row = tx.first<{ count: number }>(
    `WITH passed AS (${PASSED_PARAGRAPHS}) SELECT count(*) AS count FROM passed`,
    filterParams(filter),
  )
  return row?.count ?? 0
}

type StoredSearch = Omit<AbsenceSearchRow, 'filter'> & { readonly filter: string }

export const absenceQueryHandlers: QueryHandlers<typeof absenceQueries> = {
  'absenceSearch.ofEvidence': {
    reads: ['absence_search'],
    run: (db, { evidenceId }) =>
      db
        .all<StoredSearch>(
          `SELECT id AS searchId, query, with_particles AS withParticles, filter, found, searched,
                  searched_at AS searchedAt
             FROM absence_search WHERE evidence_id = :evidenceId
            ORDER BY searched_at DESC, id DESC`,
          { evidenceId },
        )
        .map(row => ({ ...row, filter: SearchFilter.parse(JSON.parse(row.filter)) })),
  },
}
