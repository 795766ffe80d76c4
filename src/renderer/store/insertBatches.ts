/**
 * Many rows in few statements: sql.js walks a text three times for every value it is handed, so a
 * batch goes in as the bytes of one text of JSON. Measured by goal 5 of the bench.
 *
 * Must stay true: what is stored is what row by row would store, in the same order.
 */
import type { Database, Row } from './database'

const ROWS_AT_ONCE = 500
/** A batch is whole in memory several times over. In UTF-16 units. */
const LETTERS_AT_ONCE = 1_000_000

const encoder = new TextEncoder()

export type Target = { readonly table: string; readonly columns: readonly string[] }

/** The rows' values must not be bytes: JSON has none. */
export function insertBatches(database: Database, target: Target, rows: readonly Row[]): void {
  const { table, columns } = target
  const into = `INSERT INTO ${table} (${columns.join(', ')})`
  const fromJson = `${into} SELECT ${columns.map((_, at) => `value ->> ${at}`).join(', ')} FROM json_each(CAST(:rows AS TEXT))`
  for (const batch of batchesOf(rows)) {
    const json = JSON.stringify(batch.map(row => columns.map(column => row[column] ?? null)))
    database.run(fromJson, { rows: encoder.encode(json) })
  }
}

function* batchesOf(rows: readonly Row[]): Generator<readonly Row[]> {
  let batch: Row[] = []
  let letters = 0
  for (const row of rows) {
    batch.push(row)
    for (const value of Object.values(row)) if (typeof value === 'string') letters += value.length
    if (batch.length < ROWS_AT_ONCE && letters < LETTERS_AT_ONCE) continue
    yield batch
    batch = []
    letters = 0
  }
  if (batch.length > 0) yield batch
}
