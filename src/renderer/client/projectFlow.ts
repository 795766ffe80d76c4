/**
 * From project to project: new, open, save, close, and the question before anything is lost.
 *
 * Must stay true: no project is left with unsaved changes without the analyst's answer; a project
 * that cannot be opened leaves the open one as it is.
 */
import { DiagramId, newIdOf } from '../../shared/domain/ids'
import type { FileRef, Host, HostResponse } from '../../shared/hostApi'
import { newUuid } from '../../shared/newId'
import { problemOf } from '../../shared/problem'
import type { OpenResult } from '../../shared/storeProtocol'
import {
  adoptClient,
  forgetClient,
  NO_FILE,
  type OpenedFile,
  showProblem,
  startStoreClient,
  useProjectSession,
} from './projectSession'
import { forgetRecentFile, refreshRecentFiles } from './recentFiles'
import { resetSearch } from './searchSession'
import { resetSession } from './session'
import type { StoreClient } from './storeClient'
import { askAboutUnsavedChanges } from './unsavedQuestion'

export type NewProject = {
  readonly title: string
  readonly question: string
  readonly analyst: string
  readonly diagramTitle: string
}

export type UnsavedJournal = HostResponse<'journal.list'>['journals'][number]

function requireHost(): Host {
  const { host } = useProjectSession.getState()
  if (host === null) throw new Error('the host is not known yet')
  return host
}

/** Runs a step with the busy sign on; a failure is shown, and the answer is then undefined. */
async function busily<T>(work: () => Promise<T>): Promise<T | undefined> {
  useProjectSession.setState({ isBusy: true })
  try {
    return await work()
  } catch (thrown) {
    showProblem(problemOf(thrown))
    return undefined
  } finally {
    useProjectSession.setState({ isBusy: false })
  }
}

type Opening = {
  readonly opened: OpenedFile
  /** Raises what speaks against opening, before the open project is left. */
  readonly check?: (client: StoreClient) => Promise<void>
  readonly open: (client: StoreClient) => Promise<OpenResult>
}

/** Opens with a client of its own: check, leave the open project if the analyst agrees, open. */
async function openWith({ opened, check, open }: Opening): Promise<void> {
  const client = startStoreClient()
  try {
    await check?.(client)
    if (!(await leaveProject(opened.file))) {
      client.terminate()
      await letGo(opened.file)
      return
    }
    const { recoveredSteps, journalProblem } = await open(client)
    resetSession()
    resetSearch()
    adoptClient(client, opened, recoveredSteps)
    if (journalProblem !== null) showProblem(journalProblem)
    await refreshRecentFiles()
  } catch (thrown) {
    client.terminate()
    await letGo(opened.file)
    throw thrown
  }
}

/** Lets others open a file that this window read and does not keep open. */
async function letGo(file: FileRef | null): Promise<void> {
  const isOpen = useProjectSession.getState().file?.file === file?.file
  if (file !== null && !isOpen) await requireHost().call('project.close', { file: file.file })
}

export async function createProject(details: NewProject): Promise<void> {
  const payload = {
    ...details,
    projectId: newUuid(),
    description: '',
    diagramId: newIdOf(DiagramId),
  }
  await busily(() =>
    openWith({ opened: NO_FILE, open: client => client.open({ kind: 'create', payload }) }),
  )
}

/** Asks for a file and opens it. */
export async function chooseAndOpenProject(): Promise<void> {
  const chosen = await busily(() => requireHost().call('project.chooseOpen', {}))
  if (chosen?.file) await openProjectFile(chosen.file)
}

/** Opens a chosen or recent file. */
export async function openProjectFile({ file: token }: Pick<FileRef, 'file'>): Promise<void> {
  await busily(async () => {
    const { bytes, name, access } = await requireHost().call('project.read', { file: token })
    const file = { file: token, name }
    let handedBack = bytes
    await openWith({
      opened: { file, access },
      check: async client => {
        handedBack = await checkOrForget(client, file, bytes)
      },
      open: client => client.open({ kind: 'openFile', file, bytes: handedBack }),
    })
  })
}

/**
 * Hands the bytes back when they are a project. The host lists what was read as recent; what turns
 * out to be no project does not belong there.
 */
async function checkOrForget(
  client: StoreClient,
  { file, name }: FileRef,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await client.check(name, bytes)
  } catch (thrown) {
    if (problemOf(thrown).code === 'project-file-not-ours') {
      await forgetRecentFile(file)
    }
    throw thrown
  }
}

