/** Removes an actor from the project, after saying what goes with it. */
import { useState } from 'react'
import type { ActorRow } from '../../../shared/domain/actors'
import { select } from '../../client/session'
import { useTranslate } from '../../i18n/words'
import { RemoveButton } from './RemoveButton'
import { RemoveFromNetwork } from './RemoveFromNetwork'

export function RemoveActor({ actor }: { readonly actor: ActorRow }) {
  const t = useTranslate()
  const [isRemoving, setRemoving] = useState(false)
  const { actorId, name, relationships, mentions } = actor
  return (
    <>
      <RemoveButton label={t('actor.remove')} onPress={() => setRemoving(true)} />
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
    </>
  )
}
