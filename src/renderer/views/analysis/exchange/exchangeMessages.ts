/** What window and worker say to each other about networks that are exchanged. */
import type { ExchangeRows } from '../../../../shared/analysis/exchange/exchangeNetwork'
import type {
  ImportOptions,
  ImportPlan,
  ProjectSide,
} from '../../../../shared/analysis/exchange/importPlan'
import type { WriteOptions } from '../../../exporters/network/writeNetwork'
import type { NetworkFile, ReadNetwork } from '../../../importers/network/networkFile'

export type ExchangeQuestion =
  | { readonly kind: 'write'; readonly rows: ExchangeRows; readonly options: WriteOptions }
  | { readonly kind: 'read'; readonly file: NetworkFile }
  /** Reads the file again: the network itself never comes to the window. */
  | {
      readonly kind: 'plan'
      readonly file: NetworkFile
      readonly project: ProjectSide
      readonly options: ImportOptions
    }

/** What a file holds, without the network. */
export type NetworkSummary = Omit<ReadNetwork, 'network'> & {
  readonly title: string
  /** Ids that may be known in the project. */
  readonly ids: readonly string[]
}

/** A relationship of the file in names, to be recognised by. */
export type SampleLine = {
  readonly from: string
  readonly type: string
  readonly to: string
  readonly isDirected: boolean
}

export type PlannedImport = ImportPlan & { readonly sample: readonly SampleLine[] }
