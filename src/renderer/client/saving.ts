/**
 * Saving the open project: asked for, by itself, beside a changed file, again after a failure.
 *
 * Must stay true: one save at a time; what the screen says is saved is saved; a save that failed
 * stays visible until one succeeds. Not here: when a project saves by itself (`autosave`).
 */
import type { FileRef, ProjectAccess } from '../../shared/hostApi'
import { problemOf } from '../../shared/problem'
import type { ProtectionChange } from '../../shared/storeProtocol'
import { busily, NO_FILE, requireHost, showProblem, useProjectSession } from './projectSession'
import { refreshRecentFiles } from './recentFiles'
import type { SaveOptions, StoreClient } from './storeClient'

/** The save that is under way; never rejects. */
let running: Promise<boolean> = Promise.resolve(true)

let saves = 0

/** How many saves have begun: what was read from a file before one may be old behind it. */
export function savesSoFar(): number {
  return saves
}

/** Resolves when no save is under way any more. */
export async function savingEnds(): Promise<void> {
  await running
}

/** Saves; asks where to when the project has no file yet. Answers whether it is saved now. */
export async function saveProject(): Promise<boolean> {
  const { file, access } = useProjectSession.getState()
  if (isNewer(access) && file !== null) {
    showProblem({ code: 'project-read-only', details: { name: file.name } })
    return false
  }
  return file === null || access.kind === 'readOnly' ? saveProjectAs() : saveTo(file)
}

export async function saveProjectAs(): Promise<boolean> {
  const { file, access } = useProjectSession.getState()
  if (isNewer(access) && file !== null) return saveProject()
  const chosen = await chooseWhereToSave()
  return chosen === null ? false : saveTo(chosen)
}

/** Null when the analyst chooses none. */
export async function chooseWhereToSave(): Promise<FileRef | null> {
  const chosen = await busily(async () =>
    requireHost().call('project.chooseSave', { suggestedName: await suggestedFileName() }),
  )
  return chosen?.file ?? null
}

/** Saves with the protection changed. */
export function saveProtected(file: FileRef, protection: ProtectionChange): Promise<boolean> {
  return saveTo(file, { protection })
}

/** Whether the project is of a newer program: what would be saved is not all of it. */
export function isNewer(access: ProjectAccess): boolean {
  return access.kind === 'readOnly' && access.reason === 'newer'
}

/** Saves beside a file that somebody else changed; the project goes on in the new file. */
export async function saveBeside(): Promise<boolean> {
  const { file } = useProjectSession.getState()
  return file === null ? false : saveTo(file, { ifChanged: 'keepBoth' })
}

/** Saves although half of the file's rows go; the analyst has said so. */
export async function saveSmaller(): Promise<boolean> {
  const { file } = useProjectSession.getState()
  return file === null ? false : saveTo(file, { mayShrink: true })
}

/** Saves without a question and without taking the focus from a field. Failures are shown. */
export async function saveByItself(): Promise<void> {
  const { file, client } = useProjectSession.getState()
  if (file !== null && client !== null) await save(client, file, { mayAsk: false })
}

async function saveTo(file: FileRef, options: SaveOptions = {}): Promise<boolean> {
  finishTyping()
  await running
  const { client } = useProjectSession.getState()
  if (client === null) return false
  return (await busily(() => save(client, file, options))) ?? false
}

function save(client: StoreClient, file: FileRef, options: SaveOptions): Promise<boolean> {
  saves += 1
  running = saveNow(client, file, options)
  return running
}

async function saveNow(client: StoreClient, file: FileRef, options: SaveOptions): Promise<boolean> {
  const { file: before } = useProjectSession.getState()
  useProjectSession.setState({ isSaving: true })
  try {
    const { file: savedTo, ...history } = await client.save(file, options)
    const savedAt = new Date().toISOString()
    useProjectSession.setState(({ problem, saveProblem }) => ({
      ...NO_FILE,
      file: savedTo,
      history,
      savedAt,
      problem: problem === saveProblem ? null : problem,
      saveProblem: null,
    }))
    await letGo(before)
    await refreshRecentFiles()
    return true
  } catch (thrown) {
    const problem = problemOf(thrown)
    useProjectSession.setState({ saveProblem: problem })
    // A question and no failure: it has a notice of its own.
    if (problem.code !== 'save-needs-analyst') showProblem(problem)
    return false
  } finally {
    useProjectSession.setState({ isSaving: false })
  }
}

/** Lets others open a file that this window read and does not keep open. */
export async function letGo(file: FileRef | null): Promise<void> {
  const isOpen = useProjectSession.getState().file?.file === file?.file
  if (file !== null && !isOpen) await requireHost().call('project.close', { file: file.file })
}

/** The title, unless that is not to be seen; the host makes of it what its system accepts as a file name. */
async function suggestedFileName(): Promise<string> {
  const { client, file, history } = useProjectSession.getState()
  if (history.isProtected && file !== null) return file.name
  const details = await client?.query('project.details', {})
  const title = details?.rows[0]?.title ?? ''
  return `${title.slice(0, 120)}.tarjih`
}

/** Fields hand on what was typed when they are left; what is on the screen is what is saved. */
export function finishTyping(): void {
  const field = document.activeElement
  if (!(field instanceof HTMLElement)) return
  field.blur()
  field.focus()
}
