/**
 * Background work in the store's worker: looking for mentions in the pauses between requests.
 *
 * Must stay true: no request waits longer for it than one slice; views hear of new suggestions soon,
 * but not of each slice.
 */
import type { ProjectStore } from './projectStore'

/** Half a frame: what a request may have to wait. */
const SLICE_MS = 8
/** Views read again at most so often while suggestions come in. */
const NOTICE_EVERY_MS = 300

type Parts = {
  /** The open project, which may be another one or none by the next slice. */
  readonly store: () => ProjectStore | null
  readonly hasChanged: () => void
}

/** Works slice by slice until the suggestions are settled. */
export async function tendMentions({ store, hasChanged }: Parts): Promise<void> {
  let isToldOf = true
  let lastNotice = performance.now()
  for (let open = store(); open !== null && !open.isSettled; open = store()) {
    if (open.tendMentions(SLICE_MS)) isToldOf = false
    if (!isToldOf && performance.now() - lastNotice >= NOTICE_EVERY_MS) {
      hasChanged()
      isToldOf = true
      lastNotice = performance.now()
    }
    await pause()
  }
  if (!isToldOf && store() !== null) hasChanged()
}

/** Lets requests that have come in meanwhile go first. */
function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}
