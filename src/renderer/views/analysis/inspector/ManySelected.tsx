/** Several things of the network: how many, and what can be done with all of them. */
import { Text } from '@mantine/core'
import { useState } from 'react'
import type { ActorId, RelationshipId } from '../../../../shared/domain/ids'
import { select, selectActor } from '../../../client/session'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import classes from '../../parts/Chips.module.css'
import { InspectorSection } from '../../parts/InspectorSection'
import shared from '../../parts/inspector.module.css'
import { RelationshipLine } from '../../parts/RelationshipLine'
import { RemoveButton } from '../../parts/RemoveButton'
import { RemoveFromNetwork } from '../../parts/RemoveFromNetwork'

type Props = {
  readonly actorIds: readonly ActorId[]
  readonly relationshipIds: readonly RelationshipId[]
}

const MOST_LISTED = 100

export function ManySelected({ actorIds, relationshipIds }: Props) {
  const t = useTranslate()
  const [isRemoving, setRemoving] = useState(false)
  const chosenActors = new Set(actorIds)
  const chosenRelationships = new Set(relationshipIds)
  const actors = useRows('actor.list', {}).filter(one => chosenActors.has(one.actorId))
  const all = useRows('relationship.list', {})
  const relationships = all.filter(one => chosenRelationships.has(one.relationshipId))
  const hanging = all.filter(
    one =>
      chosenRelationships.has(one.relationshipId) ||
      chosenActors.has(one.fromActorId) ||
      chosenActors.has(one.toActorId),
  )
  return (
    <>
      <Text size="sm">
        {t('network.selected', {
          actors: t('count.actors', { count: actors.length }),
          relationships: t('count.relationships', { count: relationships.length }),
        })}
      </Text>
      {actors.length > 0 && (
        <InspectorSection title={t('navigator.actors')} count={actors.length}>
          <ul className={classes.chipList}>
            {actors.slice(0, MOST_LISTED).map(({ actorId, name, colour }) => (
              <li key={actorId}>
                <button type="button" className={classes.chip} onClick={() => selectActor(actorId)}>
                  <span className={shared.dot} style={{ background: colour }} aria-hidden />
                  <bdi>{name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </InspectorSection>
      )}
      {relationships.length > 0 && (
        <InspectorSection title={t('inspector.relationships')} count={relationships.length}>
          <ul className={shared.lines}>
            {relationships.slice(0, MOST_LISTED).map(one => (
              <RelationshipLine key={one.relationshipId} relationship={one} />
            ))}
          </ul>
        </InspectorSection>
      )}
      <div className={shared.foot}>
        <RemoveButton label={t('network.removeSelected')} onPress={() => setRemoving(true)} />
        <RemoveFromNetwork
          title={t('network.removeTitle')}
          actorIds={actorIds}
          relationshipIds={relationshipIds}
          losses={[
            t('count.actors', { count: actors.length }),
            t('count.relationships', { count: hanging.length }),
          ]}
          isOpen={isRemoving}
          onClose={() => setRemoving(false)}
          onRemoved={() => select({ kind: 'nothing' })}
        />
      </div>
    </>
  )
}
