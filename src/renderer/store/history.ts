/** What can be undone and redone now: one stack over text, matrix and diagram. */
import type { CommandName } from '../../shared/catalogue'
import type { RowImage } from './transaction'

export type DoneStep = { readonly command: CommandName; readonly images: readonly RowImage[] }

export class History {
  #done: DoneStep[] = []
  #undone: DoneStep[] = []

  get nextUndo(): DoneStep | null {
    return this.#done.at(-1) ?? null
  }

  get nextRedo(): DoneStep | null {
    return this.#undone.at(-1) ?? null
  }

  /** A new step; what was undone before can no longer be redone. */
  record(step: DoneStep): void {
    this.#done.push(step)
    this.#undone = []
  }

  /**
   * A step was undone. It comes along, as it was done, because after reopening it may be one that
   * this history has not seen: done before the last save, undone after it.
   */
  moveBack(step: DoneStep): void {
    this.#done.pop()
    this.#undone.push(step)
  }

  /** A step was done again. */
  moveForward(step: DoneStep): void {
    this.#undone.pop()
    this.#done.push(step)
  }
}
