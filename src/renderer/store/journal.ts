/**
 * The store's side of the journal: which steps the host holds already, and on what base.
 *
 * Must stay true: a step is acknowledged after the host has flushed its line. When the host cannot
 * write, the steps wait here in order and go with the next one; until then the project is not safe,
 * and `problem` says so.
 */
import { encodeJournalLine, type JournalHeader, type JournalStep } from '../../shared/journalFormat'
import { type Problem, problemOf } from '../../shared/problem'
import type { HostForStore } from './hostForStore'

export class Journal {
  readonly #host: HostForStore
  readonly journalId: string
  #waiting: readonly string[] = []
  #problem: Problem | null = null

  constructor(host: HostForStore, journalId: string) {
    this.#host = host
    this.journalId = journalId
  }

  /** Why the last steps are only in memory; null when all are on disk. */
  get problem(): Problem | null {
    return this.#problem
  }

  /** Begins anew on a base, with the steps that are not in it. Replaces what the host held. */
  async start(header: JournalHeader, steps: readonly JournalStep[] = []): Promise<void> {
    const lines = [header, ...steps].map(encodeJournalLine).join('\n')
    await this.#host('journal.start', { journalId: this.journalId, lines })
    this.#waiting = []
    this.#problem = null
  }

  /** Appends a step, after those that still wait. A failure is kept in `problem`. */
  async append(step: JournalStep): Promise<void> {
    this.#waiting = [...this.#waiting, encodeJournalLine(step)]
    try {
      const lines = this.#waiting.join('\n')
      await this.#host('journal.append', { journalId: this.journalId, lines })
      this.#waiting = []
      this.#problem = null
    } catch (thrown) {
      this.#problem = problemOf(thrown)
    }
  }

  async remove(): Promise<void> {
    await this.#host('journal.remove', { journalId: this.journalId })
  }

  async close(): Promise<void> {
    await this.#host('journal.close', { journalId: this.journalId })
  }
}
