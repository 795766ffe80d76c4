/** F02, F08: the program is killed or told to quit at any moment of any work. */
import { join } from 'node:path'
import { loadSqlite } from '../../../src/renderer/store/database'
import { buildDesktop } from '../support/buildDesktop'
import { writePlan } from '../support/planFile'
import { inFolder, startChild } from '../support/processes'
import { randomPlan } from '../support/randomPlan'
import { type RowResult, randomFrom, type Scale, tally } from '../support/row'
import type { Variant } from '../support/variants'
import { findLoss, remainsIn } from '../support/verify'

type Parts = { readonly child: string; readonly scale: Scale; readonly variant?: Variant }

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** F02: kill -9 at a random moment of any commands; through the store alone and through main. */
export async function killedAtRandom({ child, scale, variant }: Parts): Promise<RowResult> {
  const { add, result } = tally('F02')
  const desktop = await buildDesktop(join(child, '..'))
  const runs = scale === 'full' ? 60 : 4
  for (let run = 0; run < runs; run += 1) {
    // The store alone can be broken, the built program cannot.
    const isWhole = run % 2 === 0 && variant === undefined
    const end = await endAtRandom({
      child: isWhole ? desktop.program : child,
      appFolder: desktop.appFolder,
      mode: isWhole ? 'kill' : 'play',
      variant,
      seed: 2000 + run,
      isProtected: run % 4 > 1,
      longestMs: scale === 'full' ? 5000 : 1200,
      signal: 'SIGKILL',
    })
    add(end.loss, `run ${run}, after ${end.acknowledged} steps`)
    if (variant !== undefined && end.loss !== null) break
  }
  return result()
}

/** F08: told to quit, or the window closed, right after a save was asked for, or while it runs. */
export async function quitWhileSaving({ child, scale, variant }: Parts): Promise<RowResult> {
  const { add, check, result } = tally('F08')
  const desktop = await buildDesktop(join(child, '..'))
  const runs = scale === 'full' ? 200 : 4
  for (let run = 0; run < runs; run += 1) {
    const end = await endAtRandom({
      child: desktop.program,
      appFolder: desktop.appFolder,
      mode: run % 2 === 0 ? 'quit' : 'close',
      variant,
      seed: 8000 + run,
      isProtected: run % 4 > 1,
      longestMs: 30,
      signal: 'SIGTERM',
    })
    const where = `run ${run}, after ${end.acknowledged} steps`
    add(end.loss, where)
    // Everything was saved on the way out: nothing is left to recover.
    check(end.isExited && end.saved >= end.acknowledged ? null : `ended ${end.words}`, where)
  }
  return result()
}

type Ending = {
  readonly child: string
  readonly appFolder: string
  readonly mode: string
  readonly variant: Variant | undefined
  readonly seed: number
  readonly isProtected: boolean
  readonly longestMs: number
  readonly signal: 'SIGKILL' | 'SIGTERM'
}

/** Plays until a random moment; the moment for quitting begins with a save. */
async function endAtRandom(ending: Ending) {
  const { child, appFolder, mode, variant, seed, isProtected, longestMs, signal } = ending
  const random = randomFrom(seed)
  const sqlite = await loadSqlite()
  return inFolder(async folder => {
    const steps = signal === 'SIGKILL' ? 400 : 40
    const { plan, reference } = randomPlan(sqlite, seed, { steps, savesEvery: 12, isProtected })
    const planPath = join(folder, 'plan')
    writePlan(planPath, plan)
    const env = { FAULT_APP_FOLDER: appFolder }
    const running = startChild({ child, mode, folder, plan: planPath, variant, env })
    const first = signal === 'SIGTERM' ? 'saving' : 'acknowledged'
    for (let line = await running.nextLine(); line !== null; line = await running.nextLine()) {
      if (line.startsWith(first) || line.startsWith('finished')) break
    }
    await pause(random() * longestMs)
    const { promised, lines } = await running.end(signal)
    const loss = await findLoss(sqlite, remainsIn(folder, promised), promised, reference)
    return {
      ...promised,
      loss,
      isExited: lines.at(-1)?.[0] === 'exited',
      words: lines
        .slice(-3)
        .map(line => line.join(' '))
        .join(', '),
    }
  })
}
