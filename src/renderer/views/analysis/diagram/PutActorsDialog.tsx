/** Puts actors of the project that are not on the diagram yet onto it, many at once. */
import { Button, Checkbox, Group, Modal, ScrollArea, Stack, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { matchingKey } from '../../../../shared/analysis/arabicText'
import type { ActorRow } from '../../../../shared/domain/actors'
import type { ActorId } from '../../../../shared/domain/ids'
import { useRows } from '../../../client/useQuery'
import { actorTypeName } from '../../../i18n/typeWords'
import { useTranslate } from '../../../i18n/words'
import { ActorGlyph } from '../../parts/ActorGlyph'

type Props = {
  readonly placed: ReadonlySet<ActorId>
  readonly onPut: (actorIds: readonly ActorId[]) => void
  readonly onCancel: () => void
}

const MOST_SHOWN = 200

/** Actors whose name or another name holds the words, compared as Arabic is compared. */
function matching(actors: readonly ActorRow[], words: string): readonly ActorRow[] {
  const key = matchingKey(words.trim())
  if (key === '') return actors
  return actors.filter(({ name, aliases }) => matchingKey(`${name} ${aliases}`).includes(key))
}

export function PutActorsDialog({ placed, onPut, onCancel }: Props) {
  const t = useTranslate()
  const all = useRows('actor.list', {})
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<ActorId>>(new Set())
  const offered = useMemo(() => all.filter(({ actorId }) => !placed.has(actorId)), [all, placed])
  const found = matching(offered, words)
  const shown = found.slice(0, MOST_SHOWN)
  const areAllChosen = shown.length > 0 && shown.every(({ actorId }) => chosen.has(actorId))

  function mark(actorIds: readonly ActorId[], isChosen: boolean) {
    const next = new Set(chosen)
    for (const actorId of actorIds) {
      if (isChosen) next.add(actorId)
      else next.delete(actorId)
    }
    setChosen(next)
  }

  return (
    <Modal
      opened
      onClose={onCancel}
      title={t('putActors.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {offered.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('putActors.none')}
        </Text>
      ) : (
        <Stack gap="xs">
          <TextInput
            size="xs"
            dir="auto"
            data-autofocus
            leftSection={<IconSearch size={14} aria-hidden />}
            aria-label={t('putActors.search')}
            placeholder={t('putActors.search')}
            value={words}
            onChange={event => setWords(event.currentTarget.value)}
          />
          <Checkbox
            size="xs"
            label={t('putActors.all')}
            checked={areAllChosen}
            indeterminate={!areAllChosen && shown.some(({ actorId }) => chosen.has(actorId))}
            disabled={shown.length === 0}
            onChange={event =>
              mark(
                shown.map(({ actorId }) => actorId),
                event.currentTarget.checked,
              )
            }
          />
          <ScrollArea.Autosize mah={320} type="auto">
            <Stack gap={6} pb={4}>
              {shown.map(actor => (
                <Choice
                  key={actor.actorId}
                  actor={actor}
                  isChosen={chosen.has(actor.actorId)}
                  onChange={isChosen => mark([actor.actorId], isChosen)}
                />
              ))}
              {shown.length === 0 && <Text size="xs">{t('putActors.noMatch')}</Text>}
              {found.length > shown.length && (
                <Text size="xs" c="dimmed">
                  {t('putActors.more')}
                </Text>
              )}
            </Stack>
          </ScrollArea.Autosize>
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button size="xs" variant="default" onClick={onCancel}>
              {t('common.cancel')}
            </Button>
            <Button size="xs" disabled={chosen.size === 0} onClick={() => onPut([...chosen])}>
              {t('putActors.confirm', { count: chosen.size })}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}

type ChoiceProps = {
  readonly actor: ActorRow
  readonly isChosen: boolean
  readonly onChange: (isChosen: boolean) => void
}

function Choice({ actor, isChosen, onChange }: ChoiceProps) {
  const t = useTranslate()
  const { name, typeKey, typeName, shape, colour } = actor
  return (
    <Checkbox
      size="xs"
      checked={isChosen}
      onChange={event => onChange(event.currentTarget.checked)}
      label={
        <Group gap={6} wrap="nowrap">
          <ActorGlyph shape={shape} colour={colour} />
          <bdi>{name}</bdi>
          <Text span size="xs" c="dimmed">
            {actorTypeName(t, typeKey, typeName)}
          </Text>
        </Group>
      }
    />
  )
}
