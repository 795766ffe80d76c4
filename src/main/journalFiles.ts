/**
 * Journal files: every change since the last save, so that a crash loses nothing.
 *
 * One file a project, `<journal id>.journal` in the program's own folder: a header line, then one
 * line a command. `append` answers only after its line is flushed.
 * Must stay true: a line that was answered for stays; a line that was not is never answered for
 * later. After a failed flush the system may have forgotten the bytes, so that file takes no further
 * line: the journal goes on in a new one, which holds what was flushed and the line that was not.
 * Single writer: the program runs once (single instance lock) and has one window, so no claim is
 * kept here.
 * Not here: what a line contains (shared/journalFormat.ts).
 */
import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import * as fs from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type HostResponse, JournalId } from '../shared/hostApi'
import {
  assertJournalIsReadable,
  decodeJournalHeader,
  isJournalReadable,
} from '../shared/journalFormat'
import { ProblemError } from '../shared/problem'
import { reasonText } from '../shared/problemReasons'
import { type Disk, flushFolder, makeFolder, nodeDisk, replaceFile } from './atomicFile'
import { type OpenJournal, openJournal } from './openJournal'
import { reasonWithoutPath, systemErrorCode } from './systemError'
import { createTaskQueue, type TaskQueue } from './taskQueue'

const ending = '.journal'
const foreignEnding = '.foreign'
const LINE_BREAK = 0x0a

type JournalList = HostResponse<'journal.list'>
type Listed = JournalList['journals'][number] | JournalList['unreadable'][number]

export type JournalFiles = {
  /** Starts anew: the header line, then steps if there are any. @throws ProblemError `journal-not-written` */
  readonly start: (journalId: string, lines: string) => Promise<void>
  /** One line or several. @throws ProblemError `journal-not-written`; none of them then counts as kept */
  readonly append: (journalId: string, lines: string) => Promise<void>
  /**
   * The whole text, or null when there is no such journal. With a generation, one that was set aside
   * as foreign and is of this very file comes back, and takes the place of one that is not.
   * @throws ProblemError `journal-too-large`
   */
  readonly read: (journalId: string, generation?: string) => Promise<string | null>
  readonly remove: (journalId: string) => Promise<void>
  /**
   * Renames it so that it is kept but no longer found; answers the new name.
   * @throws ProblemError `journal-not-set-aside`
   */
  readonly setAside: (journalId: string, why?: 'damaged' | 'foreign') => Promise<string>
  /** Lets go of the open file; the journal stays. */
  readonly close: (journalId: string) => Promise<void>
  /** Lets go of all of them, before the program ends or the window starts over. */
  readonly closeAll: () => Promise<void>
  /** @throws ProblemError `journals-not-listed` */
  readonly list: () => Promise<JournalList>
}

/** @param setUp.folder made when it is not there yet. Calls for one journal run in the order given. */
export function createJournalFiles(setUp: {
  readonly folder: string
  readonly disk?: Disk
}): JournalFiles {
  const { folder, disk = nodeDisk } = setUp
  const inOrder = createTaskQueue()
  const { openById, letGo } = openJournals()
  const pathOf = (journalId: string) => pathIn(folder, journalId)
  const close = (journalId: string) => inOrder(journalId, () => letGo(journalId))

  const writing = (journalId: string, write: (path: string) => Promise<void>) =>
    inOrder(journalId, () => orProblem('journal-not-written', () => write(pathOf(journalId))))

  return {
    close,
    start: (journalId, lines) =>
      writing(journalId, async path => {
        await letGo(journalId)
        await makeFolder(folder, disk)
        await replaceFile(path, Buffer.from(`${wholeLines(lines)}\n`), disk, { mode: 0o600 })
        openById.set(journalId, await openJournal(path, disk))
      }),
    append: (journalId, lines) =>
      writing(journalId, async path => {
        const journal = openById.get(journalId) ?? (await openJournal(path, disk))
        openById.set(journalId, journal)
        const wentOn = await appendOrGoOn(journal, wholeLines(lines), { path, disk })
        if (wentOn === 'inNewFile') await letGo(journalId)
      }),
    read: (journalId, generation) =>
      inOrder(journalId, async () => {
        const path = pathOf(journalId)
        const text = await textOrNull(path)
        if (generation === undefined || isMadeOn(text, generation)) return text
        const kept = await foreignMadeOn(folder, journalId, generation)
        if (kept === null) return text
        await letGo(journalId)
        await putBack(kept, { path, folder, disk, journalId: text === null ? null : journalId })
        return textOrNull(path)
      }),
    remove: journalId =>
      inOrder(journalId, async () => {
        await letGo(journalId)
        await disk.rm(pathOf(journalId), { force: true })
        await flushExisting(folder, disk)
      }),
    setAside: (journalId, why = 'damaged') =>
      inOrder(journalId, () =>
        orProblem('journal-not-set-aside', async () => {
          await letGo(journalId)
          return moveAside(pathOf(journalId), asidePath(folder, journalId, why), disk)
        }),
      ),
    async closeAll() {
      await Promise.all([...openById.keys()].map(close))
    },
    list: () => orProblem('journals-not-listed', () => listJournals(folder, inOrder)),
  }
}

/** The journals that are open, and the way to let go of one. */
function openJournals() {
  const openById = new Map<string, OpenJournal>()
  return {
    openById,
    async letGo(journalId: string): Promise<void> {
      const journal = openById.get(journalId)
      openById.delete(journalId)
      await journal?.close()
    },
  }
}

