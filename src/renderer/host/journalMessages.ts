/** What the page and the worker that keeps the journals say to each other. */
import type { HostChannel, HostRequest, HostResponse } from '../../shared/hostApi'
import type { Problem } from '../../shared/problem'

export type JournalChannel = Extract<HostChannel, `journal.${string}`>
export type JournalResponse<C extends JournalChannel> = HostResponse<C>

export type JournalCalls = {
  readonly [C in JournalChannel]: (request: HostRequest<C>) => Promise<HostResponse<C>>
}

export type JournalRequest<C extends JournalChannel = JournalChannel> = {
  readonly id: number
  readonly channel: C
  readonly request: HostRequest<C>
}

export type JournalReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly problem: Problem }

export type FromJournals =
  | ({ readonly kind: 'reply' } & JournalReply)
  /** A journal is asked for that a window which has gone has not let go of yet. */
  | { readonly kind: 'waiting'; readonly isWaiting: boolean }
