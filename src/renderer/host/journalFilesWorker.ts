/**
 * Keeps the browser host's journals in the origin private file system, one file each.
 *
 * Must stay true: whoever has a journal open holds its file alone, so that two windows can never
 * write to one project; an answer means that the bytes are flushed.
 * Not here: what a line contains (shared/journalFormat.ts).
 */
import { isJournalReadable } from '../../shared/journalFormat'
import { type Problem, ProblemError } from '../../shared/problem'
import { reasonOfError, reasonText } from '../../shared/problemReasons'
import { isInUse, JOURNAL_ENDING, journalClaims, journalFolder } from './journalClaims'
import { appendLine, copyJournal, journalSummary, journalText, startJournal } from './journalFile'
import type {
  FromJournals,
  JournalCalls,
  JournalChannel,
  JournalReply,
  JournalRequest,
  JournalResponse,
} from './journalMessages'

const { held, claim, release, lookInto } = journalClaims(isWaiting =>
  self.postMessage({ kind: 'waiting', isWaiting } satisfies FromJournals),
)
type JournalList = JournalResponse<'journal.list'>
type Listed = JournalList['journals'][number] | JournalList['unreadable'][number]

/** The last task of each journal: they do not wait for each other. */
const lastTasks = new Map<string, Promise<unknown>>()

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
    await (await journalFolder()).removeEntry(journalId + JOURNAL_ENDING)
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
    const isEmpty = held(journalId)?.getSize() === 0
    release(journalId)
    // The file was made only to hold the claim.
    if (isEmpty) await (await journalFolder()).removeEntry(journalId + JOURNAL_ENDING)
    return {}
  },
  async 'journal.list'() {
    const summaries = []
    for await (const [name, handle] of (await journalFolder()).entries()) {
      if (!name.endsWith(JOURNAL_ENDING) || !(handle instanceof FileSystemFileHandle)) continue
      summaries.push(summaryOf(name.slice(0, -JOURNAL_ENDING.length), handle))
    }
    const found = (await Promise.all(summaries)).filter(journal => journal !== null)
    return {
      journals: found
        .filter(journal => 'header' in journal)
        .sort((a, b) => b.changedAt.localeCompare(a.changedAt)),
      unreadable: found.filter(journal => 'reason' in journal),
    }
  },
}

self.addEventListener('message', ({ data }: MessageEvent<JournalRequest>) => {
  const key = 'journalId' in data.request ? data.request.journalId : data.channel
  const task = (lastTasks.get(key) ?? Promise.resolve()).then(() => reply(data))
  lastTasks.set(key, task)
})

async function reply({ id, channel, request }: JournalRequest): Promise<void> {
  const post = (answer: JournalReply) =>
    self.postMessage({ kind: 'reply', ...answer } satisfies FromJournals)
  try {
    // A channel comes with its own request; TypeScript does not relate the two here.
    const value = await calls[channel](request as never)
    post({ id, ok: true, value })
  } catch (error) {
    post({ id, ok: false, problem: problemFor(error, channel, request) })
  }
}

async function copyTo(name: string, file: FileSystemSyncAccessHandle): Promise<void> {
  const target = await (await journalFolder()).getFileHandle(name, { create: true })
  const copy = await target.createSyncAccessHandle()
  try {
    copyJournal(file, copy)
  } finally {
    copy.close()
  }
}

/**
 * What a journal holds, or why that cannot be read. Null for an empty file, which only holds a claim,
 * and for a journal that another window works on.
 */
async function summaryOf(journalId: string, handle: FileSystemFileHandle): Promise<Listed | null> {
  let changedAt: string | null = null
  try {
    const moment = new Date((await handle.getFile()).lastModified).toISOString()
    changedAt = moment
    return await lookInto<Listed | null>(journalId, handle, file => {
      if (file.getSize() === 0) return null
      if (isJournalReadable(file.getSize())) {
        return { journalId, ...journalSummary(file), changedAt: moment }
      }
      return { journalId, reason: reasonText('journal-too-large'), changedAt: moment }
    })
  } catch (error) {
    return { journalId, reason: reasonOfError(error), changedAt }
  }
}

function problemFor(
  error: unknown,
  channel: JournalChannel,
  request: JournalRequest['request'],
): Problem {
  if (error instanceof ProblemError) return error.problem
  if (isInUse(error) && 'journalId' in request) {
    return { code: 'project-in-use', details: { name: request.journalId } }
  }
  const reason = reasonOfError(error)
  if (channel === 'journal.list') return { code: 'journals-not-listed', details: { reason } }
  if (channel === 'journal.setAside') return { code: 'journal-not-set-aside', details: { reason } }
  return { code: 'journal-not-written', details: { reason } }
}
