/**
 * SHA-256 of files and bytes as lower-case hex, computed in a worker: a project can have hundreds of
 * megabytes, and the window has to go on meanwhile. The worker starts with the first question.
 */
import type { DigestReply, DigestRequest } from './digestMessages'

type Waiting = {
  readonly resolve: (sha256: string) => void
  readonly reject: (error: unknown) => void
}

const waiting = new Map<number, Waiting>()
let lastId = 0
let worker: Worker | null = null

/** Of a file as it is now. Raises what reading it raises, `NotFoundError` among them. */
export function digestOfFile(file: Blob): Promise<string> {
  return ask(file, [])
}

/** Of bytes that are handed over: they are empty for the caller afterwards. */
export function digestOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return ask(bytes, [bytes.buffer])
}

function ask(content: DigestRequest['content'], handedOver: ArrayBuffer[]): Promise<string> {
  return new Promise((resolve, reject) => {
    lastId += 1
    waiting.set(lastId, { resolve, reject })
    worker ??= startWorker()
    worker.postMessage({ id: lastId, content } satisfies DigestRequest, handedOver)
  })
}

function startWorker(): Worker {
  const started = new Worker(new URL('./digestWorker.ts', import.meta.url), {
    type: 'module',
    name: 'digests',
  })
  started.addEventListener('message', ({ data }: MessageEvent<DigestReply>) => {
    const question = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.ok) question?.resolve(data.sha256)
    else question?.reject(data.error)
  })
  started.addEventListener('error', event => {
    for (const { reject } of waiting.values()) reject(new Error(event.message))
    waiting.clear()
    worker = null
  })
  return started
}
