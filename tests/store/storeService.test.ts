/** The store as the window meets it: journal first, then the answer; saving; crashes; one queue. */
import { beforeEach, describe, expect, it } from 'vitest'
import { encodeJournalLine, newJournalHeader } from '../../src/shared/journalFormat'
import { MemoryHost } from '../support/memoryHost'
import { openRichProject } from '../support/richProject'
import { testId } from '../support/testProject'
import { JOURNAL_ID, startProject, startSession, type TestSession } from '../support/testSession'

let host: MemoryHost
let session: TestSession

beforeEach(async () => {
  host = new MemoryHost()
  session = await startProject(host)
  host.order.length = 0
})

/** What a crash leaves, met by a session that knows nothing. */
async function crash(): Promise<TestSession> {
  session = await startSession(host)
  return session
}

const FILE = new MemoryHost().fileRef('مالي.tarjih')

async function reopen() {
  const next = await crash()
  return next.openFile(FILE, host.bytesOf(FILE))
}

describe('a command', () => {
  it('is in the journal before the notice and before the answer', async () => {
    await session.add('H1')
    host.order.push('answer')
    expect(host.order).toEqual(['journal.append', 'journal.append done', 'notice', 'answer'])
    expect(host.stepsIn(JOURNAL_ID)).toHaveLength(2)
  })

  it('tells which tables changed, what can be undone, and that it is not saved', async () => {
    await session.add('H1')
    expect(session.notices.at(-1)).toEqual({
      kind: 'changed',
      tables: ['hypothesis', 'change_log'],
      history: {
        undo: 'hypothesis.create',
        redo: null,
        sequence: 2,
        isSaved: false,
        isProtected: false,
        journalProblem: null,
      },
    })
    await session.undo()
    expect(session.history).toMatchObject({ undo: null, redo: 'hypothesis.create', sequence: 3 })
    await session.redo()
    expect(session.history).toMatchObject({ undo: 'hypothesis.create', redo: null, sequence: 4 })
  })

  it('that changes nothing is neither journaled nor told', async () => {
    await session.run('project.describe', { title: 'مالي' })
    expect(host.order).toEqual([])
  })

  it('that is refused is neither journaled nor told, and the next one runs', async () => {
    const problem = await session.problem({
      kind: 'command',
      name: 'hypothesis.remove',
      payload: { hypothesisId: testId(999) },
      reason: '',
    })
    expect(problem.code).toBe('row-not-found')
    expect(host.order).toEqual([])
    await session.add('H1')
    expect(await session.labels()).toEqual(['H1'])
  })

  it('keeps the reason that was given', async () => {
    const payload = { title: 'غينيا' }
    const reason = 'تغيّر الموضوع'
    await session.service.answer({ kind: 'command', name: 'project.describe', payload, reason })
    const { rows } = await session.query('changeLog.list', { limit: 1 })
    expect(rows).toMatchObject([{ command: 'project.describe', reason, step: 'do' }])
  })
})

describe('the queue', () => {
  it('lets each change wait for the journal of the one before, in order', async () => {
    const release = host.hold()
    const answers: string[] = []
    const all = ['H1', 'H2', 'H3'].map(label => session.add(label).then(() => answers.push(label)))
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(host.order).toEqual(['journal.append'])
    expect(answers).toEqual([])

    release()
    await Promise.all(all)

    expect(answers).toEqual(['H1', 'H2', 'H3'])
    const step = ['journal.append', 'journal.append done', 'notice']
    expect(host.order).toEqual([...step, ...step, ...step])
    expect(await session.labels()).toEqual(['H1', 'H2', 'H3'])
  })

  it('answers queries meanwhile', async () => {
    const release = host.hold()
    const waiting = session.add('H1')
    await new Promise(resolve => setTimeout(resolve, 5))
    expect(await session.labels()).toEqual(['H1'])
    release()
    await waiting
  })

  it('refuses what needs a project when none is open', async () => {
    const closed = await startSession(host)
    const file = FILE
    for (const request of [
      { kind: 'undo' },
      { kind: 'save', file },
      { kind: 'close', discardChanges: true },
      { kind: 'query', name: 'hypothesis.list', params: {} },
    ] as const) {
      expect((await closed.problem(request)).code).toBe('no-project-open')
    }
  })
})

