/**
 * Project files: choosing, reading and saving the analyst's one file.
 *
 * Must stay true: the path holds the old project or the new one, whole, at every moment; a save is
 * answered only after the bytes are flushed and were read back; nothing is replaced that is not what
 * was read or saved here last, unless the analyst chose in the dialog to replace it.
 * Not here: what the file contains. Main never looks inside, so that hostile files are parsed only
 * in the sandbox.
 */
import * as fs from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { FileRef, FileToken, HostResponse } from '../shared/hostApi'
import { ProblemError } from '../shared/problem'
import { assertSizeIsServed, readProjectHeader } from '../shared/projectHeader'
import { type Disk, nodeDisk, replaceFile } from './atomicFile'
import type { BackupOutcome, Backups } from './backups'
import { nameBeside, safeFileName } from './fileNames'
import type { FileTokens } from './fileTokens'
import { fingerprintOf, isStill, sha256Of } from './fingerprint'
import {
  assertWritable,
  folderReadOnly,
  isProtected,
  openAccess,
  schemaVersionIn,
} from './projectAccess'
import { type ProjectLocks, projectLocked } from './projectLocks'
import type { SavedChecksums } from './savedChecksums'
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
  readonly locks: ProjectLocks
  readonly backups: Backups
  readonly checksums: SavedChecksums
  readonly disk?: Disk
}

export type ReadRequest = {
  readonly file: FileToken
  /** Also takes the lock from a holder of whom it cannot be known whether it runs. */
  readonly takeOver?: boolean
}

/** A save as it is asked for; what is left out is the careful choice. */
export type SaveRequest = {
  readonly file: FileToken
  readonly bytes: Uint8Array
  readonly ifChanged?: 'refuse' | 'keepBoth'
  /** Backs up what is replaced, whatever the policy says. */
  readonly isRestore?: boolean
}

export type ProjectFiles = {
  readonly chooseOpen: () => Promise<FileRef | null>
  readonly chooseSave: (suggestedName: string) => Promise<FileRef | null>
  /** @throws ProblemError `project-file-missing`, `project-file-unreadable`, `host-refused` */
  readonly read: (request: ReadRequest) => Promise<HostResponse<'project.read'>>
  /** @throws ProblemError those of the channel, `project-not-saved`, `host-refused` */
  readonly save: (request: SaveRequest) => Promise<HostResponse<'project.save'>>
  /** Lets go of the lock. @throws ProblemError `host-refused` */
  readonly close: (file: FileToken) => Promise<void>
  /** @throws ProblemError `host-refused` */
  readonly listBackups: (file: FileToken) => Promise<HostResponse<'backup.list'>>
  /** @throws ProblemError `backup-unreadable`, `host-refused` */
  readonly readBackup: (file: FileToken, backupId: string) => Promise<Uint8Array<ArrayBuffer>>
  /** @throws ProblemError `backup-unreadable`, `host-refused` */
  readonly replaceBackup: (file: FileToken, backupId: string, bytes: Uint8Array) => Promise<void>
}

/** SHA-256 of what a path held when it was read or saved here; `replace`: chosen in the dialog. */
type Known = Map<string, string | 'replace'>

type Saving = {
  readonly path: string
  readonly bytes: Uint8Array
  readonly ifChanged: 'refuse' | 'keepBoth'
  readonly isRestore: boolean
  readonly known: Known
  readonly locks: ProjectLocks
  readonly backups: Backups
  readonly checksums: SavedChecksums
  readonly disk: Disk
}

/** Where the bytes are now. */
type Saved = { readonly path: string; readonly backup: BackupOutcome }

