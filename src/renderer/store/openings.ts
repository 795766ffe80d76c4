/**
 * The ways in which a project becomes an open one: new, from a file, as a copy, from a journal.
 *
 * Must stay true: what cannot be opened leaves nothing behind; unsaved work is replayed or set aside.
 * Not here: which project is the open one (`storeService`).
 */
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
import { type Problem, ProblemError, problemOf } from '../../shared/problem'
import { type ReasonCode, reasonText } from '../../shared/problemReasons'
import { readProjectHeader } from '../../shared/projectHeader'
import type { StoreRequest } from '../../shared/storeProtocol'
import { fromBase64, toBase64 } from './base64'
import { CheckedFile } from './checkedFile'
import type { Database, Sqlite } from './database'
import type { HostForStore } from './hostForStore'
import { Journal } from './journal'
import type { Keyring, OpenedBytes } from './keyring'
import { emptyDatabase, SCHEMA_VERSION } from './migrate'
import { type OpenProject, openedProject } from './openProject'
import { openProjectBytes } from './projectFile'
import { ProjectStore } from './projectStore'
import { openForReading } from './readProject'
import { openJournalText } from './sealedJournal'
import { sha256 } from './sha256'
import type { Stamps } from './transaction'
import { closingOnFailure, reopenFile, replayAll } from './unsavedWork'

type Request<Kind extends StoreRequest['kind']> = Extract<StoreRequest, { kind: Kind }>

/** An open project, the steps that came back from its journal, and why a journal was set aside. */
export type Opened = {
  readonly project: OpenProject
  readonly steps: readonly JournalStep[]
  readonly problem: Problem | null
}

type Parts = {
  readonly sqlite: Sqlite
  readonly host: HostForStore
  readonly stamps: Stamps | undefined
  readonly keyring: Keyring
}

export class Openings {
  readonly #sqlite: Sqlite
  readonly #host: HostForStore
  readonly #stamps: Stamps | undefined
  readonly #keyring: Keyring

  constructor({ sqlite, host, stamps, keyring }: Parts) {
    this.#sqlite = sqlite
    this.#host = host
    this.#stamps = stamps
    this.#keyring = keyring
  }

