/** Progress of an importer that knows how much of its text is behind it. */
import type { ImportRun } from './importedSource'

const partsOfAll = 1_000
const betweenMs = 100

/** Says how far the reading is (0 to 1), but not more often than anybody can see. */
export function paced(run: ImportRun): (done: number) => void {
  let saidAt = Number.NEGATIVE_INFINITY
  return done => {
    const now = performance.now()
    if (now - saidAt < betweenMs) return
    saidAt = now
    run.progress({ stage: 'reading', done: Math.round(done * partsOfAll), total: partsOfAll })
  }
}
