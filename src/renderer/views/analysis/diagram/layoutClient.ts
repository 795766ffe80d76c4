/** Runs a layout in a worker that can be stopped at any time. */
import { type Job, runJob } from '../../../client/job'
import type { LayoutJob, Placement } from './layouts'

export type LayoutRun = Job<readonly Placement[]>

/** `onProgress` hears shares from 0 to 1. */
export function runLayout(job: LayoutJob, onProgress: (share: number) => void): LayoutRun {
  const start = () => new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' })
  return runJob(start, job, onProgress)
}
