/**
 * A backup's file name says everything about it, so that there is no list that could be lost:
 * number, moment, format and checksum. Both hosts name them so.
 */
import type { BackupEntry } from './backupPolicy'

const ending = '.tarjih'
const pattern =
  /^(\d{6})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-v(\d+)-([0-9a-f]{64})\.tarjih$/

export function backupName({ number, madeAt, schemaVersion, sha256 }: BackupEntry): string {
  const moment = madeAt.replace(/[-:.]/g, '')
  return `${String(number).padStart(6, '0')}-${moment}-v${schemaVersion}-${sha256}${ending}`
}

/** What the name says, or null when it is no backup's. @param size in bytes */
export function backupNamed(name: string, size: number): BackupEntry | null {
  const match = pattern.exec(name)
  if (match === null) return null
  const [, number, year, month, day, hour, minute, second, milli, version, sha256 = ''] = match
  return {
    number: Number(number),
    madeAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`,
    size,
    sha256,
    schemaVersion: Number(version),
  }
}

/** What the window calls a backup, and back to its file's name. */
function backupIdOf(entry: BackupEntry): string {
  return backupName(entry).slice(0, -ending.length)
}

export function backupNameOfId(backupId: string): string {
  return backupId + ending
}

/** A backup, and what the beginning of its file says of it. */
export type ListedBackup = BackupEntry & { readonly isProtected: boolean }

/** As the window sees them: newest first. */
export function backupList(entries: readonly ListedBackup[]) {
  const newestFirst = entries.toSorted((a, b) => b.number - a.number)
  return newestFirst.map(entry => ({
    backupId: backupIdOf(entry),
    madeAt: entry.madeAt,
    size: entry.size,
    sha256: entry.sha256,
    isProtected: entry.isProtected,
  }))
}
