/**
 * Who may write to a journal: the window that has its file open, alone.
 *
 * The browser frees the files of a window that was loaded anew, closed or killed a while later. Who
 * finds a file in use therefore waits, unless a window answers that it is working on it.
 * Must stay true: a journal is never open in two windows.
 */

export const JOURNAL_ENDING = '.journal'
const IN_USE = 'NoModificationAllowedError'

/** A window that is being loaded anew may still answer for so long. */
const STILL_ANSWERS_MS = 1500
/** How long the browser may take to free the files of a window that has died. */
const LONGEST_WAIT_MS = 12_000
const ANSWER_MS = 250
const PAUSE_MS = 125
/** A shorter wait is not worth a word. */
const UNTOLD_MS = 500

type Message = { readonly kind: 'whoHolds' | 'iHold'; readonly journalId: string }

/** @param onWaiting hears when a wait has become long, and when none is left */
export function journalClaims(onWaiting: (isWaiting: boolean) => void) {
  const held = new Map<string, FileSystemSyncAccessHandle>()
  const open = openingWhenFree(journalId => held.has(journalId), onWaiting)
  return {
    /** The file as long as this window holds it. */
    held: (journalId: string) => held.get(journalId),
    /** The file, held by this window until `release`. */
    async claim(journalId: string): Promise<FileSystemSyncAccessHandle> {
      const own = held.get(journalId)
      if (own) return own
      const folder = await journalFolder()
      const file = await folder.getFileHandle(journalId + JOURNAL_ENDING, { create: true })
      const opened = await open(journalId, file)
      held.set(journalId, opened)
      return opened
    },
    release(journalId: string): void {
      held.get(journalId)?.close()
      held.delete(journalId)
    },
    /** Looks into a journal once no other window works on it; null while one does. */
    async lookInto<T>(
      journalId: string,
      file: FileSystemFileHandle,
      look: (file: FileSystemSyncAccessHandle) => T,
    ): Promise<T | null> {
      const own = held.get(journalId)
      if (own) return look(own)
      const opened = await open(journalId, file).catch(unlessInUse)
      if (opened === null) return null
      try {
        return look(opened)
      } finally {
        opened.close()
      }
    },
  }
}

/** Opens a file as soon as it is free. Raises `NoModificationAllowedError` when it is not to be had. */
function openingWhenFree(
  isHeldHere: (journalId: string) => boolean,
  onWaiting: (isWaiting: boolean) => void,
) {
  const isWorkedOn = askingOtherWindows(isHeldHere)
  const tell = toldOnce(onWaiting)
  return async (journalId: string, file: FileSystemFileHandle) => {
    const wait = { since: performance.now() }
    try {
      for (;;) {
        const opened = await file.createSyncAccessHandle().catch(unlessInUse)
        if (opened !== null) return opened
        const waited = performance.now() - wait.since
        const isHopeless =
          waited > LONGEST_WAIT_MS || (waited > STILL_ANSWERS_MS && (await isWorkedOn(journalId)))
        if (isHopeless) throw new DOMException('another window works on it', IN_USE)
        if (waited > UNTOLD_MS) tell.begins(wait)
        await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
      }
    } finally {
      tell.ends(wait)
    }
  }
}

/** Finds out whether a living window works on a journal, and answers others who ask. */
function askingOtherWindows(isHeldHere: (journalId: string) => boolean) {
  const windows = new BroadcastChannel('tarjih-journals')
  const say = (message: Message) => windows.postMessage(message)
  windows.addEventListener('message', ({ data: { kind, journalId } }: MessageEvent<Message>) => {
    if (kind === 'whoHolds' && isHeldHere(journalId)) say({ kind: 'iHold', journalId })
  })
  return (journalId: string) =>
    new Promise<boolean>(resolve => {
      const settle = (isHeld: boolean) => {
        clearTimeout(timer)
        windows.removeEventListener('message', hear)
        resolve(isHeld)
      }
      const hear = ({ data }: MessageEvent<Message>) => {
        if (data.kind === 'iHold' && data.journalId === journalId) settle(true)
      }
      const timer = setTimeout(() => settle(false), ANSWER_MS)
      windows.addEventListener('message', hear)
      say({ kind: 'whoHolds', journalId })
    })
}

export async function journalFolder(): Promise<FileSystemDirectoryHandle> {
  const origin = await navigator.storage.getDirectory()
  return origin.getDirectoryHandle('journals', { create: true })
}

export function isInUse(error: unknown): boolean {
  return error instanceof DOMException && error.name === IN_USE
}

function unlessInUse(error: unknown): null {
  if (isInUse(error)) return null
  throw error
}

/** Tells of the first wait that begins and of the last that ends. */
function toldOnce(onWaiting: (isWaiting: boolean) => void) {
  const waits = new Set<object>()
  return {
    begins(wait: object) {
      if (!waits.has(wait) && waits.add(wait).size === 1) onWaiting(true)
    },
    ends(wait: object) {
      if (waits.delete(wait) && waits.size === 0) onWaiting(false)
    },
  }
}
