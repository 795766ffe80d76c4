/**
 * The store as the window meets it: opens a project, runs changes one after another, saves.
 *
 * Changes stand in one queue, and each waits for the journal before the next begins; queries do not
 * wait. Must stay true: journal first, then acknowledge; a failed opening changes nothing.
 */
import type { DocumentRef } from '../../shared/domain/search'
import type { FileRef } from '../../shared/hostApi'
import type { JournalStep } from '../../shared/journalFormat'
import { ProblemError } from '../../shared/problem'
import type {
  ChangeNotice,
  HistoryState,
  OpenResult,
  QueryResult,
  SaveResult,
  StoreRequest,
} from '../../shared/storeProtocol'
import { rowsToRestore } from './backupRows'
import type { CheckedFile } from './checkedFile'
import type { Sqlite } from './database'
import type { HostForStore } from './hostForStore'
import { Keyring, type NamedBytes, protectedWith } from './keyring'
import type { PassphraseCost } from './keySlot'
import { headerFor, type Opened, Openings } from './openings'
import type { OpenProject } from './openProject'
import { openProjectBytes } from './projectFile'
import { tablesOf } from './projectStore'
import { contentsOf, copiedOut } from './readProject'
import { recoveredFrom } from './recovered'
import { projectIdIn } from './salvage'
import { type Exported, exportForSaving, saveRequest } from './savingProject'
import { documentsOfStep } from './search'
import { tendMentions } from './tendMentions'
import type { Stamps } from './transaction'

type Request<Kind extends StoreRequest['kind']> = Extract<StoreRequest, { kind: Kind }>

type Parts = {
  readonly sqlite: Sqlite
  readonly host: HostForStore
  readonly notify: (notice: ChangeNotice) => void
  /** Hears which texts may have changed; null: another project is open. */
  readonly notifyReaders?: (documents: readonly DocumentRef[] | null) => void
  /** Where ids and times come from; tests bring their own, so that two runs are equal. */
  readonly stamps?: Stamps
  /** Of a new passphrase; tests take the least. */
  readonly passphraseCost?: PassphraseCost
}

export class StoreService {
  readonly #sqlite: Sqlite
  readonly #host: HostForStore
  readonly #notify: (notice: ChangeNotice) => void
  readonly #notifyReaders: Parts['notifyReaders']
  readonly #keyring: Keyring
  readonly #openings: Openings
  #open: OpenProject | null = null
  #queue: Promise<unknown> = Promise.resolve()
  /** What `openChecked` opens. */
  #checked: CheckedFile | null = null
  #isTending = false
  /** Settled, not failed, when the save that is being written has ended. */
  #saving: Promise<undefined> | null = null

  constructor({ sqlite, host, notify, notifyReaders, stamps, passphraseCost }: Parts) {
    this.#sqlite = sqlite
    this.#host = host
    this.#notify = notify
    this.#notifyReaders = notifyReaders
    this.#keyring = new Keyring(passphraseCost)
    this.#openings = new Openings({ sqlite, host, stamps, keyring: this.#keyring })
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
        return this.#check(request)
      case 'openChecked':
        return this.#adopt(await this.#openChecked(request))
      case 'copyOut':
        return copiedOut(this.#sqlite, await this.#keyring.salvage(request), request.name)
      case 'identify':
        return projectIdIn(this.#sqlite, request.bytes)
      case 'create':
        return this.#adopt(await this.#openings.create(request))
      case 'openFile':
        return this.#adopt(await this.#openFile(request))
      case 'openCopy':
        return this.#adopt(await this.#openings.copy(request))
      case 'recover':
        return this.#adopt(await this.#openings.recover(request))
      case 'isPassphrase':
        return this.#keyring.isPassphrase(this.#project().key, request.passphrase)
      case 'reprotect':
        return this.#reprotect(request)
      case 'command':
        return this.#command(request)
      case 'restore':
        return this.#restore(request)
      case 'inspect':
        return contentsOf(this.#sqlite, await this.#opened(request))
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

  /** The same with the bytes of a project that is not protected. */
  async #opened<T extends NamedBytes>(given: T): Promise<T> {
    return { ...given, bytes: (await this.#keyring.open(given)).bytes }
  }

  async #reprotect(request: Request<'reprotect'>): Promise<Uint8Array> {
    const { key } = this.#project()
    const { bytes } = await this.#opened(request)
    return protectedWith(key, new Uint8Array(bytes))
  }

  async #restore(request: Request<'restore'>): Promise<void> {
    const { store } = this.#project()
    const { name, bytes, reason } = await this.#opened(request)
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

  async #check(request: Omit<Request<'check'>, 'kind'>): Promise<void> {
    this.#checked?.close()
    this.#checked = null
    this.#checked = await this.#openings.check(request)
  }

  #openChecked({ file }: Request<'openChecked'>): Promise<Opened> {
    const checked = this.#checked
    if (checked === null) throw new Error('nothing was checked')
    this.#checked = null
    return this.#openings.file(file, checked)
  }

  async #openFile({ file, ...given }: Request<'openFile'>): Promise<Opened> {
    const checked = await this.#openings.check({ ...given, name: file.name })
    return this.#openings.file(file, checked)
  }

  /**
   * Takes the bytes in turn and writes them out of turn, so that no change waits for the disk. A crash
   * in between leaves a journal that goes on behind the file: reopening finds the step where it does.
   * Where no step says so, because nothing is unsaved, changes wait; so they do while the protection is
   * changed, since what was journaled before it could not be read behind it.
   */
  async #save(request: Request<'save'>): Promise<SaveResult> {
    const { sequence } = this.#project().store
    if (request.protection?.kind === 'remove' && sequence !== this.#project().savedSequence) {
      // Its journal is then empty: beside a file that is not protected nobody could read what is in it.
      await this.#save({ ...request, protection: undefined })
    }
    const begun = await this.#enqueue(async () => {
      const project = this.#project()
      const { protection, file } = request
      const changed =
        protection && (await this.#keyring.changed(project.key, protection, file.name))
      const key = changed === undefined ? project.key : changed
      const exported = await exportForSaving(project, key, request)
      const isPaired = protection === undefined && project.store.sequence !== project.savedSequence
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
    project.key = exported.key
    const base = { kind: 'file', generation: exported.generation, name: file.name } as const
    await journal.restart(headerFor(journal.journalId, base), sinceExport ?? [], exported.key)
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

  #adopt({ project, steps, problem: journalProblem }: Opened): OpenResult {
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
    const { store, journal, savedSequence, key } = this.#project()
    return {
      undo: store.nextUndo,
      redo: store.nextRedo,
      sequence: store.sequence,
      isSaved: store.sequence === savedSequence,
      isProtected: key !== null,
      journalProblem: journal.problem,
    }
  }

  #tell(tables: readonly string[] | null): void {
    this.#notify({ kind: 'changed', tables, history: this.#history() })
  }
}

function isChange({ kind }: StoreRequest): boolean {
  return kind === 'command' || kind === 'undo' || kind === 'redo' || kind === 'restore'
}
