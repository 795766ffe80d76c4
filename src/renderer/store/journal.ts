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
  /** Whether what waits begins with a header and replaces what the host holds. */
  #mustStart = false
  #problem: Problem | null = null

  constructor(host: HostForStore, journalId: string) {
    this.#host = host
    this.journalId = journalId
  }

  /** Why the last steps are only in memory; null when all are on disk. */
  get problem(): Problem | null {
    return this.#problem
  }

  /**
   * Begins anew on a base, with the steps that are not in it; replaces what the host held.
   * Raises the host's problem.
   */
  async start(header: JournalHeader, steps: readonly JournalStep[] = []): Promise<void> {
    this.#mustStart = true
    this.#waiting = [header, ...steps].map(encodeJournalLine)
    await this.flush()
  }

  /** The same after saving: a failure is kept in `problem`, and the next step tries again. */
  async restart(header: JournalHeader, steps: readonly JournalStep[]): Promise<void> {
    await this.start(header, steps).catch(() => undefined)
  }

  /** Appends a step, after those that still wait. A failure is kept in `problem`. */
  async append(step: JournalStep): Promise<void> {
    this.#waiting = [...this.#waiting, encodeJournalLine(step)]
    await this.flush().catch(() => undefined)
  }

  /** Writes what still waits. Raises the host's problem, which then is in `problem` too. */
  async flush(): Promise<void> {
    if (this.#waiting.length === 0) return
    const channel = this.#mustStart ? 'journal.start' : 'journal.append'
    try {
      await this.#host(channel, { journalId: this.journalId, lines: this.#waiting.join('\n') })
      this.#waiting = []
      this.#mustStart = false
      this.#problem = null
    } catch (thrown) {
      this.#problem = problemOf(thrown)
      throw thrown
    }
  }

  async remove(): Promise<void> {
    await this.#host('journal.remove', { journalId: this.journalId })
  }

  async close(): Promise<void> {
    await this.#host('journal.close', { journalId: this.journalId })
  }
}
