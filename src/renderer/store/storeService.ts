/**
 * The store as the window meets it: opens a project, runs changes one after another, saves.
 *
 * Changes stand in one queue, and each waits for the journal before the next begins; queries do not
 * wait. Must stay true: journal first, then acknowledge; a failed opening changes nothing.
 */
import type { FileRef } from '../../shared/hostApi'
import {
  decodeJournalHeader,
  decodeJournalSteps,
  type JournalBase,
  type JournalStep,
  newJournalHeader,
} from '../../shared/journalFormat'
import { type Problem, ProblemError, problemOf } from '../../shared/problem'
import type {
  ChangeNotice,
  HistoryState,
  OpenResult,
  StoreRequest,
} from '../../shared/storeProtocol'
import { fromBase64, toBase64 } from './base64'
import type { Database, Sqlite } from './database'
import type { HostForStore } from './hostForStore'
import { Journal } from './journal'
import { emptyDatabase, SCHEMA_VERSION } from './migrate'
import { openProjectBytes } from './projectFile'
import { ProjectStore, tablesOf } from './projectStore'

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
}

export class StoreService {
  readonly #sqlite: Sqlite
  readonly #host: HostForStore
  readonly #notify: (notice: ChangeNotice) => void
  #open: OpenProject | null = null
  #queue: Promise<unknown> = Promise.resolve()

  constructor({ sqlite, host, notify }: Parts) {
    this.#sqlite = sqlite
    this.#host = host
    this.#notify = notify
  }

  /** Answers one request. Raises what the analyst should hear as a problem. */
  answer(request: StoreRequest): Promise<unknown> {
    if (request.kind === 'query') return this.#query(request)
    const answer = this.#queue.then(() => this.#change(request))
    this.#queue = answer.catch(() => undefined)
    return answer
  }

  async #query({ name, params }: Request<'query'>): Promise<unknown> {
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
        return this.#save(request.file)
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
  }

  async #create({ payload }: Request<'create'>): Promise<OpenResult> {
    const store = new ProjectStore(emptyDatabase(this.#sqlite))
    const step = store.execute('project.create', payload, '')
    const journal = new Journal(this.#host, payload.projectId)
    await journal.start(
      headerFor(payload.projectId, { kind: 'empty' }),
      step === null ? [] : [step],
    )
    return this.#adopt({ store, journal, savedSequence: store.sequence }, 0, null)
  }

  async #openCopy({ journalId, name, bytes }: Request<'openCopy'>): Promise<OpenResult> {
    const store = new ProjectStore(this.#copyOf(bytes, name, journalId))
    const journal = new Journal(this.#host, journalId)
    await journal.start(headerFor(journalId, { kind: 'copy', base64: toBase64(bytes), name }))
    return this.#adopt({ store, journal, savedSequence: store.sequence }, 0, null)
  }

  /** A copy is a project of its own: it gets its own id. */
  #copyOf(bytes: Uint8Array, name: string, projectId: string): Database {
    const database = openProjectBytes(this.#sqlite, bytes, name)
    database.run('UPDATE project SET id = :projectId', { projectId })
    return database
  }

  async #openFile({ file, bytes }: Request<'openFile'>): Promise<OpenResult> {
    const store = new ProjectStore(openProjectBytes(this.#sqlite, bytes, file.name))
    const generation = await sha256(bytes)
    const journalId = String(store.database.first('SELECT id FROM project')?.id)
    const savedSequence = store.sequence
    const journal = new Journal(this.#host, journalId)
    const found = await this.#findSteps({ journalId, generation, name: file.name, savedSequence })
    for (const step of found.steps) store.replay(step)
    if (found.mustStart) {
      const base = { kind: 'file', generation, name: file.name } as const
      await journal.start(headerFor(journalId, base), found.steps)
    }
    return this.#adopt({ store, journal, savedSequence }, found.steps.length, found.problem)
  }

  /** What the journal of a file holds that the file does not, and whether it has to be begun anew. */
  async #findSteps(file: {
    readonly journalId: string
    readonly generation: string
    readonly name: string
    readonly savedSequence: number
  }): Promise<{ steps: readonly JournalStep[]; mustStart: boolean; problem: Problem | null }> {
    const { journalId, generation, name, savedSequence } = file
    const { text } = await this.#host('journal.read', { journalId })
    if (text === null) return { steps: [], mustStart: true, problem: null }
    try {
      const header = decodeJournalHeader(text)
      const { steps, hasTornTail } = decodeJournalSteps(text, name)
      const isOurs = header?.base.kind === 'file' && header.base.generation === generation
      if (isOurs) return { steps, mustStart: hasTornTail, problem: null }
      // Saving ended between writing the file and beginning its journal: the file holds it all.
      const isContained = (steps.at(-1)?.sequence ?? 0) <= savedSequence
      if (isContained) return { steps: [], mustStart: true, problem: null }
      throw new ProblemError({ code: 'journal-foreign', details: { name } })
    } catch (thrown) {
      await this.#host('journal.setAside', { journalId })
      return { steps: [], mustStart: true, problem: problemOf(thrown) }
    }
  }

  async #recover({ journalId }: Request<'recover'>): Promise<OpenResult> {
    const { text } = await this.#host('journal.read', { journalId })
    const header = text === null ? undefined : decodeJournalHeader(text)
    if (text === null || header === undefined) {
      throw new ProblemError({ code: 'journal-damaged', details: { name: '', sequence: 0 } })
    }
    const name = header.base.kind === 'empty' ? '' : header.base.name
    const store = new ProjectStore(this.#baseOf(header.base, journalId))
    const savedSequence = store.sequence
    const { steps, hasTornTail } = decodeJournalSteps(text, name)
    for (const step of steps) store.replay(step)
    const journal = new Journal(this.#host, journalId)
    if (hasTornTail) await journal.start(header, steps)
    return this.#adopt({ store, journal, savedSequence }, steps.length, null)
  }

  #baseOf(base: JournalBase, projectId: string): Database {
    if (base.kind === 'empty') return emptyDatabase(this.#sqlite)
    if (base.kind === 'copy') return this.#copyOf(fromBase64(base.base64), base.name, projectId)
    throw new ProblemError({ code: 'journal-foreign', details: { name: base.name } })
  }

  async #save(file: FileRef): Promise<HistoryState> {
    const project = this.#project()
    const { store, journal } = project
    const bytes = store.database.toBytes()
    const generation = await sha256(bytes)
    await this.#host('project.save', { file: file.file, bytes })
    project.savedSequence = store.sequence
    await journal.start(headerFor(journal.journalId, { kind: 'file', generation, name: file.name }))
    this.#tell([])
    return this.#history()
  }

  async #close({ discardChanges }: Request<'close'>): Promise<void> {
    const { store, journal, savedSequence } = this.#project()
    const isSafe = store.sequence === savedSequence
    await journal.close()
    if (discardChanges || isSafe) await journal.remove()
    store.database.close()
    this.#open = null
  }

  #adopt(project: OpenProject, recoveredSteps: number, journalProblem: Problem | null): OpenResult {
    this.#open?.store.database.close()
    this.#open = project
    this.#tell(null)
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