/** Opens the sample project as a project of its own that has no file yet. */
export async function openSampleProject(name: string): Promise<void> {
  await busily(async () => {
    const response = await fetch(new URL('samples/mali-2025.tarjih', document.baseURI))
    if (!response.ok) throw new Error(`the sample project is missing (${response.status})`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const journalId = newUuid()
    await openWith({
      opened: NO_FILE,
      open: client => client.open({ kind: 'openCopy', journalId, name, bytes }),
    })
  })
}

/** Opens a backup of a file as a project of its own that has no file yet. */
export async function openBackup(file: FileRef, backupId: string): Promise<void> {
  await busily(async () => {
    const { bytes } = await requireHost().call('backup.read', { file: file.file, backupId })
    const journalId = newUuid()
    await openWith({
      opened: NO_FILE,
      open: client => client.open({ kind: 'openCopy', journalId, name: file.name, bytes }),
    })
  })
}

/** Brings back work that never had a file. */
export async function recoverProject({ journalId }: UnsavedJournal): Promise<void> {
  await busily(() =>
    openWith({ opened: NO_FILE, open: client => client.open({ kind: 'recover', journalId }) }),
  )
}

/** Throws away work that never had a file. */
export async function discardJournal({ journalId }: UnsavedJournal): Promise<void> {
  await busily(() => requireHost().call('journal.remove', { journalId }))
}

/** Saves; asks where to when the project has no file yet. Answers whether it is saved now. */
export async function saveProject(): Promise<boolean> {
  const { file, access } = useProjectSession.getState()
  return file === null || access.kind === 'readOnly' ? saveProjectAs() : saveTo(file)
}

export async function saveProjectAs(): Promise<boolean> {
  const chosen = await busily(async () =>
    requireHost().call('project.chooseSave', { suggestedName: await suggestedFileName() }),
  )
  return chosen?.file ? saveTo(chosen.file) : false
}

/** The title; the host makes of it what its system accepts as a file name. */
async function suggestedFileName(): Promise<string> {
  const { client } = useProjectSession.getState()
  const details = await client?.query('project.details', {})
  const title = details?.rows[0]?.title ?? ''
  return `${title.slice(0, 120)}.tarjih`
}

/** Fields hand on what was typed when they are left; what is on the screen is what is saved. */
function finishTyping(): void {
  const field = document.activeElement
  if (!(field instanceof HTMLElement)) return
  field.blur()
  field.focus()
}

/** Saves beside a file that somebody else changed; the project goes on in the new file. */
export async function saveBeside(): Promise<boolean> {
  const { file } = useProjectSession.getState()
  return file === null ? false : saveTo(file, 'keepBoth')
}

async function saveTo(
  file: FileRef,
  ifChanged: 'refuse' | 'keepBoth' = 'refuse',
): Promise<boolean> {
  const { client, file: before } = useProjectSession.getState()
  if (client === null) return false
  finishTyping()
  const saved = await busily(() => client.save(file, ifChanged))
  if (saved === undefined) return false
  const { file: savedTo, ...history } = saved
  useProjectSession.setState({ ...NO_FILE, file: savedTo, history, problem: null })
  await letGo(before)
  await refreshRecentFiles()
  return true
}

/** Closes the project and shows the start screen, if the analyst agrees. */
export async function closeProject(): Promise<void> {
  if (await leaveProject()) {
    resetSession()
    resetSearch()
    forgetClient()
  }
}

/** Closes the window, if the analyst agrees. */
export async function closeWindow(): Promise<void> {
  if (await leaveProject()) await requireHost().call('window.close', {})
}

/**
 * Ends the open project's store after asking about unsaved changes.
 * Answers false when the analyst wants to stay, or when saving failed. `next`: what is about to be
 * opened; when that is the same file, it is not let go of in between.
 */
async function leaveProject(next: FileRef | null = null): Promise<boolean> {
  finishTyping()
  const { client, file, history } = useProjectSession.getState()
  if (client === null) return true
  let discardChanges = false
  if (!history.isSaved) {
    const answer = await askAboutUnsavedChanges()
    if (answer === 'stay') return false
    if (answer === 'save' && !(await saveProject())) return false
    discardChanges = answer === 'discard'
  }
  await client.close({ discardChanges })
  forgetClient()
  if (file?.file !== next?.file) await letGo(file)
  return true
}
