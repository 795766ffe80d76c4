/**
 * Project files and exports in the browser host, through the File System Access API.
 *
 * Must stay true: a save is answered for only after what was written has been read back and is the
 * same; the browser keeps the old file until the new one is complete.
 * Where the browser lacks the API, opening reads a picked file once and saving downloads a copy.
 */
import { FileToken, type HostRequest, type HostResponse } from '../../shared/hostApi'
import { ProblemError } from '../../shared/problem'
import { type ChosenFile, chooseToOpen, chooseToSave, download } from './browserPickers'
import { recentFiles } from './recentFiles'

const projectType = { 'application/vnd.tarjih.project': ['.tarjih'] }

/** Answers `project.*` and `recent.*`. Tokens stand for files as long as the page is open. */
export function browserFiles() {
  const chosen = new Map<string, ChosenFile>()
  const recents = recentFiles()

  const keep = (file: ChosenFile) => {
    const token = FileToken.parse(crypto.randomUUID())
    chosen.set(token, file)
    return { file: token, name: file.name }
  }
  const find = (token: string) => {
    const file = chosen.get(token)
    if (file) return file
    throw refused('no file was chosen for this token')
  }

  return {
    'project.chooseOpen': async () => {
      const file = await chooseToOpen(projectType)
      return { file: file && keep(file) }
    },
    'project.chooseSave': async ({ suggestedName }: HostRequest<'project.chooseSave'>) => {
      const file = await chooseToSave(suggestedName, projectType)
      return { file: file && keep(file) }
    },
    'project.read': async ({ file: token }: HostRequest<'project.read'>) => {
      const file = find(token)
      const bytes = await readProject(file)
      if (file.handle) await recents.remember(token, file.handle)
      return { name: file.name, bytes }
    },
    'project.save': async ({ file: token, bytes }: HostRequest<'project.save'>) => {
      const file = find(token)
      await saveProject(file, bytes)
      if (file.handle) await recents.remember(token, file.handle)
      return { savedAt: new Date().toISOString() }
    },
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

async function readProject({ name, handle, picked }: ChosenFile): Promise<Uint8Array<ArrayBuffer>> {
  try {
    if (handle) await requirePermission(handle, 'read')
    const file = handle ? await handle.getFile() : picked
    if (file === null) throw refused('nothing has been saved under this name yet')
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    if (!isNamed(error, 'NotFoundError')) throw error
    throw new ProblemError({ code: 'project-file-missing', details: { name } })
  }
}

async function saveProject(file: ChosenFile, bytes: Uint8Array): Promise<void> {
  try {
    if (file.handle) await requirePermission(file.handle, 'readwrite')
    await write(file, bytes, 'application/vnd.tarjih.project')
  } catch (error) {
    const details = { name: file.name, reason: reasonOf(error) }
    throw new ProblemError({ code: 'project-not-saved', details })
  }
}

/** Writes a whole file and reads it back. The old contents stay until `close` has succeeded. */
async function write({ name, handle }: ChosenFile, bytes: Uint8Array, mediaType: string) {
  // Memory shared with another thread could change while it is written.
  const own = new Uint8Array(bytes)
  if (handle === null) return download(name, own, mediaType)
  const writable = await handle.createWritable()
  try {
    await writable.write(own)
  } catch (error) {
    await writable.abort()
    throw error
  }
  await writable.close()
  const written = await handle.getFile()
  const isSame =
    written.size === own.length &&
    (await fingerprint(await written.arrayBuffer())) === (await fingerprint(own))
  if (!isSame) throw new Error('what was written reads back differently')
}

async function fingerprint(bytes: BufferSource): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).join()
}

/** The browser asks the analyst, once for each file and page, before a remembered file is used. */
async function requirePermission(handle: FileSystemFileHandle, mode: 'read' | 'readwrite') {
  if ((await handle.queryPermission?.({ mode })) === 'granted') return
  if ((await handle.requestPermission?.({ mode })) === 'granted') return
  throw refused('the browser was not allowed to use the file')
}

function refused(reason: string): ProblemError {
  return new ProblemError({ code: 'host-refused', details: { reason } })
}

function reasonOf(error: unknown): string {
  if (error instanceof ProblemError && error.problem.code === 'host-refused') {
    return error.problem.details.reason
  }
  return error instanceof Error ? error.message : String(error)
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name
}
