/**
 * Unsaved work: what a journal holds that its base does not, replayed on the base.
 *
 * Must stay true: steps are replayed in order on the very base they were made on, or not at all; a
 * journal that may not be replayed on a file is kept by the host under another name.
 * Not here: what a line contains (`shared/journalFormat`).
 */
import {
  decodeJournalHeader,
  decodeJournalSteps,
  type JournalHeader,
  type JournalStep,
} from '../../shared/journalFormat'
import { type Problem, ProblemError, problemOf } from '../../shared/problem'
import type { HostForStore } from './hostForStore'
import type { ProjectKey } from './keySlot'
import { SCHEMA_VERSION } from './migrate'
import type { ProjectStore } from './projectStore'
import { type LineSealer, openJournalText } from './sealedJournal'

/** A project with its unsaved steps done again. */
export type Reopened = {
  readonly store: ProjectStore
  readonly journalId: string
  /** The last step that the base holds. */
  readonly savedSequence: number
  readonly savedRows: number
  readonly steps: readonly JournalStep[]
  /** Whether the journal has to be begun anew before the next step is appended. */
  readonly mustStart: boolean
  /** Goes on with a journal of sealed lines that needs no new beginning. */
  readonly sealer: LineSealer | null
  /** Why a journal was set aside. */
  readonly problem: Problem | null
}

type FileToReopen = {
  readonly host: HostForStore
  /** Opens the file's bytes; called again where replaying spoilt what it gave. */
  readonly open: () => ProjectStore
  /** SHA-256 of the bytes as hex. */
  readonly generation: string
  readonly name: string
  /** What the file is protected with; null where it is not. */
  readonly key: ProjectKey | null
}

/** A file with what its journal holds. Raises what `open` and the host raise. */
export async function reopenFile({
  host,
  open,
  generation,
  name,
  key,
}: FileToReopen): Promise<Reopened> {
  const store = open()
  const journalId = String(store.database.first('SELECT id FROM project')?.id)
  const file = { journalId, savedSequence: store.sequence, savedRows: store.countRows() }
  const { text } = await closingOnFailure(store, () =>
    host('journal.read', { journalId, generation }).catch(thrown => {
      const problem = problemOf(thrown)
      // The host knows the journal's id only; the analyst knows the file's name.
      if (problem.code !== 'project-in-use') throw thrown
      throw new ProblemError({ code: 'project-in-use', details: { name } })
    }),
  )
  const nothing = { steps: [], mustStart: true, sealer: null }
  if (text === null) return { ...file, store, ...nothing, problem: null }
  try {
    const { sealer, isSealed, text: plain } = await openJournalText(text, key, name)
    const isAlike = isSealed === (key !== null)
    const replayed = replayOnFile(store, plain, { generation, name, isAlike })
    return { ...file, store, ...replayed, sealer, problem: null }
  } catch (thrown) {
    store.database.close()
    const problem = problemOf(thrown)
    const why = problem.code === 'journal-foreign' ? 'foreign' : 'damaged'
    await host('journal.setAside', { journalId, why })
    return { ...file, store: open(), ...nothing, problem }
  }
}

/**
 * `isAlike`: file and journal are both protected, or neither. A change of protection waits for nothing
 * unsaved, so a journal from before it holds no step that the file lacks: one that does was put there.
 * Raises `journal-damaged` and `journal-foreign`.
 */
function replayOnFile(
  store: ProjectStore,
  text: string,
  {
    generation,
    name,
    isAlike,
  }: Pick<FileToReopen, 'generation' | 'name'> & { readonly isAlike: boolean },
): Pick<Reopened, 'steps' | 'mustStart'> {
  const header = decodeJournalHeader(text)
  const { steps, hasTornTail } = decodeJournalSteps(text, name)
  if (isAlike && isMadeOn(header, generation)) {
    replayAll(store, steps, name)
    return { steps, mustStart: hasTornTail }
  }
  const rest = stepsBehind(store, steps)
  if (rest !== null && (isAlike || rest.length === 0)) {
    replayAll(store, rest, name)
    return { steps: rest, mustStart: true }
  }
  throw new ProblemError({ code: 'journal-foreign', details: { name } })
}

/**
 * Saving ended between writing the file and beginning its journal: the file holds all steps up to its
 * own last one, and the journal goes on behind it with those that were done while it was written.
 * Null when the file does not hold them, or nothing says where the journal goes on.
 */
function stepsBehind(
  store: ProjectStore,
  steps: readonly JournalStep[],
): readonly JournalStep[] | null {
  const held = steps.filter(step => store.holds(step))
  if (held.length === steps.length) return []
  const last = held.at(-1)
  const goesOn = last?.sequence === store.sequence && steps[held.length - 1] === last
  return goesOn ? steps.slice(held.length) : null
}

function isMadeOn(header: JournalHeader | undefined, generation: string): boolean {
  return (
    header?.base.kind === 'file' &&
    header.base.generation === generation &&
    header.schemaVersion <= SCHEMA_VERSION
  )
}

/** Does the steps again. Raises `journal-damaged` for one that does not follow or does not fit. */
export function replayAll(store: ProjectStore, steps: readonly JournalStep[], name: string): void {
  for (const step of steps) {
    try {
      store.replay(step)
    } catch {
      // Whatever is wrong with the step, the analyst can do nothing with it but keep the journal.
      const { sequence } = step
      throw new ProblemError({ code: 'journal-damaged', details: { name, sequence } })
    }
  }
}

/** Ends the store when the work fails: nobody else would. */
export async function closingOnFailure<T>(store: ProjectStore, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    store.database.close()
    throw thrown
  }
}
