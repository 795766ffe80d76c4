/**
 * A transaction records each row before and after: that is undo, redo, the journal, the change
 * notice and the change log, for every command, with no command having to think of it.
 *
 * Must stay true: every write of a command goes through here.
 */
import type { RestoredRow } from '../../shared/domain/project'
import { ProblemError } from '../../shared/problem'
import type { Database, Row, SqlParams, SqlValue } from './database'
import { isDerived, makeRoomFor, removeDerivedRows } from './derivedRows'
import { insertBatches } from './insertBatches'
import { columnsOf, type Reference, type Schema } from './schema'

export type RowImage = {
  readonly table: string
  readonly id: string
  readonly before: Row | null
  readonly after: Row | null
}

/** Where new ids and the time come from. */
export type Stamps = {
  readonly newId: () => string
  /** ISO 8601 UTC. */
  readonly now: () => string
}

export class Transaction {
  readonly #database: Database
  readonly #schema: Schema
  readonly #images: RowImage[] = []
  /** A fresh id for a row that the payload does not name. */
  readonly newId: () => string
  /** The moment of the command, ISO 8601 UTC. */
  readonly now: string

  constructor(database: Database, schema: Schema, stamps: Stamps) {
    this.#database = database
    this.#schema = schema
    this.newId = stamps.newId
    this.now = stamps.now()
  }

  /** What was written, in order. */
  get images(): readonly RowImage[] {
    return this.#images
  }

  all<T = Row>(sql: string, params?: SqlParams): T[] {
    return this.#database.all<T>(sql, params)
  }

  first<T = Row>(sql: string, params?: SqlParams): T | undefined {
    return this.#database.first<T>(sql, params)
  }

