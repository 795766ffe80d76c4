/**
 * SQLite: the one place that knows sql.js.
 *
 * The database lives in memory; bytes come in and go out whole. Statements are prepared once.
 * Must stay true: foreign keys are enforced, the schema is not trusted, before anything is read.
 */
import initSqlJs, { type SqlJsStatic, type Statement } from 'sql.js'

export type SqlValue = string | number | null | Uint8Array
export type Row = Readonly<Record<string, SqlValue>>
export type SqlParams = Readonly<Record<string, SqlValue>>

export type Sqlite = SqlJsStatic

/** Loads SQLite. `wasmUrl`: where the binary is; not needed in Node, where the package finds it. */
export function loadSqlite(wasmUrl?: string): Promise<Sqlite> {
  // sql.js 1.16 knows `useOldExtensionFunctions`; its types do not yet.
  const options: Record<string, unknown> = { useOldExtensionFunctions: false }
  return initSqlJs(wasmUrl === undefined ? options : { ...options, locateFile: () => wasmUrl })
}

/** What only reads needs. */
export type Readable = Pick<Database, 'all' | 'first'>

export class Database {
  readonly #connection: InstanceType<SqlJsStatic['Database']>
  readonly #statements = new Map<string, Statement>()

  /** `bytes` of a database file, or none for an empty database. Bytes that are no database fail at the first use. */
  constructor(sqlite: Sqlite, bytes?: Uint8Array) {
    this.#connection = new sqlite.Database(bytes)
    this.#connection.exec(
      'PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;',
    )
  }

  /** All rows of a query; parameters are named `:name` in the SQL and `name` here. */
  all<T = Row>(sql: string, params: SqlParams = {}): T[] {
    const statement = this.#prepare(sql)
    statement.bind(namedParams(params))
    const rows: T[] = []
    while (statement.step()) rows.push(statement.getAsObject() as T) // shape is the SQL's
    statement.reset()
    return rows
  }

  /** Hands over the rows one by one: those before a page that cannot be read are then known. */
  each(sql: string, params: SqlParams, visit: (row: Row) => void): void {
    const statement = this.#connection.prepare(sql)
    try {
      statement.bind(namedParams(params))
      while (statement.step()) visit(statement.getAsObject())
    } finally {
      statement.free()
    }
  }

  /** The first row, if any. */
  first<T = Row>(sql: string, params: SqlParams = {}): T | undefined {
    return this.all<T>(sql, params)[0]
  }

  /** Runs one statement that returns nothing. */
  run(sql: string, params: SqlParams = {}): void {
    const statement = this.#prepare(sql)
    statement.run(namedParams(params))
    statement.reset()
  }

  /** Runs several statements without parameters. */
  script(sql: string): void {
    this.#connection.exec(sql)
  }

  /** The one value of `PRAGMA name`. */
  pragma(name: string): SqlValue {
    return this.#connection.exec(`PRAGMA ${name}`)[0]?.values[0]?.[0] ?? null
  }

  /** The database as the bytes of a file. Must not be called inside a transaction. */
  toBytes(): Uint8Array<ArrayBuffer> {
    // sql.js copies out of its memory, which is never shared.
    const bytes = this.#connection.export() as Uint8Array<ArrayBuffer>
    if (this.pragma('foreign_keys') !== 1 || this.pragma('trusted_schema') !== 0) {
      throw new Error('exporting the database changed its pragmas')
    }
    return bytes
  }

  close(): void {
    for (const statement of this.#statements.values()) statement.free()
    this.#statements.clear()
    this.#connection.close()
  }

  #prepare(sql: string): Statement {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#connection.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}

function namedParams(params: SqlParams): Record<string, SqlValue> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [`:${name}`, value]))
}
