/** What a project must be like after steps done, undone and redone: every state that was seen, in order. */
import { expect } from 'vitest'
import type { JournalStep } from '../../src/shared/journalFormat'
import type { TestProject } from '../support/testProject'

export function stateOf(project: TestProject): string {
  return JSON.stringify(project.dump())
}

/** Every state from the first that can be undone to, and which of them is the present one. */
export class Model {
  #states: string[]
  #at = 0

  constructor(first: string) {
    this.#states = [first]
  }

  get expected(): string | undefined {
    return this.#states[this.#at]
  }

  follow(step: JournalStep | null, present: string): void {
    if (step === null) return
    if (step.step === 'undo') this.#at -= 1
    else if (step.step === 'redo') this.#at += 1
    else this.#states = [...this.#states.slice(0, ++this.#at), present]
  }

  get first(): string | undefined {
    return this.#states[0]
  }

  get last(): string | undefined {
    return this.#states.at(-1)
  }
}

export function undoAll(project: TestProject): void {
  while (project.store.nextUndo !== null) project.undo()
}

export function redoAll(project: TestProject): void {
  while (project.store.nextRedo !== null) project.redo()
}

/** Everything can be redone, undone to the beginning, and redone again, state by state as it was. */
export function expectBothEnds(project: TestProject, model: Model): void {
  redoAll(project)
  expect(stateOf(project)).toBe(model.last)
  undoAll(project)
  expect(stateOf(project)).toBe(model.first)
  redoAll(project)
  expect(stateOf(project)).toBe(model.last)
}
