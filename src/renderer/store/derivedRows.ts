/**
 * Rows that follow from others: suggested mentions.
 *
 * They are no step of the analyst's, so they are in no row image, no journal and no history, and are
 * made again by `mentionKeeper` wherever they are missing. Must stay true: they never stand in the
 * way of a row that a step writes.
 */
import type { Database, Row } from './database'

/** What is true of the derived rows of a table, as SQL. */
const CONDITIONS: Readonly<Record<string, string>> = { mention: "status = 'suggested'" }

export function isDerived(table: string, row: Row): boolean {
  return table === 'mention' && row.status === 'suggested'
}

/** What is true: a derived row says nothing, there or not. */
export function withoutDerived(table: string, row: Row | null): Row | null {
  return row !== null && isDerived(table, row) ? null : row
}

/** Removes the derived rows that hang on a row; what hangs on them is nothing. */
export function removeDerivedRows(
  database: Database,
  { table, column }: { readonly table: string; readonly column: string },
  id: string,
): void {
  const condition = CONDITIONS[table]
  if (condition === undefined) return
  database.run(`DELETE FROM ${table} WHERE ${column} = :id AND ${condition}`, { id })
}

/** The rows of a table that are no derived ones, as SQL. */
export function notDerived(table: string): string {
  const condition = CONDITIONS[table]
  return condition === undefined ? 'TRUE' : `NOT (${condition})`
}

/** Removes them all: they are made again. */
export function removeAllDerivedRows(database: Database): void {
  for (const [table, condition] of Object.entries(CONDITIONS)) {
    database.run(`DELETE FROM ${table} WHERE ${condition}`)
  }
}

/** Makes room for a row that a step writes, where a suggestion has its place. */
export function makeRoomFor(database: Database, table: string, row: Row): void {
  if (table !== 'mention') return
  database.run(
    `DELETE FROM mention
      WHERE actor_id = :actor AND paragraph_id = :paragraph AND start_offset = :start
        AND end_offset = :end AND status = 'suggested' AND id <> :id`,
    {
      actor: row.actor_id ?? null,
      paragraph: row.paragraph_id ?? null,
      start: row.start_offset ?? null,
      end: row.end_offset ?? null,
      id: row.id ?? null,
    },
  )
}

/**
 * An id that follows from what it stands for, so that a suggestion made again is the same row.
 * A UUID of version 8 (RFC 9562: the maker's own) from 128 mixed bits.
 */
export function derivedId(text: string): string {
  const seeds = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f]
  const hex = seeds.map(seed => mixed(text, seed).toString(16).padStart(8, '0')).join('')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20)]
  return `${parts[0]}-${parts[1]}-8${parts[2]}-a${parts[3]}-${hex.slice(20)}`
}

function mixed(text: string, seed: number): number {
  let bits = seed ^ text.length
  for (let at = 0; at < text.length; at++) {
    bits = Math.imul(bits ^ text.charCodeAt(at), 0x5bd1e995)
    bits = (bits << 13) | (bits >>> 19)
  }
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad)
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97)
  return (bits ^ (bits >>> 15)) >>> 0
}
