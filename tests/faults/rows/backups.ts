/** F20: what backups hold, and what comes of restoring each of them. */
import { readFileSync } from 'node:fs'
import { sha256Of } from '../../../src/main/fingerprint'
import { loadSqlite, type Sqlite } from '../../../src/renderer/store/database'
import { openProjectBytes } from '../../../src/renderer/store/projectFile'
import type { FileRef } from '../../../src/shared/hostApi'
import { withoutARow } from '../support/brokenHost'
import { withClock } from '../support/clock'
import { createFaultHost, projectPath } from '../support/faultHost'
import { inFolder } from '../support/processes'
import { randomPlan } from '../support/randomPlan'
import { type RowResult, type Scale, tally } from '../support/row'
import { dumpOf, fileName, type Reference } from '../support/scenario'
import { startSession } from '../support/session'
import { countedStamps } from '../support/stamps'
import type { Variant } from '../support/variants'

const minuteMs = 60_000

type RowParts = { readonly scale: Scale; readonly variant?: Variant }

/**
 * F20: every backup of a long session is the project as it was at its moment; restored, it is the
 * project; and one undo brings back what was there before.
 */
export async function everyBackup(row: RowParts): Promise<RowResult> {
  const { scale, variant } = row
  const { check, result } = tally('F20')
  const sqlite = await loadSqlite()
  const steps = scale === 'full' ? 500 : 60
  const { plan, reference } = randomPlan(sqlite, 20, { steps, savesEvery: 10 })
  await withClock(set =>
    inFolder(async folder => {
      const host = createFaultHost(folder)
      const session = startSession({ sqlite, host, stamps: countedStamps().stamps })
      await session.create()
      const file = await host.chooseSave(fileName)
      let now = Date.UTC(2026, 0, 5, 8)
      for (const act of plan) {
        now += 4 * minuteMs
        set(new Date(now))
        await session.act(act, file)
      }
      const { backups } = await host.projects.listBackups(file.file)
      check(backups.length > 0 ? null : 'there are no backups', 'list')
      // Restoring makes backups of its own: all are read before the first one.
      const kept: Uint8Array[] = []
      let later = Number.POSITIVE_INFINITY
      for (const { backupId, sha256, size } of backups) {
        const bytes = await host.projects.readBackup(file.file, backupId)
        const isWhole = bytes.length === size && sha256Of(bytes) === sha256
        check(isWhole ? null : 'is not what its name says', backupId)
        const { sequence, wrong } = momentIn(sqlite, bytes, reference)
        check(wrong, `backup of step ${sequence}`)
        check(sequence < later ? null : 'is listed in a wrong order', `backup of step ${sequence}`)
        later = sequence
        kept.push(bytes)
      }
      const present = reference.at(-1) ?? ''
      for (const [index, bytes] of kept.entries()) {
        const wanted = reference[momentIn(sqlite, bytes, reference).sequence] ?? ''
        const given = variant === 'dropsARow' ? withoutARow(sqlite, bytes) : bytes
        const parts = { sqlite, folder, file, bytes: given, wanted, present }
        check(await restoredAndUndone(session, parts), `restoring backup ${index}`)
      }
      await session.crash()
      await host.close()
    }),
  )
  return result()
}

type Restoring = {
  readonly sqlite: Sqlite
  readonly folder: string
  readonly file: FileRef
  readonly bytes: Uint8Array
  /** The project as the backup holds it. */
  readonly wanted: string
  /** The project as it was before. */
  readonly present: string
}

/** Null when the backup was restored whole, and undoing that brought everything back. */
async function restoredAndUndone(
  session: ReturnType<typeof startSession>,
  { sqlite, folder, file, bytes, wanted, present }: Restoring,
): Promise<string | null> {
  const saved = async () => {
    const outcome = await session.outcomeOf({ kind: 'save', file, mayShrink: true })
    if (outcome !== 'done') return outcome
    const database = openProjectBytes(sqlite, readFileSync(projectPath(folder, fileName)), fileName)
    const dump = dumpOf(database)
    database.close()
    return dump
  }
  const request = { kind: 'restore', name: fileName, bytes: new Uint8Array(bytes), reason: '' }
  const restored = await session.outcomeOf(request)
  if (restored !== 'done') return `restoring came to ${restored}`
  if ((await saved()) !== wanted) return 'other rows than the backup holds'
  const undone = await session.outcomeOf({ kind: 'undo' })
  if (undone !== 'done') return `undoing came to ${undone}`
  return (await saved()) === present ? null : 'undoing brought back other rows'
}

/** The step that a project file holds, and null when all of it is as it was then. */
function momentIn(sqlite: Sqlite, bytes: Uint8Array, reference: Reference) {
  const database = openProjectBytes(sqlite, bytes, fileName)
  const { last } = database.first<{ last: number }>(
    'SELECT max(sequence) AS last FROM change_log',
  ) ?? { last: 0 }
  const isRight = dumpOf(database) === reference[last]
  database.close()
  return { sequence: last, wrong: isRight ? null : 'holds other rows' }
}
