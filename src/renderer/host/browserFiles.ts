/**
 * Project files and exports in the browser host, through the File System Access API.
 *
 * Must stay true: a save is answered for only after what was written has been read back and is the
 * same; the browser keeps the old file until the new one is complete; nothing is replaced that is not
 * what was read or saved here last, unless the analyst chose in the dialog to replace it.
 * Where the browser lacks the API, opening reads a picked file once and saving downloads a copy.
 */
import { PROJECT_SCHEMA_VERSION } from '../../shared/domain/project'
import {
  FileToken,
  type HostRequest,
  type HostResponse,
  type ProjectAccess,
} from '../../shared/hostApi'
import { ProblemError } from '../../shared/problem'
import { type ReasonCode, reasonOfError, reasonText } from '../../shared/problemReasons'
import { assertSizeIsServed, readProjectHeader } from '../../shared/projectHeader'
import { type BrowserBackups, browserBackups } from './browserBackups'
import { type ChosenFile, chooseToOpen, chooseToSave, download } from './browserPickers'
import { digestOfBytes, digestOfFile } from './digests'
import { recentFiles } from './recentFiles'

const projectType = { 'application/vnd.tarjih.project': ['.tarjih'] }

/** Answers `project.*` and `recent.*`. Tokens stand for files as long as the page is open. */
export function browserFiles() {
  const chosen = new Map<string, ChosenFile>()
  const known: Known = new Map()
  const recents = recentFiles()
  const backups = browserBackups()

  const { keep, find } = chosenFiles(chosen)

  return {
    'project.chooseOpen': async () => {
      const file = await chooseToOpen(projectType)
      return { file: file && keep(file) }
    },
    'project.chooseSave': async ({ suggestedName }: HostRequest<'project.chooseSave'>) => {
      const file = await chooseToSave(suggestedName, projectType)
      if (file === null) return { file: null }
      const kept = keep(file)
      known.set(kept.file, 'replace')
      return { file: kept }
    },
    'project.read': async ({ file: token }: HostRequest<'project.read'>) => {
      const file = find(token)
      const { bytes, sha256 } = await readProject(file)
      known.set(token, sha256)
      if (file.handle) await recents.remember(token, file.handle)
      return { name: file.name, bytes, access: accessOf(bytes), sinceSaved: 'unknown' as const }
    },
    'project.save': async (request: HostRequest<'project.save'>) => {
      const { file: token } = request
      const file = find(token)
      if (request.mayAsk === false && !(await isAllowed(file))) throw needsAnalyst(file)
      const { target, backup, sha256 } = await saveChecked(file, request, {
        backups,
        expected: known.get(token) ?? null,
      })
      const savedToken = target === file ? FileToken.parse(token) : keep(target).file
      known.set(savedToken, sha256)
      if (target.handle) await recents.remember(savedToken, target.handle)
      const savedAt = new Date().toISOString()
      return { savedAt, file: { file: savedToken, name: target.name }, backup }
    },
    ...backupAnswers(backups, find),
    // The journal's file is this host's lock, and `journal.close` lets go of it.
    'project.close': async () => ({}),
    'recent.list': async (): Promise<HostResponse<'recent.list'>> => {
      const files = await recents.list()
      for (const { file, name, handle } of files) chosen.set(file, { name, handle, picked: null })
      return { files: files.map(({ file, name, openedAt }) => ({ file, name, openedAt })) }
    },
    'recent.forget': async ({ file }: HostRequest<'recent.forget'>) => {
      await recents.forget(file)
      return {}
    },
  }
}

/** Files behind the tokens that the page knows them by. */
function chosenFiles(chosen: Map<string, ChosenFile>) {
  return {
    keep(file: ChosenFile) {
      const token = FileToken.parse(crypto.randomUUID())
      chosen.set(token, file)
      return { file: token, name: file.name }
    },
    find(token: string): ChosenFile {
      const file = chosen.get(token)
      if (file) return file
      throw refused('file-not-chosen')
    },
  }
}

