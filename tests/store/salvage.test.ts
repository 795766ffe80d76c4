/** Reading what may not be opened: damaged files, altered ones, and those of a newer program. */
import { afterEach, describe, expect, it } from 'vitest'
import { Database } from '../../src/renderer/store/database'
import { emptyDatabase } from '../../src/renderer/store/migrate'
import { openProjectBytes } from '../../src/renderer/store/projectFile'
import { projectIdIn, salvage } from '../../src/renderer/store/salvage'
import { MemoryHost } from '../support/memoryHost'
import { openRichProject } from '../support/richProject'
import { problemFrom, sqliteForTests, type TestProject } from '../support/testProject'
import { startSession } from '../support/testSession'

const opened: { close: () => void }[] = []

afterEach(() => {
  for (const each of opened.splice(0)) each.close()
})

async function richProject(): Promise<TestProject> {
  const { project } = await openRichProject()
  opened.push(project)
  return project
}

/** The project's bytes after SQL that this program would not run. */
async function alteredBytes(project: TestProject, sql: string): Promise<Uint8Array<ArrayBuffer>> {
  const database = new Database(await sqliteForTests(), project.database.toBytes())
  database.script(sql)
  const bytes = database.toBytes()
  database.close()
  return bytes
}

const NEWER = `PRAGMA user_version = 99; CREATE TABLE idea (id TEXT PRIMARY KEY) STRICT;
  ALTER TABLE note ADD COLUMN mood TEXT`

async function salvaged(bytes: Uint8Array, name = 'ملف') {
  const result = salvage(await sqliteForTests(), bytes, name)
  if (result !== null) opened.push(result.database)
  return result
}

/** Rows by table, without the log. */
function rowsOf(database: Database, table: string): number {
  return Number(database.first(`SELECT count(*) AS rows FROM ${table}`)?.rows)
}

describe('what can be read', () => {
  it('of a whole project is all of it, and opens as a project', async () => {
    const project = await richProject()
    const result = await salvaged(project.database.toBytes())
    expect(result?.report).toMatchObject({ lostRows: 0, unreadableTables: 0, unknownParts: 0 })
    for (const [table, rows] of Object.entries(project.dump())) {
      expect(result && rowsOf(result.database, table), table).toBe(rows.length)
    }
    const bytes = result?.database.toBytes() ?? new Uint8Array()
    openProjectBytes(await sqliteForTests(), bytes, 'ملف').close()
  })

  it('of a file with a trigger, a view and another table is its rows; nothing of it runs', async () => {
    const project = await richProject()
    const bytes = await alteredBytes(
      project,
      `CREATE TABLE extra (a); CREATE VIEW endless AS WITH RECURSIVE n(i) AS
         (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;
       CREATE TRIGGER act AFTER INSERT ON note BEGIN DELETE FROM actor; END`,
    )
    const result = await salvaged(bytes)
    expect(result?.report).toMatchObject({ lostRows: 0, unreadableTables: 0, unknownParts: 1 })
    expect(result && rowsOf(result.database, 'actor')).toBe(project.rows('actor').length)
  })

  it('of a file with pages of zeros is the rest, without rows that refer to what is gone', async () => {
    const project = await richProject()
    const whole = project.database.toBytes()
    const pages = whole.length / 4096
    let read = 0
    for (let page = 1; page < pages; page += 3) {
      const bytes = whole.slice()
      bytes.fill(0, page * 4096, (page + 1) * 4096)
      const result = await salvaged(bytes)
      if (result === null) continue
      read++
      expect(result.database.all('PRAGMA foreign_key_check')).toEqual([])
      const copied = result.database.toBytes()
      openProjectBytes(await sqliteForTests(), copied, 'ملف').close()
    }
    expect(read).toBeGreaterThan(pages / 5)
  })

  it('of a file that is cut off, where anything is left, opens as a project', async () => {
    const project = await richProject()
    const whole = project.database.toBytes()
    const result = await salvaged(whole.slice(0, whole.length - 8192))
    expect(result?.report.rows).toBeGreaterThan(0)
  })

  it('of a young project that lost the end of its schema is what the beginning names', async () => {
    const small = emptyDatabase(await sqliteForTests())
    small.run(
      `INSERT INTO hypothesis (id, label, statement, colour, position, created_at)
       VALUES ('h1', 'ف1', 'صراع أجنحة', '#1f5f5b', 1, '2026-01-01T00:00:00Z')`,
    )
    const whole = small.toBytes()
    small.close()
    const result = await salvaged(whole.slice(0, whole.length - 4096))
    expect(result && rowsOf(result.database, 'hypothesis')).toBe(1)
    const copied = result?.database.toBytes() ?? new Uint8Array()
    openProjectBytes(await sqliteForTests(), copied, 'ملف').close()
  })

  it.each([
    ['an empty file', new Uint8Array()],
    ['zeros', new Uint8Array(8192)],
    ['text', new TextEncoder().encode('نص لا غير '.repeat(100))],
  ])('of %s is nothing', async (_what, bytes) => {
    expect(await salvaged(bytes)).toBeNull()
  })
})

