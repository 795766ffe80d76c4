/** A network in a format of exchange, as the bytes of a file. */
import type { ExchangeNetwork } from '../../../shared/domain/exchange'
import { writeCytoscapeJson } from './cytoscapeJson'
import { writeGexf } from './gexf'
import { writeGraphml } from './graphml'
import { writeNetworkCsv } from './networkCsv'

export const EXCHANGE_FORMATS = ['csv', 'graphml', 'gexf', 'cytoscape'] as const
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number]

type FileKind = { readonly ending: string; readonly mediaType: string }

export const fileKinds: Readonly<Record<ExchangeFormat, FileKind>> = {
  csv: { ending: 'zip', mediaType: 'application/zip' },
  graphml: { ending: 'graphml', mediaType: 'application/graphml+xml' },
  gexf: { ending: 'gexf', mediaType: 'application/gexf+xml' },
  cytoscape: { ending: 'cyjs', mediaType: 'application/json' },
}

export type WriteOptions = {
  readonly format: ExchangeFormat
  /** For spreadsheets, which run some cells as formulas; only CSV knows it. */
  readonly isFormulaSafe: boolean
}

export function writeNetwork(
  network: ExchangeNetwork,
  { format, isFormulaSafe }: WriteOptions,
): Uint8Array<ArrayBuffer> {
  switch (format) {
    case 'csv':
      return writeNetworkCsv(network, { isFormulaSafe })
    case 'graphml':
      return new TextEncoder().encode(writeGraphml(network))
    case 'gexf':
      return new TextEncoder().encode(writeGexf(network))
    case 'cytoscape':
      return new TextEncoder().encode(writeCytoscapeJson(network))
  }
}
