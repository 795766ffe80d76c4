/** What a session finds after a crash: the file, its journal, and what may be wrong with either. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { JournalStep } from '../../src/shared/journalFormat'
import {
  decodeJournalHeader,
  decodeJournalSteps,
  encodeJournalLine,
} from '../../src/shared/journalFormat'
import { MemoryHost } from '../support/memoryHost'
import { JOURNAL_ID, startProject, startSession, type TestSession } from '../support/testSession'

let host: MemoryHost
let session: TestSession

const FILE = new MemoryHost().fileRef('مالي.tarjih')

/** A file with H1 in it, and a journal with H2 and H3 that were not saved. */
beforeEach(async () => {
  host = new MemoryHost()
  session = await startProject(host)
  await session.add('H1')
  await session.save(FILE)
  await session.add('H2')
  await session.add('H3')
})

function journal(): string {
  return host.journals.get(JOURNAL_ID) ?? ''
}

function rewriteJournal(change: (text: string) => string): void {
  host.journals.set(JOURNAL_ID, change(journal()))
}

/** The journal with its steps changed and its checksums right. */
function rewriteSteps(change: (steps: readonly JournalStep[]) => readonly JournalStep[]): void {
  rewriteJournal(text => {
    const header = text.slice(0, text.indexOf('\n') + 1)
    const { steps } = decodeJournalSteps(text, '')
    return (
      header +
      change(steps)
        .map(step => `${encodeJournalLine(step)}\n`)
        .join('')
    )
  })
}

/** Drops the session and opens the file in a new one. */
async function reopen() {
  session = await startSession(host)
  return session.openFile(FILE, host.bytesOf(FILE))
}

/** The journal now goes with the file that was opened, and takes the next step. */
async function expectJournalTakesTheNextStep(): Promise<void> {
  const labels = await session.labels()
  await session.add('H9')
  expect(await reopen()).toMatchObject({ journalProblem: null })
  expect(await session.labels()).toEqual([...labels, 'H9'])
}

describe('after a crash', () => {
  it('the file opens with its unsaved steps, which can be undone', async () => {
    expect(await reopen()).toEqual({
      journalId: JOURNAL_ID,
      recoveredSteps: 2,
      recovered: {
        lastAt: expect.stringMatching(/^2.*Z$/),
        commands: [{ command: 'hypothesis.create', count: 2 }],
      },
      journalProblem: null,
    })
    expect(await session.labels()).toEqual(['H1', 'H2', 'H3'])
    expect(session.notices).toEqual([
      {
        kind: 'changed',
        tables: null,
        history: {
          undo: 'hypothesis.create',
          redo: null,
          sequence: 4,
          isSaved: false,
          isProtected: false,
          journalProblem: null,
        },
      },
    ])
    await session.undo()
    await session.undo()
    expect(await session.labels()).toEqual(['H1'])
  })

  it('the same is found again after a second crash', async () => {
    await reopen()
    expect(await reopen()).toMatchObject({ recoveredSteps: 2 })
    expect(await session.labels()).toEqual(['H1', 'H2', 'H3'])
    await expectJournalTakesTheNextStep()
  })

  it('a file without a journal opens and begins one', async () => {
    host.journals.clear()
    expect(await reopen()).toMatchObject({ recoveredSteps: 0, journalProblem: null })
    expect(await session.labels()).toEqual(['H1'])
    await expectJournalTakesTheNextStep()
  })

  it('a journal whose header was being written when it happened is begun anew', async () => {
    rewriteJournal(text => text.slice(0, 40))
    expect(await reopen()).toMatchObject({ recoveredSteps: 0, journalProblem: null })
    await expectJournalTakesTheNextStep()
  })

  it('a torn last line is dropped, and the rest is kept', async () => {
    const whole = journal()
    const lastLine = whole.lastIndexOf('\n', whole.length - 2) + 1
    for (const length of [lastLine + 1, lastLine + 30, whole.length - 1]) {
      host.journals.set(JOURNAL_ID, whole.slice(0, length))
      expect(await reopen()).toMatchObject({ recoveredSteps: 1, journalProblem: null })
      expect(await session.labels()).toEqual(['H1', 'H2'])
      expect(host.stepsIn(JOURNAL_ID)).toHaveLength(1)
      await expectJournalTakesTheNextStep()
    }
  })
})

describe('a journal that saving did not come to begin anew', () => {
  it('is dropped without a word, since the file holds its steps', async () => {
    const stale = journal()
    await session.save(FILE)
    host.journals.set(JOURNAL_ID, stale)

    expect(await reopen()).toMatchObject({ recoveredSteps: 0, journalProblem: null })

    expect(await session.labels()).toEqual(['H1', 'H2', 'H3'])
    expect(host.setAside).toEqual([])
    await expectJournalTakesTheNextStep()
  })
})

