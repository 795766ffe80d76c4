/**
 * A host whose disk is two maps: what the store's channels promise, and a record of their order.
 *
 * Not a mock of our own code: the store cannot tell it from the desktop.
 */
import type { HostForStore } from '../../src/renderer/store/hostForStore'
import type { FileRef, HostChannel, HostRequest, HostResponse } from '../../src/shared/hostApi'
import { FileToken } from '../../src/shared/hostApi'
import { ProblemError } from '../../src/shared/problem'

type Handlers = {
  readonly [C in HostChannel]?: (request: HostRequest<C>) => HostResponse<C>
}

export class MemoryHost {
  /** Journals by id: whole text, as on the disk. */
  readonly journals = new Map<string, string>()
  readonly files = new Map<string, Uint8Array>()
  readonly setAside: string[] = []
  /** All that was ever handed to the disk. */
  readonly written: Buffer[] = []
  /** Journals that somebody writes now. */
  readonly claimed = new Set<string>()
  /** Channels called, and what tests note between them, in order. */
  readonly order: string[] = []
  #failing = new Set<HostChannel>()
  #gate: Promise<void> = Promise.resolve()
  #gated: HostChannel | null = null
  /** What the last save was asked for, without its bytes. */
  lastSave: Omit<HostRequest<'project.save'>, 'bytes'> | null = null

  readonly call: HostForStore = async (channel, request) => {
    this.order.push(channel)
    if (this.#gated === null || this.#gated === channel) await this.#gate
    if (this.#failing.has(channel)) throw refusalOf(channel)
    const handle = this.#handlers[channel] as ((request: unknown) => unknown) | undefined
    if (handle === undefined) throw new Error(`the store has no business with ${channel}`)
    const response = handle(request)
    this.order.push(`${channel} done`)
    return response as never // the handler of this very channel
  }

  /** From now on the channel fails, until `mend`. */
  break(channel: HostChannel): void {
    this.#failing.add(channel)
  }

  mend(): void {
    this.#failing.clear()
  }

  /** The same for the calls of one channel. */
  holdOnly(channel: HostChannel): () => void {
    this.#gated = channel
    const release = this.hold()
    return () => {
      this.#gated = null
      release()
    }
  }

  /** From now on no call is answered until the returned function is called. */
  hold(): () => void {
    let open = () => {}
    this.#gate = new Promise(resolve => {
      open = resolve
    })
    return open
  }

  fileRef(name: string): FileRef {
    return { file: FileToken.parse(Buffer.from(name).toString('base64url')), name }
  }

  bytesOf({ file }: FileRef): Uint8Array<ArrayBuffer> {
    const bytes = this.files.get(file)
    if (bytes === undefined) throw new Error('nothing was saved under this name')
    return new Uint8Array(bytes)
  }

  /** The lines of a journal behind its header. */
  stepsIn(journalId: string): readonly string[] {
    return (this.journals.get(journalId) ?? '').split('\n').slice(1, -1)
  }

  readonly #handlers: Handlers = {
    'journal.start': ({ journalId, lines }) => {
      this.written.push(Buffer.from(lines))
      this.claimed.add(journalId)
      this.journals.set(journalId, `${lines}\n`)
      return {}
    },
    'journal.append': ({ journalId, lines }) => {
      this.written.push(Buffer.from(lines))
      const text = this.journals.get(journalId)
      if (text === undefined) throw new Error('the journal was not started')
      this.journals.set(journalId, `${text}${lines}\n`)
      return {}
    },
    'journal.read': ({ journalId }) => {
      this.claimed.add(journalId)
      return { text: this.journals.get(journalId) ?? null }
    },
    'journal.remove': ({ journalId }) => {
      this.journals.delete(journalId)
      return {}
    },
    'journal.setAside': ({ journalId }) => {
      this.setAside.push(this.journals.get(journalId) ?? '')
      this.journals.delete(journalId)
      return { name: `${journalId}.set-aside` }
    },
    'journal.close': ({ journalId }) => {
      this.claimed.delete(journalId)
      return {}
    },
    'project.save': ({ bytes, ...asked }) => {
      const { file } = asked
      this.lastSave = asked
      this.files.set(file, bytes.slice())
      this.written.push(Buffer.from(bytes))
      const name = Buffer.from(file, 'base64url').toString()
      return { savedAt: '2026-01-01T00:00:00.000Z', file: this.fileRef(name) }
    },
  }
}

function refusalOf(channel: HostChannel): ProblemError {
  const reason = 'ENOSPC'
  return channel === 'project.save'
    ? new ProblemError({ code: 'project-not-saved', details: { name: 'مالي', reason } })
    : new ProblemError({ code: 'journal-not-written', details: { reason } })
}
