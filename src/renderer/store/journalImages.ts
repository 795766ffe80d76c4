/** Row images as the journal writes them: bytes as base64, all else as JSON knows it. */
import type { JournalImage } from '../../shared/journalFormat'
import { fromBase64, toBase64 } from './base64'
import type { Row, SqlValue } from './database'
import type { RowImage } from './transaction'

type JournalRow = NonNullable<JournalImage['before']>

export function imageToJournal({ table, id, before, after }: RowImage): JournalImage {
  return { table, id, before: rowToJournal(before), after: rowToJournal(after) }
}

export function imageFromJournal({ table, id, before, after }: JournalImage): RowImage {
  return { table, id, before: rowFromJournal(before), after: rowFromJournal(after) }
}

function rowToJournal(row: Row | null): JournalRow | null {
  if (row === null) return null
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? { base64: toBase64(value) } : value,
    ]),
  )
}

function rowFromJournal(row: JournalRow | null): Row | null {
  if (row === null) return null
  return Object.fromEntries(
    Object.entries(row).map(([column, value]): [string, SqlValue] => [
      column,
      typeof value === 'object' && value !== null ? fromBase64(value.base64) : value,
    ]),
  )
}
