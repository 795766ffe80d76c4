/**
 * One or many texts on their way into the project: read, looked at, stored, each by itself.
 *
 * A text that fails, at reading or at storing, is reported with the reason and stops no other.
 * Must stay true: nothing is stored before the analyst says so; each source is one undo step.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SourceId } from '../../../../shared/domain/ids'
import { type Problem, problemOf } from '../../../../shared/problem'
import type { ImportProgress, SourceFormat } from '../../../importers/importedSource'
import type { ReceivedSource } from '../../../importers/importerClient'
import { draftOf, type ImportDraft, isComplete, type Origin } from './importDraft'

export type EntryState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly progress: ImportProgress | null }
  | {
      readonly kind: 'read'
      readonly draft: ImportDraft
      /** To be stored with the others. */
      readonly isChosen: boolean
      /** The same bytes are in the project already, or come with an earlier text. */
      readonly isDuplicate: boolean
    }
  | { readonly kind: 'storing'; readonly draft: ImportDraft }
  | { readonly kind: 'imported'; readonly draft: ImportDraft; readonly sourceId: SourceId }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unread'; readonly problem: Problem }
  | { readonly kind: 'unstored'; readonly problem: Problem; readonly draft: ImportDraft }

export type ImportEntry = {
  readonly key: number
  readonly origin: Origin
  readonly state: EntryState
}

type Queue = {
  readonly entries: readonly ImportEntry[]
  /** What is going on, over all entries. */
  readonly activity: 'idle' | 'reading' | 'storing'
}

/** What the analyst chose in the place of what was detected. */
export type ReadingChoice = {
  readonly encoding?: string | undefined
  readonly format?: SourceFormat | undefined
}

export type HowToRead = ReadingChoice & {
  readonly signal: AbortSignal
  readonly onProgress: (progress: ImportProgress) => void
}

export type QueueParts = {
  readonly read: (origin: Origin, how: HowToRead) => Promise<ReceivedSource>
  /** Stores one source and answers its id; raises the problem. */
  readonly store: (origin: Origin, draft: ImportDraft) => Promise<SourceId>
  /** Whether a source with these bytes is in the project. */
  readonly isKnown: (sha256: string) => boolean
}

/** As many documents are read at the same time; each has a worker of its own. */
const READERS = 2

export class ImportQueue {
  readonly state: StoreApi<Queue> = createStore<Queue>(() => ({ entries: [], activity: 'idle' }))
  readonly #parts: QueueParts
  #running = new AbortController()
  #nextKey = 1

  constructor(parts: QueueParts) {
    this.#parts = parts
  }

  /** Reads texts in the place of what was there. */
  async start(origins: readonly Origin[]): Promise<void> {
    this.cancel()
    const entries = origins.map(
      (origin): ImportEntry => ({ key: this.#nextKey++, origin, state: { kind: 'waiting' } }),
    )
    this.#running = new AbortController()
    const { signal } = this.#running
    this.state.setState({ entries, activity: 'reading' })
    const readers = Array.from({ length: READERS }, () => this.#readNext(signal))
    await Promise.all(readers)
    if (!signal.aborted) this.state.setState({ activity: 'idle' })
  }

  /** Reads a text again as the analyst says. */
  async readAgain(key: number, choice: ReadingChoice): Promise<void> {
    const entry = this.#entry(key)
    if (entry === undefined) return
    const before = entry.state.kind === 'read' ? entry.state.draft : undefined
    if (this.#running.signal.aborted) this.#running = new AbortController()
    await this.#read(entry, { choice, before, signal: this.#running.signal })
  }

  /** Stops reading or storing after what is being stored now. What was stored stays. */
  cancel(): void {
    this.#running.abort()
    const entries = this.state.getState().entries.map((entry): ImportEntry => {
      const isPending = entry.state.kind === 'waiting' || entry.state.kind === 'reading'
      return isPending ? { ...entry, state: { kind: 'cancelled' } } : entry
    })
    this.state.setState({ entries, activity: 'idle' })
  }

  /** Gives all texts up and goes back to choosing. */
  clear(): void {
    this.cancel()
    this.state.setState({ entries: [] })
  }

  revise(key: number, draft: ImportDraft): void {
    const entry = this.#entry(key)
    if (entry?.state.kind === 'read') this.#set(key, { ...entry.state, draft })
  }

  /** Whether a text that was read is to be stored with the others. */
  choose(key: number, isChosen: boolean): void {
    const entry = this.#entry(key)
    if (entry?.state.kind === 'read') this.#set(key, { ...entry.state, isChosen })
  }

  /** Stores the given text, whether chosen or not. Answers its source, or null. */
  async storeOne(key: number): Promise<SourceId | null> {
    const entry = this.#entry(key)
    if (entry?.state.kind !== 'read' && entry?.state.kind !== 'unstored') return null
    const { draft } = entry.state
    this.#set(key, { kind: 'storing', draft })
    try {
      const sourceId = await this.#parts.store(entry.origin, draft)
      this.#set(key, { kind: 'imported', draft, sourceId })
      return sourceId
    } catch (thrown) {
      this.#set(key, { kind: 'unstored', draft, problem: problemOf(thrown) })
      return null
    }
  }

  /** Stores what is chosen and complete, one after another. */
  async storeChosen(): Promise<void> {
    this.#running = new AbortController()
    const { signal } = this.#running
    this.state.setState({ activity: 'storing' })
    for (const { key } of this.state.getState().entries) {
      if (signal.aborted) return
      const state = this.#entry(key)?.state
      if (state?.kind === 'read' && state.isChosen && isComplete(state.draft)) {
        await this.storeOne(key)
      }
    }
    if (!signal.aborted) this.state.setState({ activity: 'idle' })
  }

  async #readNext(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const entry = this.state.getState().entries.find(({ state }) => state.kind === 'waiting')
      if (entry === undefined) return
      await this.#read(entry, { signal })
    }
  }

  async #read(
    { key, origin }: ImportEntry,
    how: { choice?: ReadingChoice; before?: ImportDraft | undefined; signal: AbortSignal },
  ): Promise<void> {
    const { choice = {}, before, signal } = how
    const onProgress = (progress: ImportProgress | null) => {
      if (!signal.aborted) this.#set(key, { kind: 'reading', progress })
    }
    onProgress(null)
    try {
      const source = await this.#parts.read(origin, { ...choice, signal, onProgress })
      if (signal.aborted) return
      const draft = draftOf(source, before)
      const isDuplicate = this.#isDuplicate(key, source.sha256)
      this.#set(key, { kind: 'read', draft, isChosen: !isDuplicate, isDuplicate })
    } catch (thrown) {
      if (signal.aborted) return
      this.#set(key, { kind: 'unread', problem: problemOf(thrown) })
    }
  }

  #isDuplicate(key: number, sha256: string): boolean {
    if (this.#parts.isKnown(sha256)) return true
    return this.state.getState().entries.some(entry => {
      if (entry.key === key || !('draft' in entry.state)) return false
      return entry.state.draft.source.sha256 === sha256
    })
  }

  #entry(key: number): ImportEntry | undefined {
    return this.state.getState().entries.find(entry => entry.key === key)
  }

  #set(key: number, state: EntryState): void {
    this.state.setState(({ entries }) => ({
      entries: entries.map(entry => (entry.key === key ? { ...entry, state } : entry)),
    }))
  }
}
