/**
 * A CSV list of relationships, a row each: which columns mean what is guessed from their names and can be
 * chosen. An actor is whoever the cells of an end name alike.
 */
import { matchingKey } from '../../../shared/analysis/arabicText'
import { type CsvTable, readCsvTable } from './csvTable'
import { EDGE_COLUMNS, type EdgeColumn, type EdgeList, type EdgeMapping } from './networkFile'
import type { RawActor, RawNetwork, RawRelationship } from './rawNetwork'

const HEAD_ROWS = 5

/** Names that columns go by, however they are spelled. */
const NAMES: Readonly<Record<EdgeColumn, readonly string[]>> = {
  from: ['from', 'source', 'from name', 'fromname', 'sender', 'actor1', 'من', 'المصدر'],
  to: ['to', 'target', 'to name', 'toname', 'receiver', 'actor2', 'الى', 'الهدف'],
  type: ['type', 'label', 'relationship', 'relation', 'kind', 'interaction', 'النوع', 'العلاقه'],
  weight: ['weight', 'strength', 'count', 'value', 'الوزن', 'القوه'],
  sign: ['sign', 'الاشاره'],
  startDate: ['start', 'startdate', 'start date', 'since', 'date', 'البدايه', 'التاريخ'],
  endDate: ['end', 'enddate', 'end date', 'until', 'النهايه'],
  note: ['note', 'notes', 'description', 'comment', 'ملاحظه', 'الوصف'],
}

export function readEdgeList(
  text: string,
  {
    fileName,
    mapping: chosen,
  }: { readonly fileName: string; readonly mapping?: EdgeMapping | undefined },
): { readonly raw: RawNetwork; readonly list: EdgeList } {
  const table = readCsvTable(text, fileName)
  const mapping = chosen ?? guessedMapping(table.columns)
  const list = {
    columns: table.columns,
    head: table.rows.slice(0, HEAD_ROWS),
    rowCount: table.rows.length,
    mapping,
  }
  return { raw: networkOf(table, mapping), list }
}

/** Columns whose names say nothing are the ends, in their order. */
function guessedMapping(columns: readonly string[]): EdgeMapping {
  const keys = columns.map(name => matchingKey(name).trim())
  const named = (column: EdgeColumn) => {
    const names = NAMES[column].map(matchingKey)
    const index = keys.findIndex(key => names.includes(key))
    return index < 0 ? null : index
  }
  const from = named('from') ?? 0
  return {
    from,
    to: named('to') ?? (columns.length > 1 ? (from === 0 ? 1 : 0) : null),
    type: named('type'),
    weight: named('weight'),
    sign: named('sign'),
    startDate: named('startDate'),
    endDate: named('endDate'),
    note: named('note'),
    isDirected: true,
  }
}

function networkOf({ rows }: CsvTable, mapping: EdgeMapping): RawNetwork {
  const actors = new Map<string, RawActor>()
  const relationships: RawRelationship[] = []
  const meet = (name: string) => {
    if (!actors.has(name)) actors.set(name, { id: name, fields: new Map([['name', name]]) })
  }
  for (const row of rows) {
    const cell = (column: EdgeColumn) => {
      const index = mapping[column]
      return index === null ? '' : (row[index] ?? '').trim()
    }
    const [from, to] = [cell('from'), cell('to')]
    if (from === '' || to === '') continue
    meet(from)
    meet(to)
    const fields = new Map(
      EDGE_COLUMNS.filter(column => column !== 'from' && column !== 'to').map(
        column => [column, cell(column)] as const,
      ),
    )
    relationships.push({ id: '', from, to, isDirected: mapping.isDirected, fields })
  }
  return {
    title: '',
    isOurs: false,
    actors: [...actors.values()],
    relationships,
    rowsLeftOut: rows.length - relationships.length,
  }
}
