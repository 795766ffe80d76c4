/** Opening bytes that may come from anyone: what is not exactly a project is refused, with the reason. */
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { Database, type Sqlite } from '../../src/renderer/store/database'
import { emptyDatabase, SCHEMA_VERSION } from '../../src/renderer/store/migrate'
import { openProjectBytes, openSavedBytes } from '../../src/renderer/store/projectFile'
import { openRichProject } from '../support/richProject'
import { problemFrom, sqliteForTests, TestProject } from '../support/testProject'

const NAME = 'انقلاب مالي ٢٠٢٥.tarjih'
const PAGE = 4096

let sqlite: Sqlite
let saved: Uint8Array

beforeAll(async () => {
  sqlite = await sqliteForTests()
  const { project } = await openRichProject()
  saved = project.database.toBytes()
})

/** The problem of opening; the bytes are looked at afterwards, since nothing may repair them. */
function refusal(bytes: Uint8Array) {
  const before = sha256(bytes)
  const problem = problemFrom(() => openProjectBytes(sqlite, bytes, NAME).close())
  expect(sha256(bytes)).toBe(before)
  return problem
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The saved project after some SQL that only SQLite has checked. */
function tamperedWith(sql: string): Uint8Array {
  const database = new Database(sqlite, saved)
  database.script(`PRAGMA foreign_keys = OFF; PRAGMA trusted_schema = ON; ${sql}`)
  database.script('PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF')
  const bytes = database.toBytes()
  database.close()
  return bytes
}

describe('a project that we saved', () => {
  it('opens with every row, again and again', async () => {
    const { project } = await openRichProject()
    const reopened = new TestProject(openProjectBytes(sqlite, saved, NAME))
    expect(reopened.dump()).toEqual(project.dump())

    const again = reopened.database.toBytes()
    expect(new TestProject(openProjectBytes(sqlite, again, NAME)).dump()).toEqual(project.dump())
  })

  it('opens after rows were added and taken away, with free pages inside', async () => {
    const { project, source } = await openRichProject()
    project.addSource(Array.from({ length: 300 }, (_, index) => `فقرة ${index} `.repeat(40)))
    project.run('source.remove', { sourceId: source.sourceId })
    project.undo()
    project.undo()
    const bytes = project.database.toBytes()
    expect(new TestProject(openProjectBytes(sqlite, bytes, NAME)).dump()).toEqual(project.dump())
  })

  it('opens with every row where the host vouches for the bytes, but for no other schema', async () => {
    const { project } = await openRichProject()
    expect(new TestProject(openSavedBytes(sqlite, saved, NAME)).dump()).toEqual(project.dump())
    for (const sql of [
      'CREATE TRIGGER t AFTER INSERT ON note BEGIN SELECT 1; END',
      'PRAGMA user_version = 99',
      'PRAGMA application_id = 7',
      'DELETE FROM project',
    ]) {
      const bytes = tamperedWith(sql)
      expect(problemFrom(() => openSavedBytes(sqlite, bytes, NAME).close())).toEqual(refusal(bytes))
    }
  })

  it('enforces foreign keys and does not trust the schema', () => {
    const database = openProjectBytes(sqlite, saved, NAME)
    expect(database.pragma('foreign_keys')).toBe(1)
    expect(database.pragma('trusted_schema')).toBe(0)
    database.close()
  })
})

describe('what is no project of ours', () => {
  const text = new TextEncoder()
  it.each<[string, Uint8Array]>([
    ['all NUL', new Uint8Array(3 * PAGE)],
    ['a text', text.encode('هذا نص، لا مشروع')],
    ['another magic', text.encode('SQLite format 4\0'.padEnd(PAGE, ' '))],
    ['shorter than the magic', text.encode('SQLite')],
    ['a ZIP', Uint8Array.of(0x50, 0x4b, 3, 4, ...new Uint8Array(500))],
  ])('%s is refused and named', (_what, bytes) => {
    expect(refusal(bytes)).toEqual({ code: 'project-file-not-ours', details: { name: NAME } })
  })

  it("another application's SQLite file is refused", () => {
    const other = new Database(sqlite)
    other.script('CREATE TABLE place (id INTEGER PRIMARY KEY); INSERT INTO place VALUES (1)')
    expect(refusal(other.toBytes()).code).toBe('project-file-not-ours')
    other.script('PRAGMA application_id = 1196444487; PRAGMA user_version = 1')
    expect(refusal(other.toBytes()).code).toBe('project-file-not-ours')
  })

  it.each([
    ['another application id', 'PRAGMA application_id = 1'],
    ['no version', 'PRAGMA user_version = 0'],
    ['a version below nothing', 'PRAGMA user_version = -1'],
    ['a table too many', 'CREATE TABLE extra (id TEXT)'],
    ['a view', 'CREATE VIEW extra AS SELECT * FROM actor'],
    [
      'a view that never ends',
      'CREATE VIEW extra AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x FROM n',
    ],
    ['a trigger', 'CREATE TRIGGER extra AFTER INSERT ON actor BEGIN DELETE FROM assessment; END'],
    ['an index too many', 'CREATE INDEX extra ON actor (name)'],
    ['an index missing', 'DROP INDEX actor_match_key'],
    ['a table missing', 'DROP TABLE coding'],
    ['a column too many', 'ALTER TABLE actor ADD COLUMN extra TEXT'],
    ['a column renamed', 'ALTER TABLE actor RENAME COLUMN description TO story'],
    ['a virtual table', 'CREATE VIRTUAL TABLE extra USING fts4 (text)'],
    ['statistics of ANALYZE', 'ANALYZE'],
    [
      'a view in the place of a table',
      'DROP TABLE coding; CREATE VIEW coding AS SELECT * FROM code',
    ],
    [
      'a weaker check',
      `PRAGMA writable_schema = ON;
       UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (number >= 1)', '') WHERE name = 'paragraph';
       PRAGMA writable_schema = RESET`,
    ],
  ])('a project with %s is refused', (_what, sql) => {
    expect(refusal(tamperedWith(sql))).toEqual({
      code: 'project-file-not-ours',
      details: { name: NAME },
    })
  })
})

describe('a project of a newer program', () => {
  it('is refused with both versions', () => {
    const fileVersion = SCHEMA_VERSION + 1
    expect(refusal(tamperedWith(`PRAGMA user_version = ${fileVersion}`))).toEqual({
      code: 'project-file-too-new',
      details: { name: NAME, fileVersion, knownVersion: SCHEMA_VERSION },
    })
  })

  it('is refused as too new also where its schema is one we do not know', () => {
    const bytes = tamperedWith('PRAGMA user_version = 99; ALTER TABLE actor ADD COLUMN extra TEXT')
    expect(refusal(bytes).code).toBe('project-file-too-new')
  })
})

describe('a damaged project', () => {
  it('without a byte is refused as damaged', () => {
    expect(refusal(new Uint8Array())).toMatchObject({
      code: 'project-file-damaged',
      details: { name: NAME },
    })
  })

  it('cut at any length is refused, never opened as empty', () => {
    const lengths = [16, 50, 99, 100, 101, 512, 1000, PAGE - 1, PAGE + 1, saved.length - 1]
    for (let length = PAGE; length < saved.length; length += PAGE) lengths.push(length, length + 7)
    for (const length of lengths) {
      const { code } = refusal(saved.slice(0, length))
      expect(['project-file-damaged', 'project-file-not-ours'], `${length} bytes`).toContain(code)
    }
  })

  it('longer than it says is refused', () => {
    for (const surplus of [1, PAGE]) {
      const bytes = new Uint8Array(saved.length + surplus)
      bytes.set(saved)
      expect(refusal(bytes).code).toBe('project-file-damaged')
    }
  })

  it('with any page blanked, flipped or in the place of another is refused', () => {
    const pages = saved.length / PAGE
    for (let page = 0; page < pages; page++) {
      for (const change of [blank, flip, takeNext]) {
        const bytes = change(saved, page)
        if (sha256(bytes) === sha256(saved)) continue // an empty page like its neighbour
        expect(refusal(bytes).code, `${change.name} page ${page}`).toMatch(/^project-file-/)
      }
    }
  })

  it.each([
    ['rows that refer to nothing', 'DELETE FROM actor', /^rows-missing$/],
    ['no project row', 'DELETE FROM project', /^no-project-in-file$/],
    [
      'two project rows',
      `INSERT INTO project SELECT 'b' || id, title, '', '', '', weighting_id, '' FROM project`,
      /^no-project-in-file$/,
    ],
    ['an id that is a path', `UPDATE project SET id = '../../etc/passwd'`, /^project-without-id$/],
    [
      'a value that its column forbids',
      `PRAGMA ignore_check_constraints = ON; UPDATE evidence SET credibility = 9`,
      /CHECK/,
    ],
  ])('with %s is refused and says why', (_what, sql, reason) => {
    expect(refusal(tamperedWith(sql))).toMatchObject({
      code: 'project-file-damaged',
      details: { name: NAME, reason: expect.stringMatching(reason) },
    })
  })
})

describe('an empty project', () => {
  it('has our application id and version', () => {
    const database = emptyDatabase(sqlite)
    expect(database.pragma('application_id')).toBe(Buffer.from('TARJ').readInt32BE())
    expect(database.pragma('user_version')).toBe(SCHEMA_VERSION)
    database.close()
  })
})

function blank(bytes: Uint8Array, page: number): Uint8Array {
  return bytes.slice().fill(0, page * PAGE, (page + 1) * PAGE)
}

function flip(bytes: Uint8Array, page: number): Uint8Array {
  return bytes.map((byte, at) => (Math.floor(at / PAGE) === page ? byte ^ 0xff : byte))
}

function takeNext(bytes: Uint8Array, page: number): Uint8Array {
  const next = ((page + 1) * PAGE) % bytes.length
  const changed = bytes.slice()
  changed.set(bytes.subarray(next, next + PAGE), page * PAGE)
  return changed
}
