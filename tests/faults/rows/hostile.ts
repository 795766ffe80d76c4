/** F16, F22: projects of newer programs, and files that were made to do harm. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Of } from '../../../src/main/fingerprint'
import { Database, loadSqlite } from '../../../src/renderer/store/database'
import { SCHEMA_VERSION } from '../../../src/renderer/store/migrate'
import {
  decodeJournalHeader,
  encodeJournalLine,
  type JournalHeader,
} from '../../../src/shared/journalFormat'
import { problemOf } from '../../../src/shared/problem'
import { createFaultHost, journalPath, projectPath } from '../support/faultHost'
import {
  brokenStructure,
  goodProject,
  type HostileFile,
  hostileSchemas,
} from '../support/hostileFiles'
import { inFolder, startChild } from '../support/processes'
import { type RowResult, randomFrom, type Scale, tally } from '../support/row'
import { fileName, plans, play, projectId } from '../support/scenario'
import { startSession } from '../support/session'
import type { Variant } from '../support/variants'

type Parts = { readonly child: string; readonly scale: Scale; readonly variant?: Variant }

const longestMs = 10_000
const refusals = new Set(['project-file-damaged', 'project-file-not-ours', 'project-file-too-new'])

/** F22: refused in time, and not written to; what only holds other text may be opened. */
export async function hostileProjects({ child, scale, variant }: Parts): Promise<RowResult> {
  const { check, result } = tally('F22')
  const sqlite = await loadSqlite()
  const random = randomFrom(22)
  const good = goodProject(sqlite)
  const broken = Array.from({ length: scale === 'full' ? 5000 : 60 }, (_, index) => ({
    what: `broken structure ${index}`,
    bytes: brokenStructure(good, random),
  }))
  const by = { child, variant }
  const answer = await openEach(by, [{ what: 'a good project', bytes: good }])
  check(answer.get('a good project') === 'opened' ? null : 'was not opened', 'a good project')
  for (const [what, said] of await openEach(by, hostileSchemas(sqlite))) {
    check(refusals.has(said) ? null : said, what)
  }
  for (const [what, said] of await openEach(by, broken)) {
    check(refusals.has(said) || said === 'opened' ? null : said, what)
  }
  return result()
}

/** Each file by a child, as the worker opens it; one that takes too long is killed. */
async function openEach(
  by: Pick<Parts, 'child' | 'variant'>,
  files: readonly HostileFile[],
): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>()
  let next = 0
  while (next < files.length) {
    const running = startChild({ ...by, mode: 'openEach', folder: '', plan: '0' })
    await running.nextLine()
    for (; next < files.length; next += 1) {
      const file = files[next]
      if (file === undefined) break
      running.tell(Buffer.from(file.bytes).toString('base64'))
      const line = await Promise.race([running.nextLine(), tooLong()])
      answers.set(file.what, line ?? 'the program ended')
      if (line === null || line === late) {
        next += 1
        break
      }
    }
    await running.kill()
  }
  return answers
}

const late = 'took too long'

function tooLong(): Promise<string> {
  return new Promise(resolve => setTimeout(() => resolve(late), longestMs).unref())
}

/** F16: nothing of a newer program's project or journal is changed by a byte, whatever is tried. */
export async function newerProjects({ scale, variant }: Omit<Parts, 'child'>): Promise<RowResult> {
  const { check, result } = tally('F16')
  const sqlite = await loadSqlite()
  const random = randomFrom(16)
  const drawn = Array.from(
    { length: scale === 'full' ? 50 : 3 },
    () => SCHEMA_VERSION + 1 + Math.floor(random() * 2 ** 30),
  )
  for (const version of [SCHEMA_VERSION + 1, 2 ** 31 - 1, ...drawn]) {
    for (const more of ['', 'CREATE TABLE later (id TEXT)', 'DROP TABLE note']) {
      const database = new Database(sqlite, goodProject(sqlite))
      database.script(`PRAGMA user_version = ${version}; ${more}`)
      const bytes = database.toBytes()
      database.close()
      check(await tryAll(sqlite, bytes, variant), `format ${version} ${more}`)
    }
  }
  for (const change of newerJournals) check(await tryJournal(sqlite, change), 'a newer journal')
  return result()
}

type Loaded = Awaited<ReturnType<typeof loadSqlite>>

/** Opens, changes and saves. */
async function tryAll(
  sqlite: Loaded,
  bytes: Uint8Array,
  variant: Variant | undefined,
): Promise<string | null> {
  return inFolder(async folder => {
    const host = createFaultHost(folder, variant)
    const path = projectPath(folder, fileName)
    writeFileSync(path, bytes)
    const file = host.chooseOpen(fileName)
    const { access } = await host.projects.read({ file: file.file })
    const session = startSession({ sqlite, host })
    const opened = await session.open(file).then(
      () => 'opened',
      error => problemOf(error).code,
    )
    const act = plans[0]?.[0] ?? ({ kind: 'save' } as const)
    await session.act(act, file)
    const saved = await session.act({ kind: 'save' }, file)
    const replaced = await host.projects
      .save({ file: (await host.chooseSave(fileName)).file, bytes: goodProject(sqlite) })
      .then(
        () => 'done',
        error => problemOf(error).code,
      )
    await session.crash()
    await host.close()
    const reason = access.kind === 'readOnly' ? access.reason : access.kind
    if (reason !== 'newer') return `may be written to: ${reason}`
    if (opened !== 'opened' && !refusals.has(opened)) return `opening came to ${opened}`
    if (saved === 'done' || replaced === 'done') return 'was saved over'
    return sha256Of(readFileSync(path)) === sha256Of(bytes) ? null : 'the bytes were changed'
  })
}

const newerJournals: readonly ((header: JournalHeader) => unknown)[] = [
  header => ({ ...header, format: 2 }),
  header => ({ ...header, schemaVersion: SCHEMA_VERSION + 1 }),
  header => ({ ...header, later: true }),
]

/** A journal that a newer program has written is kept as it is, under some name. */
async function tryJournal(
  sqlite: Loaded,
  change: (header: JournalHeader) => unknown,
): Promise<string | null> {
  return inFolder(async folder => {
    const nothing = () => undefined
    const told = { acknowledged: nothing, saved: nothing, refused: nothing }
    const first = createFaultHost(folder)
    await play({ sqlite, host: first }, plans[0] ?? [], told)
    await first.close()
    const path = journalPath(folder, projectId)
    const text = readFileSync(path, 'utf8')
    const header = decodeJournalHeader(text)
    if (header === undefined) return 'there is no journal'
    const line = encodeJournalLine(change(header) as JournalHeader) // on purpose it is none
    const newer = line + text.slice(text.indexOf('\n'))
    writeFileSync(path, newer)
    const project = readFileSync(projectPath(folder, fileName))

    const host = createFaultHost(folder)
    const session = startSession({ sqlite, host })
    const opened = await session.open(host.chooseOpen(fileName)).then(
      ({ journalProblem }) => journalProblem?.code ?? 'nobody was told',
      error => problemOf(error).code,
    )
    await session.crash()
    await host.close()
    if (!opened.startsWith('journal-')) return opened
    if (!readFileSync(projectPath(folder, fileName)).equals(project)) return 'the file was changed'
    return holdsFile(join(folder, 'data', 'journals'), newer) ? null : 'the journal was changed'
  })
}

function holdsFile(folder: string, text: string): boolean {
  return readdirSync(folder).some(name => readFileSync(join(folder, name), 'utf8') === text)
}
