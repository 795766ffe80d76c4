/** Where the search is written that should have found what is absent, with what it finds as it is written. */
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { NO_FILTER } from '../../../shared/domain/search'
import { type ProofSearch, useParagraphsFound } from '../../client/absenceSearch'
import { problemWords } from '../../i18n/problemWords'
import { useTranslate } from '../../i18n/words'

/** In everything. The blank behind it makes the last word a whole one. */
export function proofSearchFor(text: string): ProofSearch | null {
  if (text.trim() === '') return null
  return { query: `${text.trim()} `, withParticles: true, filter: NO_FILTER }
}

type Props = {
  readonly text: string
  readonly onChange: (text: string) => void
}

export function AbsenceQuery({ text, onChange }: Props) {
  const t = useTranslate()
  return (
    <TextInput
      size="xs"
      dir="auto"
      label={t('absence.query')}
      placeholder={t('absence.queryHint')}
      description={<FoundNow search={proofSearchFor(text)} />}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      leftSection={<IconSearch size={14} aria-hidden />}
      maxLength={1_900}
      value={text}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}

/** What a search finds now, in words. */
export function FoundNow({ search }: { readonly search: ProofSearch | null }) {
  const t = useTranslate()
  const state = useParagraphsFound(search)
  if (search === null) return t('absence.queryHelp')
  if (state.status === 'waiting') return t('absence.searching')
  if (state.status === 'failed') return problemWords(state.problem, t).title
  return t('absence.finds', { count: state.found })
}
