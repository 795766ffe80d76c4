/**
 * F04: what a power cut could leave of the recorded changes of a plan, in memory: every moment, with
 * what was not flushed kept, lost, torn or zeroed.
 */
import { join } from 'node:path'
import { sha256Of } from '../../../src/main/fingerprint'
import { loadSqlite, type Sqlite } from '../../../src/renderer/store/database'
import { createFaultHost, journalPath, projectPath } from '../support/faultHost'
import { inFolder } from '../support/processes'
import { afterPowerCut, type Cut, type DiskState, recordingDisk } from '../support/recorder'
import { type RowResult, randomFrom, type Scale, tally } from '../support/row'
import { fileName, type Plan, plans, play, projectId, referenceFor } from '../support/scenario'
import type { Variant } from '../support/variants'
import { findLoss, type Promised, type Remains } from '../support/verify'

export type CutParts = { readonly scale: Scale; readonly variant?: Variant; readonly seed?: number }

/** States to make in all. */
const states = { small: 600, full: 24_000 }

/** F04. A broken variant must lose something here. */
export async function powerCuts(parts: CutParts): Promise<RowResult> {
  const { scale, variant = 'none', seed = 4 } = parts
  const { add, result } = tally('F04')
  const sqlite = await loadSqlite()
  const random = randomFrom(seed)
  // The large project takes ten times as long to open as the others together.
  const chosen = scale === 'full' ? plans : plans.filter((_, index) => index !== 3)
  for (const [number, plan] of chosen.entries()) {
    const recording = await record(sqlite, plan, variant)
    const reference = referenceFor(sqlite, plan)
    const moments = recording.changes.length + 1
    const known = new Map<string, Promise<string | null>>()
    const tries = Math.ceil(states[scale] / chosen.length / moments)
    for (let moment = 0; moment < moments; moment += 1) {
      const promised = promisedBefore(recording.changes, moment)
      for (let time = 0; time < Math.max(2, tries); time += 1) {
        const cut: Cut = time === 0 ? 'nothing' : time === 1 ? 'everything' : 'some'
        const state = afterPowerCut(recording.changes, moment, cut, random)
        const remains = remainsOf(state, recording.folder, promised)
        const key = keyOf(remains, promised)
        const loss = known.get(key) ?? findLoss(sqlite, remains, promised, reference)
        known.set(key, loss)
        add(await loss, `plan ${number}, moment ${moment}, ${cut}`)
      }
    }
    if (variant !== 'none' && result().lost > 0) break
  }
  return result()
}

/** Plays a plan once on a real disk, and keeps what was done to it. */
async function record(sqlite: Sqlite, plan: Plan, variant: Variant) {
  return inFolder(async folder => {
    const { disk, changes, promise } = recordingDisk()
    const host = createFaultHost(folder, variant, disk)
    let promised: Promised = { acknowledged: 0, saved: 0, name: fileName }
    const tell = (told: Partial<Promised>) => {
      promised = { ...promised, ...told }
      promise(promised)
    }
    await play({ sqlite, host }, plan, {
      acknowledged: acknowledged => tell({ acknowledged }),
      saved: (saved, name) => tell({ saved, name }),
      refused: () => undefined,
    })
    // An answer given too early lets its write come later.
    await new Promise(resolve => setTimeout(resolve, 50))
    await host.close()
    return { folder, changes }
  })
}

function promisedBefore(
  changes: Awaited<ReturnType<typeof record>>['changes'],
  moment: number,
): Promised {
  const last = changes.slice(0, moment).findLast(change => change.kind === 'promise')
  // Only `tell` above notes promises.
  return last?.kind === 'promise'
    ? (last.promise as Promised)
    : { acknowledged: 0, saved: 0, name: fileName }
}

function remainsOf(state: DiskState, folder: string, { name }: Promised): Remains {
  const journal = state.get(journalPath(folder, projectId))
  return {
    project: state.get(join(projectPath(folder, name))) ?? null,
    journal: journal?.toString('utf8') ?? null,
  }
}

/** Equal remains after equal promises are opened once. */
function keyOf({ project, journal }: Remains, promised: Promised): string {
  const parts = [
    project === null ? 'none' : sha256Of(project),
    journal === null ? 'none' : sha256Of(Buffer.from(journal)),
    JSON.stringify(promised),
  ]
  return parts.join(' ')
}