describe('a journal that may not be replayed', () => {
  /** The file opens as it was saved, and the journal is kept. */
  async function expectSetAside(code: string, labels = ['H1']): Promise<void> {
    const found = journal()
    const { recoveredSteps, journalProblem } = await reopen()
    expect({ recoveredSteps, code: journalProblem?.code }).toEqual({ recoveredSteps: 0, code })
    expect(journalProblem?.details).toMatchObject({ name: FILE.name })
    expect(host.setAside).toEqual([found])
    expect(await session.labels()).toEqual(labels)
    expect(session.history).toMatchObject({ undo: 'hypothesis.create', isSaved: true })
  }

  it('because it belongs to another state of the file is set aside and named', async () => {
    rewriteJournal(text => {
      const header = decodeJournalHeader(text)
      if (header?.base.kind !== 'file') throw new Error('no header')
      const base = { ...header.base, generation: '0'.repeat(64) }
      return encodeJournalLine({ ...header, base }) + text.slice(text.indexOf('\n'))
    })
    await expectSetAside('journal-foreign')
    await expectJournalTakesTheNextStep()
  })

  it('because it belongs to another copy of the project is kept, although the file has as many steps', async () => {
    const ofCopy = journal()
    host.journals.clear()
    await reopen()
    for (const label of ['H4', 'H5', 'H6']) await session.add(label)
    await session.save(FILE)
    host.journals.set(JOURNAL_ID, ofCopy)
    await expectSetAside('journal-foreign', ['H1', 'H4', 'H5', 'H6'])
  })

  it.each([5, 30, 90])(
    'because character %i of a middle line is another is set aside',
    async at => {
      rewriteJournal(text => {
        const place = text.indexOf('\n') + 1 + at
        return `${text.slice(0, place)}¿${text.slice(place + 1)}`
      })
      await expectSetAside('journal-damaged')
      await expectJournalTakesTheNextStep()
    },
  )

  it('because its first line is missing is set aside', async () => {
    rewriteSteps(([_first, ...others]) => others)
    await expectSetAside('journal-damaged')
  })

  it('because a step fits no row is set aside whole, also what came before it', async () => {
    rewriteSteps(([first, second]) =>
      first === undefined || second === undefined
        ? []
        : [
            first,
            {
              ...second,
              changes: second.changes.map(image => ({ ...image, table: 'sqlite_schema' })),
            },
          ],
    )
    await expectSetAside('journal-damaged')
    await expectJournalTakesTheNextStep()
  })

  it('because of a command of another program is set aside', async () => {
    rewriteSteps(steps => steps.map(step => ({ ...step, command: 'actor.eat' })))
    await expectSetAside('journal-damaged')
  })

  it('because of a newer schema is set aside', async () => {
    rewriteJournal(text => {
      const header = decodeJournalHeader(text)
      if (header === undefined) throw new Error('no header')
      return encodeJournalLine({ ...header, schemaVersion: 99 }) + text.slice(text.indexOf('\n'))
    })
    await expectSetAside('journal-foreign')
  })
})

describe('an opening that fails', () => {
  it('because the host cannot read the journal opens nothing', async () => {
    session = await startSession(host)
    host.break('journal.read')
    await expect(session.openFile(FILE, host.bytesOf(FILE))).rejects.toThrow()
    expect((await session.problem({ kind: 'undo' })).code).toBe('no-project-open')
  })

  it('leaves the project that is open as it is', async () => {
    const file = host.fileRef('آخر.tarjih')
    const bytes = new Uint8Array(100)
    expect((await session.problem({ kind: 'openFile', file, bytes })).code).toBe(
      'project-file-not-ours',
    )
    await session.add('H4')
    expect(await session.labels()).toEqual(['H1', 'H2', 'H3', 'H4'])
  })
})

describe('a project that never had a file', () => {
  beforeEach(async () => {
    host = new MemoryHost()
    session = await startProject(host)
    await session.add('H1')
    await session.add('H2')
    await session.undo()
  })

  it('is recovered from its journal alone, with what can be undone and redone', async () => {
    session = await startSession(host)
    expect(await session.recover()).toMatchObject({
      journalId: JOURNAL_ID,
      recoveredSteps: 4,
      journalProblem: null,
    })
    expect(await session.labels()).toEqual(['H1'])
    expect(session.history).toMatchObject({
      undo: 'hypothesis.create',
      redo: 'hypothesis.create',
      isSaved: false,
      isProtected: false,
    })
    await session.redo()
    expect(await session.labels()).toEqual(['H1', 'H2'])
    await session.undo()
    await session.undo()
    expect(session.history?.undo).toBeNull()
  })

  it('loses a torn last line only, and goes on after it', async () => {
    rewriteJournal(text => text.slice(0, -20))
    session = await startSession(host)
    expect(await session.recover()).toMatchObject({ recoveredSteps: 3 })
    await session.add('H3')
    session = await startSession(host)
    expect(await session.recover()).toMatchObject({ recoveredSteps: 4 })
    expect(await session.labels()).toEqual(['H1', 'H2', 'H3'])
  })

  it('with damage in the middle is refused, and its journal stays', async () => {
    rewriteJournal(text => text.replace('H1', 'H7'))
    const before = journal()
    session = await startSession(host)
    expect(await session.problem({ kind: 'recover', journalId: JOURNAL_ID })).toEqual({
      code: 'work-not-recovered',
      details: { reason: 'changes-damaged' },
    })
    expect(journal()).toBe(before)
    expect((await session.problem({ kind: 'undo' })).code).toBe('no-project-open')
  })

  it('without a journal or without a header cannot be recovered', async () => {
    for (const text of ['', 'x', journal().slice(0, 30)]) {
      host.journals.set(JOURNAL_ID, text)
      session = await startSession(host)
      expect(await session.problem({ kind: 'recover', journalId: JOURNAL_ID })).toEqual({
        code: 'work-not-recovered',
        details: { reason: 'journal-without-beginning' },
      })
    }
  })

  it('that has a file is opened through it', async () => {
    await session.save(FILE)
    await session.add('H5')
    session = await startSession(host)
    expect(await session.problem({ kind: 'recover', journalId: JOURNAL_ID })).toEqual({
      code: 'journal-foreign',
      details: { name: FILE.name },
    })
  })
})
