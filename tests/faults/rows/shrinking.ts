/** F21: saves that would take most of a project out of its file, and files that came in cut off. */
import { readFileSync } from 'node:fs'
import { loadSqlite, type Sqlite } from '../../../src/renderer/store/database'
import { openProjectBytes } from '../../../src/renderer/store/projectFile'
import type { FileRef } from '../../../src/shared/hostApi'
import { createFaultHost, type FaultHost, projectPath } from '../support/faultHost'
import { inFolder } from '../support/processes'
import { type RowResult, tally } from '../support/row'
import { type Act, dumpOf, fileName } from '../support/scenario'
import { startSession } from '../support/session'
import { countedStamps, uuidOf } from '../support/stamps'
import type { Variant } from '../support/variants'

type Scene = {
  readonly sqlite: Sqlite
  readonly folder: string
  readonly host: FaultHost
  readonly file: FileRef
  readonly session: ReturnType<typeof startSession>
}

const HYPOTHESES = 80

const add = (number: number): Act => ({
  kind: 'command',
  name: 'hypothesis.create',
  payload: {
    hypothesisId: uuidOf(2100 + number),
    label: `H${number}`,
    statement: `فرضية ${number}`,
    colour: '#0072b2',
  },
})

const bytesOf = ({ folder }: Scene) => readFileSync(projectPath(folder, fileName))

function dumpIn(sqlite: Sqlite, bytes: Uint8Array): string {
  const database = openProjectBytes(sqlite, bytes, fileName)
  const dump = dumpOf(database)
  database.close()
  return dump
}

async function undoNearlyAll({ session, file }: Scene): Promise<void> {
  for (let step = 0; step < HYPOTHESES; step += 1) await session.act({ kind: 'undo' }, file)
}

/** Null when the save asks, leaves the file alone, and keeps it as a backup once it is allowed. */
async function asksThenKeeps(scene: Scene, request: object): Promise<string | null> {
  const { session, host, file, sqlite } = scene
  const before = bytesOf(scene)
  const asked = await session.outcomeOf({ kind: 'save', file, ...request })
  if (asked !== 'save-would-shrink') return `the save came to ${asked}`
  if (!bytesOf(scene).equals(before)) return 'the file was written without asking'
  const allowed = await session.outcomeOf({ kind: 'save', file, mayShrink: true })
  if (allowed !== 'done') return `the save that was allowed came to ${allowed}`
  const { backups } = await host.projects.listBackups(file.file)
  const [newest] = backups
  if (newest === undefined) return 'no backup was made'
  const kept = await host.projects.readBackup(file.file, newest.backupId)
  return dumpIn(sqlite, kept) === dumpIn(sqlite, before) ? null : 'the backup holds other rows'
}

/** Ways to come to such a save. */
const ways: readonly (readonly [string, (scene: Scene) => Promise<string | null>])[] = [
  [
    'most of it undone',
    async scene => {
      await undoNearlyAll(scene)
      return asksThenKeeps(scene, {})
    },
  ],
  [
    'a save that comes by itself',
    async scene => {
      await undoNearlyAll(scene)
      return asksThenKeeps(scene, { mayAsk: false })
    },
  ],
  [
    'save as, over the same file',
    async scene => {
      await undoNearlyAll(scene)
      const file = await scene.host.chooseSave(fileName)
      return asksThenKeeps({ ...scene, file }, {})
    },
  ],
  [
    'an emptier project put in its place',
    async scene => {
      const other = await emptyProject(scene)
      const request = { kind: 'restore', name: fileName, bytes: other, reason: '' }
      const restored = await scene.session.outcomeOf(request)
      return restored === 'done' ? asksThenKeeps(scene, {}) : `restoring came to ${restored}`
    },
  ],
  ['a file that came in cut off', cutOffWhileLoading],
]

/** The bytes of the project as it was when it was new. */
async function emptyProject({ sqlite }: Scene): Promise<Uint8Array> {
  return inFolder(async folder => {
    const host = createFaultHost(folder)
    const session = startSession({ sqlite, host, stamps: countedStamps().stamps })
    await session.create()
    await session.act({ kind: 'save' }, await host.chooseSave(fileName))
    await session.crash()
    await host.close()
    return new Uint8Array(readFileSync(projectPath(folder, fileName)))
  })
}

/** Null when half a file is refused, and the file itself is as it was. */
async function cutOffWhileLoading(scene: Scene): Promise<string | null> {
  const { session, sqlite, host, file } = scene
  await session.close()
  const whole = bytesOf(scene)
  const half = new Uint8Array(whole.subarray(0, Math.floor(whole.length / 2)))
  const next = startSession({ sqlite, host })
  const opened = await next.outcomeOf({ kind: 'openFile', file, bytes: half })
  const saved = await next.outcomeOf({ kind: 'save', file })
  await next.crash()
  if (opened === 'done') return 'half of a file was opened'
  if (saved === 'done') return 'what was not opened was saved'
  return bytesOf(scene).equals(whole) ? null : 'the file was written'
}

/** A session of the store; broken, each save comes as if the analyst had agreed to lose most of it. */
function sessionOf(parts: Parameters<typeof startSession>[0], variant: Variant | undefined) {
  const session = startSession(parts)
  if (variant !== 'neverAsks') return session
  const outcomeOf = (request: unknown) =>
    session.outcomeOf({ ...(request as object), mayShrink: true }) // requests are objects
  return { ...session, outcomeOf }
}

/** F21: each way asks, or refuses, and what was in the file is still there. */
export async function shrinkingSaves(parts: { readonly variant?: Variant }): Promise<RowResult> {
  const { add: count, result } = tally('F21')
  const sqlite = await loadSqlite()
  for (const [what, tryOut] of ways) {
    const loss = await inFolder(async folder => {
      const host = createFaultHost(folder)
      const session = sessionOf({ sqlite, host, stamps: countedStamps().stamps }, parts.variant)
      await session.create()
      const file = await host.chooseSave(fileName)
      await session.act({ kind: 'save' }, file)
      for (let number = 1; number <= HYPOTHESES; number += 1) await session.act(add(number), file)
      // The day's first backup is made by this save: a later one needs a reason of its own.
      await session.act({ kind: 'save' }, file)
      const found = await tryOut({ sqlite, folder, host, file, session })
      await session.crash()
      await host.close()
      return found
    })
    count(loss, what)
  }
  return result()
}
