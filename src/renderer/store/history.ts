/**
 * What can be undone and redone now: one stack over text, matrix and diagram.
 *
 * Must stay true: a step whose images are kept nowhere (null) stands in the way of all below it, as
 * those can only be undone after it.
 */
import type { CommandName } from '../../shared/catalogue'
import type { RowImage } from './transaction'

export type DoneStep = {
  readonly command: CommandName
  /** Read when they are wanted: those of earlier sessions are in the change log. */
  readonly images: () => readonly RowImage[]
}

export class History {
  #done: (DoneStep | null)[] = []
  #undone: (DoneStep | null)[] = []

  get nextUndo(): DoneStep | null {
    return this.#done.at(-1) ?? null
  }

  get nextRedo(): DoneStep | null {
    return this.#undone.at(-1) ?? null
  }

  /** A new step; what was undone before can no longer be redone. */
  record(step: DoneStep | null): void {
    this.#done.push(step)
    this.#undone = []
  }

  /**
   * A step was undone. It comes along, as it was done, because after reopening it may be one that
   * this history has not seen: done before the steps that are remembered, undone after them.
   */
  moveBack(step: DoneStep | null): void {
    this.#done.pop()
    this.#undone.push(step)
  }

  /** A step was done again. */
  moveForward(step: DoneStep | null): void {
    this.#undone.pop()
    this.#done.push(step)
  }

  /** Nothing before now can be undone or redone any more. */
  forget(): void {
    this.#done = []
    this.#undone = []
  }
}
