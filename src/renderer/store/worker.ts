/**
 * The store worker: parses what the window asks, lets the store answer, and sends it back.
 *
 * Not here: what a request means (`storeService`).
 */
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url'
import { buffersIn } from '../../shared/handedOver'
import { hostChannels } from '../../shared/hostApi'
import { type Problem, ProblemError, problemOf } from '../../shared/problem'
import { type FromStore, StoreRequest, type ToStore } from '../../shared/storeProtocol'
import { ReaderRequest, type ToReader } from '../../shared/textIndexProtocol'
import { loadSqlite } from './database'
import type { HostForStore } from './hostForStore'
import { StoreService } from './storeService'

type Waiting = { resolve: (value: unknown) => void; reject: (reason: unknown) => void }

const waiting = new Map<number, Waiting>()
let nextHostCall = 1

/** Bytes in it are handed over: the store makes them for the message and keeps none. */
function send(message: FromStore): void {
  postMessage(message, { transfer: buffersIn(contentOf(message)) })
}

function contentOf(message: FromStore): unknown {
  if (message.kind === 'hostCall') return message.request
  return message.kind === 'answer' && message.ok ? message.value : null
}

const host: HostForStore = async (channel, request) => {
  const id = nextHostCall++
  const answer = await new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    send({ kind: 'hostCall', id, channel, request })
  })
  // Parsed with the schema of this very channel.
  return hostChannels[channel].response.parse(answer) as never
}

function receiveHostAnswer(message: Extract<ToStore, { kind: 'hostAnswer' }>): void {
  const call = waiting.get(message.id)
  waiting.delete(message.id)
  if (message.ok) call?.resolve(message.value)
  else call?.reject(new ProblemError(message.problem))
}

/** Workers that read beside the window. */
const readers: MessagePort[] = []

const service = loadSqlite(new URL(wasmUrl, import.meta.url).href).then(
  sqlite =>
    new StoreService({
      sqlite,
      host,
      notify: send,
      notifyReaders: documents => {
        for (const port of readers) tell(port, { kind: 'changed', documents })
      },
    }),
)

function tell(port: MessagePort, message: ToReader): void {
  port.postMessage(message)
}

/** A reader may only ask; its queries wait for no change, and no change for them. */
function connect(port: MessagePort): void {
  readers.push(port)
  port.addEventListener('message', event => void answerReader(port, event.data))
  port.start()
}

async function answerReader(port: MessagePort, raw: unknown): Promise<void> {
  const { id, name, params } = ReaderRequest.parse(raw)
  try {
    const { rows } = await (await service).query(name, params)
    tell(port, { kind: 'answer', id, ok: true, rows })
  } catch (thrown) {
    tell(port, { kind: 'answer', id, ok: false, problem: problemOf(thrown) })
  }
}

async function answer(id: number, raw: unknown): Promise<void> {
  try {
    const request = StoreRequest.parse(raw)
    const value = await (await service).answer(request)
    send({ kind: 'answer', id, ok: true, value })
  } catch (thrown) {
    const problem: Problem = problemOf(thrown)
    send({ kind: 'answer', id, ok: false, problem })
  }
}

addEventListener('message', (event: MessageEvent<ToStore>) => {
  const message = event.data
  const [port] = event.ports
  if (message.kind === 'connect') port && connect(port)
  else if (message.kind === 'hostAnswer') receiveHostAnswer(message)
  else void answer(message.id, message.request)
})
