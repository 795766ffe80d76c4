/** Row images as the journal writes them: bytes as base64, all else as JSON knows it. */
import type { JournalImage } from '../../shared/journalFormat'
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

const CHUNK = 0x8000

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let from = 0; from < bytes.length; from += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK))
  }
  return btoa(binary)
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), character => character.charCodeAt(0))
}