/** Answers the new name. */
async function moveAside(path: string, aside: string, disk: Disk): Promise<string> {
  await disk.rename(path, aside)
  await flushExisting(dirname(path), disk)
  return basename(aside)
}

/** A journal that was set aside takes its place again; what is there (if a name is given) is set aside. */
async function putBack(
  kept: string,
  place: {
    readonly path: string
    readonly folder: string
    readonly disk: Disk
    readonly journalId: string | null
  },
): Promise<void> {
  const { path, folder, disk, journalId } = place
  // Under its own name before the other takes its place: nothing is without a name in between.
  if (journalId !== null) await disk.rename(path, asidePath(folder, journalId, 'foreign'))
  await disk.rename(kept, path)
  await flushFolder(folder, disk)
}

/** After a failed flush the journal goes on in a new file, with what was flushed and these lines. */
async function appendOrGoOn(
  journal: OpenJournal,
  lines: string,
  { path, disk }: { readonly path: string; readonly disk: Disk },
): Promise<'inSameFile' | 'inNewFile'> {
  try {
    await journal.append(lines)
    return 'inSameFile'
  } catch (error) {
    const flushed = await journal.flushedText()
    if (flushed === null) throw error
    const text = Buffer.concat([flushed, Buffer.from(`${lines}\n`)])
    await replaceFile(path, text, disk, { mode: 0o600 })
    return 'inNewFile'
  }
}

/** The id is parsed here as well as at the border, because it becomes a file name. */
function pathIn(folder: string, journalId: string): string {
  return join(folder, JournalId.parse(journalId) + ending)
}

/** A name of its own for a journal that is kept and not listed. */
function asidePath(folder: string, journalId: string, why: 'damaged' | 'foreign'): string {
  const moment = new Date().toISOString().replace(/[:.]/g, '-')
  const aside = why === 'foreign' ? foreignEnding : '.set-aside'
  return join(folder, `${journalId}.${moment}-${randomBytes(4).toString('hex')}${aside}`)
}

/** The newest journal of this project that was set aside and belongs to this very file. */
async function foreignMadeOn(
  folder: string,
  journalId: string,
  generation: string,
): Promise<string | null> {
  const names = await fs.readdir(folder).catch(() => [])
  const foreign = names.filter(
    name => name.startsWith(`${journalId}.`) && name.endsWith(foreignEnding),
  )
  for (const name of foreign.toSorted().reverse()) {
    const path = join(folder, name)
    if (isMadeOn(await textOrNull(path), generation)) return path
  }
  return null
}

function isMadeOn(text: string | null, generation: string): boolean {
  const base = text === null ? undefined : decodeJournalHeader(text)?.base
  return base?.kind === 'file' && base.generation === generation
}

async function listJournals(folder: string, inOrder: TaskQueue): Promise<JournalList> {
  const found = await Promise.all(
    (await journalIds(folder)).map(journalId =>
      inOrder(journalId, () => summary(journalId, pathIn(folder, journalId))),
    ),
  )
  const listed = found.filter(journal => journal !== null)
  return {
    journals: listed
      .filter(journal => 'header' in journal)
      .sort((a, b) => b.changedAt.localeCompare(a.changedAt)),
    unreadable: listed.filter(journal => 'reason' in journal),
  }
}

async function orProblem<T>(
  code: 'journal-not-written' | 'journal-not-set-aside' | 'journals-not-listed',
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new ProblemError({ code, details: { reason: reasonWithoutPath(error) } })
  }
}

/** One line or several; none is empty, since the last break is added here. */
function wholeLines(lines: string): string {
  if (/^$|^\n|\n$|\n\n|\r/.test(lines)) throw new Error('a journal line is empty')
  return lines
}

/** @throws ProblemError `journal-too-large` */
async function textOrNull(path: string): Promise<string | null> {
  try {
    assertJournalIsReadable((await fs.stat(path)).size)
    return await fs.readFile(path, 'utf8')
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    throw error
  }
}

async function flushExisting(folder: string, disk: Disk): Promise<void> {
  try {
    await flushFolder(folder, disk)
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error
  }
}

async function journalIds(folder: string): Promise<readonly string[]> {
  const names = await fs.readdir(folder).catch(error => {
    if (systemErrorCode(error) === 'ENOENT') return []
    throw error
  })
  return names
    .filter(name => name.endsWith(ending))
    .map(name => name.slice(0, -ending.length))
    .filter(journalId => JournalId.safeParse(journalId).success)
}

/** Header and number of whole lines after it, or why not; null when the file went away meanwhile. */
async function summary(journalId: string, path: string): Promise<Listed | null> {
  let changedAt: string | null = null
  try {
    const { mtime, size } = await fs.stat(path)
    changedAt = mtime.toISOString()
    if (!isJournalReadable(size)) {
      return { journalId, reason: reasonText('journal-too-large'), changedAt }
    }
    const { header, breaks } = await headerAndBreaks(path)
    // What follows the last line break is a line that was torn and never answered for.
    return { journalId, header, lines: Math.max(0, breaks - 1), changedAt }
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    return { journalId, reason: reasonWithoutPath(error), changedAt }
  }
}

/** The first line and the number of line breaks, piece by piece: a journal can be large. */
async function headerAndBreaks(path: string) {
  const pieces: Buffer[] = []
  let breaks = 0
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    const first = piece.indexOf(LINE_BREAK)
    if (breaks === 0) pieces.push(first < 0 ? piece : piece.subarray(0, first))
    for (let at = first; at >= 0; at = piece.indexOf(LINE_BREAK, at + 1)) breaks += 1
  }
  return { header: Buffer.concat(pieces).toString('utf8'), breaks }
}
