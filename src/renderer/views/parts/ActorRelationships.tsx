/** The relationships of an actor, one a line. */
import type { ActorId } from '../../../shared/domain/ids'
import { useRows } from '../../client/useQuery'
import { useTranslate } from '../../i18n/words'
import { InspectorSection } from './InspectorSection'
import classes from './inspector.module.css'
import { RelationshipLine } from './RelationshipLine'

type Props = {
  readonly actorId: ActorId
  /** After a relationship was chosen. */
  readonly onChosen?: () => void
}

export function ActorRelationships({ actorId, onChosen }: Props) {
  const t = useTranslate()
  const relationships = useRows('relationship.list', {}).filter(
    one => one.fromActorId === actorId || one.toActorId === actorId,
  )
  return (
    <InspectorSection title={t('inspector.relationships')} count={relationships.length}>
      {relationships.length === 0 ? (
        <p className={classes.remark}>{t('actor.noRelationships')}</p>
      ) : (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside are pressed, by key too
        <ul className={classes.lines} onClick={onChosen}>
          {relationships.map(one => (
            <RelationshipLine key={one.relationshipId} relationship={one} />
          ))}
        </ul>
      )}
    </InspectorSection>
  )
}
