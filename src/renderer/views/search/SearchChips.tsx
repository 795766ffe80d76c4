/** The query and what narrows it, as chips; each can be taken away. */
import { Pill } from '@mantine/core'
import type { SearchFilter } from '../../../shared/domain/search'
import { changeFilter, changeSearch, useSearchSession } from '../../client/searchSession'
import { isolate, useTranslate } from '../../i18n/words'
import { type FilterChoices, listParts } from './filterChoices'
import classes from './Search.module.css'

export function SearchChips({ choices }: { readonly choices: FilterChoices }) {
  const t = useTranslate()
  const { text, filter } = useSearchSession()
  const chosen = listParts.flatMap(part =>
    filter[part].map(value => ({
      key: `${part} ${value}`,
      label: choices[part].find(choice => choice.value === value)?.label ?? value,
      // What is left are values of the same kind.
      remove: () =>
        changeFilter({
          [part]: filter[part].filter(other => other !== value),
        } as Partial<SearchFilter>),
    })),
  )
  const dates = (['publishedFrom', 'publishedTo'] as const)
    .filter(part => filter[part] !== '')
    .map(part => ({
      key: part,
      label: t(part === 'publishedFrom' ? 'search.chipFrom' : 'search.chipTo', {
        date: filter[part],
      }),
      remove: () => changeFilter({ [part]: '' }),
    }))
  const query = { key: 'query', label: isolate(text), remove: () => changeSearch({ text: '' }) }
  const chips = [...(text.trim() === '' ? [] : [query]), ...chosen, ...dates]
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
