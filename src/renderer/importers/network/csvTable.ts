/** A table of a CSV file: its columns by name, and its rows. */
import Papa from 'papaparse'
import { ProblemError } from '../../../shared/problem'

/** More is no list of relationships. */
const MOST_COLUMNS = 1_000
const MOST_ROWS = 500_000

export type CsvTable = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The first row names the columns. Raises 'network-too-many'. */
export function readCsvTable(text: string, fileName: string): CsvTable {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: MOST_ROWS + 2 })
  const [columns = [], ...rows] = data
  if (columns.length > MOST_COLUMNS || rows.length > MOST_ROWS) {
    throw new ProblemError({ code: 'network-too-many', details: { fileName } })
  }
  return { columns: columns.map(name => name.trim()), rows }
}

/** The cells of a row by the name of their column; empty cells are none. */
export function fieldsOfRow({ columns }: CsvTable, row: readonly string[]): Map<string, string> {
  return new Map(
    columns.flatMap((name, index) => {
      const cell = row[index] ?? ''
      return cell === '' || name === '' ? [] : [[name, cell] as const]
    }),
  )
}
