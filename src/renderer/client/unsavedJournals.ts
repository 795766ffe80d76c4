/**
 * Journals on this machine that hold unsaved work, and whose work it is.
 *
 * A journal is kept under its project's id. Where a damaged file does not tell its project any more,
 * its backups do; the name of the file is the last resort, as two projects may have files of one name.
 */
import type { FileRef, HostResponse } from '../../shared/hostApi'
import { decodeJournalHeader, type JournalBase } from '../../shared/journalFormat'
import type { Problem } from '../../shared/problem'
import { reasonText } from '../../shared/problemReasons'
import { busily, requireHost } from './projectSession'

type JournalList = HostResponse<'journal.list'>
export type UnsavedJournal = JournalList['journals'][number]
export type UnreadableJournal = JournalList['unreadable'][number]

/** A journal, and by what it was found. */
export type JournalFound = {
  readonly journal: UnsavedJournal
  readonly by: 'project' | 'fileName'
}

/** Newest first. Raises `journals-not-listed`. */
export async function listJournals(): Promise<JournalList> {
  return readableOf(await requireHost().call('journal.list', {}))
}

/** A journal whose beginning says nothing cannot be brought back: it is one of the unreadable. */
export function readableOf({ journals, unreadable }: JournalList): JournalList {
  const isLost = (journal: UnsavedJournal) => journal.lines > 0 && baseOf(journal) === undefined
  const reason = reasonText('journal-without-beginning')
  const lost = journals
    .filter(isLost)
    .map(({ journalId, changedAt }) => ({ journalId, reason, changedAt }))
  return {
    journals: journals.filter(journal => !isLost(journal)),
    unreadable: [...unreadable, ...lost],
  }
}

/** What to say of journals that cannot be read; null when there are none. */
export function unreadableProblem(unreadable: readonly UnreadableJournal[]): Problem | null {
  const [first] = unreadable
  if (first === undefined) return null
  const details = { count: unreadable.length, reason: first.reason }
  return { code: 'journals-unreadable', details }
}

/** Throws away work that never had a file. Answers whether it is gone. */
export async function discardJournal(journalId: string): Promise<boolean> {
  const removed = await busily(() => requireHost().call('journal.remove', { journalId }))
  return removed !== undefined
}

/** Keeps a journal under another name, so that it is looked at no more; the name, or null when it failed. */
export async function setJournalAside(journalId: string): Promise<string | null> {
  const aside = await busily(async () => {
    const host = requireHost()
    const { name } = await host.call('journal.setAside', { journalId })
    await host.call('journal.close', { journalId })
    return name
  })
  return aside ?? null
}

/** Journals that belong to a file are replayed when that file is opened; the others wait for a word. */
export function belongsToNoFile(journal: UnsavedJournal): boolean {
  const kind = baseOf(journal)?.kind
  return (kind === 'empty' && journal.lines > 1) || (kind === 'copy' && journal.lines > 0)
}

/** What a copy was made of; empty for a project that began empty, whose title is in its rows. */
export function nameOf(journal: UnsavedJournal): string {
  const base = baseOf(journal)
  return base?.kind === 'copy' ? base.name : ''
}

/** The journal with changes to a project's file. `projectIds`: what is known of which project it is. */
export function journalOf(
  journals: readonly UnsavedJournal[],
  { name, projectIds }: Pick<FileRef, 'name'> & { readonly projectIds: readonly string[] },
): JournalFound | null {
  const holding = journals.filter(({ lines }) => lines > 0)
  const own = holding.find(({ journalId }) => projectIds.includes(journalId))
  if (own !== undefined) return { journal: own, by: 'project' }
  if (projectIds.length > 0) return null
  const namesake = holding.find(journal => {
    const base = baseOf(journal)
    return base?.kind === 'file' && base.name === name
  })
  return namesake === undefined ? null : { journal: namesake, by: 'fileName' }
}

function baseOf({ header }: UnsavedJournal): JournalBase | undefined {
  return decodeJournalHeader(`${header.trimEnd()}\n`)?.base
}
