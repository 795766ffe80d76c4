/** Runs a layout: the quick ones here, the force layout in a worker that can be stopped at any time. */
import type { FromLayoutWorker, ToLayoutWorker } from './layoutMessages'
import {
  circleLayout,
  gridLayout,
  type LayoutKind,
  type LayoutRequest,
  type Placement,
} from './layouts'

export type LayoutRun = {
  /** Resolves to null when the run was stopped; raises an `Error` when the worker fails. */
  readonly result: Promise<readonly Placement[] | null>
  readonly stop: () => void
}

function runForce(request: ToLayoutWorker, onProgress: (share: number) => void): LayoutRun {
  const worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' })
  let stop = () => {}
  const result = new Promise<readonly Placement[] | null>((resolve, reject) => {
    stop = () => resolve(null)
    worker.addEventListener('message', ({ data }: MessageEvent<FromLayoutWorker>) => {
      if (data.kind === 'progress') onProgress(data.done / data.of)
      else resolve(data.placements)
    })
    worker.addEventListener('error', event => {
      event.preventDefault()
      reject(new Error(event.message))
    })
    worker.postMessage(request)
  })
  void result.then(
    () => worker.terminate(),
    () => worker.terminate(),
  )
  return { result, stop }
}

/** `onProgress` hears shares from 0 to 1. */
export function runLayout(
  kind: LayoutKind,
  request: LayoutRequest,
  onProgress: (share: number) => void,
): LayoutRun {
  if (kind === 'force') return runForce(request, onProgress)
  const placements = kind === 'circle' ? circleLayout(request) : gridLayout(request)
  return { result: Promise.resolve(placements), stop: () => {} }
}
