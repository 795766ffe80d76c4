/** Chooses an actor type, and makes a new one when none fits. */
import { Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { ActorTypeId, newIdOf } from '../../../shared/domain/ids'
import { useCommand } from '../../client/useCommand'
import { useRows } from '../../client/useQuery'
import { actorTypeName } from '../../i18n/typeWords'
import { useTranslate } from '../../i18n/words'
import { ActorGlyph } from './ActorGlyph'
import { ActorTypeForm } from './ActorTypeForm'
import classes from './inspector.module.css'

const NEW = 'new'

type Props = {
  readonly typeId: ActorTypeId | null
  readonly onChoose: (typeId: ActorTypeId) => void
}

export function ActorTypeSelect({ typeId, onChoose }: Props) {
  const t = useTranslate()
  const types = useRows('actorType.list', {})
  const [isNew, setNew] = useState(false)
  const chosen = types.find(type => type.typeId === typeId)
  const data = [
    ...types.map(type => ({
      value: type.typeId as string,
      label: actorTypeName(t, type.key, type.name),
    })),
    { value: NEW, label: t('actorType.new') },
  ]
  return (
    <>
      <Select
        size="xs"
        label={t('common.type')}
        allowDeselect={false}
        data={data}
        value={typeId}
        comboboxProps={{ shadow: 'md' }}
        leftSection={chosen && <ActorGlyph shape={chosen.shape} colour={chosen.colour} />}
        renderOption={({ option }) => {
          const type = types.find(one => one.typeId === option.value)
          return (
            <span className={classes.option} data-new={option.value === NEW || undefined}>
              {type && <ActorGlyph shape={type.shape} colour={type.colour} />}
              {option.label}
            </span>
          )
        }}
        onChange={value => {
          if (value === NEW) setNew(true)
          else if (value !== null) onChoose(ActorTypeId.parse(value))
        }}
      />
      <Modal
        opened={isNew}
        onClose={() => setNew(false)}
        title={t('actorType.newTitle')}
        size="sm"
        centered
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <NewActorType
          onDone={created => {
            setNew(false)
            if (created !== null) onChoose(created)
          }}
        />
      </Modal>
    </>
  )
}

function NewActorType({ onDone }: { readonly onDone: (typeId: ActorTypeId | null) => void }) {
  const t = useTranslate()
  const create = useCommand('actorType.create')
  return (
    <ActorTypeForm
      start={null}
      submitLabel={t('common.create')}
      onCancel={() => onDone(null)}
      onSubmit={async look => {
        const typeId = newIdOf(ActorTypeId)
        if (await create({ typeId, ...look })) onDone(typeId)
      }}
    />
  )
}
