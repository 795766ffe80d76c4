/**
 * Opening the bytes of a project file that may come from anyone.
 *
 * Must stay true: what is not exactly a project of a version this program knows is refused with the
 * reason; nothing in it runs and nothing is repaired. Source: faults.md, "Attacks".
 */
import { PROJECT_APPLICATION_ID } from '../../shared/domain/project'
import { JournalId } from '../../shared/hostApi'
import { ProblemError } from '../../shared/problem'
import { assertSizeIsServed, readProjectHeader } from '../../shared/projectHeader'
import { Database, type Sqlite } from './database'
import { knownSchemaText, migrate, SCHEMA_VERSION, schemaText } from './migrate'

const SQLITE_MAGIC = 'SQLite format 3\0'

/**
 * The database in the bytes, brought to this program's schema. `name` is for the words of a problem.
 * Raises `project-file-not-ours`, `project-file-damaged`, `project-file-too-new`.
 */
export function openProjectBytes(sqlite: Sqlite, bytes: Uint8Array, name: string): Database {
  assertSizeIsServed(name, bytes.length)
  if (bytes.length === 0) throw damaged(name, 'the file is empty')
  const magic = String.fromCharCode(...bytes.subarray(0, SQLITE_MAGIC.length))
  if (magic !== SQLITE_MAGIC) {
    throw new ProblemError({ code: 'project-file-not-ours', details: { name } })
  }
  // SQLite reads a last page that is cut off without a word.
  if (readProjectHeader(bytes)?.length !== bytes.length) {
    throw damaged(name, 'the file is cut off or longer')
  }
  const database = open(sqlite, bytes, name)
  try {
    checkHeader(database, name)
    checkContent(sqlite, database, name)
    migrate(database)
    return database
  } catch (thrown) {
    database.close()
    if (thrown instanceof ProblemError) throw thrown
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    throw damaged(name, reason)
  }
}

function open(sqlite: Sqlite, bytes: Uint8Array, name: string): Database {
  try {
    return new Database(sqlite, bytes)
  } catch (thrown) {
    throw damaged(name, thrown instanceof Error ? thrown.message : String(thrown))
  }
}

function checkHeader(database: Database, name: string): void {
  if (database.pragma('application_id') !== PROJECT_APPLICATION_ID) {
    throw new ProblemError({ code: 'project-file-not-ours', details: { name } })
  }
  const fileVersion = Number(database.pragma('user_version'))
  if (fileVersion > SCHEMA_VERSION) {
    throw new ProblemError({
      code: 'project-file-too-new',
      details: { name, fileVersion, knownVersion: SCHEMA_VERSION },
    })
  }
}

function checkContent(sqlite: Sqlite, database: Database, name: string): void {
  const version = Number(database.pragma('user_version'))
  if (version < 1 || schemaText(database) !== knownSchemaText(sqlite, version)) {
    throw new ProblemError({ code: 'project-file-not-ours', details: { name } })
  }
  // Not quick_check: it does not see an index page in the place of another, which hides rows.
  const finding = String(database.pragma('integrity_check'))
  if (finding !== 'ok') throw damaged(name, finding)
  if (database.all('PRAGMA foreign_key_check').length > 0) {
    throw damaged(name, 'rows refer to rows that are not there')
  }
  const [project, ...others] = database.all('SELECT id FROM project')
  if (project === undefined || others.length > 0) throw damaged(name, 'the file holds no project')
  // The journal is kept under this id.
  if (!JournalId.safeParse(project.id).success) throw damaged(name, 'the project has no id')
}

function damaged(name: string, reason: string): ProblemError {
  return new ProblemError({ code: 'project-file-damaged', details: { name, reason } })
}
