/** The actors a paragraph mentions and the relationships that cite it, each a click away. */
import { UnstyledButton } from '@mantine/core'
import type { MentionRow } from '../../../../shared/domain/actors'
import type { ParagraphId, SourceId } from '../../../../shared/domain/ids'
import { selectActor } from '../../../client/session'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import classes from '../../parts/Chips.module.css'
import { InspectorSection } from '../../parts/InspectorSection'
import shared from '../../parts/inspector.module.css'
import { RelationshipLine } from '../../parts/RelationshipLine'

type Props = { readonly sourceId: SourceId; readonly paragraphId: ParagraphId }

export function ParagraphNetwork({ sourceId, paragraphId }: Props) {
  const t = useTranslate()
  const mentions = useRows('mention.list', { sourceId, paragraphId })
  const network = useRows('paragraph.network', { paragraphId })
  const relationshipIds = new Set(
    network.filter(({ kind }) => kind === 'relationship').map(({ id }) => id),
  )
  const relationships = useRows('relationship.list', relationshipIds.size === 0 ? null : {}).filter(
    ({ relationshipId }) => relationshipIds.has(relationshipId),
  )
  const actors = firstMentions(mentions)
  return (
    <>
      {actors.length > 0 && (
        <InspectorSection title={t('navigator.actors')} count={actors.length}>
          <ul className={classes.chipList}>
            {actors.map(({ actorId, actorName, colour, status }) => (
              <li key={actorId}>
                <UnstyledButton
                  className={classes.chip}
                  data-suggested={status === 'suggested' || undefined}
                  title={status === 'suggested' ? t('mention.suggested') : undefined}
                  onClick={() => selectActor(actorId)}
                >
                  <span className={shared.dot} style={{ background: colour }} aria-hidden />
                  <bdi>{actorName}</bdi>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </InspectorSection>
      )}
      {relationships.length > 0 && (
        <InspectorSection title={t('inspector.relationships')} count={relationships.length}>
          <ul className={shared.lines}>
            {relationships.map(relationship => (
              <RelationshipLine key={relationship.relationshipId} relationship={relationship} />
            ))}
          </ul>
        </InspectorSection>
      )}
    </>
  )
}

/** One mention per actor, a confirmed one before a suggested one, in reading order. */
function firstMentions(mentions: readonly MentionRow[]): readonly MentionRow[] {
  const ofActor = new Map<string, MentionRow>()
  for (const mention of mentions) {
    const known = ofActor.get(mention.actorId)
    const isBetter = known?.status === 'suggested' && mention.status === 'confirmed'
    if (known === undefined || isBetter) ofActor.set(mention.actorId, mention)
  }
  return [...ofActor.values()]
}
