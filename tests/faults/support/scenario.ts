/**
 * What an analyst does in a fault test, and what has to be there afterwards.
 *
 * A plan is a list of acts; every act that changes the project is one step. The oracle plays the same
 * plan on a store of its own, so that after any fault the whole project can be compared, row by row,
 * with the project as it was after a given step.
 */
import type { Database, Sqlite } from '../../../src/renderer/store/database'
import { isDerived } from '../../../src/renderer/store/derivedRows'
import { emptyDatabase } from '../../../src/renderer/store/migrate'
import { ProjectStore } from '../../../src/renderer/store/projectStore'
import { projectTables, readSchema } from '../../../src/renderer/store/schema'
import { StoreService } from '../../../src/renderer/store/storeService'
import type { Stamps } from '../../../src/renderer/store/transaction'
import type { FileRef } from '../../../src/shared/hostApi'
import { problemOf } from '../../../src/shared/problem'
import type {
  ChangeNotice,
  HistoryState,
  ProtectionChange,
  StoreRequest,
} from '../../../src/shared/storeProtocol'
import type { FaultHost } from './faultHost'
import { countedStamps, uuidOf } from './stamps'

export const projectId = uuidOf(1)
export const fileName = 'مالي.tarjih'

/** `save` and `saveAs` are no steps: they change nothing in the project. */
export type Act =
  | { readonly kind: 'command'; readonly name: string; readonly payload: unknown }
  | { readonly kind: 'undo' | 'redo' | 'saveAs' }
  | { readonly kind: 'save'; readonly protection?: ProtectionChange }

export type Plan = readonly Act[]

export const creation = {
  projectId,
  title: 'انقلاب مالي',
  question: 'صراع أجنحة أم تدخل خارجي؟',
  description: '',
  analyst: 'سمية',
  diagramId: uuidOf(2),
  diagramTitle: 'مخطط 1',
}

const hypothesis = (number: number): Act => ({
  kind: 'command',
  name: 'hypothesis.create',
  payload: {
    hypothesisId: uuidOf(1000 + number),
    label: `H${number}`,
    statement: `فرضية ${number} 🙂`,
    colour: '#0072b2',
  },
})

const describe = (words: string): Act => ({
  kind: 'command',
  name: 'project.describe',
  payload: { description: words },
})

const save: Act = { kind: 'save' }

/** Of projects that plans protect, the newest last. */
export const passphrases = ['أربع كلمات لا يعرفها أحد', 'five words that nobody knows'] as const
/** The least that is served, so that guessing takes no time here. */
const passphraseCost = { memoryKib: 8 * 1024, passes: 1 }
const [first, second] = passphrases
export const protect: Act = { kind: 'save', protection: { kind: 'set', passphrase: first } }
const changePassphrase: Act = {
  kind: 'save',
  protection: { kind: 'set', passphrase: second, current: first },
}
const unprotect: Act = { kind: 'save', protection: { kind: 'remove', current: first } }
const undo: Act = { kind: 'undo' }
const redo: Act = { kind: 'redo' }
const many = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => hypothesis(from + index))

/** States a project can be in when the fault comes, from new to large and much undone, and protected. */
export const plans: readonly Plan[] = [
  [hypothesis(1), save, hypothesis(2), hypothesis(3), save, hypothesis(4)],
  [...many(1, 6), undo, undo, redo, save, undo, hypothesis(9)],
  [save, save, hypothesis(1), save],
  [describe('نص طويل '.repeat(12_000)), save, describe('قصير'), save, undo],
  [hypothesis(1), hypothesis(2)],
  [hypothesis(1), save, undo, redo, undo, save, redo, save],
  [...many(1, 3), save, { kind: 'saveAs' }, ...many(4, 3), save, describe('ي'.repeat(9000)), undo],
  [
    ...[hypothesis(1), protect, hypothesis(2), save, hypothesis(3), undo],
    ...[changePassphrase, hypothesis(4), save, { kind: 'saveAs' } as const, hypothesis(5), undo],
  ],
  [
    ...[hypothesis(1), save, hypothesis(2), protect, hypothesis(3), save],
    ...[hypothesis(4), unprotect, hypothesis(5), save, hypothesis(6)],
  ],
]

