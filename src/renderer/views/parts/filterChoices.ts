/** What can be chosen to narrow a search, and the words by which a filter is told. */
import { useMemo } from 'react'
import type { SearchFilter } from '../../../shared/domain/search'
import { useRows } from '../../client/useQuery'
import { useFormat } from '../../i18n/format'
import type { Translate } from '../../i18n/words'

export const listParts = [
  'sourceIds',
  'languages',
  'hypothesisIds',
  'codeIds',
  'actorIds',
] as const satisfies readonly (keyof SearchFilter)[]

export type ListPart = (typeof listParts)[number]

export type Choice = { readonly value: string; readonly label: string }

export type FilterChoices = Readonly<Record<ListPart, readonly Choice[]>>

export function useFilterChoices(): FilterChoices {
  const format = useFormat()
  const sources = useRows('source.list', {})
  const hypotheses = useRows('hypothesis.list', {})
  const codes = useRows('code.list', {})
  const actors = useRows('actor.list', {})
  return useMemo(
    () => ({
      sourceIds: sources.map(({ sourceId, title }) => ({ value: sourceId, label: title })),
      languages: [...new Set(sources.map(({ language }) => language))]
        .filter(language => language !== '')
        .map(language => ({ value: language, label: format.language(language) })),
      hypothesisIds: hypotheses.map(({ hypothesisId, label, statement }) => ({
        value: hypothesisId,
        label: `${label} · ${statement}`,
      })),
      codeIds: codes.map(({ codeId, name }) => ({ value: codeId, label: name })),
      actorIds: actors.map(({ actorId, name }) => ({ value: actorId, label: name })),
    }),
    [format, sources, hypotheses, codes, actors],
  )
}

export type FilterPart =
  | { readonly part: ListPart; readonly value: string; readonly label: string }
  | {
      readonly part: 'publishedFrom' | 'publishedTo'
      readonly value: string
      readonly label: string
    }

/** Each thing that a filter asks for, by itself. What is not there any more is told by its id. */
export function filterParts(
  t: Translate,
  filter: SearchFilter,
  choices: FilterChoices,
): readonly FilterPart[] {
  const chosen = listParts.flatMap(part =>
    filter[part].map((value): FilterPart => {
      const label = choices[part].find(choice => choice.value === value)?.label ?? value
      return { part, value, label }
    }),
  )
  const dates = (['publishedFrom', 'publishedTo'] as const)
    .filter(part => filter[part] !== '')
    .map((part): FilterPart => {
      const word = part === 'publishedFrom' ? 'search.chipFrom' : 'search.chipTo'
      return { part, value: filter[part], label: t(word, { date: filter[part] }) }
    })
  return [...chosen, ...dates]
}
