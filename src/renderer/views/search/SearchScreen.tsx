/** Searching everything: one query over paragraphs, actors, evidence and notes. */
import { Progress, VisuallyHidden } from '@mantine/core'
import { IconSearch, IconSearchOff } from '@tabler/icons-react'
import { useEffect, useId, useState } from 'react'
import type { QueryHint } from '../../../shared/analysis/search/searchQuery'
import { useSearchSession } from '../../client/searchSession'
import { announce } from '../../components/Announcer'
import { Busy } from '../../components/Busy'
import { EmptyScreen } from '../../components/EmptyScreen'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useTranslate } from '../../i18n/words'
import { useFilterChoices } from '../parts/filterChoices'
import classes from './Search.module.css'
import { SearchChips } from './SearchChips'
import { SearchField } from './SearchField'
import { SearchFilters } from './SearchFilters'
import { SearchResults } from './SearchResults'
import { SearchSyntax } from './SearchSyntax'
import { hintWords } from './searchKinds'
import { type SearchState, useSearchAnswer } from './useSearchAnswer'

export function SearchScreen() {
  const t = useTranslate()
  const listId = useId()
  const state = useSearchAnswer()
  const choices = useFilterChoices()
  const filter = useSearchSession(session => session.filter)
  const filterCount = Object.values(filter).filter(part => part.length > 0).length
  const [isFiltering, setFiltering] = useState(filterCount > 0)
  const found = state.status === 'ready' ? countOf(state) : 0
  useAnnouncedCount(state)
  return (
    <section className={classes.screen} aria-label={t('search.title')}>
      <VisuallyHidden component="h1">{t('search.title')}</VisuallyHidden>
      <div className={classes.head}>
        <SearchField
          listId={listId}
          hasResults={found > 0}
          filterCount={filterCount}
          isFiltering={isFiltering}
          onFiltering={() => setFiltering(!isFiltering)}
        />
        {isFiltering && <SearchFilters choices={choices} />}
        <SearchChips choices={choices} />
        {state.status === 'ready' && <Hints hints={state.answer.hints} />}
      </div>
      <Body state={state} listId={listId} isFiltered={filterCount > 0} />
    </section>
  )
}

type BodyProps = {
  readonly state: SearchState
  readonly listId: string
  readonly isFiltered: boolean
}

function Body({ state, listId, isFiltered }: BodyProps) {
  const t = useTranslate()
  switch (state.status) {
    case 'failed':
      return <ProblemBanner problem={state.problem} />
    case 'waiting':
      return <Busy />
    case 'reading':
      return <Reading done={state.done} total={state.total} />
    case 'nothing':
      return (
        <EmptyScreen
          icon={IconSearch}
          title={t('search.emptyTitle')}
          body={t('search.emptyBody')}
          isHigh
        >
          <SearchSyntax />
        </EmptyScreen>
      )
    case 'ready':
      if (countOf(state) > 0) {
        return (
          <SearchResults
            answer={state.answer}
            isOld={state.isOld}
            matcher={state.matcher}
            listId={listId}
          />
        )
      }
      return (
        <EmptyScreen
          icon={IconSearchOff}
          title={t('search.noneTitle')}
          body={t(isFiltered ? 'search.noneFiltered' : 'search.noneBody')}
          isHigh
        >
          <SearchSyntax />
        </EmptyScreen>
      )
  }
}

function Reading({ done, total }: { readonly done: number; readonly total: number }) {
  const t = useTranslate()
  return (
    <EmptyScreen
      title={t('search.readingTitle')}
      body={t('search.reading', { done, total })}
      isHigh
      isStatus
    >
      <Progress
        w="100%"
        value={total === 0 ? 0 : (100 * done) / total}
        aria-label={t('search.readingTitle')}
      />
    </EmptyScreen>
  )
}

function Hints({ hints }: { readonly hints: readonly QueryHint[] }) {
  const t = useTranslate()
  if (hints.length === 0) return null
  return <p className={classes.hints}>{hints.map(hint => t(hintWords[hint])).join(' ')}</p>
}

/** Who types is not interrupted: said when the results have rested. */
const REST_MS = 700

function useAnnouncedCount(state: SearchState): void {
  const t = useTranslate()
  const words =
    state.status === 'ready' ? t('search.announce', { count: countOf(state) }) : undefined
  useEffect(() => {
    if (words === undefined) return
    const timer = setTimeout(() => announce(words), REST_MS)
    return () => clearTimeout(timer)
  }, [words])
}

function countOf({ answer }: Extract<SearchState, { status: 'ready' }>): number {
  return Object.values(answer.groups).reduce((sum, { total }) => sum + total, 0)
}
