/** One actor beside the table: its fields, members, passages and relationships, and ways to part with it. */
import { Button } from '@mantine/core'
import { IconArrowsSplit2, IconSitemap, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { ActorRow } from '../../../shared/domain/actors'
import { select, showScreen } from '../../client/session'
import { useRows } from '../../client/useQuery'
import { useTranslate } from '../../i18n/words'
import { ActorFields } from '../parts/ActorFields'
import { ActorPassages } from '../parts/ActorPassages'
import { InspectorSection } from '../parts/InspectorSection'
import shared from '../parts/inspector.module.css'
import { Notes } from '../parts/Notes'
import { RelationshipLine } from '../parts/RelationshipLine'
import { RemoveFromNetwork } from '../parts/RemoveFromNetwork'
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
      <Relationships actor={actor} />
      <Notes target={{ kind: 'actor', id: actorId }} />
      <Parting actor={actor} />
    </aside>
  )
}

function Relationships({ actor: { actorId } }: { readonly actor: ActorRow }) {
  const t = useTranslate()
  const relationships = useRows('relationship.list', {}).filter(
    one => one.fromActorId === actorId || one.toActorId === actorId,
  )
  return (
    <InspectorSection title={t('inspector.relationships')} count={relationships.length}>
      {relationships.length === 0 ? (
        <p className={shared.remark}>{t('actor.noRelationships')}</p>
      ) : (
        // A relationship that is chosen here is looked at beside its passages.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside are pressed, by key too
        <ul className={shared.lines} onClick={() => showScreen('analysis')}>
          {relationships.map(one => (
            <RelationshipLine key={one.relationshipId} relationship={one} />
          ))}
        </ul>
      )}
    </InspectorSection>
  )
}

function Parting({ actor }: { readonly actor: ActorRow }) {
  const t = useTranslate()
  const [isRemoving, setRemoving] = useState(false)
  const { actorId, name, relationships, mentions } = actor
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
      <Button
        size="xs"
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={14} aria-hidden />}
        onClick={() => setRemoving(true)}
      >
        {t('actor.remove')}
      </Button>
      <RemoveFromNetwork
        title={t('actor.removeTitle', { name })}
        actorIds={[actorId]}
        relationshipIds={[]}
        losses={[
          t('count.relationships', { count: relationships }),
          t('count.mentions', { count: mentions }),
        ]}
        isOpen={isRemoving}
        onClose={() => setRemoving(false)}
        onRemoved={() => select({ kind: 'nothing' })}
      />
    </div>
  )
}
