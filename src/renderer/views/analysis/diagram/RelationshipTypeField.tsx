/** Chooses a relationship type by typing; words that name no type can be made one on the spot. */
import { Select } from '@mantine/core'
import { useState } from 'react'
import { matchingKey } from '../../../../shared/analysis/arabicText'
import { newIdOf, RelationshipTypeId } from '../../../../shared/domain/ids'
import type { RelationshipTypeRow, Sign } from '../../../../shared/domain/relationships'
import { runCommand } from '../../../client/useCommand'
import { useTranslate } from '../../../i18n/words'
import { bareRelationshipType } from './bareNames'

type Props = {
  readonly types: readonly RelationshipTypeRow[]
  readonly value: RelationshipTypeId | null
  readonly onChange: (typeId: RelationshipTypeId) => void
  /** What a new type starts with. */
  readonly isDirected: boolean
  readonly sign: Sign
}

const NEW = 'new'

export function RelationshipTypeField({ types, value, onChange, isDirected, sign }: Props) {
  const t = useTranslate()
  const [words, setWords] = useState('')
  const named = types.map(({ typeId, key, name }) => ({
    value: typeId as string,
    label: bareRelationshipType(t, { typeKey: key, typeName: name }),
  }))
  const chosen = named.find(option => option.value === value)
  const key = matchingKey(words.trim())
  const isNew =
    key !== '' && words !== chosen?.label && named.every(({ label }) => matchingKey(label) !== key)
  const data = isNew
    ? [...named, { value: NEW, label: t('relationshipDialog.createType', { name: words.trim() }) }]
    : named

  async function choose(option: string | null) {
    if (option === null) return
    if (option !== NEW) return onChange(RelationshipTypeId.parse(option))
    const typeId = newIdOf(RelationshipTypeId)
    const name = words.trim()
    if (await runCommand('relationshipType.create', { typeId, name, isDirected, sign })) {
      onChange(typeId)
      setWords(name)
    }
  }

  return (
    <Select
      size="xs"
      label={t('relationshipDialog.type')}
      placeholder={t('relationshipDialog.typeHint')}
      searchable
      data-autofocus
      openOnFocus={false}
      allowDeselect={false}
      data={data}
      value={value}
      searchValue={words}
      onSearchChange={setWords}
      onChange={option => void choose(option)}
      nothingFoundMessage={t('relationshipDialog.noType')}
      selectFirstOptionOnChange
      maxDropdownHeight={240}
      renderOption={({ option }) => <bdi>{option.label}</bdi>}
      filter={({ options, search }) => {
        const searched = matchingKey(search.trim())
        // Nothing typed since a type was chosen: offer all.
        if (searched === '' || search === chosen?.label) return options
        return options.filter(
          option =>
            'value' in option &&
            (option.value === NEW || matchingKey(option.label).includes(searched)),
        )
      }}
    />
  )
}
