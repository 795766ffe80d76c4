/** F17, F18, F19, F23: files and journals that were cut off, rotted, or never were projects. */
import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createJournalFiles } from '../../../src/main/journalFiles'
import { loadSqlite, type Sqlite } from '../../../src/renderer/store/database'
import { emptyDatabase } from '../../../src/renderer/store/migrate'
import { problemOf } from '../../../src/shared/problem'
import { opener, withoutBadLines } from '../support/brokenHost'
import { createFaultHost, journalPath, projectPath, remainingJournal } from '../support/faultHost'
import { inFolder } from '../support/processes'
import { type RowResult, randomFrom, type Scale, tally } from '../support/row'
import { fileName, plans, play, projectId, referenceFor } from '../support/scenario'
import { startSession } from '../support/session'
import type { Variant } from '../support/variants'
import { openBytes, recover } from '../support/verify'

/** The plan whose project is protected, from its first save on. */
const SEALED = 7

type Parts = { readonly scale: Scale; readonly variant?: Variant }

/** A saved project with steps behind the save in its journal, as they lie on the disk. */
async function savedProject(sqlite: Sqlite, plan: number) {
  return inFolder(async folder => {
    const host = createFaultHost(folder)
    const nothing = () => undefined
    const told = { acknowledged: nothing, saved: nothing, refused: nothing }
    await play({ sqlite, host }, plans[plan] ?? [], told)
    await host.close()
    return {
      project: readFileSync(projectPath(folder, fileName)),
      journal: remainingJournal(folder),
    }
  })
}

const refusals = new Set(['project-file-damaged', 'project-file-not-ours', 'project-file-too-new'])

/** Null when the bytes are refused with a reason that the analyst is told. */
function wrongAnswer(sqlite: Sqlite, bytes: Uint8Array, variant?: Variant): string | null {
  try {
    opener(variant, fileName)(sqlite, bytes).close()
    return 'opened'
  } catch (error) {
    const { code } = problemOf(error)
    return refusals.has(code) ? null : code
  }
}

/** The same for the bytes of a protected project, with its passphrase. */
async function wrongAnswerSealed(sqlite: Sqlite, bytes: Uint8Array): Promise<string | null> {
  try {
    return wrongAnswer(sqlite, (await openBytes(bytes)).bytes)
  } catch (error) {
    const { code } = problemOf(error)
    return refusals.has(code) ? null : code
  }
}

/** F17: cut off after every byte of a small project, and at many places of a large one. */
export async function cutOff({ scale, variant }: Parts): Promise<RowResult> {
  const { check, result } = tally('F17')
  const sqlite = await loadSqlite()
  const { project } = await savedProject(sqlite, 0)
  const step = scale === 'full' ? 1 : 997
  for (let length = 0; length < project.length; length += step) {
    check(wrongAnswer(sqlite, project.subarray(0, length), variant), `length ${length}`)
  }
  const { project: sealed } = await savedProject(sqlite, SEALED)
  for (let length = 0; length < sealed.length; length += step) {
    check(await wrongAnswerSealed(sqlite, sealed.subarray(0, length)), `sealed, length ${length}`)
  }
  const large = largeProject(sqlite, scale === 'full' ? 20_000_000 : 400_000)
  const lengths = scale === 'full' ? 2000 : 20
  for (let index = 0; index < lengths; index += 1) {
    const length = Math.floor((large.length * index) / lengths)
    check(wrongAnswer(sqlite, large.subarray(0, length), variant), `large, length ${length}`)
  }
  return result()
}

function largeProject(sqlite: Sqlite, size: number): Uint8Array {
  const database = emptyDatabase(sqlite)
  database.run(
    `INSERT INTO project (id, title, description, created_at)
     VALUES (:id, 'كبير', :description, '2026-01-01')`,
    { id: '00000000-0000-7000-8000-000000000001', description: 'ن'.repeat(size / 2) },
  )
  const bytes = database.toBytes()
  database.close()
  return bytes
}

/** F18: flipped bits, zeroed and swapped pages in a file saved here are noticed at opening. */
export async function rotted({ scale, variant }: Parts): Promise<RowResult> {
  const { check, result } = tally('F18')
  const sqlite = await loadSqlite()
  const random = randomFrom(18)
  await inFolder(async folder => {
    const host = createFaultHost(folder, variant)
    const { project } = await savedProject(sqlite, 0)
    const { file } = await host.chooseSave(fileName)
    await host.projects.save({ file, bytes: project })
    const times = scale === 'full' ? 10_000 : 150
    for (let time = 0; time < times; time += 1) {
      const bytes = mutated(project, random)
      if (bytes.equals(project)) continue
      writeFileSync(projectPath(folder, fileName), bytes)
      const read = await host.projects.read({ file })
      check(read.sinceSaved === 'changed' ? null : `read as ${read.sinceSaved}`, `mutation ${time}`)
      const answer = wrongAnswer(sqlite, read.bytes)
      check(answer === null || answer === 'opened' ? null : answer, `opening mutation ${time}`)
    }
    await host.close()
  })
  const { project: sealed } = await savedProject(sqlite, SEALED)
  for (let time = 0; time < (scale === 'full' ? 5000 : 100); time += 1) {
    const bytes = mutated(sealed, random)
    if (bytes.equals(sealed)) continue
    check(await wrongAnswerSealed(sqlite, bytes), `opening sealed mutation ${time}`)
  }
  return result()
}

const pageSize = 4096

