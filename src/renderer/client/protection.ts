/**
 * Protection with a passphrase: set, changed, taken away, and the same for the backups.
 *
 * Must stay true: the protection is what the file on the disk has; backups follow once the file is
 * written, and one that could not is told of.
 */
import type { FileRef } from '../../shared/hostApi'
import { type Problem, problemOf } from '../../shared/problem'
import type { ProtectionChange } from '../../shared/storeProtocol'
import { busily, requireHost, showProblem, useProjectSession } from './projectSession'
import { chooseWhereToSave, saveProtected } from './saving'

/** Whether it is the passphrase of the open project. A failure is shown, and the answer then is null. */
export async function isPassphrase(passphrase: string): Promise<boolean | null> {
  const { client } = useProjectSession.getState()
  if (client === null) return null
  return (await busily(() => client.isPassphrase(passphrase))) ?? null
}

/** Saves with the protection changed; asks where to when the project has no file yet. */
export async function changeProtection(change: ProtectionChange): Promise<boolean> {
  const file = useProjectSession.getState().file ?? (await chooseWhereToSave())
  if (file === null || !(await saveProtected(file, change))) return false
  const { file: savedTo } = useProjectSession.getState()
  if (savedTo !== null) await busily(() => bringBackupsAlong(savedTo, () => true))
  return true
}

/** Protects backups that were made before the project was, and that an end in between left behind. */
export async function protectBackups(file: FileRef): Promise<void> {
  if (!useProjectSession.getState().history.isProtected) return
  await bringBackupsAlong(file, ({ isProtected }) => !isProtected)
}

async function bringBackupsAlong(
  { file, name }: FileRef,
  isWanted: (backup: { readonly isProtected: boolean }) => boolean,
): Promise<void> {
  const { client, host } = { client: useProjectSession.getState().client, host: requireHost() }
  if (client === null) return
  const problems: Problem[] = []
  const { backups } = await host.call('backup.list', { file })
  for (const { backupId } of backups.filter(isWanted)) {
    try {
      const { bytes } = await host.call('backup.read', { file, backupId })
      const anew = await client.reprotect(name, bytes)
      await host.call('backup.replace', { file, backupId, bytes: anew })
    } catch (thrown) {
      problems.push(problemOf(thrown))
    }
  }
  if (backups.some(isWanted)) useProjectSession.setState({ backupsChanged: Date.now() })
  if (problems.length > 0) {
    showProblem({ code: 'backups-not-reprotected', details: { name, count: problems.length } })
  }
}
