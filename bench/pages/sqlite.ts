/** Opens the bytes of a project in a new worker that has sql.js and nothing of ours. */
import type { SqliteOpening } from './sqliteBench'

async function open(address: string): Promise<SqliteOpening> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
  const start = performance.now()
  const worker = new Worker(new URL('./sqliteWorker.ts', import.meta.url), { type: 'module' })
  try {
    const answer = await new Promise<MessageEvent<Omit<SqliteOpening, 'wholeMs'>>>(
      (resolve, reject) => {
        worker.addEventListener('message', resolve)
        worker.addEventListener('error', event => reject(new Error(event.message)))
        worker.postMessage(bytes, [bytes.buffer])
      },
    )
    return { ...answer.data, wholeMs: performance.now() - start }
  } finally {
    worker.terminate()
  }
}

window.sqliteBench = { open }
