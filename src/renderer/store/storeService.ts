/**
 * The store as the window meets it: opens a project, runs changes one after another, saves.
 *
 * Changes stand in one queue, and each waits for the journal before the next begins; queries do not
 * wait. Must stay true: journal first, then acknowledge; a failed opening changes nothing.
 */
import type { DocumentRef } from '../../shared/domain/search'
import {
  decodeJournalHeader,
  decodeJournalSteps,
  type JournalBase,
  type JournalHeader,
  type JournalStep,
  newJournalHeader,
} from '../../shared/journalFormat'
import { type Problem, ProblemError } from '../../shared/problem'
import type {
  ChangeNotice,
  HistoryState,
  OpenResult,
  QueryResult,
  SaveResult,
  StoreRequest,
} from '../../shared/storeProtocol'
import { fromBase64, toBase64 } from './base64'
import type { Database, Sqlite } from './database'
import type { HostForStore } from './hostForStore'
import { Journal } from './journal'
import { emptyDatabase, SCHEMA_VERSION } from './migrate'
import { openProjectBytes } from './projectFile'
import { ProjectStore, tablesOf } from './projectStore'
import { documentsOfStep } from './search'
import { tendMentions } from './tendMentions'
import type { Stamps } from './transaction'
import { closingOnFailure, reopenFile, replayAll } from './unsavedWork'

type OpenProject = {
  readonly store: ProjectStore
  readonly journal: Journal
  /** The sequence the file on disk holds. */
  savedSequence: number
}

type Request<Kind extends StoreRequest['kind']> = Extract<StoreRequest, { kind: Kind }>

type Parts = {
  readonly sqlite: Sqlite
  readonly host: HostForStore
  readonly notify: (notice: ChangeNotice) => void
  /** Hears which texts may have changed; null: another project is open. */
  readonly notifyReaders?: (documents: readonly DocumentRef[] | null) => void
  /** Where ids and times come from; tests bring their own, so that two runs are equal. */
  readonly stamps?: Stamps
}

export class StoreService {
  readonly #sqlite: Sqlite
  readonly #host: HostForStore
  readonly #notify: (notice: ChangeNotice) => void
  readonly #notifyReaders: Parts['notifyReaders']
  readonly #stamps: Stamps | undefined
  #open: OpenProject | null = null
  #queue: Promise<unknown> = Promise.resolve()
  #isTending = false

  constructor({ sqlite, host, notify, notifyReaders, stamps }: Parts) {
    this.#sqlite = sqlite
    this.#host = host
    this.#notify = notify
    this.#notifyReaders = notifyReaders
    this.#stamps = stamps
  }

  /** Answers one request. Raises what the analyst should hear as a problem. */
  answer(request: StoreRequest): Promise<unknown> {
    if (request.kind === 'query') return this.query(request.name, request.params)
    const answer = this.#queue.then(() => this.#change(request))
    this.#queue = answer.catch(() => undefined)
    return answer
  }

  /** Rows of a query; waits for no change. */
  async query(name: string, params: unknown): Promise<QueryResult> {
    return this.#project().store.query(name, params)
  }

  async #change(request: Exclude<StoreRequest, { kind: 'query' }>): Promise<unknown> {
    switch (request.kind) {
      case 'check':
        openProjectBytes(this.#sqlite, request.bytes, request.name).close()
        return request.bytes
      case 'create':
        return this.#create(request)
      case 'openFile':
        return this.#openFile(request)
      case 'openCopy':
        return this.#openCopy(request)
      case 'recover':
        return this.#recover(request)
      case 'command':
        return this.#command(request)
      case 'undo':
        return this.#acknowledge(this.#project().store.undo())
      case 'redo':
        return this.#acknowledge(this.#project().store.redo())
      case 'save':
        return this.#save(request)
      case 'close':
        return this.#close(request)
    }
  }

