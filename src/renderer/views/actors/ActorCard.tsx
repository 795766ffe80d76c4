/** One actor beside the table: its fields, members, passages and relationships, and ways to part with it. */
import { Button } from '@mantine/core'
import { IconArrowsSplit2, IconSitemap } from '@tabler/icons-react'
import type { ActorRow } from '../../../shared/domain/actors'
import { showScreen } from '../../client/session'
import { useTranslate } from '../../i18n/words'
import { ActorFields } from '../parts/ActorFields'
import { ActorPassages } from '../parts/ActorPassages'
import { ActorRelationships } from '../parts/ActorRelationships'
import { Notes } from '../parts/Notes'
import { RemoveActor } from '../parts/RemoveActor'
import classes from './ActorsScreen.module.css'
import { openActorsDialog } from './actorsView'
import { Members } from './Members'

export function ActorCard({ actor }: { readonly actor: ActorRow | undefined }) {
  const t = useTranslate()
  if (actor === undefined) return <p className={classes.noCard}>{t('actors.noCard')}</p>
  const { actorId, name } = actor
  return (
    <aside className={classes.card} aria-label={t('actors.card')} key={actorId}>
      <ActorFields actor={actor} />
      <Members actorId={actorId} />
      <ActorPassages actorId={actorId} name={name} />
      {/* What is chosen here is looked at beside its passages. */}
      <ActorRelationships actorId={actorId} onChosen={() => showScreen('analysis')} />
      <Notes target={{ kind: 'actor', id: actorId }} />
      <Parting actor={actor} />
    </aside>
  )
}

function Parting({ actor }: { readonly actor: ActorRow }) {
  const t = useTranslate()
  const { actorId } = actor
  return (
    <div className={classes.foot}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconSitemap size={14} aria-hidden />}
        onClick={() => showScreen('analysis')}
      >
        {t('actors.showInNetwork')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconArrowsSplit2 size={14} aria-hidden />}
        onClick={() => openActorsDialog({ kind: 'split', actorId })}
      >
        {t('actors.split')}
      </Button>
      <RemoveActor actor={actor} />
    </div>
  )
}
