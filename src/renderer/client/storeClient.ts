/**
 * The window's end of the message port to the store worker.
 *
 * Asks, waits for answers, passes on change notices, and reaches the host for the worker.
 * One client serves one open project; closing the project ends the worker.
 */
import type {
  CommandName,
  CommandPayload,
  QueryName,
  QueryParams,
  QueryRow,
} from '../../shared/catalogue'
import type { ProjectContents } from '../../shared/domain/project'
import { buffersIn } from '../../shared/handedOver'
import type { FileRef, Host, HostChannel } from '../../shared/hostApi'
import { ProblemError, problemOf } from '../../shared/problem'
import type {
  ChangeNotice,
  CopiedOut,
  FromStore,
  HostCall,
  OpenResult,
  QueryResult,
  SaveResult,
  StoreRequest,
  ToStore,
} from '../../shared/storeProtocol'

/** What the worker may ask of the host. */
const CHANNELS_FOR_STORE: ReadonlySet<string> = new Set<HostChannel>([
  'project.save',
  'journal.start',
  'journal.append',
  'journal.read',
  'journal.remove',
  'journal.setAside',
  'journal.close',
])

function isChannelForStore(channel: string): channel is HostChannel {
  return CHANNELS_FOR_STORE.has(channel)
}

/** How to save, as `storeProtocol` says; what is left out is the careful choice. */
export type SaveOptions = Omit<RequestOf<'save'>, 'kind' | 'file'>

type RequestOf<Kind extends StoreRequest['kind']> = Extract<StoreRequest, { kind: Kind }>

/** Longer than anything the store does at a stretch on the largest project to serve. */
const LONGEST_SILENCE_MS = 20_000
const LIFE_ASKED_EVERY_MS = 5000

type Waiting = { resolve: (value: unknown) => void; reject: (reason: unknown) => void }

export class StoreClient {
  readonly #worker: Worker
  readonly #host: Host
  readonly #waiting = new Map<number, Waiting>()
  readonly #onNotice: (notice: ChangeNotice) => void
  readonly #onStopped: () => void
  #nextId = 1
  #changes = 0
  #hasDied = false
  #watch: ReturnType<typeof setInterval> | undefined
  /** Running while an answer is waited for. */
  #life: ReturnType<typeof setTimeout> | null = null
  #journalId = ''