  get(table: string, id: string): Row | undefined {
    return readRow(this.#database, this.#schema, table, id)
  }

  /** The row, or the problem `row-not-found`. */
  require(table: string, id: string): Row {
    const row = this.get(table, id)
    if (row === undefined) throw new ProblemError({ code: 'row-not-found', details: { table, id } })
    return row
  }

  /** Columns that are not given take their default. */
  insert(table: string, row: Row): void {
    writeRow(this.#database, this.#schema, table, wellFormed(row))
    const id = String(row.id)
    this.#images.push({ table, id, before: null, after: this.require(table, id) })
  }

  /**
   * Inserts many rows of one table, each with all its columns given, in the types they are kept as:
   * then what is given is what is there, and need not be read again.
   */
  insertAll(table: string, given: readonly Row[]): void {
    const columns = columnsOf(this.#schema, table)
    const rows = given.map(row => pick(wellFormed(row), columns))
    for (const row of rows) makeRoomFor(this.#database, table, row)
    insertBatches(this.#database, { table, columns }, rows)
    for (const row of rows)
      this.#images.push({ table, id: String(row.id), before: null, after: row })
  }

  /** Changes the given columns; writes nothing when none differs. */
  update(table: string, id: string, changes: Row): void {
    const before = this.require(table, id)
    const after = { ...before, ...wellFormed(changes) }
    const differs = Object.keys(changes).some(column => before[column] !== after[column])
    if (!differs) return
    replaceRow(this.#database, this.#schema, table, after)
    const isOnlyDerived = isDerived(table, before) && isDerived(table, after)
    if (!isOnlyDerived) this.#images.push({ table, id, before, after })
  }

  /**
   * Makes rows what they are given as, in one go: all that differ leave, then they come as they are to
   * be, so that no two rows are ever in each other's way. Needs foreign keys that wait (`projectStore`).
   */
  replaceRows(rows: readonly RestoredRow[]): void {
    const differing = rows.filter(
      ({ table, id, row }) => !isSameRow(this.get(table, id) ?? null, row),
    )
    for (const { table, id } of differing) {
      const before = this.get(table, id)
      if (before === undefined) continue
      deleteRow(this.#database, this.#schema, table, id)
      this.#images.push({ table, id, before, after: null })
    }
    for (const { table, row } of differing) if (row !== null) this.insert(table, row)
  }

  /**
   * Removes a row with everything that hangs on it, as the foreign keys say: dependents go too, or let
   * go of it. Raises `still-in-use` where a foreign key allows neither.
   */
  remove(table: string, id: string): void {
    const before = this.require(table, id)
    for (const reference of this.#schema.referencesTo(table)) this.#release(reference, id, table)
    deleteRow(this.#database, this.#schema, table, id)
    if (!isDerived(table, before)) this.#images.push({ table, id, before, after: null })
  }

  #release({ table, column, onDelete }: Reference, id: string, target: string): void {
    removeDerivedRows(this.#database, { table, column }, id)
    const dependents = this.#database.all<{ id: string }>(
      `SELECT id FROM ${table} WHERE ${column} = :id`,
      { id },
    )
    if (dependents.length === 0) return
    if (onDelete === 'NO ACTION') {
      throw new ProblemError({ code: 'still-in-use', details: { table: target, id } })
    }
    for (const dependent of dependents) {
      if (onDelete === 'SET NULL') this.update(table, dependent.id, { [column]: null })
      else if (this.get(table, dependent.id) !== undefined) this.remove(table, dependent.id)
    }
  }
}

/** Whether two rows hold the same; null is a row that is not there. */
export function isSameRow(one: Row | null, other: Row | null): boolean {
  if (one === null || other === null) return one === other
  return Object.entries(one).every(([column, value]) => isSame(value, other[column] ?? null))
}

function isSame(one: SqlValue, other: SqlValue): boolean {
  if (one instanceof Uint8Array && other instanceof Uint8Array) {
    return one.length === other.length && one.every((byte, at) => byte === other[at])
  }
  return one === other
}

/** Writes the images' `after` in order (redo, replay). */
export function applyForwards(
  database: Database,
  schema: Schema,
  images: readonly RowImage[],
): void {
  for (const image of images) putRow(database, schema, image, image.after)
}

/** Writes the images' `before` in reverse order (undo). */
export function applyBackwards(
  database: Database,
  schema: Schema,
  images: readonly RowImage[],
): void {
  for (const image of images.toReversed()) putRow(database, schema, image, image.before)
}

/** The images of the way back. */
export function reversed(images: readonly RowImage[]): readonly RowImage[] {
  return images.toReversed().map(({ table, id, before, after }) => ({
    table,
    id,
    before: after,
    after: before,
  }))
}

function putRow(
  database: Database,
  schema: Schema,
  { table, id }: RowImage,
  row: Row | null,
): void {
  if (row === null) deleteRow(database, schema, table, id)
  else if (readRow(database, schema, table, id) === undefined) {
    writeRow(database, schema, table, row)
  } else replaceRow(database, schema, table, row)
}

/** A row with all its columns. */
export function readRow(
  database: Database,
  schema: Schema,
  table: string,
  id: string,
): Row | undefined {
  return database.first(
    `SELECT ${columnsOf(schema, table).join(', ')} FROM ${table} WHERE id = :id`,
    { id },
  )
}

function writeRow(database: Database, schema: Schema, table: string, row: Row): void {
  makeRoomFor(database, table, row)
  const columns = columnsOf(schema, table).filter(column => row[column] !== undefined)
  const values = columns.map(column => `:${column}`)
  database.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})`, {
    ...pick(row, columns),
  })
}

function replaceRow(database: Database, schema: Schema, table: string, row: Row): void {
  makeRoomFor(database, table, row)
  const columns = columnsOf(schema, table)
  const settings = columns.filter(column => column !== 'id').map(column => `${column} = :${column}`)
  database.run(`UPDATE ${table} SET ${settings.join(', ')} WHERE id = :id`, pick(row, columns))
}

/**
 * A lone surrogate is no character and has no UTF-8. SQLite would give back three for one, and every
 * offset behind it would be wrong; the replacement character keeps its place.
 */
function wellFormed(row: Row): Row {
  const hasLone = Object.values(row).some(
    value => typeof value === 'string' && !value.isWellFormed(),
  )
  if (!hasLone) return row
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'string' ? value.toWellFormed() : value,
    ]),
  )
}

function deleteRow(database: Database, schema: Schema, table: string, id: string): void {
  columnsOf(schema, table) // a journal may name a table that is none
  database.run(`DELETE FROM ${table} WHERE id = :id`, { id })
}

function pick(row: Row, columns: readonly string[]): Record<string, SqlValue> {
  return Object.fromEntries(columns.map(column => [column, row[column] ?? null]))
}
