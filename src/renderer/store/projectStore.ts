/**
 * One open project in memory: commands, queries, undo and redo on its database.
 *
 * Synchronous and without a host: every change returns the step that the journal must hold before
 * the change is acknowledged. Must stay true: database = base + steps, in order.
 */
import {
  type CommandName,
  commands,
  isCommandName,
  isQueryName,
  queries,
} from '../../shared/catalogue'
import type { JournalStep } from '../../shared/journalFormat'
import { newUuid } from '../../shared/newId'
import { ProblemError } from '../../shared/problem'
import { reasonText } from '../../shared/problemReasons'
import type { QueryResult } from '../../shared/storeProtocol'
import type { Database } from './database'
import { notDerived, removeAllDerivedRows } from './derivedRows'
import { commandHandlers, queryHandlers } from './handlers'
import type { DoneStep, History } from './history'
import { imageFromJournal, imageToJournal } from './journalImages'
import { MentionKeeper } from './mentionKeeper'
import {
  assertRowsAre,
  historyFromLog,
  LONGEST_IMAGES,
  LONGEST_OLD_IMAGES,
  UNDO_DEPTH,
} from './pastSteps'
import { projectTables, readSchema, type Schema } from './schema'
import {
  applyBackwards,
  applyForwards,
  type RowImage,
  reversed,
  type Stamps,
  Transaction,
} from './transaction'

/**
 * Commands that put rows in each other's place: foreign keys are looked at when all are there, and none
 * takes a row away that was not named.
 */
const WHOLE_PROJECT: ReadonlySet<CommandName> = new Set(['project.restore'])

type StepParts = Pick<JournalStep, 'step' | 'reason' | 'at'> & {
  readonly command: CommandName
  readonly images: readonly RowImage[]
}

const SYSTEM_STAMPS: Stamps = { newId: newUuid, now: () => new Date().toISOString() }

export class ProjectStore {
  readonly database: Database
  readonly #schema: Schema
  readonly #stamps: Stamps
  readonly #history: History
  #mentions: MentionKeeper
  #sequence: number

