/** The worker that measures networks, as a job that can be stopped. */
export function startMeasureWorker(): Worker {
  return new Worker(new URL('./measureWorker.ts', import.meta.url), { type: 'module' })
}
