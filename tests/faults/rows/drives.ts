/** F14: the file is cut off or removed while it is worked on, or the whole drive goes. */
import { mkdirSync, renameSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { loadSqlite, type Sqlite } from '../../../src/renderer/store/database'
import { createFaultHost, projectPath } from '../support/faultHost'
import { mountImage, onExt4, unmount, whyNoLoopDisk } from '../support/loopDisk'
import { inFolder } from '../support/processes'
import { type PlanWithReference, randomPlan } from '../support/randomPlan'
import { type RowResult, randomFrom, type Scale, skippedRow, tally } from '../support/row'
import { fileName } from '../support/scenario'
import { startSession } from '../support/session'
import { countedStamps } from '../support/stamps'
import type { Variant } from '../support/variants'
import { findLoss, remainsIn } from '../support/verify'

const longestSaveMs = 12

/** What happens to the file, or to the drive that `projects` is. */
const accidents: Readonly<Record<string, (projects: string, path: string) => void>> = {
  'cut off': (_projects, path) => truncateSync(path, 4096),
  emptied: (_projects, path) => truncateSync(path, 0),
  removed: (_projects, path) => rmSync(path),
  'moved away': (projects, path) => renameSync(path, join(projects, 'moved')),
  'drive pulled out': projects => unmount(projects),
  'drive pulled out while saving': projects => unmount(projects),
}

type Parts = { readonly scale: Scale; readonly variant?: Variant }

/** F14: the edits stay, the save says why not, "Save as" works, and what was called saved is there. */
export async function goneUnderneath({ scale, variant }: Parts): Promise<RowResult> {
  const why = await whyNoLoopDisk()
  if (why !== null) return skippedRow('F14', why)
  const { add, check, result } = tally('F14')
  const sqlite = await loadSqlite()
  const runs = scale === 'full' ? 10 : 1
  for (const what of Object.keys(accidents)) {
    for (let run = 0; run < runs; run += 1) {
      const seed = 1400 + run
      const planned = randomPlan(sqlite, seed, { steps: 12, savesEvery: 0 })
      const { outcome, loss, copy } = await inFolder(folder =>
        onExt4(join(folder, 'image'), join(folder, 'projects'), () =>
          workThrough({ sqlite, folder, what, planned, seed, variant }),
        ),
      )
      const where = `${what}, run ${run}`
      add(loss, where)
      add(copy, `${where}, saved elsewhere`)
      const isRefused = outcome !== 'done' || what.endsWith('while saving')
      check(isRefused ? null : 'nobody was told', where)
    }
  }
  return result()
}

type Work = {
  readonly sqlite: Sqlite
  readonly folder: string
  readonly what: string
  readonly planned: PlanWithReference
  readonly seed: number
  readonly variant: Variant | undefined
}

async function workThrough(work: Work) {
  const { sqlite, folder, what, seed, variant } = work
  const { plan, reference } = work.planned
  const projects = join(folder, 'projects')
  const host = createFaultHost(folder, variant)
  const session = startSession({ sqlite, host, stamps: countedStamps().stamps })
  await session.create()
  const file = await host.chooseSave(fileName)
  const half = Math.floor(plan.length / 2)
  for (const act of plan.slice(0, half)) await session.act(act, file)
  await session.act({ kind: 'save' }, file)
  let saved = session.sequence()
  for (const act of plan.slice(half)) await session.act(act, file)

  const saving = what.endsWith('while saving') ? session.act({ kind: 'save' }, file) : null
  if (saving !== null) {
    await new Promise(resolve => setTimeout(resolve, randomFrom(seed)() * longestSaveMs))
  }
  accidents[what]?.(projects, projectPath(folder, fileName))
  const outcome = await (saving ?? session.act({ kind: 'save' }, file))
  if (saving !== null && outcome === 'done') saved = session.sequence()

  mkdirSync(join(folder, 'elsewhere'))
  const elsewhere = await host.chooseSave(join('..', 'elsewhere', fileName))
  const again = await session.act({ kind: 'save' }, elsewhere)
  const acknowledged = session.sequence()
  const promised = { acknowledged, saved: acknowledged, name: join('..', 'elsewhere', fileName) }
  const copy =
    again === 'done'
      ? await findLoss(sqlite, remainsIn(folder, promised), promised, reference)
      : `could not be saved elsewhere: ${again}`
  await session.crash()
  await host.close()
  if (!what.startsWith('drive')) return { outcome, loss: null, copy }
  unmount(projects)
  mountImage(join(folder, 'image'), projects)
  // The journal has gone on in the other file by now; this one holds what was called saved.
  const onDrive = { acknowledged: saved, saved, name: fileName }
  const { project } = remainsIn(folder, onDrive)
  const loss = await findLoss(sqlite, { project, journal: null }, onDrive, reference)
  return { outcome, loss, copy }
}
