/** Finds the options of a select as the search finds words: both sides folded. */
import type { ComboboxItem, OptionsFilter } from '@mantine/core'
import { matchingKey } from '../../../shared/analysis/arabicText'

export const foldedOptions: OptionsFilter = ({ options, search }) => {
  const key = matchingKey(search)
  return (options as ComboboxItem[]).filter(({ label }) => matchingKey(label).includes(key)) // no groups
}
