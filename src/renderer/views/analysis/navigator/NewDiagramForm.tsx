/** A new diagram: of all actors, of those selected, of what the open one shows, or empty. */
import { Radio, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type ActorId, DiagramId, newIdOf } from '../../../../shared/domain/ids'
import { openDiagram, useSession } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { FormButtons } from '../../../components/FormButtons'
import { useTranslate, type WordKey } from '../../../i18n/words'
import { networkOf, useDiagramRows } from '../diagram/useDiagramRows'
import { placesFor } from './diagramPlaces'

type Choice = 'all' | 'selected' | 'shown' | 'nobody'

const CHOICES: Readonly<Record<Choice, WordKey>> = {
  all: 'diagrams.ofAll',
  selected: 'diagrams.ofSelected',
  shown: 'diagrams.ofShown',
  nobody: 'diagrams.ofNobody',
}

export function NewDiagramForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslate()
  const create = useCommand('diagram.create')
  const all = useRows('actor.list', {})
  const open = useDiagramRows()
  const selection = useSession(session => session.selection)
  const [title, setTitle] = useState('')
  const [choice, setChoice] = useState<Choice>('all')
  const rows = open.status === 'ready' ? open.rows : null
  const idsOf: Readonly<Record<Choice, readonly ActorId[]>> = {
    all: all.map(({ actorId }) => actorId),
    selected: networkOf(selection).actorIds,
    shown: rows?.actors.map(({ actorId }) => actorId) ?? [],
    nobody: [],
  }

  async function make(event: FormEvent) {
    event.preventDefault()
    if (title.trim() === '') return
    const diagramId = newIdOf(DiagramId)
    const positions = placesFor(idsOf[choice], rows?.all.actors ?? [])
    if (!(await create({ diagramId, title: title.trim(), positions: [...positions] }))) return
    openDiagram(diagramId)
    onDone()
  }

  return (
    <form onSubmit={event => void make(event)}>
      <Stack gap="xs">
        <TextInput
          size="xs"
          dir="auto"
          data-autofocus
          maxLength={500}
          label={t('navigator.diagramTitle')}
          value={title}
          onChange={event => setTitle(event.currentTarget.value)}
        />
        <Radio.Group
          size="xs"
          label={t('diagrams.whoIsOnIt')}
          value={choice}
          onChange={value => setChoice(CHOICE_NAMES.find(name => name === value) ?? 'all')}
        >
          <Stack gap={6} mt={4}>
            {CHOICE_NAMES.map(name => (
              <Radio
                key={name}
                size="xs"
                value={name}
                disabled={name !== 'nobody' && idsOf[name].length === 0}
                label={t(CHOICES[name], {
                  actors: t('count.actors', { count: idsOf[name].length }),
                })}
              />
            ))}
          </Stack>
        </Radio.Group>
        <FormButtons
          confirmLabel={t('common.create')}
          isComplete={title.trim() !== ''}
          onCancel={onDone}
        />
      </Stack>
    </form>
  )
}

const CHOICE_NAMES = ['all', 'selected', 'shown', 'nobody'] as const
