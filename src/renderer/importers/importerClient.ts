/**
 * Importing as the window sees it: a promise that can be given up.
 *
 * Each import has a worker of its own, which is ended with it; a document that hangs the worker
 * costs a minute and nothing else.
 */
import { type Problem, ProblemError } from '../../shared/problem'
import type { ImportedSource } from './importedSource'
import type { ImportAnswer, ImportQuestion } from './importMessages'

/** The source together with the bytes it was read from. */
export interface ReceivedSource extends ImportedSource {
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A file's bytes, or pasted text, which is kept as UTF-8. */
export type TextToImport = TextOrBytes & {
  /** Empty for pasted text. */
  readonly fileName: string
  /** Chosen by the analyst; without it the encoding is detected. */
  readonly encoding?: string | undefined
  readonly signal?: AbortSignal | undefined
}

type TextOrBytes =
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly text?: undefined }
  | { readonly text: string; readonly bytes?: undefined }

/** The part of a worker that is used here. */
export type ImportWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>

const timeLimitMs = 60_000

/**
 * Reads a text in a worker. Raises the importer's problems, 'import-timed-out' after a minute, and
 * the signal's reason when given up.
 */
export async function importText(
  request: TextToImport,
  startWorker: () => ImportWorker = startImportWorker,
): Promise<ReceivedSource> {
  const { fileName, signal } = request
  signal?.throwIfAborted()
  const isPasted = request.text !== undefined
  const bytes = isPasted ? new TextEncoder().encode(request.text) : request.bytes
  const encoding = isPasted ? 'utf-8' : request.encoding
  const worker = startWorker()
  try {
    return { ...(await ask(worker, { id: 1, bytes, fileName, encoding }, signal)), bytes }
  } finally {
    worker.terminate()
  }
}

function ask(
  worker: ImportWorker,
  question: ImportQuestion,
  signal: AbortSignal | undefined,
): Promise<ImportedSource> {
  let forget = () => {}
  const answered = new Promise<ImportedSource>((resolve, reject) => {
    const raise = (problem: Problem) => reject(new ProblemError(problem))
    const timer = setTimeout(() => {
      raise({ code: 'import-timed-out', details: { fileName: question.fileName } })
    }, timeLimitMs)
    const giveUp = () => reject(signal?.reason)
    signal?.addEventListener('abort', giveUp)
    forget = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', giveUp)
    }
    worker.addEventListener('message', ({ data: answer }: MessageEvent<ImportAnswer>) => {
      if (answer.kind === 'imported') resolve(answer.source)
      else raise(answer.problem)
    })
    worker.addEventListener('error', event => {
      event.preventDefault()
      raise({ code: 'unexpected', details: { reason: event.message } })
    })
    worker.postMessage(question)
  })
  return answered.finally(() => forget())
}

function startImportWorker(): ImportWorker {
  return new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' })
}
