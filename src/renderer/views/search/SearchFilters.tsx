/** What narrows a search: sources, languages, dates, hypotheses, codes and actors. */
import { TextInput } from '@mantine/core'
import { matchingKey } from '../../../shared/analysis/arabicText'
import type { SearchFilter } from '../../../shared/domain/search'
import { changeFilter, useSearchSession } from '../../client/searchSession'
import { useTranslate, type WordKey } from '../../i18n/words'
import { FoldedMultiSelect } from '../parts/FoldedMultiSelect'
import { type FilterChoices, type ListPart, listParts } from '../parts/filterChoices'
import classes from './Search.module.css'

const partNames: Readonly<Record<ListPart, WordKey>> = {
  sourceIds: 'search.filterSources',
  languages: 'search.filterLanguages',
  hypothesisIds: 'search.filterHypotheses',
  codeIds: 'search.filterCodes',
  actorIds: 'search.filterActors',
}

export function SearchFilters({ choices }: { readonly choices: FilterChoices }) {
  const t = useTranslate()
  const filter = useSearchSession(session => session.filter)
  return (
    <fieldset className={classes.filters} aria-label={t('search.filters')}>
      {listParts.map(part => (
        <FoldedMultiSelect
          key={part}
          label={t(partNames[part])}
          choices={choices[part]}
          chosen={filter[part]}
          // Values are those of the choices, which are ids of this very kind.
          onChange={values => changeFilter({ [part]: values } as Partial<SearchFilter>)}
        />
      ))}
      <DateField part="publishedFrom" label="search.filterFrom" />
      <DateField part="publishedTo" label="search.filterTo" />
    </fieldset>
  )
}

const partialDate = /^(\d{4}(-\d{2}(-\d{2})?)?)?$/

type DateProps = { readonly part: 'publishedFrom' | 'publishedTo'; readonly label: WordKey }

function DateField({ part, label }: DateProps) {
  const t = useTranslate()
  const value = useSearchSession(session => session.filter[part])
  return (
    <TextInput
      size="xs"
      dir="ltr"
      label={t(label)}
      placeholder={t('search.filterDate')}
      maxLength={10}
      value={value}
      error={partialDate.test(value) ? null : t('search.filterDateWrong')}
      onChange={event => changeFilter({ [part]: matchingKey(event.currentTarget.value) })}
    />
  )
}
