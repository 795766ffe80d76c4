/**
 * The store as the window meets it: opens a project, runs changes one after another, saves.
 *
 * Changes stand in one queue, and each waits for the journal before the next begins; queries do not
 * wait. Must stay true: journal first, then acknowledge; a failed opening changes nothing.
 */
import type { DocumentRef } from '../../shared/domain/search'
import type { FileRef } from '../../shared/hostApi'
import {
  decodeJournalHeader,
  decodeJournalSteps,
  type JournalBase,
  type JournalHeader,
  type JournalStep,
  newJournalHeader,
} from '../../shared/journalFormat'
import { newUuid } from '../../shared/newId'
import { type Problem, ProblemError } from '../../shared/problem'
import { readProjectHeader } from '../../shared/projectHeader'
import type {
  ChangeNotice,
  HistoryState,
  OpenResult,
  QueryResult,
  SaveResult,
  StoreRequest,
} from '../../shared/storeProtocol'
import { rowsToRestore } from './backupRows'
import { fromBase64, toBase64 } from './base64'
import { CheckedFile } from './checkedFile'
import type { Database, Sqlite } from './database'
import type { HostForStore } from './hostForStore'
import { Journal } from './journal'
import { emptyDatabase, SCHEMA_VERSION } from './migrate'
import { type OpenProject, openedProject } from './openProject'
import { openProjectBytes } from './projectFile'
import { ProjectStore, tablesOf } from './projectStore'
import { contentsOf, copiedOut, openForReading } from './readProject'
import { recoveredFrom } from './recovered'
import { projectIdIn } from './salvage'
import { type Exported, exportForSaving, saveRequest } from './savingProject'
import { documentsOfStep } from './search'
import { sha256 } from './sha256'
import { tendMentions } from './tendMentions'
import type { Stamps } from './transaction'
import { closingOnFailure, reopenFile, replayAll } from './unsavedWork'

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
  /** What `openChecked` opens. */
  #checked: CheckedFile | null = null
  #isTending = false
  /** Settled, not failed, when the save that is being written has ended. */
  #saving: Promise<undefined> | null = null

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
    // Changes need not wait while a save is being written; what ends or begins a project has to.
    if (this.#saving === null || isChange(request)) return this.#inTurn(request)
    return this.#saving.then(() => this.answer(request))
  }

  #inTurn(request: Exclude<StoreRequest, { kind: 'query' }>): Promise<unknown> {
    if (this.#open?.readOnlyName != null && (isChange(request) || request.kind === 'save')) {
      const details = { name: this.#open.readOnlyName }
      return Promise.reject(new ProblemError({ code: 'project-read-only', details }))
    }
    if (request.kind !== 'save') return this.#enqueue(() => this.#change(request))
    const answer = this.#save(request)
    const saving = answer.then(
      () => undefined,
      () => undefined,
    )
    this.#saving = saving
    void saving.then(() => {
      this.#saving = null
    })
    return answer
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work)
    this.#queue = done.catch(() => undefined)
    return done
  }

  /** Rows of a query; waits for no change. */
  async query(name: string, params: unknown): Promise<QueryResult> {
    return this.#project().store.query(name, params)
  }

  async #change(request: Exclude<StoreRequest, { kind: 'query' | 'save' }>): Promise<unknown> {
    switch (request.kind) {
      case 'check':
        this.#checked?.close()
        this.#checked = this.#check(request)
        return
      case 'openChecked':
        return this.#openChecked(request)
      case 'copyOut':
        return copiedOut(this.#sqlite, request)
      case 'identify':
        return projectIdIn(this.#sqlite, request.bytes)
      case 'create':
        return this.#create(request)
      case 'openFile':
        return this.#openFile(
          request.file,
          this.#check({ bytes: request.bytes, name: request.file.name }),
        )
      case 'openCopy':
        return this.#openCopy(request)
      case 'recover':
        return this.#recover(request)
      case 'command':
        return this.#command(request)
      case 'restore':
        return this.#restore(request)
      case 'inspect':
        return contentsOf(this.#sqlite, request)
      case 'undo':
        return this.#acknowledge(this.#project().store.undo())
      case 'redo':
        return this.#acknowledge(this.#project().store.redo())
      case 'close':
        return this.#close(request)
    }
  }

  async #command({ name, payload, reason }: Request<'command'>): Promise<void> {
    const step = this.#project().store.execute(name, payload, reason)
    if (step !== null) await this.#acknowledge(step)
  }

  async #restore({ name, bytes, reason }: Request<'restore'>): Promise<void> {
    const { store } = this.#project()
    const backup = openProjectBytes(this.#sqlite, bytes, name)
    try {
      const rows = rowsToRestore(store.database, backup, name)
      const step = store.execute('project.restore', { rows }, reason)
      if (step !== null) await this.#acknowledge(step)
    } finally {
      backup.close()
    }
  }

  async #acknowledge(step: JournalStep): Promise<void> {
    const { journal, sinceExport } = this.#project()
    sinceExport?.push(step)
    await journal.append(step)
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
      return this.#adopt(openedProject({ store, journal }), [], null)
    })
  }

  async #openCopy({ journalId, name, bytes }: Request<'openCopy'>): Promise<OpenResult> {
    const store = this.#storeOn(this.#copyOf(bytes, name, journalId))
    return closingOnFailure(store, async () => {
      const journal = new Journal(this.#host, journalId)
      await journal.start(headerFor(journalId, { kind: 'copy', base64: toBase64(bytes), name }))
      return this.#adopt(openedProject({ store, journal }), [], null)
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

  /** A newer program's project: nothing is changed, written or journaled, and its journal is not looked at. */
  async #openNewer({ file, name }: FileRef, checked: CheckedFile): Promise<OpenResult> {
    const store = new ProjectStore(checked.take())
    const journalId = newUuid()
    const nowhere: HostForStore = async () => ({}) as never // what is never changed needs no journal
    const journal = new Journal(nowhere, journalId)
    return this.#adopt({ ...openedProject({ store, journal, file }), readOnlyName: name }, [], null)
  }

  #check(request: Omit<Request<'check'>, 'kind'>): CheckedFile {
    return new CheckedFile(request.bytes, () => openForReading(this.#sqlite, request))
  }

  #openChecked({ file }: Request<'openChecked'>): Promise<OpenResult> {
    const checked = this.#checked
    if (checked === null) throw new Error('nothing was checked')
    this.#checked = null
    return this.#openFile(file, checked)
  }

  async #openFile(ref: FileRef, checked: CheckedFile): Promise<OpenResult> {
    const { file, name } = ref
    const { bytes } = checked
    if ((readProjectHeader(bytes)?.schemaVersion ?? 0) > SCHEMA_VERSION) {
      return this.#openNewer(ref, checked)
    }
    const generation = await sha256(bytes)
    const reopened = await reopenFile({
      host: this.#host,
      open: () => this.#storeOn(checked.take()),
      generation,
      name,
    })
    const { store, journalId, savedSequence, savedRows, steps, mustStart, problem } = reopened
    const journal = new Journal(this.#host, journalId)
    return closingOnFailure(store, async () => {
      if (mustStart) {
        await journal.start(headerFor(journalId, { kind: 'file', generation, name }), steps)
      }
      return this.#adopt(
        openedProject({ store, journal, file, savedSequence, savedRows }),
        steps,
        problem,
      )
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
      return this.#adopt(openedProject({ store, journal, savedSequence }), steps, null)
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

  /**
   * Takes the bytes in turn and writes them out of turn, so that no change waits for the disk. A crash
   * in between leaves a journal that goes on behind the file: reopening finds the step where it does.
   * Where no step says so, because nothing is unsaved, changes wait.
   */
  async #save(request: Request<'save'>): Promise<SaveResult> {
    const begun = await this.#enqueue(async () => {
      const project = this.#project()
      const exported = await exportForSaving(project, request)
      const isPaired = project.store.sequence !== project.savedSequence
      const writing = this.#host('project.save', saveRequest(request, exported))
      if (!isPaired) return { result: await this.#saved(project, exported, (await writing).file) }
      project.sinceExport = []
      return { project, exported, writing, result: null }
    })
    if (begun.result !== null) return begun.result
    const { project, exported, writing } = begun
    try {
      const { file } = await writing
      return await this.#enqueue(() => this.#saved(project, exported, file))
    } finally {
      project.sinceExport = null
    }
  }

  /** The file holds what was exported; the journal goes on with what was done since. */
  async #saved(project: OpenProject, exported: Exported, file: FileRef): Promise<SaveResult> {
    const { journal, sinceExport } = project
    project.savedSequence = exported.sequence
    project.savedRows = exported.rows
    project.file = file.file
    const base = { kind: 'file', generation: exported.generation, name: file.name } as const
    await journal.restart(headerFor(journal.journalId, base), sinceExport ?? [])
    this.#tell([])
    return { ...this.#history(), file }
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

  #adopt(
    project: OpenProject,
    steps: readonly JournalStep[],
    journalProblem: Problem | null,
  ): OpenResult {
    this.#open?.store.database.close()
    this.#open = project
    this.#tell(null)
    this.#notifyReaders?.(null)
    this.#tend()
    const { journalId } = project.journal
    const recoveredSteps = steps.length
    return { journalId, recoveredSteps, recovered: recoveredFrom(steps), journalProblem }
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

function isChange({ kind }: StoreRequest): boolean {
  return kind === 'command' || kind === 'undo' || kind === 'redo' || kind === 'restore'
}
