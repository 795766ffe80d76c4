/** One row of a round: the words of the item, and a rating for each hypothesis. */
import { Button, Text } from '@mantine/core'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { shuffledForRow } from '../../../../shared/analysis/roundOrder'
import type { Consistency, EvidenceRow, HypothesisRow } from '../../../../shared/domain/hypotheses'
import type { HypothesisId } from '../../../../shared/domain/ids'
import type { RoundRating, RoundRow } from '../../../../shared/domain/rounds'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { ConsistencyControl } from '../../../components/ConsistencyControl'
import { ConsistencyMark } from '../../../components/ConsistencyMark'
import { ReasonDialog } from '../../../components/ReasonDialog'
import { useTranslate } from '../../../i18n/words'
import { ratingOfKey } from '../ratingKeys'
import classes from './BlindRound.module.css'

type Props = {
  readonly round: RoundRow
  readonly item: EvidenceRow
  readonly hypotheses: readonly HypothesisRow[]
  /** Of this row, in this round. */
  readonly ratings: readonly RoundRating[]
  readonly isLocked: boolean
  /** The row was locked. */
  readonly onFinished: () => void
}

export function BlindRow({ round, item, hypotheses, ratings, isLocked, onFinished }: Props) {
  const t = useTranslate()
  const { roundId, seed } = round
  const { evidenceId } = item
  const rate = useCommand('round.rate')
  const lock = useCommand('round.lockRow')
  const list = useRef<HTMLUListElement>(null)
  const finish = useRef<HTMLButtonElement>(null)
  // Given, and perhaps still on its way to the store: Enter right after the last rating must not be lost.
  const sent = useRef(new Set<HypothesisId>())
  const shuffled = useMemo(
    () => shuffledForRow(seed, evidenceId, hypotheses),
    [seed, evidenceId, hypotheses],
  )
  const given = new Map(ratings.map(row => [row.hypothesisId, row.consistency]))
  const isComplete = hypotheses.every(({ hypothesisId }) => given.has(hypothesisId))

  useEffect(() => focusRow(list.current, 0), [])

  function put(hypothesisId: HypothesisId, consistency: Consistency | null): void {
    if (consistency === null) sent.current.delete(hypothesisId)
    else sent.current.add(hypothesisId)
    void rate({ roundId, evidenceId, hypothesisId, consistency })
  }

  function onKey(event: KeyboardEvent, place: number): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const rating = ratingOfKey(event.code, event.shiftKey)
    const hypothesis = shuffled[place]
    if (step !== undefined) focusRow(list.current, place + step)
    else if (rating === undefined || rating === 'tagged' || hypothesis === undefined) return
    else {
      put(hypothesis.hypothesisId, rating === 'clear' ? null : rating)
      const isLast = place === shuffled.length - 1
      if (rating !== 'clear' && isLast) finish.current?.focus()
      else if (rating !== 'clear') focusRow(list.current, place + 1)
    }
    event.preventDefault()
  }

  return (
    <>
      <Words item={item} />
      <ul ref={list} className={classes.hypotheses} aria-label={t('rounds.hypotheses')}>
        {shuffled.map(({ hypothesisId, label, statement }, place) => (
          <li key={hypothesisId} onKeyDown={event => !isLocked && onKey(event, place)}>
            <span className={classes.hypothesis}>
              <strong>
                <bdi>{label}</bdi>
              </strong>
              <span dir="auto">{statement}</span>
            </span>
            {isLocked ? (
              <ConsistencyMark consistency={given.get(hypothesisId) ?? null} />
            ) : (
              <ConsistencyControl
                label={t('rounds.rate', { label })}
                rating={given.get(hypothesisId) ?? 'none'}
                isTaggable={false}
                onRate={consistency => put(hypothesisId, consistency)}
                onClear={() => put(hypothesisId, null)}
              />
            )}
          </li>
        ))}
      </ul>
      {isLocked ? (
        <LockedRow round={round} item={item} />
      ) : (
        <div className={classes.end}>
          <Button
            ref={finish}
            size="xs"
            aria-disabled={!isComplete}
            data-disabled={!isComplete || undefined}
            onClick={() => {
              const isGiven = hypotheses.every(one => sent.current.has(one.hypothesisId))
              if (!isComplete && !isGiven) return
              void lock({ roundId, evidenceId }).then(isDone => isDone && onFinished())
            }}
          >
            {t('rounds.finishRow')}
          </Button>
          <Text size="xs" c="dimmed">
            {t(isComplete ? 'rounds.finishRowHelp' : 'rounds.rateAll')}
          </Text>
        </div>
      )}
    </>
  )
}

/** Into the control of a hypothesis, where the keys that rate work. */
function focusRow(list: HTMLUListElement | null, place: number): void {
  list?.children[place]?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
}

function Words({ item }: Pick<Props, 'item'>) {
  const t = useTranslate()
  const passages = useRows('evidence.passages', { evidenceId: item.evidenceId })
  return (
    <article className={classes.item}>
      {item.summary !== '' && <h2 dir="auto">{item.summary}</h2>}
      {item.speakerName !== null && (
        <Text size="xs" c="dimmed">
          {t('evidence.speaker')}: <bdi>{item.speakerName}</bdi>
        </Text>
      )}
      {passages.map(({ sourceTitle, paragraphId, paragraphNumber, start, quote }) => (
        <figure key={`${paragraphId} ${start}`}>
          <blockquote dir="auto">{quote}</blockquote>
          <figcaption>
            {t('passage.paragraph', { number: paragraphNumber })} <bdi>{sourceTitle}</bdi>
          </figcaption>
        </figure>
      ))}
    </article>
  )
}

function LockedRow({ round: { roundId }, item: { evidenceId } }: Pick<Props, 'round' | 'item'>) {
  const t = useTranslate()
  const unlock = useCommand('round.unlockRow')
  const [isAsking, setAsking] = useState(false)
  return (
    <div className={classes.end}>
      <Text size="xs">{t('rounds.locked')}</Text>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {t('rounds.unlock')}
      </Button>
      <ReasonDialog
        isOpen={isAsking}
        title={t('rounds.unlockTitle')}
        placeholder={t('rounds.unlockHint')}
        confirmLabel={t('rounds.unlockConfirm')}
        onCancel={() => setAsking(false)}
        onConfirm={reason => void unlock({ roundId, evidenceId, reason })}
      >
        {t('rounds.unlockBody')}
      </ReasonDialog>
    </div>
  )
}
