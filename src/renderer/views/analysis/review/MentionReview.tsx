/** All suggested mentions of all sources: walked with the passage in the reader, judged by keyboard. */
import { Button, SegmentedControl } from '@mantine/core'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { reveal } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { useQuery } from '../../../client/useQuery'
import { announce } from '../../../components/Announcer'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import { MentionGroup } from './MentionGroup'
import {
  allMentionIds,
  groupsOf,
  type Judge,
  plainMentionIds,
  type ReviewPlace,
} from './mentionGroups'
import classes from './Review.module.css'
import { type MentionGrouping, useReviewSession } from './reviewSession'

/** More nobody reviews in one sitting; the rest follows when these are judged. */
const SHOWN_AT_MOST = 2_000

export function MentionReview() {
  const t = useTranslate()
  const grouping = useReviewSession(session => session.grouping)
  const suggestions = useQuery('mention.suggestions', { limit: SHOWN_AT_MOST })
  const rows = suggestions.status === 'ready' ? suggestions.rows : null
  const groups = useMemo(() => groupsOf(rows ?? [], grouping), [rows, grouping])
  const places = useMemo(() => groups.flatMap(group => group.places), [groups])
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const current = places[Math.min(at, places.length - 1)]

  function goTo(index: number) {
    const next = Math.max(0, Math.min(places.length - 1, index))
    setAt(next)
    const place = places[next]
    if (place === undefined) return
    const { sourceId, paragraphId, start, end } = place.suggestions[0]
    reveal({ sourceId, paragraphId, start, end })
    list.current?.focus()
  }

  const judge: Judge = async (mentionIds, status) => {
    if (mentionIds.length === 0) return
    if (!(await runCommand('mention.judge', { mentionIds: [...mentionIds], status }))) return
    const count = mentionIds.length
    announce(t(status === 'confirmed' ? 'review.saysConfirmed' : 'review.saysRejected', { count }))
    list.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== list.current || current === undefined) return
    const group = groups.find(one => one.places.includes(current))
    const deed = event.shiftKey
      ? deedForAll(event, group?.places ?? [], judge)
      : deedFor(event, current, judge)
    const step = stepOf(event.code)
    if (step !== 0) goTo(places.indexOf(current) + step)
    else if (deed === undefined) return
    else void deed()
    event.preventDefault()
    event.stopPropagation()
  }

  if (suggestions.status === 'loading') return <Busy />
  if (suggestions.status === 'failed') return <ProblemBanner problem={suggestions.problem} />
  if (places.length === 0) return <p className={classes.hint}>{t('review.noMentions')}</p>
  return (
    <>
      <GroupingBar grouping={grouping} onStep={step => goTo(at + step)} />
      <p className={classes.hint}>{t('review.mentionKeys')}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: rows hold buttons of their own, which a select cannot. */}
      <div
        ref={list}
        role="group"
        aria-label={t('review.mentions')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one stop for the keys that judge the current row.
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {groups.map(group => (
          <MentionGroup
            key={group.key}
            group={group}
            current={current}
            onJudge={judge}
            onGoTo={place => goTo(places.indexOf(place))}
          />
        ))}
      </div>
    </>
  )
}

function stepOf(code: string): number {
  if (code === 'ArrowDown' || code === 'KeyJ') return 1
  return code === 'ArrowUp' || code === 'KeyK' ? -1 : 0
}

/** Enter confirms, Delete rejects; where a name is ambiguous a digit says whose it is. */
function deedFor({ code }: KeyboardEvent, { suggestions }: ReviewPlace, judge: Judge) {
  const ids = suggestions.map(({ mentionId }) => mentionId)
  if (code === 'Delete' || code === 'Backspace') return () => judge(ids, 'rejected')
  if (code === 'Enter' && ids.length === 1) return () => judge(ids, 'confirmed')
  const chosen = /^Digit[1-9]$/.test(code) ? ids[Number(code.slice(-1)) - 1] : undefined
  return chosen === undefined ? undefined : () => judge([chosen], 'confirmed')
}

/** With Shift the same for the whole group, but for names that several actors have. */
function deedForAll({ code }: KeyboardEvent, places: readonly ReviewPlace[], judge: Judge) {
  if (code === 'Enter') return () => judge(plainMentionIds(places), 'confirmed')
  if (code !== 'Delete' && code !== 'Backspace') return undefined
  return () => judge(allMentionIds(places), 'rejected')
}

type BarProps = {
  readonly grouping: MentionGrouping
  readonly onStep: (step: number) => void
}

function GroupingBar({ grouping, onStep }: BarProps) {
  const t = useTranslate()
  return (
    <div className={classes.bar}>
      <SegmentedControl
        size="xs"
        aria-label={t('review.grouping')}
        value={grouping}
        onChange={next => useReviewSession.setState({ grouping: next })}
        data={[
          { value: 'actor', label: t('review.byActor') },
          { value: 'source', label: t('review.bySource') },
        ]}
      />
      <Button.Group>
        <Button size="compact-xs" variant="default" onClick={() => onStep(-1)}>
          {t('review.previous')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => onStep(1)}>
          {t('review.next')}
        </Button>
      </Button.Group>
    </div>
  )
}
