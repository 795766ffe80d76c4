/** Choices drawn from a list of numbers, for property tests. */
import type { CommandName } from '../../src/shared/catalogue'
import { type CommandInput, type TestProject, testId } from '../support/testProject'

const WORDS = ['كامارا', 'باريس', 'الجيش', 'Goïta', '🙂 رمز', 'عبدو ديمبيلي', 'Paris'] as const
/** A row that a draw may name although it is not there. */
export const MISSING = testId(0xdead)

/** Makes a payload for a command. */
export type Maker<N extends CommandName> = (draw: Draw, project: DrawnFrom) => CommandInput<N>

/** What draws look at: the rows that are there, and ids that nothing has yet. */
export type DrawnFrom = Pick<TestProject, 'database' | 'diagramId' | 'newId'>

/** Draws choices from a list of numbers; the same numbers make the same choices. */
export class Draw {
  readonly #project: DrawnFrom
  readonly #numbers: readonly number[]
  #used = 0

  constructor(project: DrawnFrom, numbers: readonly number[]) {
    this.#project = project
    this.#numbers = numbers
  }

  number(below: number): number {
    const number = this.#numbers[this.#used++ % this.#numbers.length] ?? 0
    return number % below
  }

  of<T>(choices: readonly [T, ...T[]] | readonly T[], otherwise: T): T {
    return choices[this.number(Math.max(1, choices.length))] ?? otherwise
  }

  word(): string {
    return this.of(WORDS, 'كامارا')
  }

  isSo(): boolean {
    return this.number(2) === 1
  }

  id(table: string): string {
    const rows = this.#project.database.all<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`)
    return this.of(
      rows.map(({ id }) => id),
      MISSING,
    )
  }

  span(): { start: number; end: number } | null {
    const start = this.number(30)
    return this.isSo() ? { start, end: start + 1 + this.number(12) } : null
  }

  someSpan(): { start: number; end: number } {
    return this.span() ?? { start: 0, end: 3 }
  }

  newId(): string {
    return this.#project.newId()
  }
}
