/** All results under the heading of their kind. The field has the focus; its arrows move the mark. */
import { Button } from '@mantine/core'
import { memo, useEffect, useMemo, useRef } from 'react'
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso'
import type { QueryMatcher } from '../../../shared/analysis/search/matchesIn'
import { DocumentKind } from '../../../shared/domain/search'
import type { SearchAnswer } from '../../../shared/textIndexProtocol'
import { showAllResults, useSearchSession } from '../../client/searchSession'
import { openHit } from '../../client/searchWalk'
import { useTranslate } from '../../i18n/words'
import { pageAt } from './resultPages'
import classes from './Search.module.css'
import { SearchHit } from './SearchHit'
import { kindNames } from './searchKinds'

type Entry =
  | { readonly is: 'heading'; readonly kind: DocumentKind; readonly total: number }
  | { readonly is: 'more'; readonly kind: DocumentKind; readonly total: number }
  | {
      readonly is: 'hit'
      readonly kind: DocumentKind
      readonly id: string
      readonly page: readonly string[]
      /** Place among all hits. */
      readonly index: number
    }

type Shared = {
  readonly answer: SearchAnswer
  readonly matcher: QueryMatcher
  readonly listId: string
}

type Props = Shared & { readonly isOld: boolean }

export function SearchResults({ answer, isOld, matcher, listId }: Props) {
  const t = useTranslate()
  const list = useRef<VirtuosoHandle>(null)
  const current = useSearchSession(session => session.current)
  const entries = useMemo(() => entriesOf(answer), [answer])
  useEffect(() => {
    const at = entries.findIndex(entry => entry.is === 'hit' && entry.index === current)
    if (at >= 0) list.current?.scrollIntoView({ index: at })
  }, [entries, current])
  return (
    <div className={classes.results}>
      <Virtuoso
        ref={list}
        id={listId}
        className={classes.scroller}
        role="listbox"
        aria-label={t('search.results')}
        aria-busy={isOld}
        tabIndex={-1}
        totalCount={entries.length}
        increaseViewportBy={200}
        itemContent={at => {
          const entry = entries[at]
          const isCurrent = entry?.is === 'hit' && entry.index === current
          return entry && <OneEntry {...{ entry, answer, matcher, listId, isCurrent }} />
        }}
      />
    </div>
  )
}

type EntryProps = Shared & { readonly entry: Entry; readonly isCurrent: boolean }

/** Stays as it is while a letter more has been typed and not been answered. */
const OneEntry = memo(function OneEntry(props: EntryProps) {
  const { entry, answer, matcher, listId, isCurrent } = props
  const t = useTranslate()
  if (entry.is === 'heading') {
    const { isRanked } = answer.groups[entry.kind]
    return (
      <div role="presentation" className={classes.heading}>
        {t(kindNames[entry.kind])}
        <span className={classes.count}>
          {t(isRanked ? 'search.count' : 'search.countUnranked', { count: entry.total })}
        </span>
      </div>
    )
  }
  if (entry.is === 'more') {
    return (
      <div role="presentation" className={classes.more}>
        <Button size="compact-sm" variant="light" onClick={showAllResults}>
          {t('search.showAll', { count: entry.total })}
        </Button>
      </div>
    )
  }
  const { kind, id, page, index } = entry
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field that controls the list has the keys
    <div
      id={optionId(listId, index)}
      className={classes.hit}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      onClick={() => void openHit(index)}
    >
      <SearchHit kind={kind} id={id} page={page} matcher={matcher} />
    </div>
  )
})

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

function entriesOf({ groups }: SearchAnswer): readonly Entry[] {
  let index = 0
  return DocumentKind.options.flatMap((kind): Entry[] => {
    const { total, ids } = groups[kind]
    if (total === 0) return []
    const hits = ids.map((id, at): Entry => {
      return { is: 'hit', kind, id, index: index++, page: pageAt(ids, at) }
    })
    const more: Entry[] = ids.length < total ? [{ is: 'more', kind, total }] : []
    return [{ is: 'heading', kind, total }, ...hits, ...more]
  })
}
