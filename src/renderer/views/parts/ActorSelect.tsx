/** Chooses an actor, found by its name or any other name it has; or none. */
import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core'
import { type KeyboardEvent, useMemo } from 'react'
import { ActorId } from '../../../shared/domain/ids'
import { useRows } from '../../client/useQuery'
import { useTranslate } from '../../i18n/words'
import { filterActors, findableActors } from './filterActors'

/** More than anyone reads: the rest is found by typing. */
const MOST_OFFERED = 60

type Props = {
  readonly label: string
  readonly placeholder: string
  readonly actorId: ActorId | null
  /** Who cannot be chosen: an actor is no faction of itself. */
  readonly exceptId?: ActorId
  /** In a cell of a table: opens at once, and says when it is left. */
  readonly onLeave?: () => void
  readonly onChoose: (actorId: ActorId | null) => void
}

export function ActorSelect(props: Props) {
  const { label, placeholder, actorId, exceptId, onLeave, onChoose } = props
  const t = useTranslate()
  const actors = useRows('actor.list', {})
  const findable = useMemo(
    () => findableActors(actors.filter(one => one.actorId !== exceptId)),
    [actors, exceptId],
  )
  const data = findable.map(({ actor }) => ({ value: actor.actorId, label: actor.name }))

  const filter: OptionsFilter = ({ options, search, limit }) => {
    const found = new Set<string>(filterActors(findable, search).map(actor => actor.actorId))
    return options.filter(option => 'value' in option && found.has(option.value)).slice(0, limit)
  }

  return (
    <Select
      size="xs"
      {...(onLeave === undefined ? { label } : inCell(label, onLeave))}
      placeholder={placeholder}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('common.none') }}
      limit={MOST_OFFERED}
      nothingFoundMessage={t('navigator.noActorFound')}
      data={data}
      filter={filter}
      renderOption={({ option }: { option: ComboboxItem }) => <bdi>{option.label}</bdi>}
      comboboxProps={{ shadow: 'md' }}
      value={actorId}
      onChange={value => onChoose(value === null ? null : ActorId.parse(value))}
    />
  )
}

function inCell(label: string, onLeave: () => void) {
  return {
    'aria-label': label,
    autoFocus: true,
    defaultDropdownOpened: true,
    onBlur: onLeave,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') onLeave()
    },
  }
}
