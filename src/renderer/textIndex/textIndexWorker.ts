/**
 * The worker of the text index: passes messages between the window, the store and the index.
 *
 * Not here: what they mean (textIndexService.ts).
 */
import { ProblemError, problemOf } from '../../shared/problem'
import {
  type FromIndex,
  type ReaderRequest,
  SearchRequest,
  type ToIndex,
  type ToReader,
} from '../../shared/textIndexProtocol'
import type { Ask } from './askStore'
import { TextIndexService } from './textIndexService'

type Waiting = { resolve: (rows: readonly never[]) => void; reject: (reason: unknown) => void }

const waiting = new Map<number, Waiting>()
let nextId = 1
let service: TextIndexService | null = null

function send(message: FromIndex): void {
  postMessage(message)
}

function connect(port: MessagePort): void {
  const ask: Ask = (name, params) =>
    new Promise((resolve, reject) => {
      const id = nextId++
      waiting.set(id, { resolve, reject })
      port.postMessage({ id, name, params } satisfies ReaderRequest)
    })
  const started = new TextIndexService(ask, state => send({ kind: 'state', state }))
  port.addEventListener('message', (event: MessageEvent<ToReader>) => {
    const message = event.data
    if (message.kind === 'changed') started.change(message.documents)
    else receive(message)
  })
  port.start()
  service = started
  started.readAll()
}

function receive(message: Extract<ToReader, { kind: 'answer' }>): void {
  const call = waiting.get(message.id)
  waiting.delete(message.id)
  if (message.ok)
    call?.resolve(message.rows as readonly never[]) // rows of this very query
  else call?.reject(new ProblemError(message.problem))
}

async function search(id: number, request: unknown): Promise<void> {
  try {
    if (service === null) throw new Error('the text index has no store yet')
    const value = await service.search(SearchRequest.parse(request))
    send({ kind: 'answer', id, ok: true, value })
  } catch (thrown) {
    send({ kind: 'answer', id, ok: false, problem: problemOf(thrown) })
  }
}

addEventListener('message', (event: MessageEvent<ToIndex>) => {
  const message = event.data
  const [port] = event.ports
  if (message.kind === 'connect') port && connect(port)
  else void search(message.id, message.request)
})
