/** Adds an actor by name and type, on the diagram or only in the project. */
import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  Popover,
  Stack,
  TextInput,
  Tooltip,
} from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { ActorId, type ActorTypeId, newIdOf } from '../../../shared/domain/ids'
import { selectActor, useSession } from '../../client/session'
import { useCommand } from '../../client/useCommand'
import { useRows } from '../../client/useQuery'
import { useTranslate } from '../../i18n/words'
import { ActorTypeSelect } from './ActorTypeSelect'
import { freePlace } from './freePlace'

/** `initialName`: what was looked for and not found, as a start. */
export function NewActor({ initialName }: { readonly initialName: string }) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={280}
      position="bottom"
      withArrow
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label={t('navigator.addActor')} disabled={isOpen}>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('navigator.addActor')}
            onClick={() => setOpen(open => !open)}
          >
            <IconUserPlus size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('navigator.addActor')}>
        {isOpen && <NewActorForm initialName={initialName} onDone={() => setOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}

type FormProps = { readonly initialName: string; readonly onDone: () => void }

function NewActorForm({ initialName, onDone }: FormProps) {
  const t = useTranslate()
  const create = useCommand('actor.create')
  const types = useRows('actorType.list', {})
  const diagramId = useSession(session => session.diagramId)
  const placed = useRows('diagram.actors', diagramId === null ? null : { diagramId })
  const [name, setName] = useState(initialName)
  const [chosenType, setChosenType] = useState<ActorTypeId | null>(null)
  const [isPlaced, setPlaced] = useState(true)
  const typeId = chosenType ?? types[0]?.typeId

  async function add(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '' || typeId === undefined) return
    const actorId = newIdOf(ActorId)
    const placement = isPlaced && diagramId !== null ? { diagramId, ...freePlace(placed) } : null
    const payload = { actorId, name: name.trim(), typeId, mention: null, placement }
    if (!(await create(payload))) return
    onDone()
    selectActor(actorId)
  }

  return (
    <form onSubmit={event => void add(event)}>
      <Stack gap="xs">
        <TextInput
          size="xs"
          data-autofocus
          maxLength={500}
          label={t('common.name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <ActorTypeSelect typeId={typeId ?? null} onChoose={setChosenType} />
        {diagramId !== null && (
          <Checkbox
            size="xs"
            label={t('navigator.putOnDiagram')}
            checked={isPlaced}
            onChange={event => setPlaced(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button size="xs" variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button size="xs" type="submit" disabled={name.trim() === ''}>
            {t('common.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
