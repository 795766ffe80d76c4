/** What is left of a project whose file cannot be opened: its journal, found by every means there is. */
import { useEffect, useState } from 'react'
import type { FileRef } from '../../shared/hostApi'
import { type Problem, problemOf } from '../../shared/problem'
import type { Backup, BackupContents } from './backups'
import { newStoreClient, requireHost } from './projectSession'
import { letGo } from './saving'
import { withinTime } from './timeLimits'
import { type JournalFound, journalOf, listJournals, type UnsavedJournal } from './unsavedJournals'

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

type Looked = { readonly journals: readonly UnsavedJournal[]; readonly projectId: string | null }

export function useJournalOfDamaged({
  file,
  backups,
  contents,
}: FileWithBackups): JournalOfDamaged {
  const [looked, setLooked] = useState<Looked | Problem | null>(null)
  useEffect(() => {
    let isWanted = true
    Promise.all([listJournals(), projectIn(file)]).then(
      ([journals, projectId]) => isWanted && setLooked({ journals, projectId }),
      thrown => isWanted && setLooked(problemOf(thrown)),
    )
    return () => {
      isWanted = false
    }
  }, [file])
  if (looked === null) return { status: 'looking' }
  if ('code' in looked) return { status: 'failed', problem: looked }
  const { journals, projectId } = looked
  const ofBackups = backups.map(({ sha256 }) => contents.get(sha256)).flatMap(projectsOf)
  const projectIds = projectId === null ? ofBackups : [projectId]
  return { status: 'looked', found: journalOf(journals, { name: file.name, projectIds }) }
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
