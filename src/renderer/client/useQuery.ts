/** Reads rows from the store and reads again when a change notice names their tables. */
import {
  keepPreviousData,
  type UseQueryResult,
  useQueries as useCachedQueries,
  useQuery as useCachedQuery,
} from '@tanstack/react-query'
import type { QueryName, QueryParams, QueryRow } from '../../shared/catalogue'
import { type Problem, problemOf } from '../../shared/problem'
import { queryClient, rememberReads, useProjectSession } from './projectSession'

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
    queryFn: () => (params === null ? [] : readRows(name, params)),
  })
  if (params === null) return { status: 'ready', rows: [] }
  if (result.status === 'error') return { status: 'failed', problem: problemOf(result.error) }
  if (result.data === undefined) return { status: 'loading' }
  return { status: 'ready', rows: result.data }
}

/** When the rows of a query were last read: changes with each change of its tables, also to equal rows. */
export function useReadAt<N extends QueryName>(name: N, params: QueryParams<N>): number {
  const client = useProjectSession(session => session.client)
  const result = useCachedQuery({
    queryKey: [name, params],
    enabled: client !== null,
    queryFn: () => readRows(name, params),
  })
  return result.dataUpdatedAt
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

/** Pages that nobody looks at are forgotten soon: a long source is never held as a whole. */
const PAGE_KEPT_MS = 20_000

/** One query with several parameters: the rows of each, undefined while they load. */
export function usePages<N extends QueryName>(
  name: N,
  pages: readonly QueryParams<N>[],
): readonly QueryState<QueryRow<N>>[] {
  const client = useProjectSession(session => session.client)
  return useCachedQueries({
    queries: pages.map(params => ({
      queryKey: [name, params],
      enabled: client !== null,
      gcTime: PAGE_KEPT_MS,
      queryFn: () => readRows(name, params),
    })),
    combine: statesOf<QueryRow<N>>,
  })
}

function statesOf<Row>(
  results: readonly UseQueryResult<readonly Row[]>[],
): readonly QueryState<Row>[] {
  return results.map(({ status, data, error }) => {
    if (status === 'error') return { status: 'failed', problem: problemOf(error) }
    return data === undefined ? { status: 'loading' } : { status: 'ready', rows: data }
  })
}

/** Has rows ready for a view that is about to ask for them. What fails will fail there. */
export async function prefetchRows<N extends QueryName>(
  name: N,
  params: QueryParams<N>,
): Promise<void> {
  await queryClient.prefetchQuery({
    queryKey: [name, params],
    queryFn: () => readRows(name, params),
  })
}

/** Rows asked for once, outside of a view. Raises the store's problem. */
export async function readRows<N extends QueryName>(
  name: N,
  params: QueryParams<N>,
): Promise<readonly QueryRow<N>[]> {
  const { client } = useProjectSession.getState()
  if (client === null) return []
  const { reads, rows } = await client.query(name, params)
  rememberReads(name, reads)
  return rows
}
