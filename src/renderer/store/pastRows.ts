/** Rows as they were after an earlier step: today's rows with the change log taken back, step by step. */
import { JournalImage } from '../../shared/journalFormat'
import { z } from '../../shared/zod'
import type { Database, Row } from './database'

export type PastRows = ReadonlyMap<string, ReadonlyMap<string, Row>>

const Images = z.array(JournalImage)

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

/** The rows of these tables by id, as they were after step `sequence`. */
export function pastRows(db: Database, tables: readonly string[], sequence: number): PastRows {
  const past = new Map(
    tables.map(table => {
      const rows = db.all<Row>(`SELECT * FROM ${table}`)
      return [table, new Map(rows.map(row => [String(row.id), row]))]
    }),
  )
  const later = db.all<{ changes: string }>(
    `SELECT changes FROM change_log WHERE sequence > :sequence AND changes IS NOT NULL
      ORDER BY sequence DESC`,
    { sequence },
  )
  for (const { changes } of later) {
    for (const { table, id, before } of Images.parse(JSON.parse(changes)).toReversed()) {
      const rows = past.get(table)
      if (before === null) rows?.delete(id)
      // None of the tables that are looked at holds bytes.
      else rows?.set(id, before as Row)
    }
  }
  return past
}
