/** What differs between the project and a backup of it. */
import type { RestoredRow } from '../../shared/domain/project'
import { ProblemError } from '../../shared/problem'
import type { Database, Row } from './database'
import { notDerived } from './derivedRows'
import { projectTables, readSchema } from './schema'
import { isSameRow } from './transaction'

/** The rows to replace so that the project is as the backup is. Raises `backup-of-another-project`. */
export function rowsToRestore(
  current: Database,
  backup: Database,
  name: string,
): readonly RestoredRow[] {
  const [id, backupId] = [current, backup].map(each => each.first('SELECT id FROM project')?.id)
  if (id !== backupId) {
    throw new ProblemError({ code: 'backup-of-another-project', details: { name } })
  }
  return projectTables(readSchema(current)).flatMap(table => differingRows(current, backup, table))
}

function differingRows(current: Database, backup: Database, table: string): RestoredRow[] {
  const now = rowsById(current, table)
  const then = rowsById(backup, table)
  const gone = [...now.keys()]
    .filter(id => !then.has(id))
    .map((id): RestoredRow => ({ table, id, row: null }))
  const changed = [...then]
    .filter(([id, row]) => !isSameRow(now.get(id) ?? null, row))
    .map(([id, row]): RestoredRow => ({ table, id, row }))
  return [...gone, ...changed]
}

function rowsById(database: Database, table: string): ReadonlyMap<string, Row> {
  return new Map(
    database
      .all(`SELECT * FROM ${table} WHERE ${notDerived(table)}`)
      .map(row => [String(row.id), row]),
  )
}