function mutated(project: Buffer, random: () => number): Buffer {
  const bytes = Buffer.from(project)
  const page = () => Math.floor((random() * bytes.length) / pageSize) * pageSize
  const kind = random()
  if (kind < 0.6) {
    const at = Math.floor(random() * bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  } else if (kind < 0.8) {
    const at = page()
    bytes.fill(0, at, at + pageSize)
  } else {
    const [one, two] = [page(), page()]
    project.copy(bytes, one, two, two + pageSize)
    project.copy(bytes, two, one, one + pageSize)
  }
  return bytes
}

/** F19: what is no project is never opened as a new one, and never written over. */
export async function neverOurs({ variant }: Parts): Promise<RowResult> {
  const { check, result } = tally('F19')
  const sqlite = await loadSqlite()
  const foreign = emptyDatabase(sqlite)
  foreign.script('PRAGMA application_id = 1')
  const files: Readonly<Record<string, Uint8Array>> = {
    'nothing in it': new Uint8Array(),
    'one byte': new Uint8Array(1),
    'only zeroes': new Uint8Array(40_960),
    'another kind of file': Buffer.from('%PDF-1.7 '.repeat(100)),
    'the database of another program': foreign.toBytes(),
    'a project without a project': emptyDatabase(sqlite).toBytes(),
  }
  for (const [what, bytes] of Object.entries(files)) {
    check(wrongAnswer(sqlite, bytes, variant), what)
    await inFolder(async folder => {
      const host = createFaultHost(folder)
      writeFileSync(projectPath(folder, fileName), bytes)
      const { file } = host.chooseOpen(fileName)
      const unread = await host.projects.save({ file, bytes: Buffer.from('x') }).catch(problemOf)
      check('code' in unread ? null : 'a file that nobody has read was replaced', what)
      await host.projects.read({ file })
      const left = readFileSync(projectPath(folder, fileName))
      check(left.equals(bytes) ? null : 'reading changed the file', what)
      await host.close()
    })
  }
  return result()
}

/** F23: a journal cut off after every byte and damaged in other ways is never replayed wrongly. */
export async function damagedJournals({ scale, variant }: Parts): Promise<RowResult> {
  const { check, result } = tally('F23')
  const sqlite = await loadSqlite()
  const random = randomFrom(23)
  for (const plan of variant === undefined ? [1, SEALED] : [1]) await tryJournal(plan)
  check(await hugeJournal(sqlite), 'a journal of 1 GB')
  return result()

  async function tryJournal(plan: number) {
    const { project, journal } = await savedProject(sqlite, plan)
    const reference = referenceFor(sqlite, plans[plan] ?? [])
    const saved = (await recover(sqlite, { project, journal: null })) as { sequence: number }
    const tryWith = async (damaged: Buffer, where: string) => {
      const found = damaged.toString('utf8')
      const text = variant === 'skipsBadLines' ? withoutBadLines(found) : found
      const recovered = await recover(sqlite, { project, journal: text })
      if (typeof recovered === 'string') {
        const isTold = recovered.startsWith('the journal was set aside')
        check(isTold ? null : recovered, where)
        return
      }
      const isRight =
        recovered.sequence >= saved.sequence && recovered.dump === reference[recovered.sequence]
      check(isRight ? null : 'other rows were replayed', where)
    }
    const step = scale === 'full' ? 1 : 41
    for (let length = 0; length <= journal.length; length += step) {
      await tryWith(journal.subarray(0, length), `length ${length}`)
    }
    for (let time = 0; time < (scale === 'full' ? 5000 : 60); time += 1) {
      await tryWith(damagedJournal(journal, random), `mutation ${time}`)
    }
  }
}

/** Null when a journal of 1 GB is listed as too large, refused with its size, and left as it is with its project. */
async function hugeJournal(sqlite: Sqlite): Promise<string | null> {
  const { project, journal } = await savedProject(sqlite, 1)
  return inFolder(async folder => {
    const host = createFaultHost(folder)
    const [file, path] = [projectPath(folder, fileName), journalPath(folder, projectId)]
    mkdirSync(dirname(file), { recursive: true })
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(file, project)
    writeFileSync(path, journal)
    truncateSync(path, 1024 ** 3) // zeros that take no room on the disk
    const { unreadable } = await createJournalFiles({ folder: dirname(path) }).list()
    const session = startSession({ sqlite, host })
    const outcome = await session.open(host.chooseOpen(fileName)).then(
      () => 'done',
      error => problemOf(error).code,
    )
    await session.crash()
    await host.close()
    const listed = unreadable.find(({ journalId }) => journalId === projectId)
    if (listed?.reason !== 'journal-too-large') return 'it is not listed as too large'
    if (outcome !== 'journal-too-large') return `opening came to ${outcome}`
    const isKept = readFileSync(file).equals(project) && statSync(path).size === 1024 ** 3
    return isKept ? null : 'one of the files was touched'
  })
}

function damagedJournal(journal: Buffer, random: () => number): Buffer {
  const lines = journal.toString('utf8').split('\n').slice(0, -1)
  const some = () => Math.floor(random() * lines.length)
  const kind = random()
  if (kind < 0.5) {
    const bytes = Buffer.from(journal)
    const at = Math.floor(random() * bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    return bytes
  }
  if (kind < 0.65) lines.splice(some(), 0, lines[some()] ?? '')
  else if (kind < 0.8) lines.splice(some(), 1)
  else if (kind < 0.9) lines.reverse()
  else lines[0] = (lines[0] ?? '').replace(/[0-9a-f]{8}/, '00000000')
  return Buffer.from(`${lines.join('\n')}\n`)
}
