/**
 * Journals in the browser host, as the page sees them: a worker keeps them, because only a worker
 * can write to a file and flush it without copying the whole file.
 */
import type { HostRequest } from '../../shared/hostApi'
import { ProblemError } from '../../shared/problem'
import type {
  FromJournals,
  JournalCalls,
  JournalChannel,
  JournalRequest,
  JournalResponse,
} from './journalMessages'

type Waiting = {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

type OnWaiting = (isWaiting: boolean) => void

/**
 * Answers `journal.*`. The worker starts with the first call and lives as long as the page.
 * `onWaiting`: a call waits for a journal that a window which has gone still seems to hold.
 */
export function browserJournals(onWaiting: OnWaiting): JournalCalls {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let worker: Worker | null = null

  const call = <C extends JournalChannel>(channel: C, request: HostRequest<C>) =>
    new Promise<JournalResponse<C>>((resolve, reject) => {
      lastId += 1
      // The worker answers a channel with that channel's response.
      waiting.set(lastId, { resolve: value => resolve(value as JournalResponse<C>), reject })
      worker ??= startWorker(waiting, onWaiting)
      worker.postMessage({ id: lastId, channel, request } satisfies JournalRequest<C>)
    })

  return {
    'journal.start': request => call('journal.start', request),
    'journal.append': request => call('journal.append', request),
    'journal.read': request => call('journal.read', request),
    'journal.remove': request => call('journal.remove', request),
    'journal.setAside': request => call('journal.setAside', request),
    'journal.close': request => call('journal.close', request),
    'journal.list': request => call('journal.list', request),
  }
}

function startWorker(waiting: Map<number, Waiting>, onWaiting: OnWaiting): Worker {
  const worker = new Worker(new URL('./journalFilesWorker.ts', import.meta.url), {
    type: 'module',
    name: 'journal files',
  })
  worker.addEventListener('message', ({ data }: MessageEvent<FromJournals>) => {
    if (data.kind === 'waiting') return onWaiting(data.isWaiting)
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.ok) call?.resolve(data.value)
    else call?.reject(new ProblemError(data.problem))
  })
  worker.addEventListener('error', event => {
    const reason = event.message || 'the journal worker could not be started'
    for (const call of waiting.values()) {
      call.reject(new ProblemError({ code: 'journal-not-written', details: { reason } }))
    }
    waiting.clear()
  })
  return worker
}
