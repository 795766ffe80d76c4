/** Saves a large project through the real store client and the real store, and times the bytes' way. */
import { StoreClient } from '../../src/renderer/client/storeClient'
import { FileToken, type Host, type HostResponse } from '../../src/shared/hostApi'
import { type Arrived, moment, type StampedSave, type Way } from './transferBench'
import watchedWorkerUrl from './watchedStoreWorker?worker&url'

type Arrival = { readonly request: StampedSave; readonly at: number }

const file = { file: FileToken.parse('bench-file'), name: 'large.tarjih' }
const stores = new Map<Way, { readonly client: StoreClient; arrival: Arrival | null }>()

/** Answers as a host does whose disk takes no time. */
function hostOf(way: Way): Host {
  const call = async (channel: string, request: unknown) => {
    if (channel === 'journal.read') return { text: null }
    if (channel !== 'project.save') return {}
    const at = moment()
    const store = stores.get(way)
    if (store !== undefined) store.arrival = { request: request as StampedSave, at }
    return { savedAt: new Date().toISOString(), file } satisfies HostResponse<'project.save'>
  }
  // The answers above are those of the channels that the store uses here.
  return { kind: 'browser', call: call as Host['call'], onEvent: () => () => undefined }
}

/** A store client whose worker is watched: it starts `Worker` itself, so that is replaced meanwhile. */
function startClient(way: Way): StoreClient {
  const Original = window.Worker
  window.Worker = class extends Original {
    constructor() {
      super(watchedWorkerUrl, { type: 'module', name: way })
    }
  }
  const fail = () => {
    throw new Error('the store worker stopped')
  }
  try {
    return new StoreClient(hostOf(way), () => undefined, fail)
  } finally {
    window.Worker = Original
  }
}

async function open(address: string, ways: readonly Way[] = ['asSent', 'cloned']): Promise<void> {
  for (const way of ways) {
    const client = startClient(way)
    stores.set(way, { client, arrival: null })
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
    await client.open({ kind: 'openFile', file, bytes })
  }
}

async function save(way: Way): Promise<number> {
  const store = stores.get(way)
  if (store === undefined) throw new Error('no project is open')
  store.arrival = null
  await store.client.save(file)
  const { at, request } = lastArrival(way)
  return at - request.departedAt
}

async function look(way: Way): Promise<Arrived> {
  const { bytes } = lastArrival(way).request
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return {
    byteCount: bytes.length,
    sha256: Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join(''),
  }
}

function lastArrival(way: Way): Arrival {
  const arrival = stores.get(way)?.arrival ?? null
  if (arrival === null) throw new Error('the store did not save')
  return arrival
}

window.transferBench = { open, save, look }
