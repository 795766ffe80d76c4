/** Results of the session's search, asked again when texts change; kept for walking. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type QueryMatcher, queryMatcher } from '../../../shared/analysis/search/matchesIn'
import { parseQuery } from '../../../shared/analysis/search/searchQuery'
import { DocumentKind, type DocumentRef } from '../../../shared/domain/search'
import { type Problem, problemOf } from '../../../shared/problem'
import type { SearchAnswer, SearchRequest } from '../../../shared/textIndexProtocol'
import { keepHits, useSearchSession } from '../../client/searchSession'
import { searchTexts, useTextIndexState } from '../../client/textIndex'
import { prefetchRows } from '../../client/useQuery'
import { pageAt, rowsOfKind } from './resultPages'

export type SearchState =
  /** Nothing was typed. */
  | { readonly status: 'nothing' }
  | { readonly status: 'reading'; readonly done: number; readonly total: number }
  | { readonly status: 'waiting' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | {
      readonly status: 'ready'
      readonly answer: SearchAnswer
      /** Finds in texts what this is the answer to. */
      readonly matcher: QueryMatcher
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
    queryFn: () => answerTo(request),
  })
  const { answer, matcher } = (isAsked ? result.data : undefined) ?? NO_ANSWER
  useEffect(() => {
    if (answer) keepHits(hitsOf(answer))
  }, [answer])
  if (index.status === 'failed') return index
  if (!isAsked) return { status: 'nothing' }
  if (result.status === 'error') return { status: 'failed', problem: problemOf(result.error) }
  if (answer !== undefined) {
    return { status: 'ready', answer, matcher, isOld: result.isPlaceholderData }
  }
  return index.status === 'reading' ? index : { status: 'waiting' }
}

const NO_ANSWER = { answer: undefined, matcher: queryMatcher(null, { withParticles: false }) }

/** With the words of the first results, so that they are painted once and not as a gap before. */
async function answerTo(request: SearchRequest) {
  const answer = await searchTexts(request)
  await Promise.all(
    DocumentKind.options
      .filter(kind => answer.groups[kind].total > 0)
      .map(kind =>
        prefetchRows(rowsOfKind[kind], { ids: [...pageAt(answer.groups[kind].ids, 0)] }),
      ),
  )
  const { text, withParticles } = request
  return { answer, matcher: queryMatcher(parseQuery(text).root, { withParticles }) }
}

/** All hits in the order in which they are shown. */
function hitsOf({ groups }: SearchAnswer): readonly DocumentRef[] {
  return DocumentKind.options.flatMap(kind => groups[kind].ids.map(id => ({ kind, id })))
}
