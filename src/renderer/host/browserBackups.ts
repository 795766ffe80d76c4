/**
 * Backups in the browser host: whole copies in the origin private file system, one folder a file.
 *
 * A page learns no paths, so the browser itself says whether two chosen files are the same one.
 * Must stay true: only a whole project is backed up, what was written is read back before an older
 * one goes. The browser may throw all of it away with the journals; the file stays the analyst's.
 */
import {
  backupList,
  backupName,
  backupNamed,
  backupNameOfId,
  type ListedBackup,
} from '../../shared/backupNames'
import {
  type BackupEntry,
  type BackupOccasion,
  backupsToDrop,
  isBackupDue,
} from '../../shared/backupPolicy'
import { ProblemError } from '../../shared/problem'
import { reasonOfError, reasonText } from '../../shared/problemReasons'
import { isWholeProject, readProjectHeader } from '../../shared/projectHeader'
import { isSealed } from '../../shared/sealedHeader'
import { z } from '../../shared/zod'
import { digestOfBytes, digestOfFile } from './digests'
import { indexedStore } from './indexedStore'

const Known = z.object({
  key: z.string(),
  handle: z.custom<FileSystemFileHandle>(value => value instanceof FileSystemFileHandle),
})

const inStore = indexedStore('tarjih-backups', 'backupKeys', 'key')

export type BrowserBackups = ReturnType<typeof browserBackups>

export function browserBackups() {
  return {
    /** Before a save. Raises `backup-not-made` when a migration or a restore would go without. */
    async beforeReplacing(
      handle: FileSystemFileHandle,
      bytes: Uint8Array<ArrayBuffer>,
      occasion: BackupOccasion,
    ): Promise<'made' | 'notDue' | 'failed'> {
      try {
        if (!isWholeProject(bytes)) return 'notDue'
        const folder = await folderOf(handle)
        const kept = await entriesIn(folder)
        if (!isBackupDue(kept, occasion)) return 'notDue'
        await write(folder, kept, bytes, occasion)
        for (const entry of backupsToDrop(await entriesIn(folder))) {
          await folder.removeEntry(backupName(entry))
        }
        return 'made'
      } catch (error) {
        if (!occasion.isMigration && !occasion.isRestore) return 'failed'
        const reason = reasonOfError(error)
        throw new ProblemError({ code: 'backup-not-made', details: { name: handle.name, reason } })
      }
    },
    async list(handle: FileSystemFileHandle) {
      return { backups: backupList(await entriesIn(await folderOf(handle))) }
    },
    /** Raises `backup-unreadable` when it is gone or no longer what it was. */
    async read(handle: FileSystemFileHandle, backupId: string): Promise<Uint8Array<ArrayBuffer>> {
      return orUnreadable(handle, async () => {
        const name = backupNameOfId(backupId)
        const file = await (await (await folderOf(handle)).getFileHandle(name)).getFile()
        const bytes = new Uint8Array(await file.arrayBuffer())
        if ((await digestOfFile(file)) === backupNamed(name, 0)?.sha256) return bytes
        throw new Error(reasonText('not-what-was-written'))
      })
    },
    /** The new one is there, whole, before the old one goes. Raises `backup-unreadable`. */
    replace: (handle: FileSystemFileHandle, backupId: string, bytes: Uint8Array<ArrayBuffer>) =>
      orUnreadable(handle, async () => {
        const name = backupNameOfId(backupId)
        const folder = await folderOf(handle)
        await folder.getFileHandle(name)
        const old = backupNamed(name, bytes.length)
        if (old === null || !isWholeProject(bytes)) throw new Error(reasonText('form-not-known'))
        const entry = { ...old, sha256: await digestOfBytes(bytes.slice()) }
        if (backupName(entry) === name) return
        await writeEntry(folder, entry, bytes)
        await folder.removeEntry(name)
      }),
  }
}

async function orUnreadable<T>(handle: FileSystemFileHandle, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const details = { name: handle.name, reason: reasonOfError(error) }
    throw new ProblemError({ code: 'backup-unreadable', details })
  }
}

async function write(
  folder: FileSystemDirectoryHandle,
  kept: readonly BackupEntry[],
  bytes: Uint8Array<ArrayBuffer>,
  { now, sha256: expected }: BackupOccasion,
): Promise<void> {
  const entry = {
    number: 1 + Math.max(0, ...kept.map(({ number }) => number)),
    madeAt: now.toISOString(),
    size: bytes.length,
    sha256: expected,
    schemaVersion: readProjectHeader(bytes)?.schemaVersion ?? 0,
  }
  await writeEntry(folder, entry, bytes)
}

async function writeEntry(
  folder: FileSystemDirectoryHandle,
  entry: BackupEntry,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const name = backupName(entry)
  const file = await folder.getFileHandle(name, { create: true })
  try {
    const writable = await file.createWritable()
    await writable.write(bytes)
    await writable.close()
    if ((await digestOfFile(await file.getFile())) !== entry.sha256)
      throw new Error(reasonText('reads-back-differently'))
  } catch (error) {
    await folder.removeEntry(name)
    throw error
  }
}

async function entriesIn(folder: FileSystemDirectoryHandle): Promise<readonly ListedBackup[]> {
  const entries: ListedBackup[] = []
  for await (const [name, handle] of folder.entries()) {
    if (!(handle instanceof FileSystemFileHandle)) continue
    const file = await handle.getFile()
    const start = new Uint8Array(await file.slice(0, 100).arrayBuffer())
    const isWhole = readProjectHeader(start)?.length === file.size
    const entry = isWhole ? backupNamed(name, file.size) : null
    if (entry !== null) entries.push({ ...entry, isProtected: isSealed(start) })
  }
  return entries
}

/** The folder of a file's backups, made when it has none yet. */
async function folderOf(handle: FileSystemFileHandle): Promise<FileSystemDirectoryHandle> {
  const origin = await navigator.storage.getDirectory()
  const all = await origin.getDirectoryHandle('backups', { create: true })
  return all.getDirectoryHandle(await keyOf(handle), { create: true })
}

async function keyOf(handle: FileSystemFileHandle): Promise<string> {
  const rows: readonly unknown[] = await inStore('readonly', store => store.getAll())
  for (const row of rows) {
    const known = Known.safeParse(row).data
    if (known !== undefined && (await known.handle.isSameEntry(handle))) return known.key
  }
  const key = crypto.randomUUID()
  await inStore('readwrite', store => store.put({ key, handle }))
  return key
}
