/** Who belongs to an actor, when it is a faction or group. */
import type { ActorId } from '../../../shared/domain/ids'
import { selectActor } from '../../client/session'
import { useRows } from '../../client/useQuery'
import { useTranslate } from '../../i18n/words'
import chips from '../parts/Chips.module.css'
import { InspectorSection } from '../parts/InspectorSection'
import shared from '../parts/inspector.module.css'

export function Members({ actorId }: { readonly actorId: ActorId }) {
  const t = useTranslate()
  const members = useRows('actor.list', {}).filter(one => one.factionActorId === actorId)
  if (members.length === 0) return null
  return (
    <InspectorSection title={t('actors.members')} count={members.length}>
      <ul className={chips.chipList}>
        {members.map(member => (
          <li key={member.actorId}>
            <button
              type="button"
              className={chips.chip}
              onClick={() => selectActor(member.actorId)}
            >
              <span className={shared.dot} style={{ background: member.colour }} aria-hidden />
              <bdi>{member.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </InspectorSection>
  )
}
