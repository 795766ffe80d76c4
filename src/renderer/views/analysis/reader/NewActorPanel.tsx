/** Makes an actor of chosen words: name and type are offered, the diagram finds room for it. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { matchingKey } from '../../../../shared/analysis/arabicText'
import { ActorId, type ActorTypeId, newIdOf } from '../../../../shared/domain/ids'
import { useSession } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { announce } from '../../../components/Announcer'
import { useTranslate } from '../../../i18n/words'
import { ActorTypeSelect } from '../../parts/ActorTypeSelect'
import { freePlace } from '../../parts/freePlace'
import { backToText } from './readerDeeds'
import { openPanel, type Words } from './readerSession'

/** The type chosen last, since actors of one kind are often marked one after the other. */
let lastType: ActorTypeId | null = null

type Props = { readonly words: Words; readonly suggestedName: string }

export function NewActorPanel({ words, suggestedName }: Props) {
  const t = useTranslate()
  const types = useRows('actorType.list', {})
  const actors = useRows('actor.list', {})
  const diagramId = useSession(session => session.diagramId)
  const placed = useRows('diagram.actors', diagramId === null ? null : { diagramId })
  const [name, setName] = useState(suggestedName)
  const [chosenType, setChosenType] = useState(lastType)
  const known = types.find(type => type.typeId === chosenType) ?? types[0]
  const key = matchingKey(name)
  const namesake = actors.find(actor => matchingKey(actor.name) === key)

  async function create(event: FormEvent) {
    event.preventDefault()
    const trimmed = name.trim()
    if (trimmed === '' || known === undefined) return
    lastType = known.typeId
    const placement = diagramId === null ? null : { diagramId, ...freePlace(placed) }
    backToText(words)
    const isDone = await runCommand('actor.create', {
      actorId: newIdOf(ActorId),
      name: trimmed,
      typeId: known.typeId,
      mention: words,
      placement,
    })
    if (isDone) announce(t('reader.saysActor', { name: trimmed }))
  }

  return (
    <form onSubmit={event => void create(event)}>
      <Stack gap="xs">
        <TextInput
          size="xs"
          dir="auto"
          label={t('reader.actorName')}
          data-autofocus
          maxLength={500}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <ActorTypeSelect typeId={known?.typeId ?? null} onChoose={setChosenType} />
        {namesake && (
          <Text size="xs" c="dimmed">
            {t('reader.namesake', { name: namesake.name })}
          </Text>
        )}
        <Group justify="space-between" gap="xs" wrap="nowrap">
          <Button
            size="xs"
            variant="subtle"
            onClick={() => openPanel({ kind: 'existingActor', words })}
          >
            {t('reader.existingActorInstead')}
          </Button>
          <Button size="xs" type="submit" disabled={name.trim() === ''}>
            {t('common.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
