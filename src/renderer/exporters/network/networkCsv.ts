/** A network as three CSV tables in a zip file: actors, relationships, and the passages behind them. */
import { zipSync } from 'fflate'
import {
  actorFields,
  type Fields,
  relationshipFields,
} from '../../../shared/analysis/exchange/exchangeFields'
import type { ExchangeCitation, ExchangeNetwork } from '../../../shared/domain/exchange'
import { writeCsv } from '../csv'

type Cell = string | number

type Options = { readonly isFormulaSafe: boolean }

export function writeNetworkCsv(
  { actors, relationships }: ExchangeNetwork,
  options: Options,
): Uint8Array<ArrayBuffer> {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const table = (
    structure: readonly string[],
    rows: readonly { readonly cells: readonly Cell[]; readonly fields: Fields }[],
  ) => {
    const columns = columnsOf(rows.map(({ fields }) => fields))
    const lines = rows.map(({ cells, fields }) => {
      const values = new Map(fields)
      return [...cells, ...columns.map(column => values.get(column) ?? '')]
    })
    return writeCsv([...structure, ...columns], lines, options)
  }
  return zipSync({
    'actors.csv': table(
      ['id'],
      actors.map(actor => ({ cells: [actor.id], fields: actorFields(actor) })),
    ),
    'relationships.csv': table(
      ['id', 'from', 'to', 'fromName', 'toName', 'directed'],
      relationships.map(one => ({
        cells: [
          ...[one.id, one.from, one.to],
          ...[names.get(one.from) ?? '', names.get(one.to) ?? '', `${one.isDirected}`],
        ],
        fields: relationshipFields(one).filter(([name]) => name !== 'citations'),
      })),
    ),
    'citations.csv': writeCsv(
      ['relationship', ...CITATION_COLUMNS],
      relationships.flatMap(({ id, citations }) => citations.map(one => [id, ...cellsOf(one)])),
      options,
    ),
  }) as Uint8Array<ArrayBuffer> // made here, not shared
}

/** Ours in the order they are written, attributes after them by name. */
function columnsOf(all: readonly Fields[]): readonly string[] {
  const names = [...new Set(all.flatMap(fields => fields.map(([name]) => name)))]
  const isOurs = (name: string) => OURS.includes(name)
  const ours = OURS.filter(name => names.includes(name))
  return [...ours, ...names.filter(name => !isOurs(name)).sort()]
}

const OURS = [
  ...['name', 'type', 'shape', 'colour', 'description', 'faction', 'aliases', 'x', 'y'],
  ...['sign', 'weight', 'weightIs', 'confidence', 'startDate', 'endDate', 'note', 'evidence'],
]

const CITATION_COLUMNS = [
  ...['id', 'stance', 'sourceId', 'source', 'paragraphId', 'paragraph'],
  ...['start', 'end', 'quote', 'evidenceIds'],
]

function cellsOf(one: ExchangeCitation): readonly Cell[] {
  return [
    ...[one.id, one.stance, one.sourceId, one.source, one.paragraphId, one.paragraph],
    ...[one.start ?? '', one.end ?? '', one.quote, JSON.stringify(one.evidenceIds)],
  ]
}
