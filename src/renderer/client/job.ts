/**
 * Long work in a worker of its own, as the window sees it and as the worker answers: one question, any
 * number of reports of progress, one answer. Stopping ends the worker, whatever it is doing.
 */
import { type Problem, ProblemError, problemOf } from '../../shared/problem'

export type Job<Result> = {
  /** Resolves to null when the work was stopped; raises a `ProblemError`. */
  readonly result: Promise<Result | null>
  readonly stop: () => void
}

type JobAnswer<Result> =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly problem: Problem }

/** `onProgress` hears shares from 0 to 1. */
export function runJob<Request, Result>(
  startWorker: () => Worker,
  request: Request,
  onProgress: (share: number) => void,
): Job<Result> {
  const worker = startWorker()
  let stop = () => {}
  const result = new Promise<Result | null>((resolve, reject) => {
    stop = () => resolve(null)
    worker.addEventListener('message', ({ data }: MessageEvent<JobAnswer<Result>>) => {
      if (data.kind === 'progress') onProgress(data.share)
      else if (data.kind === 'done') resolve(data.result)
      else reject(new ProblemError(data.problem))
    })
    worker.addEventListener('error', event => {
      event.preventDefault()
      reject(new ProblemError(problemOf(new Error(event.message))))
    })
    worker.postMessage(request)
  })
  const end = () => worker.terminate()
  void result.then(end, end)
  return { result, stop }
}

/** In the worker: answers the question. Failures become problems, as errors do not cross the border. */
export async function answerJob<Result>(
  work: (onProgress: (share: number) => void) => Result | Promise<Result>,
  say: (answer: JobAnswer<Result>) => void,
): Promise<void> {
  try {
    say({ kind: 'done', result: await work(share => say({ kind: 'progress', share })) })
  } catch (thrown) {
    say({ kind: 'failed', problem: problemOf(thrown) })
  }
}
