/** A project behind a passphrase: opened, saved, journaled and restored, and never on the disk in the open. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { CopiedOut } from '../../src/shared/storeProtocol'
import { MemoryHost } from '../support/memoryHost'
import { JOURNAL_ID, startProject, startSession, type TestSession } from '../support/testSession'

const PASSPHRASE = 'أربع كلمات لا يعرفها أحد'
const OTHER_PASSPHRASE = 'five words that nobody knows'
const SET = { kind: 'set', passphrase: PASSPHRASE } as const
const FILE = new MemoryHost().fileRef('مالي.tarjih')
const OTHER = new MemoryHost().fileRef('نسخة.tarjih')
/** In what tests write; in no title, so that a file without protection has it nowhere else. */
const MARKER = 'كلمة-فارقة'

let host: MemoryHost
let session: TestSession

beforeEach(async () => {
  host = new MemoryHost()
  session = await startProject(host)
  await session.add('H1')
  await session.save(FILE, SET)
})

/** A new start, as after a crash: nothing was closed. */
async function reopen(passphrase: string | undefined = PASSPHRASE, ref = FILE) {
  session = await startSession(host)
  return session.openFile(ref, host.bytesOf(ref), passphrase)
}

/** How often what was written since holds the words, in either encoding of SQLite and JSON. */
function written(words: string): number {
  return host.written.filter(each => each.includes(words) || each.includes(toUtf16(words))).length
}

function toUtf16(words: string): Buffer {
  return Buffer.from(words, 'utf16le')
}

describe('a protected project', () => {
  it('says so, and opens with its passphrase only', async () => {
    expect(session.history).toMatchObject({ isProtected: true, isSaved: true })
    const file = { kind: 'openFile', file: FILE } as const
    const stranger = await startSession(host)
    for (const [passphrase, code] of [
      [undefined, 'passphrase-needed'],
      ['another', 'passphrase-wrong'],
    ] as const) {
      const bytes = host.bytesOf(FILE)
      expect(await stranger.problem({ ...file, bytes, passphrase })).toMatchObject({ code })
    }
    await reopen()
    expect(await session.labels()).toEqual(['H1'])
    expect(session.history).toMatchObject({ isProtected: true })
  })

  it('has nothing of it on the disk from then on, in file or journal', async () => {
    host.written.length = 0
    await session.add(MARKER)
    await session.undo()
    await session.redo()
    await session.save(FILE)
    await session.save(OTHER)
    await session.add(`${MARKER} 2`)
    await reopen(PASSPHRASE, OTHER)
    await session.add(`${MARKER} 3`)
    expect(await session.labels()).toEqual(['H1', MARKER, `${MARKER} 2`, `${MARKER} 3`])
    expect([written(MARKER), written('hypothesis'), written('SQLite')]).toEqual([0, 0, 0])
    expect(host.written.length).toBeGreaterThan(6)
  })

  it('brings back what was not saved, and goes on from there', async () => {
    await session.add('H2')
    await session.undo()
    await session.add('H3')
    expect(await reopen()).toMatchObject({ recoveredSteps: 3, journalProblem: null })
    await session.add('H4')
    expect(await reopen()).toMatchObject({ recoveredSteps: 4, journalProblem: null })
    expect(await session.labels()).toEqual(['H1', 'H3', 'H4'])
    await session.undo()
    expect(await session.labels()).toEqual(['H1', 'H3'])
  })

  it('drops a line that was torn, and works on', async () => {
    await session.add('H2')
    await session.add('H3')
    const text = host.journals.get(JOURNAL_ID) ?? ''
    host.journals.set(JOURNAL_ID, text.slice(0, -20))
    expect(await reopen()).toMatchObject({ recoveredSteps: 1, journalProblem: null })
    await session.add('H4')
    expect(await reopen()).toMatchObject({ recoveredSteps: 2, journalProblem: null })
    expect(await session.labels()).toEqual(['H1', 'H2', 'H4'])
  })

  it('keeps what is done while it is being saved, also when the program ends in between', async () => {
    await session.add('H2')
    const release = host.holdOnly('project.save')
    const saving = session.save(FILE)
    await expect.poll(() => host.order.filter(each => each === 'project.save')).toHaveLength(2)
    await session.add('H3')
    const left = host.journals.get(JOURNAL_ID) ?? ''
    release()
    await saving
    host.journals.set(JOURNAL_ID, left)
    expect(await reopen()).toMatchObject({ recoveredSteps: 1, journalProblem: null })
    expect(await session.labels()).toEqual(['H1', 'H2', 'H3'])
  })
})

