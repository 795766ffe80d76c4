/** Restoring a backup: one step, exact, undoable, journaled and logged like any other. */
import { beforeEach, describe, expect, it } from 'vitest'
import { rowsToRestore } from '../../src/renderer/store/backupRows'
import { openProjectBytes } from '../../src/renderer/store/projectFile'
import { MemoryHost } from '../support/memoryHost'
import { openRichProject } from '../support/richProject'
import { sqliteForTests, type TestProject, testId } from '../support/testProject'
import { startProject, startSession, type TestSession } from '../support/testSession'
import { RANDOM_COMMANDS, randomPayload } from './randomCommands'

let host: MemoryHost
let session: TestSession

const FILE = new MemoryHost().fileRef('مالي.tarjih')

beforeEach(async () => {
  host = new MemoryHost()
  session = await startProject(host)
  await session.add('H1')
  await session.save(FILE)
})

function restore(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  return session.service.answer({ kind: 'restore', name: FILE.name, bytes, reason: 'نسخة الأمس' })
}

describe('restoring a backup', () => {
  it('is one step that is undone, redone, logged with its reason, and survives a crash', async () => {
    const backup = host.bytesOf(FILE)
    await session.add('H2')
    await session.undo()
    await session.add('H3')

    await restore(backup)

    expect(await session.labels()).toEqual(['H1'])
    expect(session.history).toMatchObject({ undo: 'project.restore', isSaved: false })
    const { rows } = await session.query('changeLog.list', { limit: 1 })
    expect(rows).toMatchObject([{ command: 'project.restore', reason: 'نسخة الأمس' }])
    await session.undo()
    expect(await session.labels()).toEqual(['H1', 'H3'])
    await session.redo()
    expect(await session.labels()).toEqual(['H1'])

    session = await startSession(host)
    await session.openFile(FILE, host.bytesOf(FILE))
    expect(await session.labels()).toEqual(['H1'])
    await session.undo()
    expect(await session.labels()).toEqual(['H1', 'H3'])
  })

  it('makes the next save back up what it replaces, whatever the policy says, and only that one', async () => {
    const backup = host.bytesOf(FILE)
    await session.add('H2')
    await restore(backup)
    await session.save(FILE)
    expect(host.lastSave?.isRestore).toBe(true)
    await session.add('H3')
    await session.save(FILE)
    expect(host.lastSave?.isRestore).toBe(false)
  })

  it('of what the project is already is no step', async () => {
    const { sequence } = session.history ?? {}
    await restore(host.bytesOf(FILE))
    expect(session.history?.sequence).toBe(sequence)
  })

  it('of another project is refused, and nothing changes', async () => {
    const other = await openRichProject()
    other.project.database.run('UPDATE project SET id = :id', { id: testId(9) })
    await expect(restore(other.project.database.toBytes())).rejects.toMatchObject({
      problem: { code: 'backup-of-another-project', details: { name: FILE.name } },
    })
    expect(await session.labels()).toEqual(['H1'])
  })

  it('that is damaged is refused, and nothing changes', async () => {
    const bytes = host.bytesOf(FILE).slice(0, 4096)
    await expect(restore(bytes)).rejects.toMatchObject({
      problem: { code: 'project-file-damaged' },
    })
    expect(await session.labels()).toEqual(['H1'])
  })
})

describe('inspecting a backup', () => {
  it('tells what it holds and opens nothing', async () => {
    const { project } = await openRichProject()
    const fresh = await startSession(host)
    const bytes = project.database.toBytes()
    const contents = await fresh.service.answer({ kind: 'inspect', name: 'أ', bytes })
    expect(contents).toMatchObject({
      title: 'انقلاب مالي',
      counts: project.query('project.counts', {})[0],
      changedAt: expect.stringMatching(/^2026-01-01T/),
    })
    expect((await fresh.problem({ kind: 'undo' })).code).toBe('no-project-open')
  })
})

/** All rows but suggestions, which follow from the others. */
function judged(project: TestProject) {
  const { mention = [], ...rest } = project.dump()
  return { ...rest, mention: mention.filter(({ status }) => status !== 'suggested') }
}

describe('any two states of a project', { timeout: 120_000 }, () => {
  it('are restored to each other exactly, there and back', async () => {
    const { project } = await openRichProject()
    const states: { readonly bytes: Uint8Array; readonly dump: unknown }[] = []
    for (let move = 0; move < 240; move++) {
      const name = RANDOM_COMMANDS[move % RANDOM_COMMANDS.length]
      const numbers = Array.from({ length: 12 }, (_, at) => (move * 7919 + at * 104_729) % 10_000)
      if (name === undefined) continue
      try {
        project.store.execute(name, randomPayload(project, name, numbers), '')
      } catch {
        continue // refused: another state is as good
      }
      if (move % 20 === 0) states.push({ bytes: project.database.toBytes(), dump: judged(project) })
    }
    const now = judged(project)
    for (const { bytes, dump } of states) {
      const backup = openProjectBytes(await sqliteForTests(), bytes, 'أ')
      const rows = rowsToRestore(project.database, backup, 'أ')
      project.store.execute('project.restore', { rows }, '')
      expect(judged(project)).toEqual(dump)
      expect(project.danglingRows()).toEqual([])
      project.undo()
      expect(judged(project)).toEqual(now)
      backup.close()
    }
    expect(states.length).toBeGreaterThan(5)
  })
})
