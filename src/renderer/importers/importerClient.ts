/**
 * Importing as the window sees it: a promise that can be given up.
 *
 * Each import has a worker of its own, which is ended with it: a document that hangs the worker,
 * or eats its memory, costs that worker and nothing else, and the next import starts afresh.
 */
import { type Problem, ProblemError } from '../../shared/problem'
import type { ImportedSource, ImportProgress, SourceFormat } from './importedSource'
import { importLimits } from './importLimits'
import type { ImportAnswer, ImportQuestion } from './importMessages'
import type { ReadMatrix } from './matrix/foundMatrix'

/** The source together with the bytes it was read from. */
export interface ReceivedSource extends ImportedSource {
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A file's bytes, or pasted text, which is kept as UTF-8. */
export type SourceToImport = TextOrBytes & {
  /** Empty for pasted text. */
  readonly fileName: string
  /** Chosen by the analyst; without it the encoding is detected. */
  readonly encoding?: string | undefined
  /** Chosen by the analyst, among text, Markdown and HTML; without it the format is detected. */
  readonly format?: SourceFormat | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined
}

type TextOrBytes =
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly text?: undefined }
  | { readonly text: string; readonly bytes?: undefined }

/** The part of a worker that is used here. */
export type ImportWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>

/**
 * Reads a document in a worker. Raises the importer's problems, 'import-timed-out' when it takes
 * too long or nothing is heard of it, 'import-crashed', and the signal's reason when given up.
 */
export async function importSource(
  request: SourceToImport,
  startWorker: () => ImportWorker = startImportWorker,
): Promise<ReceivedSource> {
  const { fileName, signal, onProgress } = request
  signal?.throwIfAborted()
  const isPasted = request.text !== undefined
  const bytes = isPasted ? new TextEncoder().encode(request.text) : request.bytes
  const encoding = isPasted ? 'utf-8' : request.encoding
  const format = isPasted ? (request.format ?? 'text') : request.format
  const worker = startWorker()
  try {
    const question = { id: 1, bytes, fileName, encoding, format }
    return { ...(await ask(worker, question, { signal, onProgress })), bytes }
  } finally {
    worker.terminate()
  }
}

/**
 * Reads a matrix file in a worker of its own. Raises what `readMatrix` raises, 'import-timed-out',
 * 'import-crashed', and the signal's reason when given up.
 */
export async function importMatrix(
  request: Pick<ImportQuestion, 'bytes' | 'fileName'> & { readonly signal?: AbortSignal },
): Promise<ReadMatrix> {
  const { bytes, fileName, signal } = request
  const worker = new Worker(new URL('./matrix/matrixImportWorker.ts', import.meta.url), {
    type: 'module',
  })
  try {
    return await ask<ReadMatrix>(worker, { id: 1, bytes, fileName }, { signal })
  } finally {
    worker.terminate()
  }
}

function ask<Source = ImportedSource>(
  worker: ImportWorker,
  question: ImportQuestion,
  { signal, onProgress }: Pick<SourceToImport, 'signal' | 'onProgress'>,
): Promise<Source> {
  const { fileName } = question
  let forget = () => {}
  const answered = new Promise<Source>((resolve, reject) => {
    const raise = (problem: Problem) => reject(new ProblemError(problem))
    const limits = watchTime(() => raise({ code: 'import-timed-out', details: { fileName } }))
    const giveUp = () => reject(signal?.reason)
    signal?.addEventListener('abort', giveUp)
    forget = () => {
      limits.stop()
      signal?.removeEventListener('abort', giveUp)
    }
    worker.addEventListener('message', ({ data: answer }: MessageEvent<ImportAnswer<Source>>) => {
      if (answer.kind === 'imported') return resolve(answer.source)
      if (answer.kind === 'failed') return raise(answer.problem)
      limits.heard()
      onProgress?.(answer.progress)
    })
    worker.addEventListener('error', event => {
      event.preventDefault()
      raise({ code: 'import-crashed', details: { fileName, reason: event.message } })
    })
    worker.postMessage(question)
  })
  return answered.finally(() => forget())
}

/** Calls back once, when the whole takes too long or nothing was heard for too long. */
function watchTime(onTimeOut: () => void) {
  const { longestMs, longestSilenceMs } = importLimits
  const whole = setTimeout(onTimeOut, longestMs)
  let silence = setTimeout(onTimeOut, longestSilenceMs)
  return {
    heard() {
      clearTimeout(silence)
      silence = setTimeout(onTimeOut, longestSilenceMs)
    },
    stop() {
      clearTimeout(whole)
      clearTimeout(silence)
    },
  }
}

function startImportWorker(): ImportWorker {
  return new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' })
}