  async #command({ name, payload, reason }: Request<'command'>): Promise<void> {
    const step = this.#project().store.execute(name, payload, reason)
    if (step !== null) await this.#acknowledge(step)
  }

  async #acknowledge(step: JournalStep): Promise<void> {
    await this.#project().journal.append(step)
    this.#tell(tablesOf(step))
    this.#notifyReaders?.(documentsOfStep(step))
    this.#tend()
  }

  /** Looks for mentions in the pauses between requests, until the suggestions are settled. */
  #tend(): void {
    if (this.#isTending) return
    this.#isTending = true
    const end = () => {
      this.#isTending = false
      if (this.#open?.store.isSettled === false) this.#tend()
    }
    void tendMentions({
      store: () => this.#open?.store ?? null,
      hasChanged: () => {
        this.#tell(['mention'])
        this.#notifyReaders?.([])
      },
    }).then(end)
  }

  async #create({ payload }: Request<'create'>): Promise<OpenResult> {
    const { projectId } = payload
    const store = this.#storeOn(emptyDatabase(this.#sqlite))
    return closingOnFailure(store, async () => {
      const step = store.execute('project.create', payload, '')
      const journal = new Journal(this.#host, projectId)
      const header = headerFor(projectId, { kind: 'empty' })
      await journal.start(header, step === null ? [] : [step])
      return this.#adopt({ store, journal, savedSequence: store.sequence }, 0, null)
    })
  }

  async #openCopy({ journalId, name, bytes }: Request<'openCopy'>): Promise<OpenResult> {
    const store = this.#storeOn(this.#copyOf(bytes, name, journalId))
    return closingOnFailure(store, async () => {
      const journal = new Journal(this.#host, journalId)
      await journal.start(headerFor(journalId, { kind: 'copy', base64: toBase64(bytes), name }))
      return this.#adopt({ store, journal, savedSequence: store.sequence }, 0, null)
    })
  }

  #storeOn(database: Database): ProjectStore {
    return new ProjectStore(database, this.#stamps)
  }

  /** A copy is a project of its own: it gets its own id. */
  #copyOf(bytes: Uint8Array, name: string, projectId: string): Database {
    const database = openProjectBytes(this.#sqlite, bytes, name)
    database.run('UPDATE project SET id = :projectId', { projectId })
    return database
  }

  async #openFile({ file: { name }, bytes }: Request<'openFile'>): Promise<OpenResult> {
    const generation = await sha256(bytes)
    const reopened = await reopenFile({
      host: this.#host,
      open: () => this.#storeOn(openProjectBytes(this.#sqlite, bytes, name)),
      generation,
      name,
    })
    const { store, journalId, savedSequence, steps, mustStart, problem } = reopened
    const journal = new Journal(this.#host, journalId)
    return closingOnFailure(store, async () => {
      if (mustStart) {
        await journal.start(headerFor(journalId, { kind: 'file', generation, name }), steps)
      }
      return this.#adopt({ store, journal, savedSequence }, steps.length, problem)
    })
  }

  async #recover({ journalId }: Request<'recover'>): Promise<OpenResult> {
    const { text } = await this.#host('journal.read', { journalId })
    const header = text === null ? undefined : decodeJournalHeader(text)
    if (text === null || header === undefined) {
      throw new ProblemError({ code: 'journal-damaged', details: { name: '', sequence: 0 } })
    }
    const name = header.base.kind === 'empty' ? '' : header.base.name
    const { steps, hasTornTail } = decodeJournalSteps(text, name)
    const store = this.#storeOn(this.#baseOf(header, journalId))
    return closingOnFailure(store, async () => {
      const savedSequence = store.sequence
      replayAll(store, steps, name)
      const journal = new Journal(this.#host, journalId)
      if (hasTornTail) await journal.start(header, steps)
      return this.#adopt({ store, journal, savedSequence }, steps.length, null)
    })
  }

  #baseOf({ base, schemaVersion }: JournalHeader, projectId: string): Database {
    if (base.kind === 'empty' && schemaVersion === SCHEMA_VERSION) {
      return emptyDatabase(this.#sqlite)
    }
    if (base.kind === 'copy' && schemaVersion <= SCHEMA_VERSION) {
      return this.#copyOf(fromBase64(base.base64), base.name, projectId)
    }
    const name = base.kind === 'empty' ? '' : base.name
    throw new ProblemError({ code: 'journal-foreign', details: { name } })
  }

  async #save({ file, ifChanged }: Request<'save'>): Promise<SaveResult> {
    const project = this.#project()
    const { store, journal } = project
    const bytes = store.database.toBytes()
    const generation = await sha256(bytes)
    const saved = await this.#host('project.save', { file: file.file, bytes, ifChanged })
    project.savedSequence = store.sequence
    const base = { kind: 'file', generation, name: saved.file.name } as const
    await journal.restart(headerFor(journal.journalId, base))
    this.#tell([])
    return { ...this.#history(), file: saved.file }
  }

  async #close({ discardChanges }: Request<'close'>): Promise<void> {
    const { store, journal, savedSequence } = this.#project()
    const isWorthKeeping = !discardChanges && store.sequence !== savedSequence
    if (isWorthKeeping) await journal.flush()
    await journal.close()
    if (!isWorthKeeping) await journal.remove()
    store.database.close()
    this.#open = null
  }

  #adopt(project: OpenProject, recoveredSteps: number, journalProblem: Problem | null): OpenResult {
    this.#open?.store.database.close()
    this.#open = project
    this.#tell(null)
    this.#notifyReaders?.(null)
    this.#tend()
    return { journalId: project.journal.journalId, recoveredSteps, journalProblem }
  }

  #project(): OpenProject {
    if (this.#open === null) throw new ProblemError({ code: 'no-project-open', details: {} })
    return this.#open
  }

  #history(): HistoryState {
    const { store, journal, savedSequence } = this.#project()
    return {
      undo: store.nextUndo,
      redo: store.nextRedo,
      sequence: store.sequence,
      isSaved: store.sequence === savedSequence,
      journalProblem: journal.problem,
    }
  }

  #tell(tables: readonly string[] | null): void {
    this.#notify({ kind: 'changed', tables, history: this.#history() })
  }
}

function headerFor(journalId: string, base: JournalBase) {
  return newJournalHeader({ journalId, schemaVersion: SCHEMA_VERSION, base })
}

/** SHA-256 of bytes as lower-case hex. */
async function sha256(bytes: Uint8Array): Promise<string> {
  // Our bytes are never in shared memory, which is all that the type excludes.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}
