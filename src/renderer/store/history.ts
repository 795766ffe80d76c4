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

  moveBack(): void {
    const step = this.#done.pop()
    if (step !== undefined) this.#undone.push(step)
  }

  moveForward(): void {
    const step = this.#undone.pop()
    if (step !== undefined) this.#done.push(step)
  }
}