/** Answers `backup.*`. */
function backupAnswers(backups: BrowserBackups, find: (token: string) => ChosenFile) {
  return {
    'backup.list': async ({ file }: HostRequest<'backup.list'>) => {
      const { handle } = find(file)
      return handle === null ? { backups: [] } : backups.list(handle)
    },
    'backup.read': async ({ file, backupId }: HostRequest<'backup.read'>) => {
      const { handle } = find(file)
      if (handle === null) throw refused('nothing-saved-yet')
      return { bytes: await backups.read(handle, backupId) }
    },
    'backup.replace': async ({ file, backupId, bytes }: HostRequest<'backup.replace'>) => {
      const { handle } = find(file)
      if (handle === null) throw refused('nothing-saved-yet')
      await backups.replace(handle, backupId, new Uint8Array(bytes))
      return {}
    },
  }
}

/**
 * Backs up what is there and saves over it; beside it when it is not what we knew and both are to
 * be kept. @throws ProblemError `project-file-changed`, `project-not-saved`
 */
async function saveChecked(
  file: ChosenFile,
  { bytes, ifChanged, isRestore = false }: HostRequest<'project.save'>,
  { backups, expected }: { readonly backups: BrowserBackups; readonly expected: string | null },
) {
  const isChanged = await hasChanged(file, expected)
  if (isChanged && ifChanged !== 'keepBoth') throw changed(file)
  const target = isChanged ? await chooseBeside(file) : file
  const backup = await backUp(backups, target, bytes, isRestore)
  const sha256 = await saveProject(target, bytes)
  return { target, backup, sha256 }
}

/** SHA-256 of what a file held when it was read or saved here; `replace`: chosen in the dialog. */
type Known = Map<string, string | 'replace'>

/** Whether somebody else has changed or removed the file. A download cannot be looked at. */
async function hasChanged({ handle }: ChosenFile, expected: string | null): Promise<boolean> {
  if (handle === null || expected === 'replace') return false
  await requirePermission(handle, 'readwrite')
  try {
    return (await digestOfFile(await handle.getFile())) !== expected
  } catch (error) {
    if (isNamed(error, 'NotFoundError')) return true
    throw error
  }
}

/** What a save replaces is backed up first, when the policy says so. */
async function backUp(
  backups: BrowserBackups,
  { handle }: ChosenFile,
  bytes: Uint8Array,
  isRestore: boolean,
) {
  if (handle === null) return 'notDue'
  const file = await handle.getFile().catch(() => new Blob()) // not there yet, or gone
  const old = new Uint8Array(await file.arrayBuffer())
  const [oldVersion, newVersion] = [old, bytes].map(
    each => readProjectHeader(each)?.schemaVersion ?? 0,
  )
  const isMigration = Number(oldVersion) > 0 && Number(newVersion) > Number(oldVersion)
  const occasion = { now: new Date(), sha256: await digestOfFile(file), isMigration, isRestore }
  return backups.beforeReplacing(handle, old, occasion)
}

/** A page cannot write beside a file unasked, so the analyst says where ours goes. */
async function chooseBeside(file: ChosenFile): Promise<ChosenFile> {
  const [ending = ''] = /\.[^.]{1,16}$/.exec(file.name) ?? []
  const time = new Date().toISOString().slice(0, 16).replace('T', ' ').replace(':', '-')
  const stem = file.name.slice(0, file.name.length - ending.length)
  const beside = await chooseToSave(`${stem} (${time})${ending}`, projectType)
  if (beside === null || (await isSame(beside, file))) throw changed(file)
  return beside
}

async function isSame({ handle }: ChosenFile, other: ChosenFile): Promise<boolean> {
  return handle !== null && other.handle !== null && (await handle.isSameEntry(other.handle))
}

function changed({ name }: ChosenFile): ProblemError {
  return new ProblemError({ code: 'project-file-changed', details: { name } })
}

