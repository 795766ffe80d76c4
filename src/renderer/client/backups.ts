/**
 * Backups of the open project's file: which there are, what they hold, and going back to one.
 *
 * What a backup holds is found out in a worker of its own, one after another, and remembered by
 * checksum, as a backup never changes.
 */
import { useEffect, useState } from 'react'
import type { ProjectContents } from '../../shared/domain/project'
import type { FileRef, HostResponse } from '../../shared/hostApi'
import { type Problem, problemOf } from '../../shared/problem'
import { busily, newStoreClient, requireHost, useProjectSession } from './projectSession'
import type { StoreClient } from './storeClient'
import { withinTime } from './timeLimits'

export type Backup = HostResponse<'backup.list'>['backups'][number]

export type BackupContents =
  | { readonly kind: 'known'; readonly contents: ProjectContents }
  | { readonly kind: 'failed'; readonly problem: Problem }

export type BackupsOfFile =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: Problem }
  /** Newest first. */
  | { readonly status: 'listed'; readonly backups: readonly Backup[] }

/** `lookInto`: has a backup looked into that is too large to be looked into unasked. */
export type LookedInto = {
  readonly contents: ReadonlyMap<string, BackupContents>
  readonly isLookedInto: (backup: Backup) => boolean
  readonly lookInto: (backup: Backup) => void
}

/** What is larger is looked into only when the analyst asks. */
const LARGEST_UNASKED_BYTES = 32 * 1024 * 1024

const known = new Map<string, BackupContents>()

/** The backups of a file. Read again after each save, which may have made one. */
export function useBackups(file: FileRef): BackupsOfFile {
  const host = useProjectSession(session => session.host)
  const savedAt = useProjectSession(session => session.savedAt)
  const [found, setFound] = useState<BackupsOfFile>({ status: 'loading' })
  useEffect(() => {
    void savedAt // a later save may have made another
    if (host === null) return
    let isWanted = true
    host.call('backup.list', { file: file.file }).then(
      ({ backups }) => isWanted && setFound({ status: 'listed', backups }),
      thrown => isWanted && setFound({ status: 'failed', problem: problemOf(thrown) }),
    )
    return () => {
      isWanted = false
    }
  }, [host, file, savedAt])
  return found
}

/** What the backups hold, by checksum, as it becomes known. */
export function useBackupContents(file: FileRef, backups: readonly Backup[]): LookedInto {
  const [asked, setAsked] = useState<readonly string[]>([])
  const [contents, setContents] = useState<ReadonlyMap<string, BackupContents>>(new Map(known))
  useEffect(() => {
    const wanted = backups.filter(backup => !known.has(backup.sha256) && isWanted(backup, asked))
    if (wanted.length === 0) return setContents(new Map(known))
    const looking = newStoreClient()
    void lookInto(looking, file, wanted, () => setContents(new Map(known))).catch(() =>
      looking.terminate(),
    )
    return () => looking.terminate()
  }, [file, backups, asked])
  return {
    contents,
    isLookedInto: backup => isWanted(backup, asked),
    lookInto: ({ sha256 }) => setAsked(before => [...before, sha256]),
  }
}

function isWanted({ sha256, size }: Backup, asked: readonly string[]): boolean {
  return size <= LARGEST_UNASKED_BYTES || asked.includes(sha256)
}

async function lookInto(
  client: StoreClient,
  file: FileRef,
  backups: readonly Backup[],
  onKnown: () => void,
): Promise<void> {
  for (const { backupId, sha256 } of backups) {
    known.set(sha256, await contentsOf(client, file, backupId))
    onKnown()
  }
  client.terminate()
}

async function contentsOf(
  client: StoreClient,
  file: FileRef,
  backupId: string,
): Promise<BackupContents> {
  try {
    const { bytes } = await requireHost().call('backup.read', { file: file.file, backupId })
    const { name } = file
    const inspect = () => client.inspect(name, bytes)
    return { kind: 'known', contents: await withinTime(name, bytes.length, inspect) }
  } catch (thrown) {
    const problem = problemOf(thrown)
    // The worker was ended, or has to be: nothing is known of the others.
    if (problem.code === 'unexpected' || problem.code === 'project-file-too-slow') throw thrown
    return { kind: 'failed', problem }
  }
}

/** Makes the open project what the backup holds, in one step. Answers whether it is so now. */
export async function restoreBackup(
  file: FileRef,
  { backupId }: Backup,
  reason: string,
): Promise<boolean> {
  const isDone = await busily(async () => {
    const { bytes } = await requireHost().call('backup.read', { file: file.file, backupId })
    await useProjectSession.getState().client?.restore(file.name, bytes, reason)
    return true
  })
  return isDone ?? false
}
