/**
 * What can still be read of a project that may not be opened: damaged, altered, or of a newer program.
 * Its rows are copied into a new project of this program's own schema.
 *
 * Must stay true: nothing of the file runs and nothing is written to it; only tables are read, by the
 * names and columns this program knows; what does not fit is left out and counted.
 * May take long on a hostile file: the caller ends the worker.
 */
import { JournalId } from '../../shared/hostApi'
import { LARGEST_PROJECT_BYTES, readProjectHeader } from '../../shared/projectHeader'
import type { SalvageReport } from '../../shared/storeProtocol'
import { Database, type Row, type Sqlite } from './database'
import { emptyDatabase } from './migrate'
import { columnsOf, projectTables, readSchema, type Schema } from './schema'

export type Salvaged = { readonly database: Database; readonly report: SalvageReport }

/** How often reading goes on behind a page that cannot be read. Each gap is twice as wide as the last. */
const MOST_GAPS = 200

type Counts = { rows: number; lostRows: number; unreadableTables: number; unknownParts: number }

/** Null when nothing of a project can be read. `name`: for a project that has lost its own. */
export function salvage(sqlite: Sqlite, bytes: Uint8Array, name: string): Salvaged | null {
  const counts: Counts = { rows: 0, lostRows: 0, unreadableTables: 0, unknownParts: 0 }
  const target = emptyDatabase(sqlite)
  try {
    const source = new Database(sqlite, paddedToLength(bytes))
    try {
      copyTables(source, target, counts)
    } finally {
      source.close()
    }
  } catch {
    target.close() // not even the beginning of the list of tables can be read
    return null
  }
  if (counts.rows === 0) {
    target.close()
    return null
  }
  dropDangling(target, counts)
  ensureProject(target, name)
  return { database: target, report: counts }
}

/** Which project damaged bytes hold; null when that cannot be read any more. */
export function projectIdIn(sqlite: Sqlite, bytes: Uint8Array): string | null {
  try {
    const source = new Database(sqlite, paddedToLength(bytes))
    try {
      // Behind the name of a table a stranger's file may have a view that never ends.
      if (!tablesOf(source).includes('project')) return null
      const row = source.first('SELECT id FROM project NOT INDEXED ORDER BY rowid LIMIT 1')
      return JournalId.safeParse(row?.id).data ?? null
    } finally {
      source.close()
    }
  } catch {
    return null
  }
}

/** SQLite reads nothing at all of a file that is shorter than it says; what is missing reads as zeros. */
function paddedToLength(bytes: Uint8Array): Uint8Array {
  const length = readProjectHeader(bytes)?.length ?? 0
  if (length <= bytes.length || length > LARGEST_PROJECT_BYTES) return bytes
  const padded = new Uint8Array(length)
  padded.set(bytes)
  return padded
}

function copyTables(source: Database, target: Database, counts: Counts): void {
  const schema = readSchema(target)
  const known = projectTables(schema)
  const names = new Set(tablesOf(source))
  counts.unknownParts += [...names].filter(table => !schema.columns.has(table)).length
  target.script('PRAGMA foreign_keys = OFF; BEGIN')
  for (const table of known) {
    if (names.has(table)) copyTable({ source, target, schema, table, counts })
    else counts.unreadableTables += 1
  }
  target.script('COMMIT; PRAGMA foreign_keys = ON')
}

/** Every table, or those listed before a page of the list that cannot be read. */
function tablesOf(source: Database): string[] {
  const list = () =>
    source.all<{ name: string }>(
      `SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
  const names = () => list().map(table => table.name)
  try {
    return names()
  } catch {
    // SQLite then makes do with the part of the schema that it could load.
    source.script('PRAGMA writable_schema = ON')
    return names()
  }
}

type Copying = {
  readonly source: Database
  readonly target: Database
  readonly schema: Schema
  readonly table: string
  readonly counts: Counts
}

function copyTable({ source, target, schema, table, counts }: Copying): void {
  const own = columnsOf(schema, table)
  const theirs = source
    .all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
    .map(column => column.name)
  const columns = own.filter(column => theirs.includes(column))
  counts.unknownParts += theirs.length - columns.length
  if (!columns.includes('id')) {
    counts.unreadableTables += 1
    return
  }
  const insert = `INSERT OR REPLACE INTO ${table} (${columns.join(', ')})
    VALUES (${columns.map(column => `:${column}`).join(', ')})`
  const isWhole = readRows(source, table, columns, row => {
    try {
      target.run(insert, row)
      counts.rows += 1
    } catch {
      counts.lostRows += 1 // it is not what this program would have written
    }
  })
  if (!isWhole) counts.unreadableTables += 1
}

/** Reads around pages that cannot be read. Answers whether there were none. */
function readRows(
  source: Database,
  table: string,
  columns: readonly string[],
  visit: (row: Row) => void,
): boolean {
  const select = `SELECT rowid AS row_number, ${columns.join(', ')} FROM ${table} NOT INDEXED
    WHERE rowid > :after ORDER BY rowid`
  let after = -1
  let gap = 1
  for (let gaps = 0; gaps <= MOST_GAPS; gaps++) {
    try {
      source.each(select, { after }, ({ row_number, ...row }) => {
        after = Number(row_number)
        gap = 1
        visit(row)
      })
      return gaps === 0
    } catch {
      after += gap
      gap = Math.min(gap * 2, Number.MAX_SAFE_INTEGER / 4)
    }
  }
  return false
}

/** What refers to rows that could not be read cannot be kept either. */
function dropDangling(target: Database, counts: Counts): void {
  for (;;) {
    const dangling = target.all<{ table: string; rowid: number }>('PRAGMA foreign_key_check')
    if (dangling.length === 0) return
    for (const { table, rowid } of dangling) {
      target.run(`DELETE FROM ${table} WHERE rowid = :rowid`, { rowid })
    }
    const gone = new Set(dangling.map(({ table, rowid }) => `${table} ${rowid}`)).size
    counts.lostRows += gone
    counts.rows -= gone
  }
}

/** Every file holds exactly one project and has a diagram to begin with. */
function ensureProject(target: Database, name: string): void {
  const now = new Date().toISOString()
  target.run('DELETE FROM project WHERE rowid > (SELECT min(rowid) FROM project)')
  if (target.first('SELECT id FROM project') === undefined) {
    target.run(
      `INSERT INTO project (id, title, question, description, analyst, created_at)
       VALUES (:id, :title, '', '', '', :now)`,
      { id: crypto.randomUUID(), title: name, now },
    )
  }
  if (target.first('SELECT id FROM diagram') === undefined) {
    target.run('INSERT INTO diagram (id, title, position) VALUES (:id, :title, 1)', {
      id: crypto.randomUUID(),
      title: name,
    })
  }
}
