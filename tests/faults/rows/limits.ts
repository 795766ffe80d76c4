/** F40: no memory left, for the process or for SQLite, and no more files to open. */
import { join } from 'node:path'
import { loadSqlite, type Sqlite } from '../../../src/renderer/store/database'
import { writePlan } from '../support/planFile'
import { canRun, inFolder, runChild } from '../support/processes'
import { type PlanWithReference, randomPlan } from '../support/randomPlan'
import { type RowResult, type Scale, tally } from '../support/row'
import type { Variant } from '../support/variants'
import { findLoss, remainsIn } from '../support/verify'

type Parts = { readonly child: string; readonly scale: Scale; readonly variant?: Variant }

type Limit = {
  readonly what: string
  readonly mode: 'play' | 'lowMemory'
  readonly under: readonly string[]
  readonly value: string
}

const megabyte = 1_000_000

/** From what hardly starts to what is nearly enough. */
function limits(steps: number): readonly Limit[] {
  const at = (from: number, to: number) =>
    Array.from({ length: steps }, (_, index) =>
      Math.round(from + ((to - from) * index) / Math.max(1, steps - 1)),
    )
  const prlimit = (option: string) => ['prlimit', option]
  return [
    ...at(600, 12_000).map(megabytes => ({
      what: `${megabytes} MB for the program`,
      mode: 'play' as const,
      under: prlimit(`--as=${megabytes * megabyte}`),
      value: 'none',
    })),
    ...at(500_000, 1_400_000).map(bytes => ({
      what: `${bytes} bytes for SQLite`,
      mode: 'lowMemory' as const,
      under: [],
      value: String(bytes),
    })),
    ...at(14, 23).map(files => ({
      what: `${files} open files`,
      mode: 'play' as const,
      under: prlimit(`--nofile=${files}`),
      value: 'none',
    })),
  ]
}

/** The same for a program that is broken; the part of SQLite's memory has no such variant. */
function broken(limit: Limit, variant: Variant | undefined): Limit {
  return variant === undefined || limit.mode !== 'play' ? limit : { ...limit, value: variant }
}

/** F40: whatever was acknowledged is there, and some of the limits were met in the middle of the work. */
export async function noMemoryLeft({ child, scale, variant }: Parts): Promise<RowResult> {
  const { add, check, result } = tally('F40')
  const sqlite = await loadSqlite()
  const planned = randomPlan(sqlite, 40, { steps: 120, savesEvery: 10 })
  const hasPrlimit = canRun('prlimit', ['--nofile=64', 'true'])
  let inTheMiddle = 0
  for (const limit of limits(scale === 'full' ? 10 : 3)) {
    if (limit.under.length > 0 && !hasPrlimit) continue
    const { loss, isPartly } = await playWithin(child, {
      sqlite,
      planned,
      limit: broken(limit, variant),
    })
    add(loss, limit.what)
    if (variant !== undefined && loss !== null) break
    if (isPartly) inTheMiddle += 1
  }
  check(inTheMiddle > 0 ? null : 'no limit was met in the middle', 'all limits')
  return result(hasPrlimit ? null : 'limits of the system: prlimit is not there')
}

async function playWithin(
  child: string,
  parts: { readonly sqlite: Sqlite; readonly planned: PlanWithReference; readonly limit: Limit },
) {
  const { sqlite, planned, limit } = parts
  return inFolder(async folder => {
    const plan = join(folder, 'plan')
    writePlan(plan, planned.plan)
    const { promised, isFinished, lines } = runChild({
      child,
      mode: limit.mode,
      folder,
      plan,
      under: limit.under,
      value: limit.value,
    })
    const loss = await findLoss(sqlite, remainsIn(folder, promised), promised, planned.reference)
    const isStopped = !isFinished || lines.some(([word]) => word === 'refused')
    return { loss, isPartly: isStopped && promised.acknowledged > 0 }
  })
}