/** Reading and saving for one window. Saves of one file run in the order they were asked for. */
export function createProjectFiles(setUp: ProjectFilesSetUp): ProjectFiles {
  const { tokens, onUsed, locks, backups, checksums, disk = nodeDisk } = setUp
  const inOrder = createTaskQueue()
  const known: Known = new Map()

  return {
    async chooseOpen() {
      const path = await setUp.chooseOpenPath()
      return path === null ? null : tokens.refFor(path)
    },
    async chooseSave(name) {
      const path = await setUp.chooseSavePath(safeFileName(name))
      if (path === null) return null
      known.set(path, 'replace')
      return tokens.refFor(path)
    },
    async read({ file, takeOver = false }) {
      const path = tokens.pathOf(file)
      const read = await inOrder(path, async () => {
        const bytes = await readWhole(path)
        return { bytes, access: await openAccess(path, bytes, locks, takeOver) }
      })
      const sha256 = sha256Of(read.bytes)
      known.set(path, sha256)
      await onUsed(path)
      return { name: basename(path), ...read, sinceSaved: await checksums.compare(path, sha256) }
    },
    async save({ file, bytes, ifChanged = 'refuse', isRestore = false }) {
      const path = tokens.pathOf(file)
      const saving = { path, bytes, ifChanged, isRestore, known, locks, backups, checksums, disk }
      const saved = await inOrder(path, () => orNotSaved(path, () => saveWhole(saving)))
      known.set(saved.path, sha256Of(bytes))
      await onUsed(saved.path)
      const savedAt = new Date().toISOString()
      return { savedAt, file: tokens.refFor(saved.path), backup: saved.backup }
    },
    async close(file) {
      const path = tokens.pathOf(file)
      await inOrder(path, () => locks.release(path))
    },
    listBackups: async file => backups.list(tokens.pathOf(file)),
    readBackup: async (file, backupId) => backups.read(tokens.pathOf(file), backupId),
    async replaceBackup(file, backupId, bytes) {
      const path = tokens.pathOf(file)
      await inOrder(path, () => backups.replace(path, backupId, bytes))
    },
  }
}

async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const name = basename(path)
  try {
    assertSizeIsServed(name, (await fs.stat(path)).size)
    return await fs.readFile(path)
  } catch (error) {
    if (error instanceof ProblemError) throw error
    if (systemErrorCode(error) === 'ENOENT') {
      throw new ProblemError({ code: 'project-file-missing', details: { name } })
    }
    const reason = reasonWithoutPath(error)
    throw new ProblemError({ code: 'project-file-unreadable', details: { name, reason } })
  }
}

async function saveWhole(saving: Saving): Promise<Saved> {
  const { path, bytes, ifChanged, known, locks, disk } = saving
  await assertWritable(path)
  await holdLock(path, locks)
  const seen = await fingerprintOf(path, disk)
  const expected = known.get(path) ?? null
  const isChanged = expected !== 'replace' && expected !== (seen?.sha256 ?? null)
  if (isChanged && (await isFolderThere(path, disk))) {
    if (ifChanged === 'refuse') throw changed(path)
    if (seen !== null) return saveBeside(saving)
  }
  const beforeRename = async () => {
    if (!(await isStill(path, seen, disk))) throw changed(path)
  }
  const backup = seen === null ? 'notDue' : await backUp(saving, seen.sha256)
  await saving.checksums.note(path, sha256Of(bytes))
  await replaceFile(path, bytes, disk, { beforeRename })
  return { path, backup }
}

/** @throws ProblemError `backup-not-made` */
async function backUp(saving: Saving, sha256: string): Promise<BackupOutcome> {
  const { path, bytes, isRestore, backups } = saving
  const oldVersion = await schemaVersionIn(path)
  const newVersion = readProjectHeader(bytes)?.schemaVersion ?? 0
  const isMigration = oldVersion > 0 && newVersion > oldVersion
  return backups.beforeReplacing(path, { now: new Date(), sha256, isMigration, isRestore })
}

/** Under the first name that is free: nothing is replaced. */
async function saveBeside({ path, bytes, locks, checksums, disk }: Saving): Promise<Saved> {
  const at = new Date()
  for (let count = 1; ; count += 1) {
    const beside = join(dirname(path), nameBeside(basename(path), at, count))
    if (!(await isStill(beside, null, disk))) continue
    await holdLock(beside, locks)
    const beforeRename = async () => {
      if (!(await isStill(beside, null, disk))) throw changed(beside)
    }
    await checksums.note(beside, sha256Of(bytes))
    await replaceFile(beside, bytes, disk, { beforeRename })
    return { path: beside, backup: 'notDue' }
  }
}

/** @throws ProblemError `project-locked`, `project-folder-read-only` */
async function holdLock(path: string, locks: ProjectLocks): Promise<void> {
  try {
    const other = await locks.hold(path)
    if (other !== null) throw projectLocked(path, other)
  } catch (error) {
    throw isProtected(error) ? folderReadOnly(path) : error
  }
}

/** A drive that is gone is no change of the file: saving fails for its own reason. */
async function isFolderThere(path: string, disk: Disk): Promise<boolean> {
  return disk.stat(dirname(path)).then(
    () => true,
    () => false,
  )
}

function changed(path: string): ProblemError {
  return new ProblemError({ code: 'project-file-changed', details: { name: basename(path) } })
}

async function orNotSaved<T>(path: string, save: () => Promise<T>): Promise<T> {
  try {
    return await save()
  } catch (error) {
    if (error instanceof ProblemError) throw error
    const details = { name: basename(path), reason: reasonWithoutPath(error) }
    throw new ProblemError({ code: 'project-not-saved', details })
  }
}