  constructor(database: Database, stamps: Stamps = SYSTEM_STAMPS) {
    this.database = database
    this.#stamps = stamps
    this.#schema = readSchema(database)
    this.#mentions = new MentionKeeper(database)
    this.#sequence = Number(
      database.first('SELECT coalesce(max(sequence), 0) AS last FROM change_log')?.last ?? 0,
    )
    this.#history = historyFromLog(database, this.#schema)
  }

  /** The number of the last step. */
  get sequence(): number {
    return this.#sequence
  }

  get nextUndo(): CommandName | null {
    return this.#history.nextUndo?.command ?? null
  }

  get nextRedo(): CommandName | null {
    return this.#history.nextRedo?.command ?? null
  }

  /** Whether every mention that should be suggested is, and no other. */
  get isSettled(): boolean {
    return this.#mentions.isSettled
  }

  /** Looks for mentions for about so long. Answers whether suggestions have changed. */
  tendMentions(budgetMs: number): boolean {
    return this.#mentions.work(budgetMs)
  }

  /** Rows and the tables they were read from. Raises `invalid-request`. */
  query(name: string, params: unknown): QueryResult {
    if (!isQueryName(name)) throw invalid(`there is no query ${name}`)
    const handler = queryHandlers[name]
    // The parameters were parsed with the schema of this very query.
    const rows = handler.run(this.database, queries[name].params.parse(params) as never)
    return { reads: handler.reads, rows }
  }

  /**
   * Validates and runs a command in one transaction. Returns the step, or null when nothing differed.
   * Raises `invalid-request` and the command's own problems; then nothing has changed.
   */
  execute(name: string, payload: unknown, reason: string): JournalStep | null {
    if (!isCommandName(name)) throw invalid(`there is no command ${name}`)
    const parsed = commands[name].parse(payload)
    const tx = new Transaction(this.database, this.#schema, this.#stamps)
    return this.#inTransaction(name, () => {
      // The payload was parsed with the schema of this very command.
      commandHandlers[name](tx, parsed as never)
      if (tx.images.length === 0) return null
      const step = this.#log({ step: 'do', command: name, reason, images: tx.images, at: tx.now })
      const { images } = tx
      this.#history.record(
        name === 'project.create' ? null : { command: name, images: () => images },
      )
      this.#mentions.note(images)
      return step
    })
  }

  /** Raises `nothing-to-undo`, `step-does-not-fit`. */
  undo(): JournalStep {
    const done = this.#history.nextUndo
    if (done === null) throw new ProblemError({ code: 'nothing-to-undo', details: {} })
    const images = this.#imagesOf(done, 'after')
    return this.#inTransaction(done.command, () => {
      applyBackwards(this.database, this.#schema, images)
      const parts = { command: done.command, images: reversed(images) }
      const step = this.#log({ ...parts, step: 'undo', reason: '', at: this.#stamps.now() })
      this.#history.moveBack(done)
      this.#mentions.note(images)
      return step
    })
  }

  /** Raises `nothing-to-redo`, `step-does-not-fit`. */
  redo(): JournalStep {
    const undone = this.#history.nextRedo
    if (undone === null) throw new ProblemError({ code: 'nothing-to-redo', details: {} })
    const images = this.#imagesOf(undone, 'before')
    return this.#inTransaction(undone.command, () => {
      applyForwards(this.database, this.#schema, images)
      const parts = { command: undone.command, images }
      const step = this.#log({ ...parts, step: 'redo', reason: '', at: this.#stamps.now() })
      this.#history.moveForward(undone)
      this.#mentions.note(images)
      return step
    })
  }

  /** The images of a step that fits; when it does not, nothing can be undone or redone any more. */
  #imagesOf(step: DoneStep, side: 'before' | 'after'): readonly RowImage[] {
    try {
      const images = step.images()
      assertRowsAre(side, this.database, this.#schema, images)
      return images
    } catch (thrown) {
      this.#history.forget()
      throw thrown
    }
  }

  /** Rows of all tables but the change log, without those that follow from others. */
  countRows(): number {
    const counts = projectTables(this.#schema).map(table =>
      Number(
        this.database.first(`SELECT count(*) AS rows FROM ${table} WHERE ${notDerived(table)}`)
          ?.rows,
      ),
    )
    return counts.reduce((sum, count) => sum + count, 0)
  }

  /** Whether a backup was restored after a step, or that was undone. */
  hasRestoredSince(sequence: number): boolean {
    const found = this.database.first(
      `SELECT id FROM change_log
        WHERE sequence > :sequence AND command = 'project.restore' LIMIT 1`,
      { sequence },
    )
    return found !== undefined
  }

  /** Whether a step is in the database already, as the change log knows. */
  holds({ id }: JournalStep): boolean {
    return this.database.first('SELECT id FROM change_log WHERE id = :id', { id }) !== undefined
  }

  /**
   * Does again what a journal holds, so that database and history are as they were.
   * Raises `invalid-request` for a step that is not the next one.
   */
  replay(step: JournalStep): void {
    const { command, sequence } = step
    if (!isCommandName(command)) throw invalid(`there is no command ${command}`)
    if (sequence !== this.#sequence + 1) throw invalid(`step ${sequence} is not the next one`)
    const images = step.changes.map(imageFromJournal)
    this.#inTransaction(command, () => {
      applyForwards(this.database, this.#schema, images)
      this.#writeLog(step)
    })
    const done = { command, images: () => images }
    if (step.step === 'undo') {
      this.#history.moveBack({ command, images: () => reversed(images) })
    } else if (step.step === 'redo') this.#history.moveForward(done)
    else this.#history.record(command === 'project.create' ? null : done)
    this.#mentions.note(images)
  }

  #log({ images, ...parts }: StepParts): JournalStep {
    const step: JournalStep = {
      ...parts,
      sequence: this.#sequence + 1,
      id: this.#stamps.newId(),
      analyst: String(this.database.first('SELECT analyst FROM project')?.analyst ?? ''),
      changes: images.map(imageToJournal),
    }
    this.#writeLog(step)
    return step
  }

  #writeLog({ changes, ...step }: JournalStep): void {
    const json = JSON.stringify(changes)
    this.database.run(
      `INSERT INTO change_log (id, sequence, at, analyst, step, command, reason, changes)
       VALUES (:id, :sequence, :at, :analyst, :step, :command, :reason, :changes)`,
      { ...step, changes: json.length > LONGEST_IMAGES ? null : json },
    )
    this.database.run(
      `UPDATE change_log SET changes = NULL
        WHERE sequence = :sequence AND length(changes) > ${LONGEST_OLD_IMAGES}`,
      { sequence: step.sequence - UNDO_DEPTH },
    )
    this.#sequence = step.sequence
  }

  #inTransaction<T>(command: CommandName, work: () => T): T {
    const before = this.#sequence
    const isWhole = WHOLE_PROJECT.has(command)
    if (isWhole) this.database.script('PRAGMA foreign_keys = OFF')
    this.database.script('BEGIN')
    try {
      const result = work()
      if (isWhole) this.#settleWhole()
      this.database.script('COMMIT')
      return result
    } catch (thrown) {
      this.database.script('ROLLBACK')
      this.#sequence = before
      throw thrown
    } finally {
      if (isWhole) this.database.script('PRAGMA foreign_keys = ON')
    }
  }

  /** Suggestions follow from the rest and are made again; of what is left nothing may dangle. */
  #settleWhole(): void {
    removeAllDerivedRows(this.database)
    this.#mentions = new MentionKeeper(this.database)
    if (this.database.all('PRAGMA foreign_key_check').length === 0) return
    throw invalid(reasonText('rows-missing'))
  }
}

function invalid(reason: string): ProblemError {
  return new ProblemError({ code: 'invalid-request', details: { reason } })
}

/** The tables a step touched. */
export function tablesOf(step: JournalStep): readonly string[] {
  return [...new Set(step.changes.map(({ table }) => table)), 'change_log']
}
