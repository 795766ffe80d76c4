/** The sample project with the same hostile words put behind every text that an analyst can write. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import initSqlJs from 'sql.js'

type Sqlite = InstanceType<initSqlJs.SqlJsStatic['Database']>

/** Not words: what the program itself works with, or dates that would no longer be dates. */
const notWords =
  /(^|_)(id|key|sha256|encoding|media_type|language|changes|command|step|at|published|start|end|date|colour|filters|style|weights|warnings|quote|value|shape)$/

/** A reason that is not empty archives or excludes: it is given to one row, so that others remain. */
const reasonOfState = /^(archived|excluded)_reason$/

/** @returns the bytes, and in how many columns the words stand now */
export async function hostileProject(
  words: string,
): Promise<{ readonly bytes: Uint8Array; readonly columns: number }> {
  const sqlite = await initSqlJs()
  const sample = path.resolve('out', 'renderer', 'samples', 'mali-2025.tarjih')
  const database = new sqlite.Database(readFileSync(sample))
  let columns = 0
  for (const [table, column] of textColumns(database)) {
    if (notWords.test(column)) continue
    const rows = reasonOfState.test(column) ? `WHERE id = (SELECT max(id) FROM ${table})` : ''
    try {
      database.run(`UPDATE ${table} SET ${column} = ${column} || ? ${rows}`, [words])
      columns += 1
    } catch {
      // A word of the program's own, of which only some are allowed.
    }
  }
  const bytes = database.export()
  database.close()
  return { bytes, columns }
}

function textColumns(database: Sqlite): readonly (readonly [string, string])[] {
  const found = database.exec(
    `SELECT sqlite_schema.name, column.name
       FROM sqlite_schema JOIN pragma_table_info(sqlite_schema.name) AS column
      WHERE sqlite_schema.type = 'table' AND column.type = 'TEXT'`,
  )
  return (found[0]?.values ?? []).map(([table, column]) => [String(table), String(column)])
}
