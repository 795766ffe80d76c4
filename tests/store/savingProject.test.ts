/** Saving while the analyst goes on working, and the question before a save that loses much. */
import { beforeEach, describe, expect, it } from 'vitest'
import { MemoryHost } from '../support/memoryHost'
import { JOURNAL_ID, startProject, startSession, type TestSession } from '../support/testSession'

let host: MemoryHost
let session: TestSession

const FILE = new MemoryHost().fileRef('مالي.tarjih')
const OTHER = new MemoryHost().fileRef('نسخة.tarjih')

beforeEach(async () => {
  host = new MemoryHost()
  session = await startProject(host)
})

async function reopen() {
  session = await startSession(host)
  return session.openFile(FILE, host.bytesOf(FILE))
}

describe('while a save is being written', () => {
  /** A save that the disk has not answered for yet. */
  async function beginSave() {
    const release = host.holdOnly('project.save')
    const saving = session.save(FILE)
    await expect.poll(() => host.order).toContain('project.save')
    return { release, saving }
  }

  it('a change is acknowledged without waiting for the disk, and is not saved', async () => {
    await session.add('H1')
    const { release, saving } = await beginSave()
    await session.add('H2')
    expect(await session.labels()).toEqual(['H1', 'H2'])

    release()

    expect(await saving).toMatchObject({ isSaved: false })
    expect(host.stepsIn(JOURNAL_ID)).toHaveLength(1)
    expect(await reopen()).toMatchObject({ recoveredSteps: 1, journalProblem: null })
    expect(await session.labels()).toEqual(['H1', 'H2'])
  })

  it('a change survives a crash between the writing of the file and of its journal', async () => {
    await session.add('H1')
    const { release, saving } = await beginSave()
    await session.add('H2')
    await session.undo()
    await session.add('H3')
    const left = host.journals.get(JOURNAL_ID) ?? ''
    release()
    await saving
    host.journals.set(JOURNAL_ID, left)

    expect(await reopen()).toMatchObject({ recoveredSteps: 3, journalProblem: null })
    expect(await session.labels()).toEqual(['H1', 'H3'])
    expect(host.setAside).toEqual([])
    await session.undo()
    await session.undo()
    expect(await session.labels()).toEqual([])
  })

  it('a change stays in the journal when the save fails', async () => {
    await session.save(FILE)
    await session.add('H1')
    const { release, saving } = await beginSave()
    await session.add('H2')
    host.break('project.save')
    release()
    await expect(saving).rejects.toMatchObject({ problem: { code: 'project-not-saved' } })
    expect(session.history).toMatchObject({ isSaved: false })
    await session.add('H3')
    host.mend()
    expect(await reopen()).toMatchObject({ recoveredSteps: 3 })
    expect(await session.labels()).toEqual(['H1', 'H2', 'H3'])
  })

  it('closing and another save wait for it', async () => {
    await session.add('H1')
    const { release, saving } = await beginSave()
    const second = session.save(OTHER)
    const closing = session.close(false)
    await session.add('H2')
    expect(host.order.filter(call => call === 'project.save')).toHaveLength(1)
    release()
    await saving
    expect(await second).toMatchObject({ isSaved: true, file: OTHER })
    await closing
    expect(host.journals.size).toBe(0)
  })

  it('a change waits when nothing was unsaved, since no step says where its journal goes on', async () => {
    await session.add('H1')
    await session.save(FILE)
    const { release, saving } = await beginSave()
    let isDone = false
    const adding = session.add('H2').then(() => {
      isDone = true
    })
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(isDone).toBe(false)
    release()
    await Promise.all([saving, adding])
    expect(await reopen()).toMatchObject({ recoveredSteps: 1 })
  })
})

describe('a save that would take half of the rows out of the file', () => {
  beforeEach(async () => {
    for (let number = 1; number <= 80; number++) await session.add(`H${number}`)
    await session.save(FILE)
    for (let number = 1; number <= 80; number++) await session.undo()
  })

  it('is refused with both figures until the analyst says so, and then backed up', async () => {
    const before = host.bytesOf(FILE)
    const problem = await session.problem({ kind: 'save', file: FILE })
    expect(problem).toMatchObject({ code: 'save-would-shrink', details: { name: FILE.name } })
    expect(host.bytesOf(FILE)).toEqual(before)
    expect(session.history?.isSaved).toBe(false)

    await session.service.answer({ kind: 'save', file: FILE, mayShrink: true })
    expect(host.lastSave).toMatchObject({ isRestore: true })
    expect(session.history?.isSaved).toBe(true)
    await session.save(FILE)
    expect(host.lastSave).toMatchObject({ isRestore: false })
  })

  it('is refused after reopening as well', async () => {
    await reopen()
    expect((await session.problem({ kind: 'save', file: FILE })).code).toBe('save-would-shrink')
  })

  it('goes to another file unasked', async () => {
    await session.save(OTHER)
    expect(session.history?.isSaved).toBe(true)
  })

  it('is no question when few rows go', async () => {
    for (let number = 1; number <= 70; number++) await session.redo()
    await session.save(FILE)
    expect(session.history?.isSaved).toBe(true)
  })
})

describe('the host', () => {
  it('may ask the analyst unless a save comes by itself', async () => {
    await session.save(FILE)
    expect(host.lastSave?.mayAsk ?? true).toBe(true)
    await session.service.answer({ kind: 'save', file: FILE, mayAsk: false })
    expect(host.lastSave?.mayAsk).toBe(false)
  })
})
