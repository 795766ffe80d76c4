/** F09: undo and redo go on over restarts as if there had been none. */
import { existsSync } from 'node:fs'
import { loadSqlite, type Sqlite } from '../../../src/renderer/store/database'
import { createFaultHost, projectPath } from '../support/faultHost'
import { inFolder } from '../support/processes'
import { randomPlan } from '../support/randomPlan'
import { type RowResult, randomFrom, type Scale, tally } from '../support/row'
import { type Act, fileName, projectId, type Reference } from '../support/scenario'
import { startSession } from '../support/session'
import { countedStamps } from '../support/stamps'
import type { Variant } from '../support/variants'
import { findLoss, remainsIn } from '../support/verify'

type Parts = { readonly scale: Scale; readonly variant?: Variant }

/** The oracle does the same in one session: every undo that it was allowed has to be allowed here. */
export async function undoneAfterRestart({ scale, variant }: Parts): Promise<RowResult> {
  const { check, result } = tally('F09')
  const sqlite = await loadSqlite()
  for (let run = 0; run < (scale === 'full' ? 1000 : 12); run += 1) {
    const { plan, reference } = randomPlan(sqlite, 9000 + run, {
      steps: 10 + (run % 25),
      savesEvery: run % 4 === 0 ? 0 : 4,
      undoShare: 0.25,
      isUndoneInTheEnd: true,
    })
    const parts = { sqlite, plan, reference, random: randomFrom(run), variant }
    check(await inFolder(folder => playWithRestarts(folder, parts)), `sequence ${run}`)
  }
  return result()
}

type Sequence = {
  readonly sqlite: Sqlite
  readonly plan: readonly Act[]
  readonly reference: Reference
  readonly random: () => number
  readonly variant: Variant | undefined
}

/** Null when each step came out as the oracle's. */
async function playWithRestarts(
  folder: string,
  { sqlite, plan, reference, random, variant }: Sequence,
): Promise<string | null> {
  const { stamps } = countedStamps()
  let host = createFaultHost(folder, variant)
  let session = startSession({ sqlite, host, stamps })
  await session.create()
  let file = await host.chooseSave(fileName)
  for (const [index, act] of plan.entries()) {
    if (random() < 0.2) {
      // A project in which nothing was done yet is not kept when it is closed.
      if (index > 0 && random() < 0.3) await session.close()
      else await session.crash()
      await host.close()
      host = createFaultHost(folder, variant)
      session = startSession({ sqlite, host, stamps })
      if (existsSync(projectPath(folder, fileName))) {
        file = host.chooseOpen(fileName)
        await session.open(file)
      } else {
        await session.outcomeOf({ kind: 'recover', journalId: projectId })
        file = await host.chooseSave(fileName)
      }
    }
    const outcome = await session.act(act, file)
    const what = act.kind === 'command' ? act.name : act.kind
    if (outcome !== 'done') return `${what} (${index}) came to ${outcome}`
    const isLast = index === plan.length - 1
    if (!isLast && random() < 0.8) continue
    const acknowledged = session.sequence()
    const promised = { acknowledged, saved: 0, name: fileName }
    const loss = await findLoss(sqlite, remainsIn(folder, promised), promised, reference)
    if (loss !== null) return `after ${what} (${index}): ${loss}`
  }
  await session.crash()
  await host.close()
  return null
}
