/**
 * Opening the bytes of a project file that may come from anyone.
 *
 * Must stay true: what is not exactly a project of a version this program knows is refused with the
 * reason; nothing in it runs and nothing is repaired. Source: faults.md, "Attacks".
 */
import { PROJECT_APPLICATION_ID } from '../../shared/domain/project'
import { JournalId } from '../../shared/hostApi'
import { ProblemError } from '../../shared/problem'
import { reasonText } from '../../shared/problemReasons'
import { assertSizeIsServed, readProjectHeader } from '../../shared/projectHeader'
import { Database, type Sqlite } from './database'
import { knownSchemaText, migrate, SCHEMA_VERSION, schemaText } from './migrate'

const SQLITE_MAGIC = 'SQLite format 3\0'

/**
 * The database in the bytes, brought to this program's schema. `name` is for the words of a problem.
 * Raises `project-file-not-ours`, `project-file-damaged`, `project-file-too-new`.
 */
export function openProjectBytes(sqlite: Sqlite, bytes: Uint8Array, name: string): Database {
  return openBytes(sqlite, { bytes, name, isAsSaved: false })
}

/**
 * The same for bytes of which the host knows, by their SHA-256, that they are what this program saved
 * there last: looking at every page and reference again would find nothing, and takes longest.
 */
export function openSavedBytes(sqlite: Sqlite, bytes: Uint8Array, name: string): Database {
  return openBytes(sqlite, { bytes, name, isAsSaved: true })
}

type Given = { readonly bytes: Uint8Array; readonly name: string; readonly isAsSaved: boolean }

function openBytes(sqlite: Sqlite, { bytes, name, isAsSaved }: Given): Database {
  assertSizeIsServed(name, bytes.length)
  if (bytes.length === 0) throw damaged(name, reasonText('file-empty'))
  const magic = String.fromCharCode(...bytes.subarray(0, SQLITE_MAGIC.length))
  if (magic !== SQLITE_MAGIC) {
    throw new ProblemError({ code: 'project-file-not-ours', details: { name } })
  }
  // SQLite reads a last page that is cut off without a word.
  if (readProjectHeader(bytes)?.length !== bytes.length) {
    throw damaged(name, reasonText('file-cut-off'))
  }
  const database = open(sqlite, bytes, name)
  try {
    checkHeader(database, name)
    checkSchema(sqlite, database, name)
    if (!isAsSaved) checkPages(database, name)
    checkProject(database, name)
    migrate(database)
    return database
  } catch (thrown) {
    database.close()
    if (thrown instanceof ProblemError) throw thrown
    throw damaged(name, unreadable(thrown))
  }
}

function open(sqlite: Sqlite, bytes: Uint8Array, name: string): Database {
  try {
    return new Database(sqlite, bytes)
  } catch (thrown) {
    throw damaged(name, unreadable(thrown))
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

function checkSchema(sqlite: Sqlite, database: Database, name: string): void {
  const version = Number(database.pragma('user_version'))
  if (version < 1 || schemaText(database) !== knownSchemaText(sqlite, version)) {
    throw new ProblemError({ code: 'project-file-not-ours', details: { name } })
  }
}

function checkPages(database: Database, name: string): void {
  // Not quick_check: it does not see an index page in the place of another, which hides rows.
  const finding = String(database.pragma('integrity_check'))
  if (finding !== 'ok') throw damaged(name, reasonText('pages-damaged', finding))
  if (database.all('PRAGMA foreign_key_check').length > 0) {
    throw damaged(name, reasonText('rows-missing'))
  }
}

function checkProject(database: Database, name: string): void {
  const [project, ...others] = database.all('SELECT id FROM project')
  if (project === undefined || others.length > 0)
    throw damaged(name, reasonText('no-project-in-file'))
  // The journal is kept under this id.
  if (!JournalId.safeParse(project.id).success)
    throw damaged(name, reasonText('project-without-id'))
}

/** What SQLite stumbled over. */
function unreadable(thrown: unknown): string {
  const detail = thrown instanceof Error ? thrown.message : String(thrown)
  return reasonText(detail === 'out of memory' ? 'out-of-memory' : 'pages-damaged', detail)
}

function damaged(name: string, reason: string): ProblemError {
  return new ProblemError({ code: 'project-file-damaged', details: { name, reason } })
}
