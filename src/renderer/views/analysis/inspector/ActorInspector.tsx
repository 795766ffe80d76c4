/** The selected actor: name, type, other names, and every passage that mentions it. */
import { Button } from '@mantine/core'
import { IconSitemap } from '@tabler/icons-react'
import type { ActorRow } from '../../../../shared/domain/actors'
import { useSession } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import { ActorFields } from '../../parts/ActorFields'
import { ActorPassages } from '../../parts/ActorPassages'
import { ActorRelationships } from '../../parts/ActorRelationships'
import { freePlace } from '../../parts/freePlace'
import classes from '../../parts/inspector.module.css'
import { Notes } from '../../parts/Notes'
import { RemoveActor } from '../../parts/RemoveActor'

export function ActorInspector({ actor }: { readonly actor: ActorRow }) {
  const { actorId, name } = actor
  return (
    <>
      <ActorFields actor={actor}>
        <PutOnDiagram actor={actor} />
      </ActorFields>
      <ActorPassages actorId={actorId} name={name} />
      <ActorRelationships actorId={actorId} />
      <Notes target={{ kind: 'actor', id: actorId }} />
      <div className={classes.foot}>
        <RemoveActor actor={actor} />
      </div>
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
