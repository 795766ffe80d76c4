/**
 * Plans of any commands there are (typing, coding, drawing, undo, redo, saves), drawn from a seed on a
 * store of their own, together with the project after each step. Only what the store accepts gets in.
 */
import type { Sqlite } from '../../../src/renderer/store/database'
import { emptyDatabase } from '../../../src/renderer/store/migrate'
import { ProjectStore } from '../../../src/renderer/store/projectStore'
import { ProblemError } from '../../../src/shared/problem'
import type { DrawnFrom } from '../../store/draw'
import { RANDOM_COMMANDS, randomPayload } from '../../store/randomCommands'
import { randomFrom } from './row'
import { type Act, creation, dumpOf, type Plan, protect, type Reference } from './scenario'
import { countedStamps, uuidOf } from './stamps'

/** So that there is something to code and to draw from the first step on. */
const beginning = [
  'source.import',
  'hypothesis.create',
  'hypothesis.create',
  'actor.create',
  'actor.create',
] as const

/**
 * Not the judging of mentions: what that comes to depends on whether the suggestion, which the program
 * makes in the background, was there already.
 */
const drawnCommands = RANDOM_COMMANDS.filter(name => !name.startsWith('mention.'))

export type PlanWithReference = { readonly plan: Plan; readonly reference: Reference }

export type PlanShape = {
  readonly steps: number
  /** A save after about so many steps; 0: none. */
  readonly savesEvery: number
  /** Of the steps, those that undo; half as many redo. */
  readonly undoShare?: number
  /** In the end everything is undone that can be. */
  readonly isUndoneInTheEnd?: boolean
  /** The first save protects the project. */
  readonly isProtected?: boolean
}

export function randomPlan(
  sqlite: Sqlite,
  seed: number,
  { steps, savesEvery, undoShare = 0.12, isUndoneInTheEnd = false, isProtected = false }: PlanShape,
): PlanWithReference {
  const random = randomFrom(seed)
  const { stamps, mark, back } = countedStamps()
  const store = new ProjectStore(emptyDatabase(sqlite), stamps)
  const reference = [dumpOf(store.database)]
  store.execute('project.create', creation, '')
  reference.push(dumpOf(store.database))
  let ids = 100
  const from: DrawnFrom = {
    database: store.database,
    diagramId: creation.diagramId,
    newId: () => uuidOf(ids++),
  }
  const plan: Act[] = []
  while (reference.length < steps + 2) {
    const before = mark()
    const first = beginning[reference.length - 2]
    const act = drawn(from, random, { first, undoShare })
    if (!isAccepted(store, act)) {
      back(before)
      continue
    }
    plan.push(act)
    reference.push(dumpOf(store.database))
    if (savesEvery === 0 || random() >= 1 / savesEvery) continue
    const isFirst = !plan.some(({ kind }) => kind === 'save')
    plan.push(isFirst && isProtected ? protect : { kind: 'save' })
  }
  while (isUndoneInTheEnd && isAccepted(store, { kind: 'undo' })) {
    plan.push({ kind: 'undo' })
    reference.push(dumpOf(store.database))
  }
  store.database.close()
  return { plan, reference }
}

function drawn(
  from: DrawnFrom,
  random: () => number,
  {
    first,
    undoShare,
  }: { readonly first: (typeof beginning)[number] | undefined; readonly undoShare: number },
): Act {
  const numbers = Array.from({ length: 12 }, () => Math.floor(random() * 10_000))
  const kind = random()
  if (first === undefined && kind < undoShare) return { kind: 'undo' }
  if (first === undefined && kind < undoShare * 1.5) return { kind: 'redo' }
  const any = drawnCommands[Math.floor(random() * drawnCommands.length)]
  const name = first ?? any ?? 'hypothesis.create'
  const payload = randomPayload(from, name, numbers)
  const isActor = name === 'actor.create'
  return { kind: 'command', name, payload: isActor ? withoutMention(payload) : payload }
}

function withoutMention(payload: unknown): unknown {
  return { ...(payload as object), mention: null } // a payload is an object
}

/** Whether it was done and changed something. */
function isAccepted(store: ProjectStore, act: Act): boolean {
  try {
    if (act.kind === 'command') return store.execute(act.name, act.payload, '') !== null
    if (act.kind === 'undo') store.undo()
    else store.redo()
    return true
  } catch (error) {
    // Also a payload that no schema takes: the drawn words may not fit.
    if (error instanceof ProblemError || (error as Error).name === 'ZodError') return false
    throw error
  }
}
