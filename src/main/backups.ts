/**
 * Backups of project files: whole copies in the program's own folder, `backups/<key>/`, made from the
 * old file before it is replaced. The key stands for the path behind links.
 *
 * Must stay true: a backup counts only after it was flushed and read back; only a whole project is
 * backed up, so that a bad file never drives out a good copy; older ones are dropped last.
 * A backup's name says everything about it: number, moment, format and checksum.
 */
import { createHash } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  backupList,
  backupName,
  backupNamed,
  backupNameOfId,
  type ListedBackup,
} from '../shared/backupNames'
import {
  type BackupEntry,
  type BackupOccasion,
  backupsToDrop,
  isBackupDue,
} from '../shared/backupPolicy'
import type { HostResponse } from '../shared/hostApi'
import { ProblemError } from '../shared/problem'
import { reasonText } from '../shared/problemReasons'
import { isWholeProject, readProjectHeader } from '../shared/projectHeader'
import { isSealed } from '../shared/sealedHeader'
import { type Disk, flushFolder, makeFolder, nodeDisk, replaceFile } from './atomicFile'
import { sha256Of } from './fingerprint'
import { reasonWithoutPath, systemErrorCode } from './systemError'

/** `made` and checked; `notDue`; `failed`: the old version is in the file only, until it is replaced. */
export type BackupOutcome = 'made' | 'notDue' | 'failed'

export type Backups = {
  /**
   * Backs up what a save is about to replace, when the policy says so.
   * @throws ProblemError `backup-not-made` when a migration or a restore would go without
   */
  readonly beforeReplacing: (path: string, occasion: BackupOccasion) => Promise<BackupOutcome>
  /** Newest first. */
  readonly list: (path: string) => Promise<HostResponse<'backup.list'>>
  /** @throws ProblemError `backup-unreadable` when it is gone or no longer what it was */
  readonly read: (path: string, backupId: string) => Promise<Uint8Array<ArrayBuffer>>
  /**
   * The new one is there, whole, before the old one goes.
   * @throws ProblemError `backup-unreadable`; then the old one is as it was
   */
  readonly replace: (path: string, backupId: string, bytes: Uint8Array) => Promise<void>
}

/** @param setUp.folder `backups` in the program's own folder; made when it is not there yet. */
export function createBackups(setUp: { readonly folder: string; readonly disk?: Disk }): Backups {
  const { folder, disk = nodeDisk } = setUp
  return {
    async beforeReplacing(path, occasion) {
      const below = await folderFor(folder, path)
      try {
        const kept = await entriesIn(below)
        if (!isBackupDue(kept, occasion)) return 'notDue'
        const bytes = await fs.readFile(path)
        if (!isWholeProject(bytes) || sha256Of(bytes) !== occasion.sha256) return 'notDue'
        await write({ below, kept, bytes, occasion, disk })
        await prune(below, disk)
        return 'made'
      } catch (error) {
        if (!occasion.isMigration && !occasion.isRestore) return 'failed'
        const details = { name: basename(path), reason: reasonWithoutPath(error) }
        throw new ProblemError({ code: 'backup-not-made', details })
      }
    },
    async list(path) {
      return { backups: backupList(await entriesIn(await folderFor(folder, path))) }
    },
    async read(path, backupId) {
      return orUnreadable(path, async () => {
        const name = backupNameOfId(backupId)
        const bytes = await fs.readFile(join(await folderFor(folder, path), name))
        if (sha256Of(bytes) === entryNamed(name).sha256) return bytes
        throw new Error(reasonText('not-what-was-written'))
      })
    },
    replace: (path, backupId, bytes) =>
      orUnreadable(path, async () => {
        const name = backupNameOfId(backupId)
        const below = await folderFor(folder, path)
        await fs.access(join(below, name))
        if (!isWholeProject(bytes)) throw new Error(reasonText('form-not-known'))
        const entry = { ...entryNamed(name), size: bytes.length, sha256: sha256Of(bytes) }
        if (backupName(entry) === name) return
        await replaceFile(join(below, backupName(entry)), bytes, disk, { mode: 0o600 })
        await disk.rm(join(below, name))
        await flushFolder(below, disk)
      }),
  }
}

function entryNamed(name: string): BackupEntry {
  const entry = backupNamed(name, 0)
  if (entry === null) throw new Error(reasonText('file-gone'))
  return entry
}

async function orUnreadable<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const details = { name: basename(path), reason: reasonWithoutPath(error) }
    throw new ProblemError({ code: 'backup-unreadable', details })
  }
}

type Writing = {
  readonly below: string
  readonly kept: readonly BackupEntry[]
  readonly bytes: Uint8Array
  readonly occasion: BackupOccasion
  readonly disk: Disk
}

/** Written aside, flushed, read back and compared, renamed, folder flushed: see `atomicFile`. */
async function write({ below, kept, bytes, occasion, disk }: Writing): Promise<void> {
  await makeFolder(below, disk)
  const entry: BackupEntry = {
    number: 1 + Math.max(0, ...kept.map(({ number }) => number)),
    madeAt: occasion.now.toISOString(),
    size: bytes.length,
    sha256: occasion.sha256,
    schemaVersion: readProjectHeader(bytes)?.schemaVersion ?? 0,
  }
  await replaceFile(join(below, backupName(entry)), bytes, disk, { mode: 0o600 })
}

/** Only what still is what its name says lets another go. */
async function prune(below: string, disk: Disk): Promise<void> {
  for (const entry of backupsToDrop(await entriesIn(below))) {
    await disk.rm(join(below, backupName(entry)), { force: true })
  }
}

async function folderFor(folder: string, path: string): Promise<string> {
  const real = await fs.realpath(path).catch(async error => {
    if (systemErrorCode(error) !== 'ENOENT') throw error
    const parent = await fs.realpath(dirname(path)).catch(() => dirname(path))
    return join(parent, basename(path))
  })
  return join(folder, createHash('sha256').update(real).digest('hex').slice(0, 32))
}

/** Those whose size agrees with their own header; what else lies there is left alone. */
async function entriesIn(below: string): Promise<readonly ListedBackup[]> {
  const names = await fs.readdir(below).catch(error => {
    if (systemErrorCode(error) === 'ENOENT') return []
    throw error
  })
  const entries = await Promise.all(names.map(name => entryOf(below, name)))
  return entries.filter(entry => entry !== null)
}

async function entryOf(below: string, name: string): Promise<ListedBackup | null> {
  if (backupNamed(name, 0) === null) return null
  const handle = await fs.open(join(below, name), 'r')
  try {
    const { size } = await handle.stat()
    const header = new Uint8Array(100)
    await handle.read(header, 0, header.length, 0)
    const entry = readProjectHeader(header)?.length === size ? backupNamed(name, size) : null
    return entry && { ...entry, isProtected: isSealed(header) }
  } finally {
    await handle.close()
  }
}
