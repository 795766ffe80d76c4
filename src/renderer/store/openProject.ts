/** What the store knows of the project that is open. */
import type { FileToken } from '../../shared/hostApi'
import type { JournalStep } from '../../shared/journalFormat'
import type { Journal } from './journal'
import type { ProjectKey } from './keySlot'
import type { ProjectStore } from './projectStore'

export type OpenProject = {
  readonly store: ProjectStore
  readonly journal: Journal
  /** The file that the project was opened from or saved to. */
  file: FileToken | null
  /** The last step that the file holds ... */
  savedSequence: number
  /** ... and how many rows. */
  savedRows: number
  /** What file and journal are protected with; null where they are not. */
  key: ProjectKey | null
  /** The name of a file that is only looked at: of a newer program. Null for one to work on. */
  readonly readOnlyName: string | null
  /** Steps done while a save is being written: they are not in its bytes. */
  sinceExport: JournalStep[] | null
}

type Parts = Pick<OpenProject, 'store' | 'journal'> &
  Partial<Pick<OpenProject, 'file' | 'savedSequence' | 'savedRows' | 'key'>>

/** Without a file nothing is saved, and nothing can be lost by saving. */
export function openedProject({
  store,
  journal,
  file = null,
  savedSequence = store.sequence,
  savedRows = 0,
  key = null,
}: Parts): OpenProject {
  const saved = { file, savedSequence, savedRows, key }
  return { store, journal, ...saved, readOnlyName: null, sinceExport: null }
}
