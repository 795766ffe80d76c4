/** Blind rounds beside the matrix: begin one, go on with one, compare one with what was before. */
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { RoundId } from '../../../../shared/domain/ids'
import type { RoundRow } from '../../../../shared/domain/rounds'
import { useCommand } from '../../../client/useCommand'
import { useQuery } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ConfirmDialog } from '../../../components/ConfirmDialog'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import { RoundComparison } from './RoundComparison'
import classes from './Rounds.module.css'
import { rateRound, startRound } from './roundSession'

export function RoundsPanel() {
  const t = useTranslate()
  const rounds = useQuery('round.list', {})
  const [chosen, setChosen] = useState<RoundId | null>(null)
  if (rounds.status === 'loading') return <Busy />
  if (rounds.status === 'failed') return <ProblemBanner problem={rounds.problem} />
  const compared = rounds.rows.find(round => round.roundId === chosen && round.finishedAt !== null)
  return (
    <div className={classes.panel}>
      <p>{t('rounds.help')}</p>
      <Button size="xs" onClick={() => void startRound()}>
        {t('rounds.start')}
      </Button>
      {rounds.rows.length > 0 && (
        <ul className={classes.rounds} aria-label={t('rounds.title')}>
          {rounds.rows.map(round => (
            <Round
              key={round.roundId}
              round={round}
              isCompared={round === compared}
              onCompare={() => setChosen(round.roundId)}
            />
          ))}
        </ul>
      )}
      {compared && <RoundComparison round={compared} rounds={rounds.rows} />}
    </div>
  )
}

type RoundProps = {
  readonly round: RoundRow
  readonly isCompared: boolean
  readonly onCompare: () => void
}

function Round({ round, isCompared, onCompare }: RoundProps) {
  const t = useTranslate()
  const format = useFormat()
  const remove = useCommand('round.remove')
  const [isAsking, setAsking] = useState(false)
  const { roundId, number, startedAt, finishedAt, lockedRows } = round
  return (
    <li className={classes.round} data-chosen={isCompared || undefined}>
      <strong>{t('rounds.round', { number })}</strong>
      <Text size="xs" c="dimmed">
        {format.moment(finishedAt ?? startedAt)}
        {' · '}
        {t(finishedAt === null ? 'rounds.goesOn' : 'rounds.finished')}
        {' · '}
        {t('rounds.lockedRows', { count: lockedRows })}
      </Text>
      <Group gap={6}>
        {finishedAt === null ? (
          <Button size="compact-xs" onClick={() => rateRound(roundId)}>
            {t('rounds.goOn', { number })}
          </Button>
        ) : (
          <Button size="compact-xs" variant="default" aria-pressed={isCompared} onClick={onCompare}>
            {t('rounds.compare', { number })}
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" color="red" onClick={() => setAsking(true)}>
          {t('rounds.remove', { number })}
        </Button>
      </Group>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('rounds.removeTitle', { number })}
        confirmLabel={t('common.remove')}
        onCancel={() => setAsking(false)}
        onConfirm={() => void remove({ roundId })}
      >
        {t('rounds.removeBody')}
      </ConfirmDialog>
    </li>
  )
}