/** The browser says when it comes to saving whether it may; only a newer file is known now. */
function accessOf(bytes: Uint8Array): ProjectAccess {
  const header = readProjectHeader(bytes)
  const isNewer = header?.isProject === true && header.schemaVersion > PROJECT_SCHEMA_VERSION
  if (!isNewer) return { kind: 'readWrite' }
  return { kind: 'readOnly', reason: 'newer', holder: null, canTakeOver: false }
}

/** Answers `export.save`. */
export function browserExports() {
  return {
    'export.save': async ({ suggestedName, mediaType, bytes }: HostRequest<'export.save'>) => {
      const [type = ''] = mediaType.split(';')
      const [ending] = /\.[A-Za-z0-9]+$/.exec(suggestedName) ?? []
      const file = await chooseToSave(suggestedName, ending ? { [type.trim()]: [ending] } : null)
      if (file === null) return { name: null }
      try {
        await write(file, bytes, mediaType)
      } catch (error) {
        const details = { name: file.name, reason: reasonOf(error) }
        throw new ProblemError({ code: 'export-not-written', details })
      }
      return { name: file.name }
    },
  }
}

async function readProject({ name, handle, picked }: ChosenFile) {
  try {
    if (handle) await requirePermission(handle, 'read')
    const file = handle ? await handle.getFile() : picked
    if (file === null) throw refused('nothing-saved-yet')
    assertSizeIsServed(name, file.size)
    const [buffer, sha256] = await Promise.all([file.arrayBuffer(), digestOfFile(file)])
    return { bytes: new Uint8Array(buffer), sha256 }
  } catch (error) {
    if (!isNamed(error, 'NotFoundError')) throw error
    throw new ProblemError({ code: 'project-file-missing', details: { name } })
  }
}

/** @returns the SHA-256 of what was written */
async function saveProject(file: ChosenFile, bytes: Uint8Array): Promise<string> {
  try {
    if (file.handle) await requirePermission(file.handle, 'readwrite')
    return await write(file, bytes, 'application/vnd.tarjih.project')
  } catch (error) {
    const details = { name: file.name, reason: reasonOf(error) }
    throw new ProblemError({ code: 'project-not-saved', details })
  }
}

/**
 * Writes a whole file and reads it back. The old contents stay until `close` has succeeded.
 * @returns the SHA-256 of what was written
 */
async function write(
  { name, handle }: ChosenFile,
  bytes: Uint8Array,
  mediaType: string,
): Promise<string> {
  // Memory shared with another thread could change while it is written.
  const own = new Uint8Array(bytes)
  if (handle === null) {
    download(name, own, mediaType)
    return digestOfBytes(own)
  }
  const writable = await handle.createWritable()
  try {
    await writable.write(own)
  } catch (error) {
    await writable.abort()
    throw error
  }
  await writable.close()
  const written = await handle.getFile()
  const isWhole = written.size === own.length
  const sha256 = await digestOfBytes(own)
  if (isWhole && (await digestOfFile(written)) === sha256) return sha256
  throw new Error(reasonText('reads-back-differently'))
}

/** The browser asks the analyst, once for each file and page, before a remembered file is used. */
async function requirePermission(handle: FileSystemFileHandle, mode: 'read' | 'readwrite') {
  if ((await handle.queryPermission?.({ mode })) === 'granted') return
  if ((await handle.requestPermission?.({ mode })) === 'granted') return
  throw refused('not-allowed')
}

/** Whether the file can be written without a question. A download always looks like one. */
async function isAllowed({ handle }: ChosenFile): Promise<boolean> {
  return (await handle?.queryPermission?.({ mode: 'readwrite' })) === 'granted'
}

function needsAnalyst({ name }: ChosenFile): ProblemError {
  return new ProblemError({ code: 'save-needs-analyst', details: { name } })
}

function refused(reason: ReasonCode): ProblemError {
  return new ProblemError({ code: 'host-refused', details: { reason: reasonText(reason) } })
}

function reasonOf(error: unknown): string {
  if (error instanceof ProblemError && error.problem.code === 'host-refused') {
    return error.problem.details.reason
  }
  return reasonOfError(error)
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name
}
