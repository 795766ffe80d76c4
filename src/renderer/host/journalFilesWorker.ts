/**
 * Keeps the browser host's journals in the origin private file system, one file each.
 *
 * Must stay true: whoever has a journal open holds its file alone, so that two windows can never
 * write to one project; an answer means that the bytes are flushed.
 * Not here: what a line contains (shared/journalFormat.ts).
 */
import type { Problem } from '../../shared/problem'
import { appendLine, journalSummary, journalText, startJournal } from './journalFile'
import type { JournalCalls, JournalReply, JournalRequest } from './journalMessages'

const ending = '.journal'
// A window that reloads frees its files a moment after the new page has started.
const claimAttempts = 12
const claimPauseMs = 125

const held = new Map<string, FileSystemSyncAccessHandle>()
let lastTask: Promise<unknown> = Promise.resolve()

const calls: JournalCalls = {
  async 'journal.start'({ journalId, lines }) {
    startJournal(await claim(journalId), lines)
    return {}
  },
  async 'journal.append'({ journalId, lines }) {
    appendLine(await claim(journalId), lines)
    return {}
  },
  async 'journal.read'({ journalId }) {
    return { text: journalText(await claim(journalId)) }
  },
  async 'journal.remove'({ journalId }) {
    await claim(journalId)
    release(journalId)
    await (await folder()).removeEntry(journalId + ending)
    return {}
  },
  async 'journal.setAside'({ journalId }) {
    const file = await claim(journalId)
    const name = `${journalId}.${new Date().toISOString().replace(/[:.]/g, '-')}.set-aside`
    await copyTo(name, file)
    file.truncate(0)
    file.flush()
    return { name }
  },
  async 'journal.close'({ journalId }) {
    const isEmpty = held.get(journalId)?.getSize() === 0
    release(journalId)
    // The file was made only to hold the claim.
    if (isEmpty) await (await folder()).removeEntry(journalId + ending)
    return {}
  },
  async 'journal.list'() {
    const found = []
    for await (const [name, handle] of (await folder()).entries()) {
      if (!name.endsWith(ending) || !(handle instanceof FileSystemFileHandle)) continue
      const journal = await summaryOf(name.slice(0, -ending.length), handle)
      if (journal) found.push(journal)
    }
    return { journals: found.sort((a, b) => b.changedAt.localeCompare(a.changedAt)) }
  },
}

self.addEventListener('message', ({ data }: MessageEvent<JournalRequest>) => {
  lastTask = lastTask.then(() => reply(data))
})

async function reply({ id, channel, request }: JournalRequest): Promise<void> {
  const post = (answer: JournalReply) => self.postMessage(answer)
  try {
    // A channel comes with its own request; TypeScript does not relate the two here.
    const value = await calls[channel](request as never)
    post({ id, ok: true, value })
  } catch (error) {
    post({ id, ok: false, problem: problemFor(error, request) })
  }
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  const origin = await navigator.storage.getDirectory()
  return origin.getDirectoryHandle('journals', { create: true })
}

/** The file, held by this window alone. @throws NoModificationAllowedError when another has it */
async function claim(journalId: string): Promise<FileSystemSyncAccessHandle> {
  const own = held.get(journalId)
  if (own) return own
  const file = await (await folder()).getFileHandle(journalId + ending, { create: true })
  for (let attempt = 1; ; attempt += 1) {
    try {
      const opened = await file.createSyncAccessHandle()
      held.set(journalId, opened)
      return opened
    } catch (error) {
      if (!isInUse(error) || attempt === claimAttempts) throw error
      await new Promise(resolve => setTimeout(resolve, claimPauseMs))
    }
  }
}

function release(journalId: string): void {
  held.get(journalId)?.close()
  held.delete(journalId)
}

async function copyTo(name: string, file: FileSystemSyncAccessHandle): Promise<void> {
  const bytes = new Uint8Array(file.getSize())
  file.read(bytes, { at: 0 })
  const target = await (await folder()).getFileHandle(name, { create: true })
  const copy = await target.createSyncAccessHandle()
  try {
    copy.truncate(0)
    if (copy.write(bytes, { at: 0 }) !== bytes.length) throw new Error('the disk is full')
    copy.flush()
  } finally {
    copy.close()
  }
}

/** Null for an empty file, which only holds a claim, and for a journal that another window has open. */
async function summaryOf(journalId: string, handle: FileSystemFileHandle) {
  const changedAt = new Date((await handle.getFile()).lastModified).toISOString()
  const own = held.get(journalId)
  try {
    const file = own ?? (await handle.createSyncAccessHandle())
    try {
      return file.getSize() === 0 ? null : { journalId, ...journalSummary(file), changedAt }
    } finally {
      if (!own) file.close()
    }
  } catch (error) {
    if (isInUse(error)) return null
    throw error
  }
}

function isInUse(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NoModificationAllowedError'
}

function problemFor(error: unknown, request: JournalRequest['request']): Problem {
  if (isInUse(error) && 'journalId' in request) {
    return { code: 'project-in-use', details: { name: request.journalId } }
  }
  const reason = error instanceof Error ? error.message : String(error)
  return { code: 'journal-not-written', details: { reason } }
}