describe('a journal that was tampered with is set aside whole, and told', () => {
  const lines = () => (host.journals.get(JOURNAL_ID) ?? '').split('\n')

  beforeEach(async () => {
    for (const label of ['H2', 'H3', 'H4']) await session.add(label)
  })

  async function expectSetAside(changed: readonly string[], code: string) {
    host.journals.set(JOURNAL_ID, changed.join('\n'))
    expect(await reopen()).toMatchObject({ recoveredSteps: 0, journalProblem: { code } })
    expect(await session.labels()).toEqual(['H1'])
    expect(host.setAside).toEqual([changed.join('\n')])
  }

  it('two lines in each other’s place', async () => {
    const [header = '', one = '', two = '', ...rest] = lines()
    await expectSetAside([header, two, one, ...rest], 'journal-damaged')
  })

  it('a last line that is whole and was sealed elsewhere', async () => {
    const before = lines()
    await session.save(OTHER)
    for (const label of ['H5', 'H6', 'H7']) await session.add(label)
    const foreignLine = lines()[3] ?? ''
    await expectSetAside([...before.slice(0, 3), foreignLine, ''], 'journal-damaged')
  })

  it('a line in the open', async () => {
    const plain = new MemoryHost()
    const other = await startProject(plain)
    await other.save(FILE)
    await other.add('planted')
    const [planted = ''] = plain.stepsIn(JOURNAL_ID)
    const [header = '', ...rest] = lines()
    await expectSetAside([header, planted, ...rest], 'journal-damaged')
  })

  it('a whole journal in the open, made on this very file', async () => {
    const plain = new MemoryHost()
    const other = await startProject(plain)
    await other.save(FILE)
    await other.add('planted')
    const planted = (plain.journals.get(JOURNAL_ID) ?? '').replace(
      /"generation":"[0-9a-f]+"/,
      /"generation":"[0-9a-f]+"/.exec(lines()[0] ?? '')?.[0] ?? '',
    )
    host.journals.set(JOURNAL_ID, planted)
    expect(await reopen()).toMatchObject({ recoveredSteps: 0 })
    expect(await session.labels()).toEqual(['H1'])
    expect(host.setAside).toEqual([planted])
  })
})

describe('changing the protection', () => {
  it('protects the journal with the file, though the project had neither before', async () => {
    host = new MemoryHost()
    session = await startProject(host)
    await session.add(MARKER)
    await session.save(FILE)
    await session.add(`${MARKER} 2`)
    expect(written(MARKER)).toBeGreaterThan(0)
    host.written.length = 0
    await session.save(FILE, SET)
    await session.add(`${MARKER} 3`)
    expect(written(MARKER)).toBe(0)
    expect(Buffer.from(host.journals.get(JOURNAL_ID) ?? '').includes(MARKER)).toBe(false)
    await reopen()
    expect(await session.labels()).toEqual([MARKER, `${MARKER} 2`, `${MARKER} 3`])
  })

  it('loses nothing when the program ends between file and journal', async () => {
    host = new MemoryHost()
    session = await startProject(host)
    await session.save(FILE)
    await session.add('H1')
    const before = host.journals.get(JOURNAL_ID) ?? ''
    await session.save(FILE, SET)
    host.journals.set(JOURNAL_ID, before)
    expect(await reopen()).toMatchObject({ recoveredSteps: 0, journalProblem: null })
    expect(await session.labels()).toEqual(['H1'])
    await session.add(MARKER)
    expect(Buffer.from(host.journals.get(JOURNAL_ID) ?? '').includes(MARKER)).toBe(false)
  })

  it('stays as it was when saving fails', async () => {
    host = new MemoryHost()
    session = await startProject(host)
    host.break('project.save')
    await expect(session.save(FILE, SET)).rejects.toMatchObject({
      problem: { code: 'project-not-saved' },
    })
    expect(session.history).toMatchObject({ isProtected: false })
    host.mend()
    await session.add('H1')
    expect(await (await startRecovered()).labels()).toEqual(['H1'])
  })

  it('gives another passphrase for the one that holds', async () => {
    const change = { kind: 'set', passphrase: OTHER_PASSPHRASE, current: 'wrong' } as const
    await expect(session.save(FILE, change)).rejects.toMatchObject({
      problem: { code: 'passphrase-wrong' },
    })
    await session.add('H2')
    await session.save(FILE, { ...change, current: PASSPHRASE })
    await session.add('H3')
    await expect(reopen(PASSPHRASE)).rejects.toMatchObject({
      problem: { code: 'passphrase-wrong' },
    })
    expect(await reopen(OTHER_PASSPHRASE)).toMatchObject({ recoveredSteps: 1 })
    expect(await session.labels()).toEqual(['H1', 'H2', 'H3'])
  })

  it('takes the protection away for the passphrase that holds', async () => {
    await expect(session.save(FILE, { kind: 'remove', current: 'wrong' })).rejects.toMatchObject({
      problem: { code: 'passphrase-wrong' },
    })
    await session.save(FILE, { kind: 'remove', current: PASSPHRASE })
    expect(session.history).toMatchObject({ isProtected: false })
    await session.add('H2')
    session = await startSession(host)
    expect(await session.openFile(FILE, host.bytesOf(FILE))).toMatchObject({ recoveredSteps: 1 })
    expect(await session.labels()).toEqual(['H1', 'H2'])
  })

  it('loses nothing and sets nothing aside when the program ends while protection is taken away', async () => {
    await session.add('H2')
    await session.save(FILE, { kind: 'remove', current: PASSPHRASE })
    // Written last: the journal before, the file, the journal after it.
    host.journals.set(JOURNAL_ID, `${host.written.at(-3)}\n`)
    session = await startSession(host)
    expect(await session.openFile(FILE, host.bytesOf(FILE))).toMatchObject({ journalProblem: null })
    expect(await session.labels()).toEqual(['H1', 'H2'])
    expect(host.setAside).toEqual([])
  })

  async function startRecovered() {
    const again = await startSession(host)
    await again.recover()
    return again
  }
})

