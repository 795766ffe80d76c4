/** Reads rows from the store and reads again when a change notice names their tables. */
import { keepPreviousData, useQuery as useCachedQuery } from '@tanstack/react-query'
import type { QueryName, QueryParams, QueryRow } from '../../shared/catalogue'
import { type Problem, problemOf } from '../../shared/problem'
import { rememberReads, useProjectSession } from './projectSession'

export type QueryState<Row> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'ready'; readonly rows: readonly Row[] }

/**
 * Rows of a query. `params` null: nothing to ask yet, the answer is no rows.
 * While new parameters load, the rows of the old ones stay.
 */
export function useQuery<N extends QueryName>(
  name: N,
  params: QueryParams<N> | null,
): QueryState<QueryRow<N>> {
  const client = useProjectSession(session => session.client)
  const result = useCachedQuery({
    queryKey: [name, params],
    enabled: client !== null && params !== null,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      if (client === null || params === null) return []
      const { reads, rows } = await client.query(name, params)
      rememberReads(name, reads)
      return rows
    },
  })
  if (params === null) return { status: 'ready', rows: [] }
  if (result.status === 'error') return { status: 'failed', problem: problemOf(result.error) }
  if (result.data === undefined) return { status: 'loading' }
  return { status: 'ready', rows: result.data }
}

/** The rows, or none while loading or failed: for views that only adorn others. */
export function useRows<N extends QueryName>(
  name: N,
  params: QueryParams<N> | null,
): readonly QueryRow<N>[] {
  const state = useQuery(name, params)
  return state.status === 'ready' ? state.rows : (NO_ROWS as readonly QueryRow<N>[]) // empty
}

const NO_ROWS: readonly never[] = []
