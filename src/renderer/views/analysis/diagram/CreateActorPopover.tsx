/** Asks for the name and type of an actor that is to appear at a place of the diagram. */
import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ActorId, ActorTypeId, type DiagramId, newIdOf } from '../../../../shared/domain/ids'
import { selectActor } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { actorTypeName } from '../../../i18n/typeWords'
import { useTranslate } from '../../../i18n/words'
import type { CanvasPoint } from './canvasTypes'
import { PlacePopover } from './PlacePopover'

type Props = {
  readonly diagramId: DiagramId
  readonly point: CanvasPoint
  /** Called when it is over, with or without a new actor. */
  readonly onDone: () => void
}

/** The type chosen last is offered first. */
let lastTypeId: string | null = null

export function CreateActorPopover({ diagramId, point, onDone }: Props) {
  const t = useTranslate()
  return (
    <PlacePopover label={t('newActor.title')} place={point.rendered} onDone={onDone}>
      <NewActorForm diagramId={diagramId} point={point} onDone={onDone} />
    </PlacePopover>
  )
}

export function NewActorForm({ diagramId, point, onDone }: Props) {
  const t = useTranslate()
  const types = useRows('actorType.list', {})
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState(lastTypeId)
  const type = types.find(({ typeId }) => typeId === chosen) ?? types[0]

  async function create(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '' || type === undefined) return
    const actorId = newIdOf(ActorId)
    const { x, y } = point.model
    lastTypeId = type.typeId
    const isCreated = await runCommand('actor.create', {
      actorId,
      name: name.trim(),
      typeId: ActorTypeId.parse(type.typeId),
      mention: null,
      placement: { diagramId, x: Math.round(x), y: Math.round(y) },
    })
    onDone()
    if (isCreated) selectActor(actorId)
  }

  return (
    <form onSubmit={event => void create(event)}>
      <Stack gap="xs">
        <TextInput
          size="xs"
          dir="auto"
          label={t('common.name')}
          placeholder={t('newActor.nameHint')}
          value={name}
          maxLength={500}
          data-autofocus
          onChange={event => setName(event.currentTarget.value)}
        />
        <Select
          size="xs"
          label={t('common.type')}
          allowDeselect={false}
          data={types.map(row => ({
            value: row.typeId,
            label: actorTypeName(t, row.key, row.name),
          }))}
          value={type?.typeId ?? null}
          onChange={setChosen}
          comboboxProps={{ withinPortal: false }}
        />
        <Group justify="flex-end" gap="xs">
          <Button size="compact-xs" variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button size="compact-xs" type="submit" disabled={name.trim() === ''}>
            {t('newActor.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
