/** The actors as a table to tidy up: found, sorted, told apart, merged and split; each with its card. */
import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import type { ActorRow } from '../../../shared/domain/actors'
import { showScreen, useSession } from '../../client/session'
import { useQuery } from '../../client/useQuery'
import { Busy } from '../../components/Busy'
import { EmptyScreen } from '../../components/EmptyScreen'
import { type Pane, Panes } from '../../components/Panes'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useTranslate } from '../../i18n/words'
import { findableActors } from '../parts/filterActors'
import { NewActor } from '../parts/NewActor'
import { ActorCard } from './ActorCard'
import { ActorsDialogs } from './ActorsDialogs'
import classes from './ActorsScreen.module.css'
import { ActorsTable } from './ActorsTable'
import { ActorsToolbar } from './ActorsToolbar'
import { shownActors, useActorsView } from './actorsView'

export function ActorsScreen() {
  const actors = useQuery('actor.list', {})
  if (actors.status === 'loading') return <Busy />
  if (actors.status === 'failed') return <ProblemBanner problem={actors.problem} />
  if (actors.rows.length === 0) return <NoActors />
  return <Actors actors={actors.rows} />
}

function Actors({ actors }: { readonly actors: readonly ActorRow[] }) {
  const t = useTranslate()
  const { text, typeId, faction } = useActorsView()
  const soughtText = useDeferredValue(text)
  const findable = useMemo(() => findableActors(actors), [actors])
  const shown = useMemo(
    () => shownActors(findable, { text: soughtText, typeId, faction }),
    [findable, soughtText, typeId, faction],
  )
  const selection = useSession(session => session.selection)
  const chosenId = selection.kind === 'network' ? selection.actorIds[0] : undefined
  const chosen = actors.find(actor => actor.actorId === chosenId)
  const panes: readonly Pane[] = [
    {
      id: 'actorTable',
      label: t('actors.table'),
      defaultSize: '66%',
      minSize: '420px',
      content: <ActorsTable actors={shown} chosenId={chosen?.actorId ?? null} />,
    },
    {
      id: 'actorCard',
      label: t('actors.card'),
      defaultSize: '34%',
      minSize: '280px',
      content: <ActorCard actor={chosen} />,
    },
  ]
  return (
    <section className={classes.screen} aria-label={t('screen.actors')}>
      <ActorsToolbar actors={actors} shownCount={shown.length} />
      <div className={classes.panes}>
        <Panes group="actors" panes={panes} />
      </div>
      <ActorsDialogs actors={actors} />
    </section>
  )
}

function NoActors() {
  const t = useTranslate()
  return (
    <EmptyScreen
      icon={IconUsers}
      title={t('actors.emptyTitle')}
      body={t('actors.emptyBody')}
      actions={
        <>
          <Button size="xs" onClick={() => showScreen('analysis')}>
            {t('matrix.toAnalysis')}
          </Button>
          <NewActor initialName="" />
        </>
      }
    />
  )
}
