/** Chooses a relationship type by typing; words that name no type can be made one on the spot. */
import { Select } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
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
  const [isOpen, setOpen] = useState(false)
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

  /** Options that the words leave; all while nothing was typed since a type was chosen. */
  const offered =
    key === '' || words === chosen?.label
      ? data
      : data.filter(option => option.value === NEW || matchingKey(option.label).includes(key))

  /** Enter right after typing takes the first option, even before the list has marked it. */
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const isMarked = event.currentTarget.getAttribute('aria-activedescendant') !== null
    const isTyped = key !== '' && words !== chosen?.label
    const first = offered.find(({ label }) => matchingKey(label) === key) ?? offered[0]
    if (event.key !== 'Enter' || isMarked || !isTyped || first === undefined) return
    event.preventDefault()
    setOpen(false)
    if (first.value !== NEW) setWords(first.label)
    void choose(first.value)
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
      filter={({ options }) => {
        const values = new Set(offered.map(option => option.value))
        return options.filter(option => 'value' in option && values.has(String(option.value)))
      }}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onKeyDown={onKeyDown}
    />
  )
}
