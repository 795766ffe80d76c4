/**
 * A round while it is rated: one evidence item at a time, the hypotheses in an order of its own, and
 * neither earlier ratings nor scores in sight.
 */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { EvidenceRow } from '../../../../shared/domain/hypotheses'
import type { EvidenceId } from '../../../../shared/domain/ids'
import type { FinishedRow, RoundRow } from '../../../../shared/domain/rounds'
import { useCommand } from '../../../client/useCommand'
import { useQuery } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import classes from './BlindRound.module.css'
import { BlindRow } from './BlindRow'
import { leaveRound } from './roundSession'

export function BlindRound({ round }: { readonly round: RoundRow }) {
  const t = useTranslate()
  const { roundId, number } = round
  const evidence = useQuery('evidence.list', {})
  const hypotheses = useQuery('hypothesis.list', {})
  const rows = useQuery('round.rows', { roundId })
  const ratings = useQuery('round.ratings', { roundId })
  const [chosen, setChosen] = useState<EvidenceId | null>(null)

  for (const state of [evidence, hypotheses, rows, ratings]) {
    if (state.status === 'failed') return <ProblemBanner problem={state.problem} />
  }
  if (
    evidence.status !== 'ready' ||
    hypotheses.status !== 'ready' ||
    rows.status !== 'ready' ||
    ratings.status !== 'ready'
  ) {
    return <Busy />
  }
  const items = evidence.rows.filter(({ excludedReason }) => excludedReason === '')
  const place = placeOf(items, rows.rows, chosen)
  const item = items[place]
  const go = (to: number) => setChosen(items[to]?.evidenceId ?? null)
  return (
    <section className={classes.screen} aria-label={t('rounds.blind', { number })}>
      <Head round={round} size={items.length} />
      {item === undefined ? (
        <p className={classes.body}>{t('matrix.emptyEvidence')}</p>
      ) : (
        <div className={classes.body}>
          <nav className={classes.moves} aria-label={t('rounds.rows')}>
            <Button
              size="xs"
              variant="default"
              disabled={place === 0}
              onClick={() => go(place - 1)}
            >
              {t('rounds.previous')}
            </Button>
            <span>{t('rounds.place', { place: place + 1, size: items.length })}</span>
            <Button
              size="xs"
              variant="default"
              disabled={place === items.length - 1}
              onClick={() => go(place + 1)}
            >
              {t('rounds.next')}
            </Button>
          </nav>
          <BlindRow
            key={item.evidenceId}
            {...{ round, item }}
            hypotheses={hypotheses.rows}
            ratings={ratings.rows.filter(({ evidenceId }) => evidenceId === item.evidenceId)}
            isLocked={isLocked(rows.rows, item)}
            onFinished={() => go(nextOpen(items, rows.rows, place))}
          />
        </div>
      )}
    </section>
  )
}

function Head({ round, size }: { readonly round: RoundRow; readonly size: number }) {
  const t = useTranslate()
  const finish = useCommand('round.finish')
  const { roundId, number, lockedRows } = round
  return (
    <header className={classes.toolbar}>
      <h1>{t('rounds.blind', { number })}</h1>
      <span>{t('rounds.progress', { locked: lockedRows, size })}</span>
      <div className={classes.controls}>
        <Button size="xs" variant="default" onClick={leaveRound}>
          {t('rounds.pause')}
        </Button>
        <Button
          size="xs"
          variant={lockedRows < size ? 'default' : 'filled'}
          onClick={() => {
            void finish({ roundId }).then(isDone => {
              if (isDone) leaveRound()
            })
          }}
        >
          {t('rounds.finish')}
        </Button>
      </div>
    </header>
  )
}

function isLocked(rows: readonly FinishedRow[], { evidenceId }: EvidenceRow): boolean {
  return rows.some(row => row.evidenceId === evidenceId && row.isLocked === 1)
}

/** The chosen row, or the first that is not finished. */
function placeOf(
  items: readonly EvidenceRow[],
  rows: readonly FinishedRow[],
  chosen: EvidenceId | null,
): number {
  const place = items.findIndex(({ evidenceId }) => evidenceId === chosen)
  return place >= 0 ? place : nextOpen(items, rows, -1)
}

/** The next row that is not finished, going round; the row itself when all others are. */
function nextOpen(
  items: readonly EvidenceRow[],
  rows: readonly FinishedRow[],
  from: number,
): number {
  const later = items.findIndex((item, place) => place > from && !isLocked(rows, item))
  if (later >= 0) return later
  const first = items.findIndex((item, place) => place !== from && !isLocked(rows, item))
  return first >= 0 ? first : Math.max(0, from)
}
