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
import { isSealed } from '../../shared/sealedHeader'
import { withPassphrase } from './passphraseQuestion'
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
  const replacedAt = useProjectSession(session => session.backupsChanged)
  const [found, setFound] = useState<BackupsOfFile>({ status: 'loading' })
  useEffect(() => {
    void [savedAt, replacedAt] // a later save may have made another
    if (host === null) return
    let isWanted = true
    host.call('backup.list', { file: file.file }).then(
      ({ backups }) => isWanted && setFound({ status: 'listed', backups }),
      thrown => isWanted && setFound({ status: 'failed', problem: problemOf(thrown) }),
    )
    return () => {
      isWanted = false
    }
  }, [host, file, savedAt, replacedAt])
  return found
}

/** What the backups hold, by checksum, as it becomes known. */
export function useBackupContents(file: FileRef, backups: readonly Backup[]): LookedInto {
  const [asked, setAsked] = useState<readonly string[]>([])
  const [contents, setContents] = useState<ReadonlyMap<string, BackupContents>>(new Map(known))
  useEffect(() => {
    const wanted = backups.filter(backup => !isKnown(backup) && isWanted(backup, asked))
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

/** What could not be looked into without the passphrase may be once its project is open. */
function isKnown({ sha256 }: Backup): boolean {
  const found = known.get(sha256)
  if (found === undefined) return false
  return found.kind === 'known' || found.problem.code !== 'passphrase-needed'
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
    // Only the worker of the open project has the key to what is protected.
    const withKey = isSealed(bytes) ? useProjectSession.getState().client : null
    const inspect = () => (withKey ?? client).inspect(name, bytes)
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
  const isDone = await busily(() =>
    withPassphrase(async passphrase => {
      const { bytes } = await requireHost().call('backup.read', { file: file.file, backupId })
      const { client } = useProjectSession.getState()
      await client?.restore({ name: file.name, bytes, reason, passphrase })
      return true
    }),
  )
  return isDone ?? false
}