  async create({ payload }: Request<'create'>): Promise<Opened> {
    const { projectId } = payload
    const store = this.#storeOn(emptyDatabase(this.#sqlite))
    return closingOnFailure(store, async () => {
      const step = store.execute('project.create', payload, '')
      const journal = new Journal(this.#host, projectId)
      const header = headerFor(projectId, { kind: 'empty' })
      await journal.start(header, step === null ? [] : [step])
      return asOpened(openedProject({ store, journal }))
    })
  }

  /** Raises what speaks against the bytes; else keeps what was found out about them. */
  async check(request: Omit<Request<'check'>, 'kind'>): Promise<CheckedFile> {
    const { bytes, key } = await this.#keyring.open(request)
    const open = () => openForReading(this.#sqlite, { ...request, bytes })
    return new CheckedFile({ bytes: request.bytes, key, open })
  }

  async copy({ journalId, ...file }: Request<'openCopy'>): Promise<Opened> {
    const opened = await this.#keyring.open(file)
    const store = this.#storeOn(this.#copyOf(opened, file.name, journalId))
    return closingOnFailure(store, async () => {
      const journal = new Journal(this.#host, journalId)
      const base = { kind: 'copy', base64: toBase64(file.bytes), name: file.name } as const
      await journal.start(headerFor(journalId, base), [], opened.key)
      return asOpened(openedProject({ store, journal, key: opened.key }))
    })
  }

  async file(ref: FileRef, checked: CheckedFile): Promise<Opened> {
    const { file, name } = ref
    const { bytes, key } = checked
    if ((readProjectHeader(bytes)?.schemaVersion ?? 0) > SCHEMA_VERSION) {
      return this.#newer(ref, checked)
    }
    const generation = await sha256(bytes)
    const reopened = await reopenFile({
      host: this.#host,
      open: () => this.#storeOn(checked.take()),
      generation,
      name,
      key,
    })
    const { store, journalId, savedSequence, savedRows, steps, mustStart, problem } = reopened
    const journal = new Journal(this.#host, journalId, reopened.sealer)
    return closingOnFailure(store, async () => {
      if (mustStart) {
        await journal.start(headerFor(journalId, { kind: 'file', generation, name }), steps, key)
      }
      const project = openedProject({ store, journal, file, savedSequence, savedRows, key })
      return { project, steps, problem }
    })
  }

  /** Raises `work-not-recovered`, and what is wrong with the passphrase; the journal stays as it is. */
  async recover(request: Request<'recover'>): Promise<Opened> {
    try {
      return await this.#recover(request)
    } catch (thrown) {
      // In which line it is means nothing to an analyst, who sees none.
      throw problemOf(thrown).code === 'journal-damaged' ? notRecovered('changes-damaged') : thrown
    }
  }

  async #recover({ journalId, passphrase }: Request<'recover'>): Promise<Opened> {
    const { text } = await this.#host('journal.read', { journalId })
    const header = text === null ? undefined : decodeJournalHeader(text)
    if (text === null || header === undefined) throw notRecovered('journal-without-beginning')
    const name = header.base.kind === 'empty' ? '' : header.base.name
    const base = await this.#baseOf(header, passphrase)
    const opened = await openJournalText(text, base?.key ?? null, name)
    if (base !== null && opened.isSealed !== (base.key !== null)) {
      throw notRecovered('changes-damaged')
    }
    const { steps, hasTornTail } = decodeJournalSteps(opened.text, name)
    const store = this.#storeOn(
      base === null ? emptyDatabase(this.#sqlite) : this.#copyOf(base, name, journalId),
    )
    return closingOnFailure(store, async () => {
      const savedSequence = store.sequence
      replayAll(store, steps, name)
      const journal = new Journal(this.#host, journalId, opened.sealer)
      const key = base?.key ?? null
      if (hasTornTail) await journal.start(header, steps, key)
      return {
        project: openedProject({ store, journal, savedSequence, key }),
        steps,
        problem: null,
      }
    })
  }

  /** What the lines are changes to: a copy, or null for an empty project. */
  async #baseOf(
    { base, schemaVersion }: JournalHeader,
    passphrase: string | undefined,
  ): Promise<OpenedBytes | null> {
    if (base.kind === 'empty' && schemaVersion === SCHEMA_VERSION) return null
    if (base.kind === 'copy' && schemaVersion <= SCHEMA_VERSION) {
      const { name, base64 } = base
      return this.#keyring.open({ name, bytes: fromBase64(base64), passphrase })
    }
    if (base.kind !== 'file') throw notRecovered('journal-without-beginning')
    throw new ProblemError({ code: 'journal-foreign', details: { name: base.name } })
  }

  #storeOn(database: Database): ProjectStore {
    return new ProjectStore(database, this.#stamps)
  }

  /** A copy is a project of its own: it gets its own id. */
  #copyOf({ bytes }: OpenedBytes, name: string, projectId: string): Database {
    const database = openProjectBytes(this.#sqlite, bytes, name)
    database.run('UPDATE project SET id = :projectId', { projectId })
    return database
  }

  /** A newer program's project: nothing is changed, written or journaled, and its journal is not looked at. */
  #newer({ file, name }: FileRef, checked: CheckedFile): Opened {
    const store = new ProjectStore(checked.take())
    const nowhere: HostForStore = async () => ({}) as never // what is never changed needs no journal
    const journal = new Journal(nowhere, newUuid())
    const { key } = checked
    return asOpened({ ...openedProject({ store, journal, file, key }), readOnlyName: name })
  }
}

export function headerFor(journalId: string, base: JournalBase): JournalHeader {
  return newJournalHeader({ journalId, schemaVersion: SCHEMA_VERSION, base })
}

function asOpened(project: OpenProject): Opened {
  return { project, steps: [], problem: null }
}

function notRecovered(reason: ReasonCode): ProblemError {
  return new ProblemError({ code: 'work-not-recovered', details: { reason: reasonText(reason) } })
}
