/** Searches that prove an absence: run as the search screen runs them, and shown there. */
import { useQuery } from '@tanstack/react-query'
import type { AbsenceSearch } from '../../shared/domain/absences'
import { AbsenceSearchId, newIdOf } from '../../shared/domain/ids'
import { type Problem, problemOf } from '../../shared/problem'
import { showProblem } from './projectSession'
import { changeSearch } from './searchSession'
import { showScreen } from './session'
import { searchTexts, useTextIndexState } from './textIndex'

/** What is searched for, without what it found. */
export type ProofSearch = Pick<AbsenceSearch, 'query' | 'withParticles' | 'filter'>

/** Runs a search to be kept as proof. Null when it could not be run: the problem is then shown. */
export async function runProof(search: ProofSearch): Promise<AbsenceSearch | null> {
  try {
    const found = await paragraphsFound(search)
    return { ...search, found, searchId: newIdOf(AbsenceSearchId) }
  } catch (thrown) {
    showProblem(problemOf(thrown))
    return null
  }
}

async function paragraphsFound(search: ProofSearch): Promise<number> {
  const { query: text, withParticles, filter } = search
  const answer = await searchTexts({ text, withParticles, isFinished: false, filter, limit: 0 })
  return answer.groups.paragraph.total
}

export type FoundState =
  | { readonly status: 'waiting' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'ready'; readonly found: number }

/** How many paragraphs a search finds now; asked again when texts change. Null: nothing to ask. */
export function useParagraphsFound(search: ProofSearch | null): FoundState {
  const index = useTextIndexState()
  const result = useQuery({
    queryKey: ['paragraphsFound', index.status === 'ready' ? index.revision : 0, search],
    enabled: search !== null && index.status === 'ready',
    gcTime: 10_000,
    queryFn: () => (search === null ? 0 : paragraphsFound(search)),
  })
  if (index.status === 'failed') return index
  if (result.status === 'error') return { status: 'failed', problem: problemOf(result.error) }
  if (result.data === undefined) return { status: 'waiting' }
  return { status: 'ready', found: result.data }
}

export function showSearch({ query, withParticles, filter }: ProofSearch): void {
  changeSearch({ text: query, withParticles, filter })
  showScreen('search')
}
