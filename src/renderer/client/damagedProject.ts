/** What is left of a project whose file cannot be opened: its journal, found by every means there is. */
import { useEffect, useState } from 'react'
import type { FileRef } from '../../shared/hostApi'
import { type Problem, problemOf } from '../../shared/problem'
import type { Backup, BackupContents } from './backups'
import { newStoreClient, requireHost } from './projectSession'
import { letGo } from './saving'
import { withinTime } from './timeLimits'
import { type JournalFound, journalOf, listJournals, unreadableProblem } from './unsavedJournals'

export type JournalOfDamaged =
  | { readonly status: 'looking' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'looked'; readonly found: JournalFound | null }

type FileWithBackups = {
  readonly file: FileRef
  readonly backups: readonly Backup[]
  /** What they hold, as it becomes known: they know whose they are. */
  readonly contents: ReadonlyMap<string, BackupContents>
}

type Looked = {
  readonly list: Awaited<ReturnType<typeof listJournals>>
  readonly projectId: string | null
}

export function useJournalOfDamaged({
  file,
  backups,
  contents,
}: FileWithBackups): JournalOfDamaged {
  const [looked, setLooked] = useState<Looked | Problem | null>(null)
  useEffect(() => {
    let isWanted = true
    Promise.all([listJournals(), projectIn(file)]).then(
      ([list, projectId]) => isWanted && setLooked({ list, projectId }),
      thrown => isWanted && setLooked(problemOf(thrown)),
    )
    return () => {
      isWanted = false
    }
  }, [file])
  if (looked === null) return { status: 'looking' }
  if ('code' in looked) return { status: 'failed', problem: looked }
  const { list, projectId } = looked
  const ofBackups = backups.map(({ sha256 }) => contents.get(sha256)).flatMap(projectsOf)
  const projectIds = projectId === null ? ofBackups : [projectId]
  const found = journalOf(list.journals, { name: file.name, projectIds })
  if (found?.by === 'project') return { status: 'looked', found }
  // Not "there is none" while it may be one of those that cannot be read.
  const problem = unreadableProblem(
    list.unreadable.filter(
      ({ journalId }) => projectIds.length === 0 || projectIds.includes(journalId),
    ),
  )
  return problem === null ? { status: 'looked', found } : { status: 'failed', problem }
}

function projectsOf(contents: BackupContents | undefined): readonly string[] {
  return contents?.kind === 'known' ? [contents.contents.projectId] : []
}

/** The id of the project in a damaged file; null where it cannot be read, or not in time. */
async function projectIn(file: FileRef): Promise<string | null> {
  const looking = newStoreClient()
  try {
    const { bytes } = await requireHost().call('project.read', { file: file.file })
    return await withinTime(file.name, bytes.length, () => looking.identify(file.name, bytes))
  } catch {
    return null // what is wrong with the file has been said; the journal may be found all the same
  } finally {
    looking.terminate()
    await letGo(file)
  }
}
