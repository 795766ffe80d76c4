/** Chooses several of a list, found in any spelling; a filter's field on every screen. */
import { type ComboboxItem, MultiSelect, type OptionsFilter } from '@mantine/core'
import { matchingKey } from '../../../shared/analysis/arabicText'
import { useTranslate } from '../../i18n/words'

const SHOWN_AT_MOST = 100

type Props = {
  readonly label: string
  readonly choices: readonly ComboboxItem[]
  readonly chosen: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

export function FoldedMultiSelect({ label, choices, chosen, onChange }: Props) {
  const t = useTranslate()
  return (
    <MultiSelect
      size="xs"
      label={label}
      placeholder={chosen.length === 0 ? t('search.filterAny') : ''}
      data={[...choices]}
      value={[...chosen]}
      searchable
      clearable
      limit={SHOWN_AT_MOST}
      filter={foldedOptions}
      nothingFoundMessage={t('search.filterNothing')}
      clearButtonProps={{ 'aria-label': t('search.filterClear') }}
      onChange={onChange}
    />
  )
}

/** Finds options as the search finds words: both sides folded. */
const foldedOptions: OptionsFilter = ({ options, search }) => {
  const key = matchingKey(search)
  return (options as ComboboxItem[]).filter(({ label }) => matchingKey(label).includes(key)) // no groups
}
