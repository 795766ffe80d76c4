/** Pairs of actors whose names are alike: merged, or told apart for good. */
import { Button, Group, Text } from '@mantine/core'
import type { LikenessReason } from '../../../shared/analysis/actorLikeness'
import type { DuplicateRow } from '../../../shared/domain/actorIdentity'
import type { ActorRow } from '../../../shared/domain/actors'
import { DistinctionId, newIdOf } from '../../../shared/domain/ids'
import { useCommand } from '../../client/useCommand'
import { useQuery } from '../../client/useQuery'
import { Busy } from '../../components/Busy'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useTranslate, type WordKey } from '../../i18n/words'
import classes from './ActorsScreen.module.css'
import { openActorsDialog } from './actorsView'

const REASONS: Readonly<Record<LikenessReason, WordKey>> = {
  sameName: 'actors.sameName',
  soundsAlike: 'actors.soundsAlike',
}

export function Duplicates({ actors }: { readonly actors: readonly ActorRow[] }) {
  const t = useTranslate()
  const duplicates = useQuery('actor.duplicates', {})
  if (duplicates.status === 'loading') return <Busy />
  if (duplicates.status === 'failed') return <ProblemBanner problem={duplicates.problem} />
  if (duplicates.rows.length === 0) return <Text size="sm">{t('actors.noDuplicates')}</Text>
  const names = new Map(actors.map(({ actorId, name }) => [actorId, name]))
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('actors.duplicatesBody')}
      </Text>
      <ul className={classes.pairs}>
        {duplicates.rows.map(pair => (
          <Pair
            key={`${pair.actorId} ${pair.otherActorId}`}
            pair={pair}
            one={names.get(pair.actorId) ?? pair.name}
            other={names.get(pair.otherActorId) ?? pair.otherName}
          />
        ))}
      </ul>
    </>
  )
}

type PairProps = {
  readonly pair: DuplicateRow
  /** The names that the two actors go by. */
  readonly one: string
  readonly other: string
}

function Pair({ pair, one, other }: PairProps) {
  const t = useTranslate()
  const distinguish = useCommand('actor.distinguish')
  const { actorId, otherActorId, name, otherName, reason } = pair
  return (
    <li className={classes.pair}>
      <div className={classes.pairNames}>
        <div>{t('actors.pair', { one, other })}</div>
        <div className={classes.why}>{t(REASONS[reason], { name, otherName })}</div>
      </div>
      <Group gap={6} wrap="nowrap">
        <Button
          size="compact-xs"
          variant="light"
          aria-label={t('actors.mergePair', { one, other })}
          onClick={() => openActorsDialog({ kind: 'merge', actorIds: [actorId, otherActorId] })}
        >
          {t('actors.mergeEllipsis')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('actors.distinguishPair', { one, other })}
          onClick={() =>
            void distinguish({ distinctionId: newIdOf(DistinctionId), actorId, otherActorId })
          }
        >
          {t('actors.distinguish')}
        </Button>
      </Group>
    </li>
  )
}
