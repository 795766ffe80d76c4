/**
 * Autosave: a project that has a file is written to it by itself, a while after the last change.
 *
 * Every change is safe in the journal before it is acknowledged; autosave is for the file, which may
 * be copied, sent or backed up at any time. Must stay true: never while a command runs, a key or a
 * button is held down; never with a question; after a failure only when the analyst or time says so.
 */
import { useEffect } from 'react'
import { useProjectSession } from './projectSession'
import { saveByItself } from './saving'
import { useSettings } from './settings'

/** When a project saves by itself. Change it here and nowhere else. */
const AUTOSAVE = {
  /** So long after the last change ... */
  quietMs: 20_000,
  /** ... but no later than this after the first one that is not in the file. */
  longestMs: 120_000,
  /** So long after a save that failed. */
  afterFailureMs: 300_000,
  /** How long to wait when the moment is not right. */
  patienceMs: 500,
} as const

/** Whether the analyst is in the middle of a gesture: a drag, a held key. */
let isHeld = false

/** Saves the open project by itself while the component is mounted. */
export function useAutosave(): void {
  useEffect(followGestures, [])
  const isOn = useSettings(settings => settings.autosave)
  const { client, file, access, history, saveProblem } = useProjectSession()
  const { sequence, isSaved } = history
  const mayWrite = isOn && client !== null && file !== null && access.kind === 'readWrite'
  const isDue = mayWrite && !isSaved && !waitsForAnalyst(saveProblem?.code)
  const hasFailed = saveProblem !== null
  useEffect(() => {
    if (!isDue) return
    const since = Date.now()
    firstUnsavedAt ??= since
    const untilDue = hasFailed
      ? AUTOSAVE.afterFailureMs
      : Math.min(AUTOSAVE.quietMs, firstUnsavedAt + AUTOSAVE.longestMs - since)
    void sequence // each change begins the quiet time anew
    return saveAfter(untilDue)
  }, [isDue, hasFailed, sequence])
  useEffect(() => {
    if (isSaved) firstUnsavedAt = null
  }, [isSaved])
}

let firstUnsavedAt: number | null = null

/** Problems that saving again does not solve without the analyst's word. */
function waitsForAnalyst(code: string | undefined): boolean {
  return (
    code === 'project-file-changed' || code === 'save-would-shrink' || code === 'save-needs-analyst'
  )
}

/** Waits, and then for a quiet moment. Returns a function that calls it off. */
function saveAfter(delayMs: number): () => void {
  let timer = 0
  let idle = 0
  const wait = (ms: number) => {
    timer = window.setTimeout(() => {
      idle = requestIdleCallback(() =>
        isQuiet() ? void saveByItself() : wait(AUTOSAVE.patienceMs),
      )
    }, ms)
  }
  wait(Math.max(0, delayMs))
  return () => {
    clearTimeout(timer)
    cancelIdleCallback(idle)
  }
}

function isQuiet(): boolean {
  const { client, isBusy, isSaving } = useProjectSession.getState()
  return !isHeld && !isBusy && !isSaving && client?.isChanging === false
}

function followGestures(): () => void {
  const events = { pointerdown: true, keydown: true, pointerup: false, keyup: false, blur: false }
  const listeners = Object.entries(events).map(([name, held]) => {
    const listener = ({ target }: Event) => {
      // A press takes the focus from something else, which is heard of here too.
      if (name === 'blur' && target !== window) return
      isHeld = held
    }
    window.addEventListener(name, listener, { capture: true })
    return () => window.removeEventListener(name, listener, { capture: true })
  })
  return () => {
    for (const stop of listeners) stop()
  }
}