  /**
   * Starts a worker. `onStopped` hears of one that died, or that answers nothing once its project is
   * open; what it acknowledged is in the journal.
   */
  constructor(host: Host, onNotice: (notice: ChangeNotice) => void, onStopped: () => void) {
    this.#host = host
    this.#onNotice = onNotice
    this.#onStopped = onStopped
    this.#worker = new Worker(new URL('../store/worker.ts', import.meta.url), { type: 'module' })
    this.#worker.addEventListener('message', event => this.#receive(event.data))
    this.#worker.addEventListener('error', event => {
      event.preventDefault()
      this.#hasDied = true
      this.#end()
      onStopped()
    })
  }

  /** Under which the open project's changes are kept. */
  get journalId(): string {
    return this.#journalId
  }

  /** Rows of a query and the tables they were read from. Raises the store's problem. */
  async query<N extends QueryName>(
    name: N,
    params: QueryParams<N>,
  ): Promise<{ readonly reads: readonly string[]; readonly rows: readonly QueryRow<N>[] }> {
    const result = (await this.#ask({ kind: 'query', name, params })) as QueryResult
    return { reads: result.reads, rows: result.rows as readonly QueryRow<N>[] } // our own worker's rows
  }

  /** Resolves when the change is journaled. Raises the store's problem. */
  async run<N extends CommandName>(
    name: N,
    payload: CommandPayload<N>,
    reason = '',
  ): Promise<void> {
    await this.#change({ kind: 'command', name, payload, reason })
  }

  async undo(): Promise<void> {
    await this.#change({ kind: 'undo' })
  }

  async redo(): Promise<void> {
    await this.#change({ kind: 'redo' })
  }

  /** Makes the open project what it is in a backup. The bytes are handed over. */
  async restore(request: Omit<RequestOf<'restore'>, 'kind'>): Promise<void> {
    await this.#change({ kind: 'restore', ...request })
  }

  /** Whether it is the passphrase of the open project. */
  async isPassphrase(passphrase: string): Promise<boolean> {
    return (await this.#ask({ kind: 'isPassphrase', passphrase })) as boolean // our own worker's answer
  }

  /** The bytes of a backup, protected as the open project is. They are handed over. */
  async reprotect(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    const anew = await this.#ask({ kind: 'reprotect', name, bytes })
    return anew as Uint8Array<ArrayBuffer> // our own worker's answer
  }

  /** What the bytes of a project hold. They are handed over. */
  async inspect(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ProjectContents> {
    return (await this.#ask({ kind: 'inspect', name, bytes })) as ProjectContents // our own worker's answer
  }

  /** What can be read of bytes that cannot be opened. They are handed over. */
  async copyOut(request: Omit<RequestOf<'copyOut'>, 'kind'>): Promise<CopiedOut> {
    return (await this.#ask({ kind: 'copyOut', ...request })) as CopiedOut // our own worker's answer
  }

  /** Which project is in bytes that cannot be opened. They are handed over. */
  async identify(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
    return (await this.#ask({ kind: 'identify', name, bytes })) as string | null // our own worker's answer
  }

  async #change(request: StoreRequest): Promise<void> {
    this.#changes += 1
    try {
      await this.#ask(request)
    } finally {
      this.#changes -= 1
    }
  }

  /** Raises why bytes cannot be opened as a project; else they wait to be opened. They are handed over. */
  async check(request: Omit<RequestOf<'check'>, 'kind'>): Promise<void> {
    await this.#ask({ kind: 'check', ...request })
  }

  /** Bytes in the request are handed over: the caller's own are empty then. */
  async open(
    request: RequestOf<'create' | 'openFile' | 'openChecked' | 'openCopy' | 'recover'>,
  ): Promise<OpenResult> {
    const opened = (await this.#ask(request)) as OpenResult // our own worker's answer
    this.#journalId = opened.journalId
    this.#watch = setInterval(() => this.#askForLife(), LIFE_ASKED_EVERY_MS)
    return opened
  }

  async save(file: FileRef, options: SaveOptions = {}): Promise<SaveResult> {
    return (await this.#ask({ kind: 'save', file, ...options })) as SaveResult // our own worker's answer
  }

  /** Whether a change was asked for that is not acknowledged yet. */
  get isChanging(): boolean {
    return this.#changes > 0
  }

  /** Ends the worker after it has let go of the journal. */
  async close({ discardChanges }: { readonly discardChanges: boolean }): Promise<void> {
    await this.#ask({ kind: 'close', discardChanges })
    this.terminate()
  }

  /** Gives a worker that reads, such as the text index, a port to the store. */
  connect(port: MessagePort): void {
    this.#worker.postMessage({ kind: 'connect' } satisfies ToStore, [port])
  }

  terminate(): void {
    this.#worker.terminate()
    this.#end()
  }

  /** A worker that is busy for long is told of as well; the analyst may wait for it. */
  #askForLife(): void {
    if (this.#life !== null) return
    const asked = this.#ask({ kind: 'query', name: 'project.details', params: {} })
    const tooLate = setTimeout(() => this.#onStopped(), LONGEST_SILENCE_MS)
    this.#life = tooLate
    const heard = () => {
      clearTimeout(tooLate)
      this.#life = null
    }
    asked.then(heard, heard)
  }

  #ask(request: StoreRequest): Promise<unknown> {
    if (this.#hasDied) return Promise.reject(hasStopped())
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#post({ kind: 'request', id, request })
    })
  }

  #post(message: ToStore): void {
    const content = message.kind === 'request' ? message.request : null
    this.#worker.postMessage(message, { transfer: buffersIn(content) })
  }

  #receive(message: FromStore): void {
    if (message.kind === 'changed') {
      this.#onNotice(message)
      return
    }
    if (message.kind === 'hostCall') {
      void this.#callHost(message)
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.ok) waiting?.resolve(message.value)
    else waiting?.reject(new ProblemError(message.problem))
  }

  async #callHost({ id, channel, request }: HostCall): Promise<void> {
    try {
      if (!isChannelForStore(channel)) throw new Error(`the store may not call ${channel}`)
      // The store built the request for this very channel; the host validates it again.
      const value = await this.#host.call(channel, request as never)
      this.#post({ kind: 'hostAnswer', id, ok: true, value })
    } catch (thrown) {
      this.#post({ kind: 'hostAnswer', id, ok: false, problem: problemOf(thrown) })
    }
  }

  #end(): void {
    clearInterval(this.#watch)
    for (const { reject } of this.#waiting.values()) reject(hasStopped())
    this.#waiting.clear()
  }
}

function hasStopped(): ProblemError {
  return new ProblemError({ code: 'store-stopped', details: {} })
}
