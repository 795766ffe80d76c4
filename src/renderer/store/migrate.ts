/**
 * Migrations: numbered SQL that brings a project file to the schema this program knows.
 *
 * `user_version` says how far a file has come. A released migration is never edited.
 */
import firstModel from '../../../db/migrations/0001-first-model.sql?raw'
import firstDiagrams from '../../../db/migrations/0001-first-model-diagrams.sql?raw'
import firstRounds from '../../../db/migrations/0001-first-model-rounds.sql?raw'
import { PROJECT_APPLICATION_ID } from '../../shared/domain/project'
import { Database, type Sqlite } from './database'

/** The first is kept in several files, so that each can be read. */
const MIGRATIONS: readonly string[] = [`${firstModel}\n${firstDiagrams}\n${firstRounds}`]

export const SCHEMA_VERSION = MIGRATIONS.length

/** Applies what is missing, all or nothing. */
export function migrate(database: Database): void {
  const from = Number(database.pragma('user_version'))
  if (from === SCHEMA_VERSION) return
  database.script('BEGIN')
  try {
    for (const migration of MIGRATIONS.slice(from)) database.script(migration)
    database.script(`PRAGMA user_version = ${SCHEMA_VERSION}`)
    database.script(`PRAGMA application_id = ${PROJECT_APPLICATION_ID}`)
    database.script('COMMIT')
  } catch (thrown) {
    database.script('ROLLBACK')
    throw thrown
  }
}

/** An empty project of this program's schema. */
export function emptyDatabase(sqlite: Sqlite): Database {
  const database = new Database(sqlite)
  migrate(database)
  return database
}

/** The text of every table and index, as one value that can be compared. */
export function schemaText(database: Database): string {
  return JSON.stringify(
    database.all('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name'),
  )
}

/** Making one takes longer than all other checks of a small file together. */
const knownTexts = new Map<number, string>()

/** The schema text of a version this program once wrote. */
export function knownSchemaText(sqlite: Sqlite, version: number): string {
  const known = knownTexts.get(version)
  if (known !== undefined) return known
  const database = new Database(sqlite)
  for (const migration of MIGRATIONS.slice(0, version)) database.script(migration)
  const text = schemaText(database)
  database.close()
  knownTexts.set(version, text)
  return text
}
