/** Makes several actors one: which name is kept, and what goes along. */
import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ActorRow } from '../../../shared/domain/actors'
import { ActorId } from '../../../shared/domain/ids'
import { selectActor } from '../../client/session'
import { useCommand } from '../../client/useCommand'
import { useRows } from '../../client/useQuery'
import { useTranslate } from '../../i18n/words'
import { tickNone } from './actorsView'

type Props = { readonly actors: readonly ActorRow[]; readonly onClose: () => void }

export function MergeActors({ actors, onClose }: Props) {
  const t = useTranslate()
  const merge = useCommand('actor.merge')
  const mostMentioned = actors.toSorted((a, b) => b.mentions - a.mentions)[0]
  const [chosenId, setChosen] = useState<ActorId | null>(null)
  const keptActorId = chosenId ?? mostMentioned?.actorId
  const between = useRelationshipsBetween(actors)
  const [keepsBetween, setKeepsBetween] = useState(true)
  if (keptActorId === undefined || actors.length < 2) return null

  async function confirm(kept: ActorId) {
    const mergedActorIds = actors.map(one => one.actorId).filter(id => id !== kept)
    const relationshipsBetween = keepsBetween ? 'keep' : 'remove'
    if (!(await merge({ keptActorId: kept, mergedActorIds, relationshipsBetween }))) return
    tickNone()
    selectActor(kept)
    onClose()
  }

  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('actors.keepName')}
        description={t('actors.mergeBody')}
        value={keptActorId}
        onChange={value => setChosen(ActorId.parse(value))}
      >
        <Stack gap={8} mt="sm">
          {actors.map(({ actorId, name, mentions, relationships }) => (
            <Radio
              key={actorId}
              size="xs"
              value={actorId}
              label={<bdi>{name}</bdi>}
              description={`${t('count.mentions', { count: mentions })} · ${t('count.relationships', { count: relationships })}`}
            />
          ))}
        </Stack>
      </Radio.Group>
      {between > 0 && (
        <Checkbox
          size="xs"
          label={t('actors.mergeKeeps', { count: between })}
          description={t('actors.mergeElse')}
          checked={keepsBetween}
          onChange={event => setKeepsBetween(event.currentTarget.checked)}
        />
      )}
      <Text size="xs" c="dimmed">
        {t('common.undoBringsBack')}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button size="xs" variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button size="xs" onClick={() => void confirm(keptActorId)}>
          {t('actors.merge')}
        </Button>
      </Group>
    </Stack>
  )
}

/** Relationships of one of them with another; what an actor has with itself stays as it is. */
function useRelationshipsBetween(actors: readonly ActorRow[]): number {
  const ids = new Set<string>(actors.map(({ actorId }) => actorId))
  return useRows('relationship.list', {}).filter(
    ({ fromActorId, toActorId }) =>
      fromActorId !== toActorId && ids.has(fromActorId) && ids.has(toActorId),
  ).length
}
