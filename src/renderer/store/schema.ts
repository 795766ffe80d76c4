/** What the database says of its own tables: columns, and which rows hang on which. */
import type { Database } from './database'

/** A foreign key that points at a table. */
export type Reference = {
  readonly table: string
  readonly column: string
  readonly onDelete: 'CASCADE' | 'SET NULL' | 'NO ACTION'
}

export type Schema = {
  readonly columns: ReadonlyMap<string, readonly string[]>
  readonly referencesTo: (table: string) => readonly Reference[]
}

/** The tables whose rows are the project; the change log tells of them and is not among them. */
export function projectTables(schema: Schema): readonly string[] {
  return [...schema.columns.keys()].filter(table => table !== 'change_log')
}

/** The columns of a table in order. A table that does not exist is a bug, or a hostile journal. */
export function columnsOf(schema: Schema, table: string): readonly string[] {
  const columns = schema.columns.get(table)
  if (columns === undefined) throw new Error(`there is no table ${table}`)
  return columns
}

export function readSchema(database: Database): Schema {
  const tables = database
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .map(({ name }) => name)
  const columns = new Map(
    tables.map(table => [
      table,
      database
        .all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
        .map(({ name }) => name),
    ]),
  )
  const references = new Map<string, Reference[]>()
  for (const table of tables) {
    const keys = database.all<{ target: string; column: string; onDelete: Reference['onDelete'] }>(
      `SELECT "table" AS target, "from" AS "column", on_delete AS onDelete
         FROM pragma_foreign_key_list('${table}')`,
    )
    for (const { target, column, onDelete } of keys) {
      references.set(target, [...(references.get(target) ?? []), { table, column, onDelete }])
    }
  }
  return { columns, referencesTo: table => references.get(table) ?? [] }
}
