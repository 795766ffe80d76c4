/**
 * When to remind the analyst to save to a file. In a browser all else lies in the browser's own storage.
 *
 * Must stay true: never for a project that has a file or for one without changes; put away once, it
 * does not come back while the project is open.
 */
import { useEffect, useState } from 'react'
import { useProjectSession } from './projectSession'
import type { StoreClient } from './storeClient'

/** So long after the first change that is in no file. Change it here and nowhere else. */
const REMINDER_MS = 5 * 60_000

export type SaveReminder = { readonly isDue: boolean; readonly putAway: () => void }

export function useSaveReminder(): SaveReminder {
  const { host, client, file, history } = useProjectSession()
  const [waitedLong, setWaitedLong] = useState<StoreClient | null>(null)
  const [putAway, setPutAway] = useState<StoreClient | null>(null)
  const hasWork = client !== null && !history.isSaved
  const isAtRisk = host?.kind === 'browser' && hasWork && file === null
  useEffect(() => {
    if (!isAtRisk) return
    const timer = window.setTimeout(() => setWaitedLong(client), REMINDER_MS)
    return () => clearTimeout(timer)
  }, [isAtRisk, client])
  const isDue = isAtRisk && waitedLong === client && putAway !== client
  return { isDue, putAway: () => setPutAway(client) }
}
