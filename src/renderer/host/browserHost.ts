/**
 * The browser host: the same program in an installed browser, where Electron may not be installed.
 *
 * Project files go through the File System Access API, the journal into the origin private file
 * system through a worker, recent files into IndexedDB. The server that hands out the page has no
 * part in any of it.
 * Must stay true: an answer to `journal.start`, `journal.append` and `project.save` means that the
 * bytes are written; closing the window with unsaved changes asks first.
 */
import {
  type Host,
  type HostChannel,
  type HostEvent,
  type HostRequest,
  type HostResponse,
  hostChannels,
} from '../../shared/hostApi'
import { ProblemError, problemOf } from '../../shared/problem'
import { browserExports, browserFiles } from './browserFiles'
import { browserJournals } from './browserJournals'
import { browserWindow } from './browserWindow'

/** Every channel, answered; a missing one does not compile. */
type Handlers = {
  readonly [C in HostChannel]: (request: HostRequest<C>) => Promise<HostResponse<C>>
}

/** Made once for each page. Raises problems as `ProblemError`, as the desktop host does. */
export function browserHost(): Host {
  const listeners = new Set<(event: HostEvent) => void>()
  const tell = (event: HostEvent) => {
    for (const listener of listeners) listener(event)
  }
  const handlers: Handlers = {
    ...browserFiles(),
    ...browserExports(),
    ...browserJournals(isWaiting => tell({ kind: 'journal.waiting', isWaiting })),
    ...browserWindow(),
  }
  requestIdleCallback(() => void keepProgram(), { timeout: LONGEST_WAIT_MS })
  // Without it the browser may throw journals away when the disk fills up. It may refuse.
  void navigator.storage.persist()
  return {
    kind: 'browser',
    call: (channel, request) => answer(handlers, channel, request),
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A busy start does not put it off for longer. */
const LONGEST_WAIT_MS = 10_000

/** Has the browser keep the program for when its server is gone, where the server offers it. */
async function keepProgram(): Promise<void> {
  if (document.querySelector('link[rel=manifest]') === null) return
  try {
    await navigator.serviceWorker.register(new URL('offlineWorker.js', document.baseURI), {
      type: 'module',
      updateViaCache: 'none',
    })
  } catch {
    // A private window has no service workers. The program then needs its server, as it did before.
  }
}

async function answer<C extends HostChannel>(
  handlers: Handlers,
  channel: C,
  request: HostRequest<C>,
): Promise<HostResponse<C>> {
  try {
    // TypeScript does not relate a schema to its channel when the channel is a variable.
    return await handlers[channel](hostChannels[channel].request.parse(request) as HostRequest<C>)
  } catch (error) {
    throw new ProblemError(problemOf(error))
  }
}
