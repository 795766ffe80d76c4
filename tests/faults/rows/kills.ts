/**
 * F01, F05, F07, F11: the program is killed, or its flushes fail, at every system call of a plan.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Of } from '../../../src/main/fingerprint'
import { loadSqlite } from '../../../src/renderer/store/database'
import { isWholeProject } from '../../../src/shared/projectHeader'
import { inFolder, runChild } from '../support/processes'
import { type RowResult, randomFrom, type Scale, skippedRow, tally } from '../support/row'
import { plans, referenceFor } from '../support/scenario'
import { failFlush, hasFailed, killAt, whyNoStrace } from '../support/strace'
import type { Variant } from '../support/variants'
import { findLoss, remainsIn } from '../support/verify'

export type KillParts = {
  readonly child: string
  readonly scale: Scale
  readonly variant?: Variant
}

/** More than any plan has; a plan that is not through by then is a failure. */
const mostCalls = 2000

/** The calls to be killed at: all of them, or some spread over them; broken, some until it is caught. */
function points({ scale, variant }: KillParts, from: number, small: number): readonly number[] {
  if (scale === 'full') return Array.from({ length: mostCalls }, (_, index) => from + index)
  const count = variant === undefined ? small : mostCalls
  return Array.from({ length: count }, (_, index) => from + 1 + index * 17)
}

/** F01: old or new file, whole; everything acknowledged is there. */
export async function killedWhileSaving(parts: KillParts): Promise<RowResult> {
  const { child, scale, variant } = parts
  const why = whyNoStrace()
  if (why !== null) return skippedRow('F01', why)
  const { add, result } = tally('F01')
  const sqlite = await loadSqlite()
  const isBroken = variant !== undefined
  const chosen =
    scale === 'full' && !isBroken ? plans.map((_, index) => index) : isBroken ? [1] : [1, 7]
  for (const plan of chosen) {
    const reference = referenceFor(sqlite, plans[plan] ?? [])
    for (const n of points(parts, 1, 8)) {
      const isThrough = await inFolder(async folder => {
        const call = { child, mode: 'play', folder, plan: String(plan), variant }
        const { promised, isFinished } = runChild({ ...call, under: killAt(n) })
        const loss = await findLoss(sqlite, remainsIn(folder, promised), promised, reference)
        add(loss, `plan ${plan}, call ${n}`)
        // A broken variant is caught with the first loss.
        return isFinished || (isBroken && loss !== null)
      })
      if (isThrough) break
    }
  }
  return result()
}

/** F05: killed while recovering, three times in a row, and then left to recover. */
export async function killedWhileRecovering(parts: KillParts): Promise<RowResult> {
  const { child, scale, variant } = parts
  const why = whyNoStrace()
  if (why !== null) return skippedRow('F05', why)
  const { add, result } = tally('F05')
  const sqlite = await loadSqlite()
  const random = randomFrom(5)
  const crashes = scale === 'full' ? 100 : variant === undefined ? 2 : 12
  for (let crash = 0; crash < crashes; crash += 1) {
    const plan = crash % plans.length
    const reference = referenceFor(sqlite, plans[plan] ?? [])
    await inFolder(async folder => {
      const first = { child, mode: 'play', folder, plan: String(plan) }
      const { promised } = runChild({ ...first, under: killAt(20 + Math.floor(random() * 120)) })
      if (promised.acknowledged === 0) return
      const again = { child, mode: 'recover', folder, plan: promised.name, variant }
      for (let depth = 1; depth <= 3; depth += 1) {
        runChild({ ...again, under: killAt(1 + Math.floor(random() * 40)) })
        const loss = await findLoss(sqlite, remainsIn(folder, promised), promised, reference)
        add(loss, `crash ${crash}, depth ${depth}`)
        if (variant !== undefined && loss !== null) return
      }
      const { isFinished, lines } = runChild(again)
      add(isFinished ? null : `not recovered: ${lines.at(-1)?.join(' ')}`, `crash ${crash}, last`)
    })
    if (variant !== undefined && result().lost > 0) break
  }
  return result()
}

/** F07: killed in a plan that backs up and saves under another name. */
export async function killedWhileBackingUp(parts: KillParts): Promise<RowResult> {
  const { child, variant } = parts
  const why = whyNoStrace()
  if (why !== null) return skippedRow('F07', why)
  const { add, check, result } = tally('F07')
  const sqlite = await loadSqlite()
  const plan = 6
  const reference = referenceFor(sqlite, plans[plan] ?? [])
  for (const n of points(parts, 60, 4)) {
    const isThrough = await inFolder(async folder => {
      const call = { child, mode: 'play', folder, plan: String(plan), variant }
      const { promised, isFinished } = runChild({ ...call, under: killAt(n) })
      add(await findLoss(sqlite, remainsIn(folder, promised), promised, reference), `call ${n}`)
      const half = halfBackup(folder)
      check(half, `backups at call ${n}`)
      return isFinished || (variant !== undefined && half !== null)
    })
    if (isThrough) break
  }
  return result()
}

/** What is listed as a backup and is not what its name says; null when all are good. */
function halfBackup(folder: string): string | null {
  const backups = join(folder, 'data', 'backups')
  if (!existsSync(backups)) return null
  for (const key of readdirSync(backups)) {
    for (const name of readdirSync(join(backups, key)).filter(each => each.endsWith('.tarjih'))) {
      const bytes = readFileSync(join(backups, key, name))
      if (!isWholeProject(bytes) || !name.includes(sha256Of(bytes))) return `half a backup: ${name}`
    }
  }
  return null
}

/** F11: each flush fails, once and for ever; what was acknowledged all the same is there. */
export async function failedFlushes(parts: KillParts): Promise<RowResult> {
  const { child, scale, variant } = parts
  const why = whyNoStrace()
  if (why !== null) return skippedRow('F11', why)
  const { add, check, result } = tally('F11')
  const sqlite = await loadSqlite()
  for (const plan of scale === 'full' ? [0, 5, 6, 7] : [0]) {
    const reference = referenceFor(sqlite, plans[plan] ?? [])
    for (const n of points(parts, 3, 2)) {
      const isThrough = await tryFlush(n, plan)
      if (isThrough) break
    }
    async function tryFlush(n: number, number: number): Promise<boolean> {
      let isUntouched = true
      for (const mode of ['once', 'forEver'] as const) {
        await inFolder(async folder => {
          const call = { child, mode: 'play', folder, plan: String(number), variant }
          const log = join(folder, 'flushes')
          const end = runChild({ ...call, under: failFlush(n, mode, log) })
          const where = `plan ${number}, flush ${n} ${mode}`
          const { promised } = end
          add(await findLoss(sqlite, remainsIn(folder, promised), promised, reference), where)
          const isTold = end.lines.some(([word]) => word === 'refused' || word === 'problem')
          if (mode === 'forEver') {
            isUntouched = !hasFailed(log)
            check(isTold || isUntouched ? null : 'nobody was told', where)
          }
        })
      }
      return isUntouched
    }
  }
  return result()
}
