/**
 * How long a file from anyone may take: a hostile one can keep SQLite busy for ever.
 *
 * Must stay true: who waits with a limit ends the worker when it is reached.
 */
import { ProblemError } from '../../shared/problem'

const BASE_MS = 10_000
/** An honest project of 160 MB takes a sixth of what this gives it. */
const PER_MEGABYTE_MS = 300

function limitMs(size: number): number {
  return BASE_MS + (size / 1024 ** 2) * PER_MEGABYTE_MS
}

/** Raises `project-file-too-slow` when the work on so many bytes takes too long. */
export async function withinTime<T>(
  name: string,
  size: number,
  work: () => Promise<T>,
): Promise<T> {
  const limit = limitMs(size)
  let timer = 0
  const tooSlow = new Promise<never>((_resolve, reject) => {
    timer = window.setTimeout(() => {
      const details = { name, seconds: Math.round(limit / 1000) }
      reject(new ProblemError({ code: 'project-file-too-slow', details }))
    }, limit)
  })
  try {
    return await Promise.race([work(), tooSlow])
  } finally {
    clearTimeout(timer)
  }
}