describe('a journal that cannot be written', () => {
  it('leaves the change in memory and says so; the next step takes it along', async () => {
    host.break('journal.append')
    await session.add('H1')
    expect(session.history?.journalProblem).toMatchObject({ code: 'journal-not-written' })
    expect(await session.labels()).toEqual(['H1'])
    expect(host.stepsIn(JOURNAL_ID)).toHaveLength(1)

    host.mend()
    await session.add('H2')
    expect(session.history?.journalProblem).toBeNull()
    expect(host.stepsIn(JOURNAL_ID)).toHaveLength(3)

    const recovered = await crash()
    expect(await recovered.recover()).toMatchObject({ recoveredSteps: 3 })
    expect(await recovered.labels()).toEqual(['H1', 'H2'])
  })

  it('is begun anew by saving, with nothing left to take along', async () => {
    host.break('journal.append')
    await session.add('H1')
    host.mend()
    expect(await session.save(FILE)).toMatchObject({ isSaved: true, journalProblem: null })
    expect(host.stepsIn(JOURNAL_ID)).toEqual([])
  })

  it('keeps the project open when it was to be closed with its changes', async () => {
    host.break('journal.append')
    await session.add('H1')
    expect(await session.problem({ kind: 'close', discardChanges: false })).toMatchObject({
      code: 'journal-not-written',
    })
    expect(await session.labels()).toEqual(['H1'])
    host.mend()
    await session.close(false)
    expect(host.stepsIn(JOURNAL_ID)).toHaveLength(2)
  })

  it('cannot begin a project', async () => {
    const other = await startSession(host)
    host.break('journal.start')
    await expect(other.create()).rejects.toMatchObject({ problem: { code: 'journal-not-written' } })
    expect((await other.problem({ kind: 'undo' })).code).toBe('no-project-open')
  })
})

describe('saving', () => {
  it('writes the bytes, then begins the journal anew on them', async () => {
    await session.add('H1')
    host.order.length = 0
    const history = await session.save(FILE)

    expect(history).toMatchObject({ isSaved: true, undo: 'hypothesis.create' })
    expect(host.order).toEqual([
      'project.save',
      'project.save done',
      'journal.start',
      'journal.start done',
      'notice',
    ])
    expect(host.stepsIn(JOURNAL_ID)).toEqual([])
    expect(await reopen()).toMatchObject({ recoveredSteps: 0, journalProblem: null })
    expect(await session.labels()).toEqual(['H1'])
    expect(session.history).toMatchObject({ isSaved: true, undo: 'hypothesis.create' })
    await session.undo()
    expect(await session.labels()).toEqual([])
  })

  it('that fails leaves journal, history and the earlier file as they were', async () => {
    await session.save(FILE)
    const before = host.bytesOf(FILE)
    await session.add('H1')
    host.break('project.save')

    expect((await session.problem({ kind: 'save', file: FILE })).code).toBe('project-not-saved')

    expect(host.bytesOf(FILE)).toEqual(before)
    expect(host.stepsIn(JOURNAL_ID)).toHaveLength(1)
    expect(await reopen()).toMatchObject({ recoveredSteps: 1 })
    expect(await session.labels()).toEqual(['H1'])
  })

  it('that could not begin the journal anew does so with the next step', async () => {
    await session.add('H1')
    host.break('journal.start')
    const history = await session.save(FILE)
    expect(history).toMatchObject({
      isSaved: true,
      journalProblem: { code: 'journal-not-written' },
    })

    host.mend()
    await session.add('H2')
    expect(session.history?.journalProblem).toBeNull()
    expect(await reopen()).toMatchObject({ recoveredSteps: 1, journalProblem: null })
    expect(await session.labels()).toEqual(['H1', 'H2'])
  })

  it('undoes across a save, also after a crash', async () => {
    await session.add('H1')
    await session.save(FILE)
    await session.undo()
    expect(session.history?.isSaved).toBe(false)

    expect(await reopen()).toMatchObject({ recoveredSteps: 1 })

    expect(await session.labels()).toEqual([])
    expect(session.history).toMatchObject({ undo: null, redo: 'hypothesis.create' })
    await session.redo()
    expect(await session.labels()).toEqual(['H1'])
  })
})

