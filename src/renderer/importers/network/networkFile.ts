/** A file that holds a network, and what was read from it. */
import type { ExchangeNetwork } from '../../../shared/domain/exchange'

export type NetworkFormat = 'graphml' | 'gexf' | 'cytoscape' | 'tables' | 'edgeList'

export type NetworkFile = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly fileName: string
  /** Which columns of a list of relationships mean what; without it they are guessed. */
  readonly mapping?: EdgeMapping | undefined
}

/** What the file holds that does not come along. */
export type LeftOut = {
  /** Relationships whose ends are not both in the file. */
  readonly dangling: number
  /** Ties of more than two actors. */
  readonly hyperedges: number
  /** Rows of a list that lack an end. */
  readonly rows: number
  /** Annotations that are none, or too many. */
  readonly annotations: number
}

export type ReadNetwork = {
  readonly format: NetworkFormat
  /** Written by this program: ids and places are those of a project. */
  readonly isOurs: boolean
  readonly network: ExchangeNetwork
  readonly leftOut: LeftOut
  /** Of a CSV list, for choosing its columns. */
  readonly list: EdgeList | null
}

export const EDGE_COLUMNS = [
  ...(['from', 'to', 'type', 'weight'] as const),
  ...(['sign', 'startDate', 'endDate', 'note'] as const),
]
export type EdgeColumn = (typeof EDGE_COLUMNS)[number]

/** The number of the column from 0; null: none. */
export type EdgeMapping = Readonly<Record<EdgeColumn, number | null>> & {
  readonly isDirected: boolean
}

export type EdgeList = {
  readonly columns: readonly string[]
  /** The first rows, to recognise the columns by. */
  readonly head: readonly (readonly string[])[]
  readonly rowCount: number
  readonly mapping: EdgeMapping
}
