/**
 * The search of this session: what is looked for, what was found, and where the walk over it stands.
 *
 * Kept while other screens are shown, so that results can be walked in the reader. Never saved.
 */
import { create } from 'zustand'
import { type MatchSpan, queryMatcher } from '../../shared/analysis/search/matchesIn'
import { parseQuery, queryFor } from '../../shared/analysis/search/searchQuery'
import { type DocumentRef, NO_FILTER, type SearchFilter } from '../../shared/domain/search'
import { showScreen } from './session'

/** Results of each kind that are fetched while a query is being typed. */
const FIRST_RESULTS = 1_000
export const ALL_RESULTS = 1_000_000

type SearchSession = {
  readonly text: string
  readonly withParticles: boolean
  readonly filter: SearchFilter
  readonly limit: number
  /** In the order in which they are shown. */
  readonly hits: readonly DocumentRef[]
  /** Index of the hit that the walk has reached; -1 before the first. */
  readonly current: number
  /** Results are being walked outside the search screen. */
  readonly isWalking: boolean
}

const NOTHING: SearchSession = {
  text: '',
  withParticles: true,
  filter: NO_FILTER,
  limit: FIRST_RESULTS,
  hits: [],
  current: -1,
  isWalking: false,
}

export const useSearchSession = create<SearchSession>(() => NOTHING)

export function resetSearch(): void {
  useSearchSession.setState(NOTHING)
}

/** Looks for something else: the walk begins anew. */
export function changeSearch(
  changes: Partial<Pick<SearchSession, 'text' | 'withParticles' | 'filter'>>,
): void {
  const anew = { limit: FIRST_RESULTS, current: -1, isWalking: false }
  useSearchSession.setState({ ...changes, ...anew })
}

/** Reads the words that lie at hand on the screen that is shown; set by who knows them. */
let wordsAtHand: (() => string) | null = null

/** Offers words for searching everything. Returns the way to take the offer back. */
export function offerWords(read: () => string): () => void {
  wordsAtHand = read
  return () => {
    if (wordsAtHand === read) wordsAtHand = null
  }
}

/** Shows the search; words that lie at hand are looked for in everything. */
export function searchEverywhere(words = wordsAtHand?.() ?? ''): void {
  const text = queryFor(words)
  if (text !== '') changeSearch({ text, filter: NO_FILTER })
  showScreen('search')
}

export function changeFilter(changes: Partial<SearchFilter>): void {
  changeSearch({ filter: { ...useSearchSession.getState().filter, ...changes } })
}

/** Keeps what was found, for walking. */
export function keepHits(hits: readonly DocumentRef[]): void {
  useSearchSession.setState({ hits })
}

export function showAllResults(): void {
  useSearchSession.setState({ limit: ALL_RESULTS })
}

/** Where the query of the session is met in a text. */
export function spansFound(text: string): readonly MatchSpan[] {
  const { text: query, withParticles } = useSearchSession.getState()
  return queryMatcher(parseQuery(query).root, { withParticles })(text)
}