export type Reference = readonly string[]

/** The project after each step, as text; the index is the step's sequence. */
export function referenceFor(sqlite: Sqlite, plan: Plan): Reference {
  const store = new ProjectStore(emptyDatabase(sqlite))
  const dumps = [dumpOf(store.database)]
  store.execute('project.create', creation, '')
  dumps.push(dumpOf(store.database))
  for (const act of plan) {
    if (act.kind === 'command') store.execute(act.name, act.payload, '')
    else if (act.kind === 'undo') store.undo()
    else if (act.kind === 'redo') store.redo()
    else continue
    dumps.push(dumpOf(store.database))
  }
  store.database.close()
  return dumps
}

const drawn = new Set(['created_at'])

/** Every row of every table but the change log, which says when; times, and what follows from other rows, are left out. */
export function dumpOf(database: Database): string {
  const tables = projectTables(readSchema(database)).filter(table => table !== 'change_log')
  return JSON.stringify(
    tables.map(table => [
      table,
      database
        .all(`SELECT * FROM ${table} ORDER BY id`)
        .filter(row => !isDerived(table, row))
        .map(row => Object.entries(row).filter(([column]) => !drawn.has(column))),
    ]),
  )
}

/** What the analyst was told, as it happens. */
export type Told = {
  /** This step and those before it are safe. */
  readonly acknowledged: (sequence: number) => void
  /** The file of this name holds this step and those before it. */
  readonly saved: (sequence: number, name: string) => void
  readonly refused: (code: string) => void
}

export type StartParts = {
  readonly sqlite: Sqlite
  readonly host: Pick<FaultHost, 'call'>
  readonly stamps?: Stamps
}

/** A session of the real store on the host. */
export function startService({ sqlite, host, stamps }: StartParts) {
  let history: HistoryState | null = null
  const notify = (notice: ChangeNotice) => {
    history = notice.history
  }
  const service = new StoreService({ sqlite, host: host.call, notify, stamps, passphraseCost })
  // TypeScript cannot see that `notify` has been called meanwhile.
  return { service, historyNow: () => history as HistoryState | null }
}

/** Opens a file with the passphrase that holds, if one does. */
export async function openFile(
  ask: (request: unknown) => Promise<unknown>,
  file: FileRef,
  bytes: Uint8Array,
): Promise<unknown> {
  const request = (passphrase: string) => ask({ kind: 'openFile', file, bytes, passphrase })
  return request(second).catch(error => {
    if (problemOf(error).code !== 'passphrase-wrong') throw error
    return request(first)
  })
}

/** Plays the whole plan as a new project. */
export async function play(
  parts: StartParts & { readonly host: FaultHost },
  plan: Plan,
  told: Told,
): Promise<void> {
  const { service, historyNow } = startService({ stamps: countedStamps().stamps, ...parts })
  const tell = () => {
    const history = historyNow()
    if (history === null) return
    if (history.journalProblem === null) told.acknowledged(history.sequence)
    else told.refused(history.journalProblem.code)
  }
  const attempt = async (request: unknown) => {
    // Parsed nowhere on this way, as in the worker's own tests; the plan is ours.
    await service.answer(request as StoreRequest)
    tell()
  }
  await attempt({ kind: 'create', payload: creation })
  let file = await parts.host.chooseSave(fileName)
  for (const act of plan) {
    if (act.kind === 'command') await attempt({ ...act, reason: '' })
    else if (act.kind === 'undo' || act.kind === 'redo') await attempt(act)
    else {
      if (act.kind === 'saveAs') file = await parts.host.chooseSave(`b-${fileName}`)
      try {
        const protection = act.kind === 'save' ? act.protection : undefined
        await attempt({ kind: 'save', file, protection })
        const sequence = historyNow()?.sequence ?? 0
        told.saved(sequence, file.name)
        told.acknowledged(sequence)
      } catch {
        told.refused('project-not-saved')
      }
    }
  }
}