describe('backups and copies of a protected project', () => {
  const copy = { kind: 'openCopy', journalId: JOURNAL_ID, name: FILE.name } as const

  it('are looked into, restored and protected anew without a question while it is open', async () => {
    const backup = host.bytesOf(FILE)
    await session.add('H2')
    await session.save(FILE, { kind: 'set', passphrase: OTHER_PASSPHRASE, current: PASSPHRASE })
    const named = { name: FILE.name }
    expect(
      await session.service.answer({ kind: 'inspect', ...named, bytes: backup.slice() }),
    ).toMatchObject({ projectId: JOURNAL_ID })
    const anew = await session.service.answer({
      kind: 'reprotect',
      ...named,
      bytes: backup.slice(),
    })
    await session.service.answer({ kind: 'restore', ...named, bytes: backup, reason: '' })
    expect(await session.labels()).toEqual(['H1'])
    const other = await startSession(host)
    await other.openFile(OTHER, anew as Uint8Array<ArrayBuffer>, OTHER_PASSPHRASE)
    expect(await other.labels()).toEqual(['H1'])
  })

  it('ask for the passphrase when opened as a copy, and stay protected without a file', async () => {
    host.journals.clear()
    const other = await startSession(host)
    const bytes = host.bytesOf(FILE)
    expect(await other.problem({ ...copy, bytes })).toMatchObject({ code: 'passphrase-needed' })
    host.written.length = 0
    await other.service.answer({ ...copy, bytes, passphrase: PASSPHRASE })
    await other.add(MARKER)
    expect(written(MARKER)).toBe(0)

    session = await startSession(host)
    await expect(session.recover()).rejects.toMatchObject({
      problem: { code: 'passphrase-needed' },
    })
    expect(await session.recover(PASSPHRASE)).toMatchObject({ recoveredSteps: 1 })
    await session.save(OTHER)
    expect(written(MARKER)).toBe(0)
    await reopen(PASSPHRASE, OTHER)
    expect(await session.labels()).toEqual(['H1', MARKER])
  })

  it('give what can still be read when a part was changed, protected as before', async () => {
    for (let count = 0; count < 6; count++) {
      await session.run('project.describe', { description: `${count} نص طويل `.repeat(9000) })
    }
    await session.save(FILE)
    const bytes = host.bytesOf(FILE)
    const at = bytes.length - 400_000
    bytes[at] = (bytes[at] ?? 0) ^ 1
    const other = await startSession(host)
    const file = { name: FILE.name, bytes: bytes.slice(), passphrase: PASSPHRASE }
    expect(await other.problem({ kind: 'openFile', file: FILE, ...file })).toMatchObject({
      code: 'project-file-damaged',
      details: { reason: 'seal-broken' },
    })
    const copied = (await other.service.answer({
      kind: 'copyOut',
      ...file,
      bytes,
    })) as CopiedOut
    expect(copied.report.rows).toBeGreaterThan(1)
    expect(Buffer.from(copied.bytes).includes('SQLite format')).toBe(false)
    await other.service.answer({ ...copy, bytes: copied.bytes, passphrase: PASSPHRASE })
    expect(await other.labels()).toContain('H1')
  })
})
