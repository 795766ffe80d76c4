/** Chooses a relationship type, and makes a new one when none fits. */
import { Checkbox, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { newIdOf, RelationshipTypeId } from '../../../../shared/domain/ids'
import { Sign } from '../../../../shared/domain/relationships'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { FormButtons } from '../../../components/FormButtons'
import { relationshipTypeName } from '../../../i18n/typeWords'
import { useTranslate } from '../../../i18n/words'
import { TypeSelect } from '../../parts/TypeSelect'
import { signWords } from './signWords'

type Props = {
  readonly typeId: RelationshipTypeId | null
  readonly onChoose: (typeId: RelationshipTypeId) => void
}

export function RelationshipTypeSelect({ typeId, onChoose }: Props) {
  const t = useTranslate()
  const types = useRows('relationshipType.list', {})
  return (
    <TypeSelect
      types={types.map(({ typeId: id, key, name }) => ({
        id,
        name: relationshipTypeName(t, key, name),
      }))}
      value={typeId}
      newLabel={t('relationshipType.new')}
      newTitle={t('relationshipType.newTitle')}
      onChoose={onChoose}
      form={onDone => <NewRelationshipType onDone={onDone} />}
    />
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
        <FormButtons
          confirmLabel={t('common.create')}
          isComplete={name.trim() !== ''}
          onCancel={() => onDone(null)}
        />
      </Stack>
    </form>
  )
}
