/**
 * The window's end of the text index: one worker for the open project, started behind the opening.
 *
 * Not here: what is being searched for (session of the search screen).
 */
import { create } from 'zustand'
import { ProblemError } from '../../shared/problem'
import type {
  FromIndex,
  IndexState,
  SearchAnswer,
  SearchRequest,
  ToIndex,
} from '../../shared/textIndexProtocol'
import type { StoreClient } from './storeClient'

const NOT_READ: IndexState = { status: 'reading', done: 0, total: 0 }
/** Reading begins when the window has drawn what was opened, or after this time. */
const LONGEST_WAIT_MS = 2_000

/** How far the reading is. */
export const useTextIndexState = create<IndexState>(() => NOT_READ)

type Waiting = { resolve: (answer: SearchAnswer) => void; reject: (reason: unknown) => void }

let stop: () => void = () => undefined
let post: ((message: ToIndex) => void) | null = null
const waiting = new Map<number, Waiting>()
let nextId = 1

/** Reads the texts of a project that was just opened. */
export function startTextIndex(client: StoreClient): void {
  stopTextIndex()
  const idle = requestIdleCallback(() => begin(client), { timeout: LONGEST_WAIT_MS })
  stop = () => cancelIdleCallback(idle)
}

export function stopTextIndex(): void {
  stop()
  stop = () => undefined
  post = null
  rejectAll('closed')
  useTextIndexState.setState(NOT_READ, true)
}

/** Results of a query; waits until the texts have been read. Raises the index's problem. */
export function searchTexts(request: SearchRequest): Promise<SearchAnswer> {
  return new Promise((resolve, reject) => {
    if (post === null) return reject(unexpected('the text index has not started'))
    const id = nextId++
    waiting.set(id, { resolve, reject })
    post({ kind: 'search', id, request })
  })
}

function begin(client: StoreClient): void {
  const worker = new Worker(new URL('../textIndex/textIndexWorker.ts', import.meta.url), {
    type: 'module',
  })
  worker.addEventListener('message', (event: MessageEvent<FromIndex>) => receive(event.data))
  worker.addEventListener('error', event => {
    event.preventDefault()
    const problem = { code: 'unexpected', details: { reason: event.message } } as const
    useTextIndexState.setState({ status: 'failed', problem }, true)
    rejectAll(event.message)
  })
  const { port1, port2 } = new MessageChannel()
  client.connect(port1)
  worker.postMessage({ kind: 'connect' } satisfies ToIndex, [port2])
  post = message => worker.postMessage(message)
  stop = () => worker.terminate()
}

function receive(message: FromIndex): void {
  if (message.kind === 'state') {
    useTextIndexState.setState(message.state, true)
    return
  }
  const call = waiting.get(message.id)
  waiting.delete(message.id)
  if (message.ok) call?.resolve(message.value)
  else call?.reject(new ProblemError(message.problem))
}

function rejectAll(reason: string): void {
  for (const { reject } of waiting.values()) reject(unexpected(reason))
  waiting.clear()
}

function unexpected(reason: string): ProblemError {
  return new ProblemError({ code: 'unexpected', details: { reason } })
}
