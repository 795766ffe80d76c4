/**
 * The open project as the window knows it: its store client, its file, its history.
 *
 * Never holds rows; those come through `useQuery`.
 */
import { QueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import type { FileRef, Host, ProjectAccess } from '../../shared/hostApi'
import { type Problem, problemOf } from '../../shared/problem'
import type {
  ChangeNotice,
  HistoryState,
  OpenResult,
  Recovered,
  SalvageReport,
} from '../../shared/storeProtocol'
import { StoreClient } from './storeClient'
import { startTextIndex, stopTextIndex } from './textIndex'

export type ProjectSession = {
  readonly host: Host | null
  readonly client: StoreClient | null
  /** Null while the project has never been saved. */
  readonly file: FileRef | null
  /** Whether the file can be saved where it is. */
  readonly access: ProjectAccess
  readonly history: HistoryState
  /** Steps brought back from the journal at opening. */
  readonly recoveredSteps: number
  readonly recovered: Recovered | null
  /** What became of the parts of a project that was copied out of another. */
  readonly copiedOut: SalvageReport | null
  /** The last thing that failed and has not been dismissed. */
  readonly problem: Problem | null
  readonly isBusy: boolean
  /** Whether a window that has gone is waited for, which had a project open. */
  readonly isWaiting: boolean
  /** Whether the project is being written to its file now. */
  readonly isSaving: boolean
  /** When it was saved last in this session; ISO 8601 UTC. */
  readonly savedAt: string | null
  /** When backups were replaced last in this session. */
  readonly backupsChanged: number
  /** Why the last save failed; null when it did not. */
  readonly saveProblem: Problem | null
}

const NO_HISTORY: HistoryState = {
  undo: null,
  redo: null,
  sequence: 0,
  isSaved: true,
  isProtected: false,
  journalProblem: null,
}

const READ_WRITE: ProjectAccess = { kind: 'readWrite' }

const CLOSED = {
  client: null,
  file: null,
  access: READ_WRITE,
  history: NO_HISTORY,
  recoveredSteps: 0,
  recovered: null,
  copiedOut: null,
  isBusy: false,
  isSaving: false,
  savedAt: null,
  backupsChanged: 0,
  saveProblem: null,
} satisfies Partial<ProjectSession>

export const useProjectSession = create<ProjectSession>(() => ({
  ...CLOSED,
  host: null,
  problem: null,
  isWaiting: false,
}))

/** Rows live here until a change notice names a table they were read from. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false },
  },
})

/** Query key → tables read, filled by answers. */
const readsOfQuery = new Map<string, readonly string[]>()

/** Remembers what a query reads, so that a notice finds it. */
export function rememberReads(queryName: string, reads: readonly string[]): void {
  readsOfQuery.set(queryName, reads)
}

function applyNotice(notice: ChangeNotice): void {
  useProjectSession.setState({ history: notice.history })
  const { tables } = notice
  if (tables === null) return void queryClient.invalidateQueries()
  const touched = new Set(tables)
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => {
      const reads = readsOfQuery.get(String(queryKey[0]))
      return reads === undefined || reads.some(table => touched.has(table))
    },
  })
}

export function showProblem(problem: Problem): void {
  useProjectSession.setState({ problem })
}

export function dismissProblem(): void {
  useProjectSession.setState({ problem: null })
}

export function requireHost(): Host {
  const { host } = useProjectSession.getState()
  if (host === null) throw new Error('the host is not known yet')
  return host
}

/** Runs a step with the busy sign on; a failure is shown, and the answer is then undefined. */
export async function busily<T>(work: () => Promise<T>): Promise<T | undefined> {
  useProjectSession.setState({ isBusy: true })
  try {
    return await work()
  } catch (thrown) {
    showProblem(problemOf(thrown))
    return undefined
  } finally {
    useProjectSession.setState({ isBusy: false })
  }
}

/** A client whose store has had time to load SQLite, for the next project. */
let readyClient: StoreClient | null = null

/** Starts a store ahead of time, so that opening a project does not wait for SQLite. */
export function prepareStoreClient(): void {
  readyClient ??= newStoreClient()
}

/** A client for a project about to be opened; not yet the session's. */
export function startStoreClient(): StoreClient {
  const client = readyClient ?? newStoreClient()
  readyClient = null
  return client
}

export function newStoreClient(): StoreClient {
  const client: StoreClient = new StoreClient(
    requireHost(),
    notice => {
      const isCurrent = useProjectSession.getState().client === client
      if (isCurrent) applyNotice(notice)
      else pendingHistory.set(client, notice.history)
    },
    () => stopped(client),
  )
  return client
}

/** A store that stops before it is needed is nobody's loss: the next opening starts another. */
function stopped(client: StoreClient): void {
  if (readyClient === client) readyClient = null
  else if (useProjectSession.getState().client === client) {
    showProblem({ code: 'store-stopped', details: {} })
  }
}

/** The last history of clients that are still opening. */
const pendingHistory = new WeakMap<StoreClient, HistoryState>()

/** Where an opened project is kept; `file` null: nowhere yet. */
export type OpenedFile = { readonly file: FileRef | null; readonly access: ProjectAccess }

export const NO_FILE: OpenedFile = { file: null, access: READ_WRITE }

/** Makes a client whose project is open the session's, in place of any other. */
export function adoptClient(
  client: StoreClient,
  { file, access }: OpenedFile,
  { recoveredSteps, recovered }: Pick<OpenResult, 'recoveredSteps' | 'recovered'>,
): void {
  queryClient.clear()
  useProjectSession.setState({
    client,
    file,
    access,
    recoveredSteps,
    recovered,
    copiedOut: null,
    history: pendingHistory.get(client) ?? NO_HISTORY,
    problem: null,
    isBusy: false,
    isSaving: false,
    savedAt: null,
    saveProblem: null,
  })
  startTextIndex(client)
}

export function forgetClient(): void {
  stopTextIndex()
  queryClient.clear()
  useProjectSession.setState(CLOSED)
}
