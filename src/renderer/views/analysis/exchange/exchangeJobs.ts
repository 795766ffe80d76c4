/** Has the worker write or read a network; a file that takes too long is given up. */
import { ProblemError } from '../../../../shared/problem'
import { type Job, runJob } from '../../../client/job'
import type { ExchangeQuestion } from './exchangeMessages'

/** An honest network of the largest size takes a tenth of it. */
const LONGEST_MS = 60_000

function startWorker(): Worker {
  return new Worker(new URL('./exchangeWorker.ts', import.meta.url), { type: 'module' })
}

export function startExchange<Answer>(question: ExchangeQuestion): Job<Answer> {
  const job = runJob<ExchangeQuestion, Answer>(startWorker, question, () => undefined)
  if (question.kind === 'write') return job
  const { fileName } = question.file
  const result = new Promise<Answer | null>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new ProblemError({ code: 'import-timed-out', details: { fileName } }))
      job.stop()
    }, LONGEST_MS)
    job.result.then(resolve, reject).finally(() => clearTimeout(timer))
  })
  return { ...job, result }
}
