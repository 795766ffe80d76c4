/**
 * Any sequence of commands, undo and redo, against a model that keeps every state it has seen; and
 * the same steps replayed from the journal's text.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeJournalSteps,
  encodeJournalLine,
  type JournalStep,
  newJournalHeader,
} from '../../src/shared/journalFormat'
import { ProblemError } from '../../src/shared/problem'
import { openRichProject } from '../support/richProject'
import type { TestProject } from '../support/testProject'
import { expectBothEnds, Model, redoAll, stateOf, undoAll } from './historyModel'
import { RANDOM_COMMANDS, randomPayload } from './randomCommands'

type Move =
  | { readonly kind: 'undo' | 'redo' }
  | {
      readonly kind: 'do'
      readonly name: (typeof RANDOM_COMMANDS)[number]
      readonly numbers: readonly number[]
    }

const someMove = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'redo' as const }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('do' as const),
      name: fc.constantFrom(...RANDOM_COMMANDS),
      numbers: fc.array(fc.nat(10_000), { minLength: 12, maxLength: 12 }),
    }),
  },
)
const someMoves = fc.array<Move>(someMove, { minLength: 5, maxLength: 45, size: 'max' })
const runs = { seed: 20251122, numRuns: 40 } as const

/** The step of a move, or null where it did nothing or was refused. */
function make(project: TestProject, move: Move): JournalStep | null {
  try {
    if (move.kind !== 'do') return move.kind === 'undo' ? project.undo() : project.redo()
    return project.store.execute(move.name, randomPayload(project, move.name, move.numbers), '')
  } catch (thrown) {
    if (thrown instanceof ProblemError) return null
    throw thrown
  }
}

/** The steps as they come out of a journal. */
function throughJournal(steps: readonly JournalStep[], journalId: string): readonly JournalStep[] {
  const header = newJournalHeader({ journalId, schemaVersion: 1, base: { kind: 'empty' } })
  const text = [header, ...steps].map(content => `${encodeJournalLine(content)}\n`).join('')
  const decoded = decodeJournalSteps(text, '')
  expect(decoded.hasTornTail).toBe(false)
  return decoded.steps
}

/** A few seconds where nothing else runs; a shared machine takes longer. */
const timeout = 120_000

describe('any sequence of commands', { timeout }, () => {
  it('is undone and redone state by state, to the beginning and to the end', async () => {
    await fc.assert(
      fc.asyncProperty(someMoves, async moves => {
        const { project } = await openRichProject()
        const model = new Model(stateOf(project))
        for (const move of moves) {
          const step = make(project, move)
          const present = stateOf(project)
          model.follow(step, present)
          expect(present === model.expected, JSON.stringify(move)).toBe(true)
        }
        expect(project.danglingRows()).toEqual([])
        expectBothEnds(project, model)
        project.close()
      }),
      runs,
    )
  })

  it('with restarts in between is undone and redone as without them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someMoves, { minLength: 2, maxLength: 4 }), async sessions => {
        let { project } = await openRichProject()
        const model = new Model(stateOf(project))
        for (const moves of sessions) {
          for (const move of moves) {
            model.follow(make(project, move), stateOf(project))
            expect(stateOf(project) === model.expected, JSON.stringify(move)).toBe(true)
          }
          const next = await project.reopened()
          expectSameHistory(project, next)
          project.close()
          project = next
        }
        redoAll(project)
        expect(stateOf(project)).toBe(model.last)
        undoAll(project)
        expect(stateOf(project)).toBe(model.first)
        project.close()
      }),
      { ...runs, numRuns: 25 },
    )
  })

  it('replayed from the journal ends in the same rows, the same log and the same history', async () => {
    await fc.assert(
      fc.asyncProperty(someMoves, async moves => {
        const { project } = await openRichProject()
        const replayed = await project.copy()
        const steps = moves.map(move => make(project, move)).filter(step => step !== null)

        for (const step of throughJournal(steps, project.projectId)) replayed.store.replay(step)

        expectSameHistory(project, replayed)
        undoAll(project)
        undoAll(replayed)
        expectSameHistory(project, replayed)
        redoAll(project)
        redoAll(replayed)
        expectSameHistory(project, replayed)
        project.close()
        replayed.close()
      }),
      runs,
    )
  })

  it('saved in the middle and replayed from there knows what can be undone since', async () => {
    await fc.assert(
      fc.asyncProperty(someMoves, someMoves, async (before, after) => {
        const { project } = await openRichProject()
        for (const move of before) make(project, move)
        const saved = await project.copy()
        const steps = after.map(move => make(project, move)).filter(step => step !== null)

        for (const step of throughJournal(steps, project.projectId)) saved.store.replay(step)

        expect(stateOf(saved)).toBe(stateOf(project))
        while (saved.store.nextUndo !== null) {
          expect(saved.undo().command).toBe(project.undo().command)
          expect(stateOf(saved)).toBe(stateOf(project))
        }
        while (saved.store.nextRedo !== null) {
          expect(saved.redo().command).toBe(project.redo().command)
          expect(stateOf(saved)).toBe(stateOf(project))
        }
        project.close()
        saved.close()
      }),
      { ...runs, numRuns: 25 },
    )
  })
})

describe('the drawn payloads', { timeout }, () => {
  it.each(RANDOM_COMMANDS)('of %s do something now and then', async name => {
    const { project } = await openRichProject()
    const draws = fc.sample(fc.array(fc.nat(10_000), { minLength: 12, maxLength: 12 }), {
      seed: runs.seed,
      numRuns: 200,
    })
    const isMade = draws.some(numbers => make(project, { kind: 'do', name, numbers }) !== null)
    expect(isMade).toBe(true)
    project.close()
  })
})

function expectSameHistory(project: TestProject, replayed: TestProject): void {
  expect(stateOf(replayed)).toBe(stateOf(project))
  expect(replayed.store.nextUndo).toBe(project.store.nextUndo)
  expect(replayed.store.nextRedo).toBe(project.store.nextRedo)
  expect(replayed.store.sequence).toBe(project.store.sequence)
}
