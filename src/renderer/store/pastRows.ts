/** Rows as they were after an earlier step: today's rows with the change log taken back, step by step. */
import type { Database, Row } from './database'
import { loggedImages } from './pastSteps'
import { readSchema } from './schema'

export type PastRows = ReadonlyMap<string, ReadonlyMap<string, Row>>

/** Commands whose steps change none of the tables that are looked at, also where their rows are not kept. */
const harmless = /^(source\.import|network\.import|diagram\.)/

/** The earliest step that rows can be taken back to: before the first, or behind one whose rows are lost. */
export function earliestKnown(db: Database): number {
  const lost = db
    .all<{ sequence: number; command: string }>(
      'SELECT sequence, command FROM change_log WHERE changes IS NULL ORDER BY sequence DESC',
    )
    .find(({ command }) => !harmless.test(command))
  const first = db.first<{ first: number | null }>(
    'SELECT min(sequence) AS first FROM change_log',
  )?.first
  return lost?.sequence ?? Math.max(0, (first ?? 1) - 1)
}

/**
 * The rows of these tables by id, as they were after each of two steps.
 * Raises `step-does-not-fit` where the log holds rows that are none of this schema.
 */
export function pastRows(
  db: Database,
  tables: readonly string[],
  [one, other]: readonly [number, number],
): readonly [PastRows, PastRows] {
  const schema = readSchema(db)
  const rows = new Map(tables.map(table => [table, rowsById(db, table)]))
  const takeBack = (from: number, to: number) => {
    const steps = db.all<{ changes: string }>(
      `SELECT changes FROM change_log
        WHERE sequence > :to AND sequence <= :from AND changes IS NOT NULL
        ORDER BY sequence DESC`,
      { from, to },
    )
    for (const { changes } of steps) {
      for (const { table, id, before } of loggedImages(changes, schema).toReversed()) {
        if (before === null) rows.get(table)?.delete(id)
        else rows.get(table)?.set(id, before)
      }
    }
    return new Map([...rows].map(([table, known]) => [table, new Map(known)]))
  }
  const [later, earlier] = [Math.max(one, other), Math.min(one, other)]
  const atLater = takeBack(Number.MAX_SAFE_INTEGER, later)
  const atEarlier = takeBack(later, earlier)
  return one < other ? [atEarlier, atLater] : [atLater, atEarlier]
}

function rowsById(db: Database, table: string): Map<string, Row> {
  return new Map(db.all<Row>(`SELECT * FROM ${table}`).map(row => [String(row.id), row]))
}
