/** Chooses a relationship type, and makes a new one when none fits. */
import { Button, Checkbox, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { newIdOf, RelationshipTypeId } from '../../../../shared/domain/ids'
import { Sign } from '../../../../shared/domain/relationships'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { relationshipTypeName } from '../../../i18n/typeWords'
import { useTranslate } from '../../../i18n/words'
import classes from '../../parts/inspector.module.css'
import { signWords } from './signWords'

const NEW = 'new'

type Props = {
  readonly typeId: RelationshipTypeId | null
  readonly onChoose: (typeId: RelationshipTypeId) => void
}

export function RelationshipTypeSelect({ typeId, onChoose }: Props) {
  const t = useTranslate()
  const types = useRows('relationshipType.list', {})
  const [isNew, setNew] = useState(false)
  const data = [
    ...types.map(type => ({
      value: type.typeId as string,
      label: relationshipTypeName(t, type.key, type.name),
    })),
    { value: NEW, label: t('relationshipType.new') },
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
        renderOption={({ option }) => (
          <span className={classes.option} data-new={option.value === NEW || undefined}>
            {option.label}
          </span>
        )}
        onChange={value => {
          if (value === NEW) setNew(true)
          else if (value !== null) onChoose(RelationshipTypeId.parse(value))
        }}
      />
      <Modal
        opened={isNew}
        onClose={() => setNew(false)}
        title={t('relationshipType.newTitle')}
        size="sm"
        centered
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <NewRelationshipType
          onDone={created => {
            setNew(false)
            if (created !== null) onChoose(created)
          }}
        />
      </Modal>
    </>
  )
}

type NewProps = { readonly onDone: (typeId: RelationshipTypeId | null) => void }

function NewRelationshipType({ onDone }: NewProps) {
  const t = useTranslate()
  const create = useCommand('relationshipType.create')
  const [name, setName] = useState('')
  const [isDirected, setDirected] = useState(true)
  const [sign, setSign] = useState<Sign>('neutral')

  async function add(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation() // a form around the select is another form
    if (name.trim() === '') return
    const typeId = newIdOf(RelationshipTypeId)
    if (await create({ typeId, name: name.trim(), isDirected, sign })) onDone(typeId)
  }

  return (
    <form onSubmit={event => void add(event)}>
      <Stack gap="xs">
        <TextInput
          size="xs"
          data-autofocus
          maxLength={500}
          label={t('common.name')}
          placeholder={t('relationshipType.nameHint')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Select
          size="xs"
          label={t('relationship.sign')}
          allowDeselect={false}
          data={Sign.options.map(value => ({ value, label: t(signWords[value]) }))}
          value={sign}
          onChange={value => setSign(Sign.parse(value))}
        />
        <Checkbox
          size="xs"
          label={t('relationship.directed')}
          checked={isDirected}
          onChange={event => setDirected(event.currentTarget.checked)}
        />
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button size="xs" variant="default" onClick={() => onDone(null)}>
            {t('common.cancel')}
          </Button>
          <Button size="xs" type="submit" disabled={name.trim() === ''}>
            {t('common.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
