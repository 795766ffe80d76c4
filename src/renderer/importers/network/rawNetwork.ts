/** What a reader of a format hands over: ids and named values as the file has them. */
import type { TextFields } from '../../../shared/analysis/exchange/exchangeFields'

export type RawActor = { readonly id: string; readonly fields: TextFields }

export type RawRelationship = {
  /** Empty: the format gives none. */
  readonly id: string
  readonly from: string
  readonly to: string
  readonly isDirected: boolean
  readonly fields: TextFields
}

export type RawNetwork = {
  readonly title: string
  readonly isOurs: boolean
  readonly actors: readonly RawActor[]
  readonly relationships: readonly RawRelationship[]
  readonly hyperedges?: number
  readonly rowsLeftOut?: number
  /** Values of the network as a whole, where the format has them. */
  readonly fields?: TextFields
}
