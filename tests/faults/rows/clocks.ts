/** F39: clocks that jump in the middle of the work. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSqlite, type Sqlite } from '../../../src/renderer/store/database'
import { BACKUP_POLICY } from '../../../src/shared/backupPolicy'
import { withClock } from '../support/clock'
import { createFaultHost } from '../support/faultHost'
import { writePlan } from '../support/planFile'
import { inFolder, startChild } from '../support/processes'
import { type PlanWithReference, randomPlan } from '../support/randomPlan'
import { type RowResult, randomFrom, type Scale, tally } from '../support/row'
import { fileName } from '../support/scenario'
import { startSession } from '../support/session'
import { countedStamps } from '../support/stamps'
import type { Variant } from '../support/variants'
import { findLoss, remainsIn } from '../support/verify'

type Parts = { readonly child: string; readonly scale: Scale; readonly variant?: Variant }

const minuteMs = 60_000
const yearMs = 365 * 24 * 60 * minuteMs

/** Moments that clocks have been found at. */
const oddMoments = [
  0,
  Date.UTC(1980, 0, 1),
  Date.UTC(2038, 0, 19, 3, 14, 7),
  Date.UTC(2038, 0, 19, 3, 14, 8),
  Date.UTC(2026, 2, 29, 0, 59, 59),
  Date.UTC(2026, 9, 25, 0, 59, 59),
  Date.UTC(2000, 1, 29),
  Date.UTC(2100, 0, 1),
]

/** F39: steps are in the order of their numbers, backups are kept by number, and no lock looks stale. */
export async function clocksThatJump({ child, scale, variant }: Parts): Promise<RowResult> {
  const { add, check, result } = tally('F39')
  const sqlite = await loadSqlite()
  for (let run = 0; run < (scale === 'full' ? 40 : 2); run += 1) {
    const planned = randomPlan(sqlite, 3900 + run, { steps: 60, savesEvery: 3 })
    const { loss, kept, made } = await playWithJumps({ sqlite, planned, run, variant })
    add(loss, `jumps of run ${run}`)
    const isEnough = kept >= Math.min(made, BACKUP_POLICY.newest)
    check(isEnough && made > 5 ? null : `${kept} backups of ${made} are left`, `run ${run}`)
  }
  if (variant !== undefined) return result()
  for (const at of oddMoments)
    check(await staleLock(child, at), `lock seen from ${new Date(at).toISOString()}`)
  const library = libfaketime()
  if (library === null) return result('the part of other programs: libfaketime is not there')
  for (const jump of scale === 'full' ? jumps : jumps.slice(0, 2)) {
    add(await killedAfterJump(child, library, jump), `libfaketime ${jump.join(' then ')}`)
  }
  return result()
}

type Jumping = {
  readonly sqlite: Sqlite
  readonly planned: PlanWithReference
  readonly run: number
  readonly variant: Variant | undefined
}

async function playWithJumps(parts: Jumping) {
  const { sqlite, run, variant } = parts
  const { plan, reference } = parts.planned
  const random = randomFrom(3900 + run)
  return withClock(set =>
    inFolder(async folder => {
      const host = createFaultHost(folder, variant)
      const session = startSession({ sqlite, host, stamps: countedStamps().stamps })
      let made = 0
      await session.create()
      const file = await host.chooseSave(fileName)
      for (const act of plan) {
        if (random() < 0.3) set(jumped(random))
        const before = await host.projects.listBackups(file.file)
        await session.act(act, file)
        const after = await host.projects.listBackups(file.file)
        if (after.backups[0]?.backupId !== before.backups[0]?.backupId) made += 1
      }
      const acknowledged = session.sequence()
      const saved = await session.act({ kind: 'save' }, file)
      const promised = { acknowledged, saved: saved === 'done' ? acknowledged : 0, name: fileName }
      const { backups } = await host.projects.listBackups(file.file)
      const loss = await findLoss(sqlite, remainsIn(folder, promised), promised, reference)
      await session.crash()
      await host.close()
      return { loss, made, kept: backups.length }
    }),
  )
}

function jumped(random: () => number): Date {
  const odd = oddMoments[Math.floor(random() * oddMoments.length * 2)]
  return new Date(odd ?? Date.UTC(2026, 10, 27) + (random() * 20 - 10) * yearMs)
}

/** Null when a lock that is held stays held, whatever the time. */
async function staleLock(child: string, at: number): Promise<string | null> {
  return withClock(set =>
    inFolder(async folder => {
      mkdirSync(join(folder, 'projects'))
      const holder = startChild({ child, mode: 'race', folder, plan: '0' })
      await holder.nextLine()
      holder.tell('hold')
      await holder.nextLine()
      set(new Date(at))
      const host = createFaultHost(folder)
      const session = startSession({ sqlite: await loadSqlite(), host })
      await session.create()
      const outcome = await session.act({ kind: 'save' }, await host.chooseSave(fileName))
      await holder.kill()
      await session.crash()
      await host.close()
      return outcome === 'project-locked' ? null : `the save came to ${outcome}`
    }),
  )
}

/** What the clock says at the start, and from some moment on. */
const jumps = [
  ['-10y', '+10y'],
  ['+10y', '-10y'],
  ['@1970-01-02 00:00:00', '-0'],
  ['-0', '@1970-01-02 00:00:00'],
  ['@2038-01-19 03:14:06', '-0'],
  ['-0', '@2038-01-19 03:14:08'],
  ['@2026-03-29 00:59:59', '@2026-03-29 03:00:01'],
  ['@2026-10-25 02:59:59', '@2026-10-25 02:00:00'],
  ['-1d', '-0'],
  ['-0', '-1d'],
] as const

function libfaketime(): string | null {
  const folder = '/usr/lib'
  const places = [folder, ...readdirSync(folder).map(name => join(folder, name))]
  const found = places.map(place => join(place, 'faketime', 'libfaketime.so.1')).find(existsSync)
  return found ?? null
}

/** Plays under a clock that jumps, in another calendar and zone, and is killed. */
async function killedAfterJump(
  child: string,
  library: string,
  [first, second]: readonly [string, string],
): Promise<string | null> {
  const sqlite = await loadSqlite()
  return inFolder(async folder => {
    const { plan, reference } = randomPlan(sqlite, 39, { steps: 200, savesEvery: 8 })
    writePlan(join(folder, 'plan'), plan)
    const clock = join(folder, 'clock')
    writeFileSync(clock, first)
    const env = {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: clock,
      FAKETIME_NO_CACHE: '1',
      DONT_FAKE_MONOTONIC: '1',
      TZ: 'Europe/Paris',
      LC_ALL: 'ar_SA.UTF-8',
    }
    const running = startChild({ child, mode: 'play', folder, plan: join(folder, 'plan'), env })
    await untilStep(running, 60)
    writeFileSync(clock, second)
    await untilStep(running, 60)
    const { promised } = await running.end('SIGKILL')
    if (promised.acknowledged < 70) return `only ${promised.acknowledged} steps were done`
    return findLoss(sqlite, remainsIn(folder, promised), promised, reference)
  })
}

async function untilStep(running: ReturnType<typeof startChild>, count: number): Promise<void> {
  for (let seen = 0; seen < count; ) {
    const line = await running.nextLine()
    if (line === null) return
    if (line.startsWith('acknowledged')) seen += 1
  }
}
