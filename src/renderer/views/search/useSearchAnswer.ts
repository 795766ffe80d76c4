/** Results of the session's search, asked again when texts change; kept for walking. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { type QueryMatcher, queryMatcher } from '../../../shared/analysis/search/matchesIn'
import { parseQuery } from '../../../shared/analysis/search/searchQuery'
import { DocumentKind, type DocumentRef } from '../../../shared/domain/search'
import { type Problem, problemOf } from '../../../shared/problem'
import type { SearchAnswer, SearchRequest } from '../../../shared/textIndexProtocol'
import { keepHits, useSearchSession } from '../../client/searchSession'
import { searchTexts, useTextIndexState } from '../../client/textIndex'

export type SearchState =
  /** Nothing was typed. */
  | { readonly status: 'nothing' }
  | { readonly status: 'reading'; readonly done: number; readonly total: number }
  | { readonly status: 'waiting' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | {
      readonly status: 'ready'
      readonly answer: SearchAnswer
      /** What was found before, shown until the answer is there. */
      readonly isOld: boolean
    }

export function useSearchAnswer(): SearchState {
  const index = useTextIndexState()
  const { text, withParticles, filter, limit } = useSearchSession()
  const request: SearchRequest = { text, withParticles, isFinished: false, filter, limit }
  const isAsked = text.trim() !== ''
  const result = useQuery({
    queryKey: ['textIndex', index.status === 'ready' ? index.revision : 0, request],
    enabled: isAsked && index.status === 'ready',
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    queryFn: () => searchTexts(request),
  })
  const answer = isAsked ? result.data : undefined
  useEffect(() => {
    if (answer) keepHits(hitsOf(answer))
  }, [answer])
  if (index.status === 'failed') return index
  if (!isAsked) return { status: 'nothing' }
  if (result.status === 'error') return { status: 'failed', problem: problemOf(result.error) }
  if (answer !== undefined) return { status: 'ready', answer, isOld: result.isPlaceholderData }
  return index.status === 'reading' ? index : { status: 'waiting' }
}

/** Finds the session's query in texts at hand. */
export function useMatcher(): QueryMatcher {
  const text = useSearchSession(session => session.text)
  const withParticles = useSearchSession(session => session.withParticles)
  return useMemo(
    () => queryMatcher(parseQuery(text).root, { withParticles }),
    [text, withParticles],
  )
}

/** All hits in the order in which they are shown. */
function hitsOf({ groups }: SearchAnswer): readonly DocumentRef[] {
  return DocumentKind.options.flatMap(kind => groups[kind].ids.map(id => ({ kind, id })))
}
