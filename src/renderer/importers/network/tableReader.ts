/** Our own tables of actors, relationships and passages, out of their zip file. */
import { citationFrom, textsFrom } from '../../../shared/analysis/exchange/exchangeFields'
import type { ExchangeCitation } from '../../../shared/domain/exchange'
import { ProblemError } from '../../../shared/problem'
import { xmlText } from '../xmlText'
import { ZipArchive } from '../zipArchive'
import { type CsvTable, fieldsOfRow, readCsvTable } from './csvTable'
import type { RawNetwork } from './rawNetwork'

export function readNetworkTables(bytes: Uint8Array, fileName: string): RawNetwork {
  const archive = new ZipArchive(bytes, fileName)
  const tableOf = (name: string) => readTable(archive, name, fileName)
  const [actors, relationships] = [tableOf('actors.csv'), tableOf('relationships.csv')]
  if (actors === null || relationships === null) {
    throw new ProblemError({ code: 'network-file-unread', details: { fileName } })
  }
  const cited = citationsByRelationship(tableOf('citations.csv'))
  return {
    title: '',
    isOurs: true,
    actors: actors.rows.map(row => {
      const fields = fieldsOfRow(actors, row)
      return { id: taken(fields, 'id'), fields }
    }),
    relationships: relationships.rows.map(row => {
      const fields = fieldsOfRow(relationships, row)
      const [id, from, to] = [taken(fields, 'id'), taken(fields, 'from'), taken(fields, 'to')]
      const citations = cited.get(id)
      if (citations !== undefined) fields.set('citations', JSON.stringify(citations))
      return { id, from, to, isDirected: taken(fields, 'directed') !== 'false', fields }
    }),
  }
}

function taken(fields: Map<string, string>, name: string): string {
  const value = fields.get(name) ?? ''
  fields.delete(name)
  return value
}

function readTable(archive: ZipArchive, name: string, fileName: string): CsvTable | null {
  const bytes = archive.read(name)
  if (bytes === undefined) return null
  return readCsvTable(xmlText(bytes, { fileName, part: name }).text, fileName)
}

/** Cells are text: offsets and numbers are made again what they were. */
function citationsByRelationship(
  table: CsvTable | null,
): ReadonlyMap<string, readonly ExchangeCitation[]> {
  const found = new Map<string, ExchangeCitation[]>()
  if (table === null) return found
  for (const row of table.rows) {
    const cells = fieldsOfRow(table, row)
    const offset = (name: string) => (cells.has(name) ? Number(cells.get(name)) : null)
    const citations = citationFrom({
      ...{ sourceId: '', source: '', paragraphId: '', quote: '' },
      ...Object.fromEntries(cells),
      paragraph: Number(cells.get('paragraph')),
      start: offset('start'),
      end: offset('end'),
      evidenceIds: textsFrom(cells.get('evidenceIds') ?? ''),
    })
    const id = cells.get('relationship') ?? ''
    const known = found.get(id)
    if (known === undefined) found.set(id, [...citations])
    else known.push(...citations)
  }
  return found
}
