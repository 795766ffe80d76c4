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
import type { ProjectKey } from './keySlot'
import { type LineSealer, sealedHeader } from './sealedJournal'

export class Journal {
  readonly #host: HostForStore
  readonly journalId: string
  #waiting: readonly string[] = []
  /** Whether what waits begins with a header and replaces what the host holds. */
  #mustStart = false
  #problem: Problem | null = null
  /** Of a protected project: what seals its lines. */
  #sealer: LineSealer | null

  /** `sealer`: goes on with a journal of sealed lines that the host holds already. */
  constructor(host: HostForStore, journalId: string, sealer: LineSealer | null = null) {
    this.#host = host
    this.journalId = journalId
    this.#sealer = sealer
  }

  /** Why the last steps are only in memory; null when all are on disk. */
  get problem(): Problem | null {
    return this.#problem
  }

  /**
   * Begins anew on a base, with the steps that are not in it; replaces what the host held.
   * `key`: of a protected project. Raises the host's problem.
   */
  async start(
    header: JournalHeader,
    steps: readonly JournalStep[] = [],
    key: ProjectKey | null = null,
  ): Promise<void> {
    this.#mustStart = true
    const sealed = key === null ? null : await sealedHeader(header, key)
    this.#sealer = sealed?.sealer ?? null
    const lines = [encodeJournalLine(sealed?.header ?? header)]
    for (const step of steps) lines.push(await this.#lineOf(step))
    this.#waiting = lines
    await this.flush()
  }

  /** The same after saving: a failure is kept in `problem`, and the next step tries again. */
  async restart(
    header: JournalHeader,
    steps: readonly JournalStep[],
    key: ProjectKey | null,
  ): Promise<void> {
    await this.start(header, steps, key).catch(() => undefined)
  }

  /** Appends a step, after those that still wait. A failure is kept in `problem`. */
  async append(step: JournalStep): Promise<void> {
    this.#waiting = [...this.#waiting, await this.#lineOf(step)]
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

  async #lineOf(step: JournalStep): Promise<string> {
    return this.#sealer === null ? encodeJournalLine(step) : this.#sealer.seal(step)
  }

  async remove(): Promise<void> {
    await this.#host('journal.remove', { journalId: this.journalId })
  }

  async close(): Promise<void> {
    await this.#host('journal.close', { journalId: this.journalId })
  }
}