describe('closing', () => {
  it('removes the journal of a project that is saved, and lets go of it', async () => {
    await session.add('H1')
    await session.save(FILE)
    await session.close(false)
    expect(host.journals.size).toBe(0)
    expect(host.claimed.size).toBe(0)
    expect((await session.problem({ kind: 'undo' })).code).toBe('no-project-open')
  })

  it('keeps the journal of unsaved changes, unless they are to go', async () => {
    await session.add('H1')
    await session.close(false)
    expect(host.stepsIn(JOURNAL_ID)).toHaveLength(2)

    const recovered = await crash()
    await recovered.recover()
    await recovered.close(true)
    expect(host.journals.size).toBe(0)
    expect(host.claimed.size).toBe(0)
  })
})

describe('checking bytes', () => {
  it('opens nothing and asks the host nothing, and what was checked can then be opened once', async () => {
    const { project } = await openRichProject()
    const bytes = project.database.toBytes()
    const fresh = await startSession(host)
    await fresh.service.answer({ kind: 'check', name: 'a', bytes })
    expect(host.order).toEqual([])
    expect((await fresh.problem({ kind: 'undo' })).code).toBe('no-project-open')

    const open = { kind: 'openChecked', file: FILE } as const
    await fresh.service.answer(open)
    expect(await fresh.labels()).toEqual(
      project.query('hypothesis.list', {}).map(({ label }) => label),
    )
    expect((await fresh.problem(open)).code).toBe('unexpected')
  })

  it('says why they cannot be opened, and leaves the open project alone', async () => {
    const bytes = new Uint8Array(8)
    expect(await session.problem({ kind: 'check', name: 'ملف', bytes })).toEqual({
      code: 'project-file-not-ours',
      details: { name: 'ملف' },
    })
    await session.add('H1')
    expect(await session.labels()).toEqual(['H1'])
  })
})

describe('a copy of shipped bytes', () => {
  it('is a project of its own that can be recovered without its file', async () => {
    const { project, faction } = await openRichProject()
    const bytes = project.database.toBytes()
    const journalId = testId(77)
    const opened = await startSession(host)
    const answer = await opened.service.answer({ kind: 'openCopy', journalId, name: 'عيّنة', bytes })
    expect(answer).toMatchObject({ journalId, recoveredSteps: 0, journalProblem: null })
    await opened.run('hypothesis.remove', { hypothesisId: faction })

    const recovered = await startSession(host)
    expect(await recovered.service.answer({ kind: 'recover', journalId })).toMatchObject({
      journalId,
      recoveredSteps: 1,
      journalProblem: null,
    })
    expect(await recovered.labels()).toEqual(['H2'])
    const { rows } = await recovered.query('project.details')
    expect(rows).toMatchObject([{ projectId: journalId }])
    await recovered.undo()
    expect(await recovered.labels()).toEqual(['H1', 'H2'])
  })
})

describe('a journal of a schema this program does not know', () => {
  it('is not replayed', async () => {
    const header = newJournalHeader({
      journalId: JOURNAL_ID,
      schemaVersion: 99,
      base: { kind: 'empty' },
    })
    host.journals.set(JOURNAL_ID, `${encodeJournalLine(header)}\n`)
    const next = await crash()
    expect(await next.problem({ kind: 'recover', journalId: JOURNAL_ID })).toMatchObject({
      code: 'work-not-recovered',
    })
    expect(host.journals.size).toBe(1)
  })
})
