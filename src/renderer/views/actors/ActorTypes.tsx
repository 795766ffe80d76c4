/** The types of actors: the analyst's own are renamed, recoloured and removed here. */
import { ActionIcon, Button, Stack, Text } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { ActorRow, ActorTypeRow } from '../../../shared/domain/actors'
import { ActorTypeId, newIdOf } from '../../../shared/domain/ids'
import { useCommand } from '../../client/useCommand'
import { useRows } from '../../client/useQuery'
import { actorTypeName } from '../../i18n/typeWords'
import { useTranslate } from '../../i18n/words'
import { ActorGlyph } from '../parts/ActorGlyph'
import { ActorTypeForm } from '../parts/ActorTypeForm'
import classes from './ActorsScreen.module.css'

export function ActorTypes({ actors }: { readonly actors: readonly ActorRow[] }) {
  const t = useTranslate()
  const types = useRows('actorType.list', {})
  const [editedId, setEdited] = useState<ActorTypeId | 'new' | null>(null)
  const create = useCommand('actorType.create')
  const change = useCommand('actorType.describe')
  const counts = new Map<string, number>()
  for (const { typeId } of actors) counts.set(typeId, (counts.get(typeId) ?? 0) + 1)
  return (
    <Stack gap={2}>
      {types.map(type =>
        type.typeId === editedId ? (
          <ActorTypeForm
            key={type.typeId}
            start={type}
            submitLabel={t('common.save')}
            onCancel={() => setEdited(null)}
            onSubmit={async look => {
              if (await change({ typeId: type.typeId, ...look })) setEdited(null)
            }}
          />
        ) : (
          <TypeLine
            key={type.typeId}
            type={type}
            count={counts.get(type.typeId) ?? 0}
            onEdit={() => setEdited(type.typeId)}
          />
        ),
      )}
      {editedId === 'new' ? (
        <ActorTypeForm
          start={null}
          submitLabel={t('common.create')}
          onCancel={() => setEdited(null)}
          onSubmit={async look => {
            if (await create({ typeId: newIdOf(ActorTypeId), ...look })) setEdited(null)
          }}
        />
      ) : (
        <div>
          <Button
            size="xs"
            mt="xs"
            variant="light"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setEdited('new')}
          >
            {t('actorType.new')}
          </Button>
        </div>
      )}
    </Stack>
  )
}

type LineProps = {
  readonly type: ActorTypeRow
  readonly count: number
  readonly onEdit: () => void
}

function TypeLine({ type, count, onEdit }: LineProps) {
  const t = useTranslate()
  const remove = useCommand('actorType.remove')
  const { typeId, key, shape, colour } = type
  const name = actorTypeName(t, key, type.name)
  return (
    <div className={classes.typeLine}>
      <ActorGlyph shape={shape} colour={colour} />
      <span className={classes.typeName}>
        <bdi>{name}</bdi>
      </span>
      <Text size="xs" c="dimmed">
        {t('count.actors', { count })}
      </Text>
      {key === null && (
        <>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('actors.editType', { name })}
            title={t('actors.editType', { name })}
            onClick={onEdit}
          >
            <IconPencil size={14} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            disabled={count > 0}
            aria-label={t('actors.removeType', { name })}
            title={t(count > 0 ? 'actors.typeInUse' : 'actors.removeType', { name })}
            onClick={() => void remove({ typeId })}
          >
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        </>
      )}
    </div>
  )
}