describe('a project of a newer program', () => {
  const FILE = new MemoryHost().fileRef('أحدث.tarjih')

  async function openNewer() {
    const project = await richProject()
    const host = new MemoryHost()
    const session = await startSession(host)
    const bytes = await alteredBytes(project, NEWER)
    const before = bytes.slice()
    await session.openFile(FILE, bytes)
    return { session, host, bytes, before, project }
  }

  it('opens with what this one knows of it, and nothing is asked of the host', async () => {
    const { session, host, bytes, before, project } = await openNewer()
    expect(await session.labels()).toEqual(
      project.query('hypothesis.list', {}).map(({ label }) => label),
    )
    expect(host.order.filter(call => call !== 'notice')).toEqual([])
    expect(bytes).toEqual(before)
  })

  it('takes no change and is not saved anywhere', async () => {
    const { session, host } = await openNewer()
    const refusal = { code: 'project-read-only', details: { name: FILE.name } }
    await expect(session.add('H9')).rejects.toMatchObject({ problem: refusal })
    await expect(session.undo()).rejects.toMatchObject({ problem: refusal })
    await expect(session.save(FILE)).rejects.toMatchObject({ problem: refusal })
    await session.close(false)
    expect(host.order.filter(call => call !== 'notice')).toEqual([])
  })

  it('is checked without being refused; a damaged one is refused for what it is', async () => {
    const project = await richProject()
    const session = await startSession(new MemoryHost())
    const bytes = await alteredBytes(project, NEWER)
    await expect(
      session.service.answer({ kind: 'check', name: 'أ', bytes }),
    ).resolves.toBeUndefined()
    const sqlite = await sqliteForTests()
    expect(problemFrom(() => openProjectBytes(sqlite, bytes, 'أ')).code).toBe(
      'project-file-too-new',
    )
  })
})

describe('which project it was', () => {
  const idOf = async (bytes: Uint8Array) => projectIdIn(await sqliteForTests(), bytes)

  it('is read from a file that is cut off, and from one of a newer program', async () => {
    const project = await richProject()
    const bytes = project.database.toBytes()
    const id = project.query('project.details', {})[0]?.projectId
    expect(await idOf(bytes.subarray(0, bytes.length - 4096))).toBe(id)
    expect(await idOf(await alteredBytes(project, NEWER))).toBe(id)
  })

  it('is not known where its page is lost, a view stands in its place, or it is no id', async () => {
    const project = await richProject()
    const lost = project.database.toBytes().fill(0, 4096)
    const view =
      'ALTER TABLE project RENAME TO p; CREATE VIEW project AS SELECT id, 1 AS rowid FROM p'
    expect(await idOf(lost)).toBeNull()
    expect(await idOf(await alteredBytes(project, view))).toBeNull()
    expect(await idOf(await alteredBytes(project, "UPDATE project SET id = '../a'"))).toBeNull()
    expect(await idOf(new Uint8Array(100))).toBeNull()
  })
})

describe('copying out', () => {
  it('hands over bytes of a project of this program, or says that there is nothing', async () => {
    const project = await richProject()
    const session = await startSession(new MemoryHost())
    const bytes = await alteredBytes(project, NEWER)
    const copied = await session.service.answer({ kind: 'copyOut', name: 'أ', bytes })
    expect(copied).toMatchObject({ report: { lostRows: 0, unknownParts: 2 } })
    expect(
      await session.problem({ kind: 'copyOut', name: 'أ', bytes: new Uint8Array(100) }),
    ).toMatchObject({ code: 'nothing-to-copy-out' })
  })
})
