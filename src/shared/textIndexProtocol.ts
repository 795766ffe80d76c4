/**
 * Messages of the text index, which lives in a worker of its own.
 *
 * The window asks it to search. It reads the texts from the store over a port between the two
 * workers, so that they never pass through the window, and hears there which texts changed.
 */
import type { QueryHint } from './analysis/search/searchQuery'
import { type DocumentKind, type DocumentRef, SearchFilter } from './domain/search'
import type { Problem } from './problem'
import { z } from './zod'

export const SearchRequest = z.strictObject({
  text: z.string().max(10_000),
  /** Whether words are also found with particles and pronouns written onto them. */
  withParticles: z.boolean(),
  /** The last word is whole although nothing follows it. */
  isFinished: z.boolean(),
  filter: SearchFilter,
  /** How many results of each kind come back; all are counted. */
  limit: z.int().min(0).max(1_000_000),
})
export type SearchRequest = z.infer<typeof SearchRequest>

export type FoundGroup = {
  readonly total: number
  /** Best first, at most as many as were asked for. */
  readonly ids: readonly string[]
  /** False when there are too many to rank: then they are in reading order. */
  readonly isRanked: boolean
}

export type SearchAnswer = {
  readonly hints: readonly QueryHint[]
  readonly groups: Readonly<Record<DocumentKind, FoundGroup>>
}

/** How far the reading of all texts is. `revision` grows with every change of them. */
export type IndexState =
  | { readonly status: 'reading'; readonly done: number; readonly total: number }
  | { readonly status: 'ready'; readonly revision: number }
  | { readonly status: 'failed'; readonly problem: Problem }

/** With `connect` comes the port to the store. */
export type ToIndex =
  | { readonly kind: 'connect' }
  | { readonly kind: 'search'; readonly id: number; readonly request: unknown }

export type FromIndex =
  | { readonly kind: 'state'; readonly state: IndexState }
  | {
      readonly kind: 'answer'
      readonly id: number
      readonly ok: true
      readonly value: SearchAnswer
    }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: false; readonly problem: Problem }

/** What a reader asks the store: queries only. */
export const ReaderRequest = z.strictObject({
  id: z.int(),
  name: z.string(),
  params: z.unknown(),
})
export type ReaderRequest = z.infer<typeof ReaderRequest>

/** `documents` null: another project is open, everything may differ. */
export type ToReader =
  | {
      readonly kind: 'answer'
      readonly id: number
      readonly ok: true
      readonly rows: readonly unknown[]
    }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: false; readonly problem: Problem }
  | { readonly kind: 'changed'; readonly documents: readonly DocumentRef[] | null }
