/** Files that open as SQLite and are not what they look like, and files that only nearly open. */
import { Database, type Sqlite } from '../../../src/renderer/store/database'
import { emptyDatabase } from '../../../src/renderer/store/migrate'
import { creation } from './scenario'

const many = (count: number, statement: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => statement(index)).join(';')

const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n'

/** SQL on a project that is otherwise good. None of it may be opened, and none of it may run. */
const schemas: Readonly<Record<string, string>> = {
  'a trigger that deletes': `CREATE TRIGGER t AFTER UPDATE ON project BEGIN DELETE FROM actor; END`,
  'a trigger without end': `CREATE TRIGGER t AFTER INSERT ON note BEGIN ${endless}; END`,
  'a view too many': 'CREATE VIEW v AS SELECT 1',
  'a view in the place of a table': 'DROP TABLE note; CREATE VIEW note AS SELECT 1 AS id',
  'a view without end': `CREATE VIEW v AS ${endless}`,
  'a view without end in the place of a table': `DROP TABLE note; CREATE VIEW note AS ${endless}`,
  'views that double': `CREATE VIEW v0 AS SELECT 1 AS a; ${many(60, at => `CREATE VIEW v${at + 1} AS SELECT a.a FROM v${at} a, v${at} b`)}`,
  '400 indexes': many(400, at => `CREATE INDEX i${at} ON actor (name, id)`),
  'an index on what has to be worked out': `CREATE INDEX i ON actor (length(hex(zeroblob(1000))))`,
  'a table too many': 'CREATE TABLE extra (id TEXT)',
  'a table too few': 'DROP TABLE note',
  'a column too many': 'ALTER TABLE actor ADD COLUMN extra TEXT',
  'another type of column': `DROP TABLE note; CREATE TABLE note (id ANY PRIMARY KEY) STRICT`,
  'a virtual table': 'CREATE VIRTUAL TABLE v USING fts4(words)',
  'a virtual table of the database itself': 'CREATE VIRTUAL TABLE v USING fts3tokenize(simple)',
  'a generated column': `ALTER TABLE actor ADD COLUMN g TEXT AS (hex(zeroblob(100000000)))`,
  'statistics that mislead': `CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT); ANALYZE`,
  'a schema that was written by hand': `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = 'actor'`,
  'two tables on one page': `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'note') WHERE name = 'actor'`,
  'a table on the page of the schema': `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'actor'`,
  'a table on a page that is not there': `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 999999 WHERE name = 'actor'`,
  'a table that is called a trigger': `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET type = 'trigger' WHERE name = 'note'`,
  'nothing in the schema': 'PRAGMA writable_schema = ON; DELETE FROM sqlite_schema',
  'a check that takes for ever': `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', 'STRICT, WITHOUT ROWID') WHERE name = 'note'`,
  'a format that is none': 'PRAGMA user_version = 0',
  'a format before the first': 'PRAGMA user_version = -1',
  'a format of the future': 'PRAGMA user_version = 2147483647',
  'another application': 'PRAGMA application_id = 252006673',
  'no project': 'DELETE FROM diagram; DELETE FROM project',
  'two projects': `INSERT INTO project (id, title, created_at) VALUES ('00000000-0000-7000-8000-00000000beef', '', '')`,
  'a project without an id': `PRAGMA foreign_keys = OFF; UPDATE project SET id = '../../etc/passwd'`,
  'rows that hang on nothing': `PRAGMA foreign_keys = OFF; INSERT INTO alias (id, actor_id, name, match_key) VALUES ('00000000-0000-7000-8000-00000000beef', '00000000-0000-7000-8000-00000000dead', 'a', 'a')`,
}

export type HostileFile = { readonly what: string; readonly bytes: Uint8Array }

/** A project with a row or two, as the base of all others. */
export function goodProject(sqlite: Sqlite): Uint8Array {
  const database = emptyDatabase(sqlite)
  database.run(
    `INSERT INTO project (id, title, created_at) VALUES (:id, 'مالي', '2026-01-01T00:00:00.000Z')`,
    { id: creation.projectId },
  )
  const bytes = database.toBytes()
  database.close()
  return bytes
}

export function hostileSchemas(sqlite: Sqlite): readonly HostileFile[] {
  return Object.entries(schemas).map(([what, sql]) => {
    const database = new Database(sqlite, goodProject(sqlite))
    database.script(`${sql}; PRAGMA foreign_keys = ON`)
    const bytes = database.toBytes()
    database.close()
    return { what, bytes }
  })
}

/** A project with some of its structure (not only its text) changed. */
export function brokenStructure(good: Uint8Array, random: () => number): Uint8Array {
  const bytes = Buffer.from(good)
  const pages = bytes.length / pageSize
  const below = (limit: number) => Math.floor(random() * limit)
  for (let change = below(4); change >= 0; change -= 1) {
    const page = below(pages) * pageSize
    const [header, cells] = [page === 0 ? 100 : page, 8 + 2 * below(20)]
    const at = [below(100), header + below(12), header + cells, page + below(pageSize)][below(4)]
    const value = [0, 1, 0x7f, 0x80, 0xff, below(256)][below(6)] ?? 0
    bytes[at ?? 0] = value
  }
  // So that it is opened at all: what hosts look at first agrees with the length.
  bytes.writeUInt16BE(pageSize, 16)
  bytes.writeUInt32BE(pages, 28)
  return bytes
}

const pageSize = 4096
