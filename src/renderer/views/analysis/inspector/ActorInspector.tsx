/** The selected actor: name, type, other names, and every passage that mentions it. */
import { Button } from '@mantine/core'
import { IconSitemap, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { ActorRow } from '../../../../shared/domain/actors'
import { select, useSession } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import { ActorFields } from '../../parts/ActorFields'
import { ActorPassages } from '../../parts/ActorPassages'
import { freePlace } from '../../parts/freePlace'
import { InspectorSection } from '../../parts/InspectorSection'
import classes from '../../parts/inspector.module.css'
import { Notes } from '../../parts/Notes'
import { RelationshipLine } from '../../parts/RelationshipLine'
import { RemoveFromNetwork } from '../../parts/RemoveFromNetwork'

export function ActorInspector({ actor }: { readonly actor: ActorRow }) {
  const { actorId, name } = actor
  return (
    <>
      <ActorFields actor={actor}>
        <PutOnDiagram actor={actor} />
      </ActorFields>
      <ActorPassages actorId={actorId} name={name} />
      <ActorRelationships actor={actor} />
      <Notes target={{ kind: 'actor', id: actorId }} />
      <RemoveActor actor={actor} />
    </>
  )
}

/** Offers the actor a place on the open diagram when it has none. */
function PutOnDiagram({ actor: { actorId } }: { readonly actor: ActorRow }) {
  const t = useTranslate()
  const place = useCommand('diagram.place')
  const diagramId = useSession(session => session.diagramId)
  const placed = useRows('diagram.actors', diagramId === null ? null : { diagramId })
  if (diagramId === null || placed.some(one => one.actorId === actorId)) return null
  return (
    <div className={classes.hint}>
      <span>{t('actor.notOnDiagram')}</span>
      <Button
        size="compact-xs"
        variant="light"
        leftSection={<IconSitemap size={14} aria-hidden />}
        onClick={() => void place({ diagramId, positions: [{ actorId, ...freePlace(placed) }] })}
      >
        {t('actor.putOnDiagram')}
      </Button>
    </div>
  )
}

function ActorRelationships({ actor: { actorId } }: { readonly actor: ActorRow }) {
  const t = useTranslate()
  const relationships = useRows('relationship.list', {}).filter(
    one => one.fromActorId === actorId || one.toActorId === actorId,
  )
  return (
    <InspectorSection title={t('inspector.relationships')} count={relationships.length}>
      {relationships.length === 0 ? (
        <p className={classes.remark}>{t('actor.noRelationships')}</p>
      ) : (
        <ul className={classes.lines}>
          {relationships.map(one => (
            <RelationshipLine key={one.relationshipId} relationship={one} />
          ))}
        </ul>
      )}
    </InspectorSection>
  )
}

function RemoveActor({ actor }: { readonly actor: ActorRow }) {
  const t = useTranslate()
  const [isRemoving, setRemoving] = useState(false)
  const { actorId, name, relationships, mentions } = actor
  return (
    <div className={classes.foot}>
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
