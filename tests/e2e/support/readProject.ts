/** Reads saved project files with the plain sql.js of the packages, not through our store. */
import initSqlJs from 'sql.js'

export type Dump = Readonly<Record<string, readonly (readonly unknown[])[]>>

/** All rows of all tables but the change log, which undo and redo add to; sorted by id. */
export async function dumpProject(bytes: Uint8Array): Promise<Dump> {
  const sqlite = await initSqlJs()
  const database = new sqlite.Database(bytes)
  const tables = values(
    database.exec(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'change_log' ORDER BY name",
    ),
  )
  const dump = Object.fromEntries(
    tables.map(([name]) => [
      String(name),
      values(database.exec(`SELECT * FROM ${name} ORDER BY id`)),
    ]),
  )
  database.close()
  return dump
}

function values(result: ReturnType<InstanceType<initSqlJs.SqlJsStatic['Database']>['exec']>) {
  return result[0]?.values ?? []
}

export function countRows(dump: Dump, table: string): number {
  return dump[table]?.length ?? 0
}
