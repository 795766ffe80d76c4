/**
 * Project files: choosing, reading and saving the analyst's one file.
 *
 * Must stay true: the path holds the old project or the new one, whole, at every moment; a save is
 * answered only after the bytes are flushed and were read back.
 * Not here: what the file contains. Main never looks inside, so that hostile files are parsed only
 * in the sandbox.
 */
import * as fs from 'node:fs/promises'
import { basename } from 'node:path'
import type { FileRef, FileToken, HostResponse } from '../shared/hostApi'
import { ProblemError } from '../shared/problem'
import { type Disk, nodeDisk, replaceFile } from './atomicFile'
import { safeFileName } from './fileNames'
import type { FileTokens } from './fileTokens'
import { reasonWithoutPath, systemErrorCode } from './systemError'
import { createTaskQueue } from './taskQueue'

/** What project files need from outside: the analyst's choices, and who wants to know what was used. */
export type ProjectFilesSetUp = {
  readonly tokens: FileTokens
  /** Asks the analyst; null when cancelled. */
  readonly chooseOpenPath: () => Promise<string | null>
  readonly chooseSavePath: (suggestedName: string) => Promise<string | null>
  /** Called with the path after each read and save that succeeded. */
  readonly onUsed: (path: string) => Promise<void>
  readonly disk?: Disk
}

export type ProjectFiles = {
  readonly chooseOpen: () => Promise<FileRef | null>
  readonly chooseSave: (suggestedName: string) => Promise<FileRef | null>
  /** @throws ProblemError `project-file-missing`, `project-file-unreadable`, `host-refused` */
  readonly read: (file: FileToken) => Promise<HostResponse<'project.read'>>
  /** @throws ProblemError `project-not-saved`, `host-refused` */
  readonly save: (file: FileToken, bytes: Uint8Array) => Promise<{ savedAt: string }>
}

/** Reading and saving for one window. Saves of one file run in the order they were asked for. */
export function createProjectFiles(setUp: ProjectFilesSetUp): ProjectFiles {
  const { tokens, onUsed, disk = nodeDisk } = setUp
  const inOrder = createTaskQueue()
  const chosen = (path: string | null) => (path === null ? null : tokens.refFor(path))

  return {
    chooseOpen: async () => chosen(await setUp.chooseOpenPath()),
    chooseSave: async name => chosen(await setUp.chooseSavePath(safeFileName(name))),
    async read(file) {
      const path = tokens.pathOf(file)
      const bytes = await inOrder(path, () => readWhole(path))
      await onUsed(path)
      return { name: basename(path), bytes }
    },
    async save(file, bytes) {
      const path = tokens.pathOf(file)
      await inOrder(path, () => saveWhole(path, bytes, disk))
      await onUsed(path)
      return { savedAt: new Date().toISOString() }
    },
  }
}

async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await fs.readFile(path)
  } catch (error) {
    const name = basename(path)
    if (systemErrorCode(error) === 'ENOENT') {
      throw new ProblemError({ code: 'project-file-missing', details: { name } })
    }
    const reason = reasonWithoutPath(error)
    throw new ProblemError({ code: 'project-file-unreadable', details: { name, reason } })
  }
}

async function saveWhole(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  try {
    await replaceFile(path, bytes, disk)
  } catch (error) {
    const details = { name: basename(path), reason: reasonWithoutPath(error) }
    throw new ProblemError({ code: 'project-not-saved', details })
  }
}
