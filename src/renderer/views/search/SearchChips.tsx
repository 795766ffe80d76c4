/** The query and what narrows it, as chips; each can be taken away. */
import { Pill } from '@mantine/core'
import type { SearchFilter } from '../../../shared/domain/search'
import { changeFilter, changeSearch, useSearchSession } from '../../client/searchSession'
import { isolate, useTranslate } from '../../i18n/words'
import { type FilterChoices, type FilterPart, filterParts } from '../parts/filterChoices'
import classes from './Search.module.css'

export function SearchChips({ choices }: { readonly choices: FilterChoices }) {
  const t = useTranslate()
  const { text, filter } = useSearchSession()
  const parts = filterParts(t, filter, choices).map(({ part, value, label }) => ({
    key: `${part} ${value}`,
    label,
    remove: () => changeFilter(without(filter, part, value)),
  }))
  const query = { key: 'query', label: isolate(text), remove: () => changeSearch({ text: '' }) }
  const chips = [...(text.trim() === '' ? [] : [query]), ...parts]
  if (chips.length === 0) return null
  return (
    <ul className={classes.chips} aria-label={t('search.chips')}>
      {chips.map(({ key, label, remove }) => (
        <li key={key}>
          <Pill
            withRemoveButton
            removeButtonProps={{
              'aria-label': t('search.removeChip', { chip: label }),
              'aria-hidden': false,
              tabIndex: 0,
            }}
            onRemove={remove}
          >
            <bdi>{label}</bdi>
          </Pill>
        </li>
      ))}
    </ul>
  )
}

function without(filter: SearchFilter, part: FilterPart['part'], value: string) {
  if (part === 'publishedFrom' || part === 'publishedTo') return { [part]: '' }
  const left = filter[part].filter(other => other !== value)
  return { [part]: left } as Partial<SearchFilter> // values of the same kind
}
