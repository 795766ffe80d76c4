/** What can be chosen to narrow a search, with the words it is shown by. */
import { useMemo } from 'react'
import type { SearchFilter } from '../../../shared/domain/search'
import { useRows } from '../../client/useQuery'
import { useFormat } from '../../i18n/format'

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
