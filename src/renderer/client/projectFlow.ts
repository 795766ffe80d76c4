/**
 * From project to project: new, open, save, close, and the question before anything is lost.
 *
 * Must stay true: no project is left with unsaved changes without the analyst's answer; a project
 * that cannot be opened leaves the open one as it is.
 */
import { DiagramId, newIdOf } from '../../shared/domain/ids'
import type { FileRef, FileToken, HostResponse } from '../../shared/hostApi'
import { newUuid } from '../../shared/newId'
import { type Problem, problemOf } from '../../shared/problem'
import { readProjectHeader } from '../../shared/projectHeader'
import { isSealed } from '../../shared/sealedHeader'
import type { OpenResult } from '../../shared/storeProtocol'
import { resetEvidenceFilter } from './evidenceFilter'
import { withPassphrase } from './passphraseQuestion'
import {
  adoptClient,
  busily,
  forgetClient,
  NO_FILE,
  type OpenedFile,
  requireHost,
  showProblem,
  startStoreClient,
  useProjectSession,
} from './projectSession'
import { protectBackups } from './protection'
import { forgetRecentFile, refreshRecentFiles } from './recentFiles'
import { finishTyping, letGo, saveProject, savesSoFar, savingEnds } from './saving'
import { resetSearch } from './searchSession'
import { openDialog, resetSession } from './session'
import type { StoreClient } from './storeClient'
import { withinTime } from './timeLimits'
import type { UnsavedJournal } from './unsavedJournals'
import { askAboutUnsavedChanges } from './unsavedQuestion'

export type NewProject = {
  readonly title: string
  readonly question: string
  readonly analyst: string
  readonly diagramTitle: string
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
    const result = await open(client)
    resetSession()
    resetSearch()
    resetEvidenceFilter()
    adoptClient(client, opened, result)
    if (result.journalProblem !== null) showProblem(result.journalProblem)
    await refreshRecentFiles()
  } catch (thrown) {
    client.terminate()
    await letGo(opened.file)
    throw thrown
  }
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
  await busily(() => withPassphrase(passphrase => openOnce(token, passphrase)))
}

async function openOnce(token: FileToken, passphrase: string | undefined): Promise<void> {
  const savesBefore = savesSoFar()
  const read = await requireHost().call('project.read', { file: token })
  const { bytes, name, access } = read
  const file = { file: token, name }
  const isOurs = readProjectHeader(bytes)?.isProject === true
  try {
    await openWith({
      opened: { file, access },
      check: client => checkOrForget(client, file, read, passphrase),
      open: async client => {
        // The project that was left may be this one, and was saved when it was left.
        if (savesSoFar() !== savesBefore) await checkAgain(client, file, passphrase)
        return client.open({ kind: 'openChecked', file })
      },
    })
  } catch (thrown) {
    const problem = problemOf(thrown)
    if (!(await isWorthALook(file, problem, isOurs))) throw thrown
    openDialog({ kind: 'damagedProject', file, problem })
    return
  }
  void protectBackups(file).catch(thrown => showProblem(problemOf(thrown)))
}

/** Whether there is more to say of a file that cannot be opened than that it cannot be. */
async function isWorthALook(file: FileRef, { code }: Problem, isOurs: boolean): Promise<boolean> {
  if (code === 'project-file-damaged') return true
  if (code !== 'project-file-not-ours') return false
  return isOurs || (await requireHost().call('backup.list', { file: file.file })).backups.length > 0
}

/** Opens what can still be read of a file as a project of its own that has no file yet. */
export async function openWhatCanBeRead(file: FileRef): Promise<void> {
  await busily(() => withPassphrase(passphrase => openReadable(file, passphrase)))
}

async function openReadable(file: FileRef, passphrase: string | undefined): Promise<void> {
  const { name } = file
  const { bytes } = await requireHost().call('project.read', { file: file.file })
  const worker = startStoreClient()
  try {
    const copied = await withinTime(name, bytes.length, () =>
      worker.copyOut({ name, bytes, passphrase }),
    )
    await openCopy({ name, bytes: copied.bytes, passphrase })
    useProjectSession.setState({ copiedOut: copied.report })
  } finally {
    worker.terminate()
    await letGo(file)
  }
}

/** As a project of its own that has no file yet. A wrong passphrase leaves the open project as it is. */
async function openCopy(copy: {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly passphrase?: string | undefined
}): Promise<void> {
  const { name, bytes, passphrase } = copy
  await openWith({
    opened: NO_FILE,
    check: async client => {
      if (isSealed(bytes)) await client.check({ name, bytes: bytes.slice(), passphrase })
    },
    open: client => client.open({ kind: 'openCopy', journalId: newUuid(), ...copy }),
  })
}

async function checkAgain(
  client: StoreClient,
  file: FileRef,
  passphrase: string | undefined,
): Promise<void> {
  const read = await requireHost().call('project.read', { file: file.file })
  await checkOrForget(client, file, read, passphrase)
}

/** The host lists what was read as recent; what turns out to be no project does not belong there. */
async function checkOrForget(
  client: StoreClient,
  { file, name }: FileRef,
  { bytes, sinceSaved }: HostResponse<'project.read'>,
  passphrase: string | undefined,
): Promise<void> {
  const isAsSaved = sinceSaved === 'unchanged'
  try {
    await withinTime(name, bytes.length, () => client.check({ name, bytes, isAsSaved, passphrase }))
  } catch (thrown) {
    if (problemOf(thrown).code === 'project-file-not-ours') {
      await forgetRecentFile(file)
    }
    throw thrown
  }
}

/** The stores that hold a sample project. */
const samples = new WeakSet<StoreClient>()

export function isSampleOpen(): boolean {
  const { client } = useProjectSession.getState()
  return client !== null && samples.has(client)
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
      open: client => {
        samples.add(client)
        return client.open({ kind: 'openCopy', journalId, name, bytes })
      },
    })
  })
}

/** Opens a backup of a file as a project of its own that has no file yet. */
export async function openBackup(file: FileRef, backupId: string): Promise<void> {
  await busily(() =>
    withPassphrase(async passphrase => {
      const { bytes } = await requireHost().call('backup.read', { file: file.file, backupId })
      await openCopy({ name: file.name, bytes, passphrase })
    }),
  )
}

/** Brings back work that never had a file. Answers why it could not be, once that is said. */
export async function recoverProject({ journalId }: UnsavedJournal): Promise<Problem | null> {
  await busily(() => recoverFrom(journalId))
  return useProjectSession.getState().problem
}

/** No project is open: a wrong passphrase closes none. */
function recoverFrom(journalId: string): Promise<void> {
  return withPassphrase(passphrase =>
    openWith({
      opened: NO_FILE,
      open: client => client.open({ kind: 'recover', journalId, passphrase }),
    }),
  )
}

/** Opens the project of a store that has stopped, with all that it acknowledged. */
export async function openProjectAgain(): Promise<void> {
  const { client, file } = useProjectSession.getState()
  if (client === null) return
  const { journalId } = client
  client.terminate()
  forgetClient()
  await busily(() => requireHost().call('journal.close', { journalId }))
  if (file !== null) return openProjectFile(file)
  await busily(() => recoverFrom(journalId))
}

/** Closes the project and shows the start screen, if the analyst agrees. */
export async function closeProject(): Promise<void> {
  if (await leaveProject()) {
    resetSession()
    resetSearch()
    resetEvidenceFilter()
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
  await savingEnds()
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
