/** How the text index reads the store: by the queries of the catalogue. */
import type { QueryName, QueryParams, QueryRow } from '../../shared/catalogue'

/** Rows of a query of the store. Raises its problem. */
export type Ask = <N extends QueryName>(
  name: N,
  params: QueryParams<N>,
) => Promise<readonly QueryRow<N>[]>
