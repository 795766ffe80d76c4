/** What narrows the evidence that the matrix shows: words, sources, speakers, kinds and the like. */
import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { EvidenceKind, type EvidenceRow } from '../../../shared/domain/hypotheses'
import {
  type EvidenceAccount,
  evidenceAccounts,
  filterEvidence,
  resetEvidenceFilter,
  useEvidenceFilter,
} from '../../client/evidenceFilter'
import { credibilityWords, evidenceKindWords } from '../../i18n/evidenceWords'
import { isolate, useTranslate, type WordKey } from '../../i18n/words'
import { FoldedMultiSelect } from '../parts/FoldedMultiSelect'
import classes from './EvidenceFilters.module.css'
import { type EvidenceChoice, evidenceChoices, filterCount } from './filteredEvidence'

const ACCOUNT_WORDS: Readonly<Record<EvidenceAccount, WordKey>> = {
  all: 'matrix.accountAll',
  counted: 'matrix.accountCounted',
  excluded: 'matrix.accountExcluded',
}

/** What has no source or speaker: a select takes no empty value. */
const NONE = 'none'

type Props = { readonly evidence: readonly EvidenceRow[]; readonly shownCount: number }

export function EvidenceFilters({ evidence, shownCount }: Props) {
  const t = useTranslate()
  const filter = useEvidenceFilter()
  const choices = useMemo(() => evidenceChoices(evidence), [evidence])
  return (
    <fieldset className={classes.filters} aria-label={t('matrix.filter')}>
      <TextInput
        size="xs"
        type="search"
        dir="auto"
        label={t('matrix.filterText')}
        value={filter.text}
        onChange={event => filterEvidence({ text: event.currentTarget.value })}
      />
      <Several
        label="matrix.filterSources"
        none="matrix.noSource"
        choices={choices.sources}
        chosen={filter.sourceIds}
        onChange={sourceIds => filterEvidence({ sourceIds })}
      />
      <Several
        label="matrix.filterSpeakers"
        none="matrix.noSpeaker"
        choices={choices.speakers}
        chosen={filter.speakerIds}
        onChange={speakerIds => filterEvidence({ speakerIds })}
      />
      <Several
        label="matrix.filterKinds"
        choices={EvidenceKind.options.map(kind => ({
          value: kind,
          label: t(evidenceKindWords[kind]),
        }))}
        chosen={filter.kinds}
        onChange={kinds => filterEvidence({ kinds: kinds.map(kind => EvidenceKind.parse(kind)) })}
      />
      <Several
        label="matrix.filterCredibilities"
        choices={credibilityWords.map((word, index) => ({ value: `${index + 1}`, label: t(word) }))}
        chosen={filter.credibilities.map(String)}
        onChange={values => filterEvidence({ credibilities: values.map(Number) })}
      />
      <Select
        size="xs"
        label={t('matrix.filterAccount')}
        allowDeselect={false}
        data={evidenceAccounts.map(value => ({ value, label: t(ACCOUNT_WORDS[value]) }))}
        value={filter.account}
        onChange={value => {
          const account = evidenceAccounts.find(one => one === value)
          if (account !== undefined) filterEvidence({ account })
        }}
      />
      <div className={classes.foot}>
        <Checkbox
          size="xs"
          label={t('matrix.onlyUnrated')}
          checked={filter.onlyUnrated}
          onChange={event => filterEvidence({ onlyUnrated: event.currentTarget.checked })}
        />
        {filterCount(filter) > 0 && (
          <div className={classes.shown}>
            <span role="status">
              {t('matrix.shown', { shown: shownCount, count: evidence.length })}
            </span>
            <Button size="compact-xs" variant="subtle" onClick={resetEvidenceFilter}>
              {t('matrix.clearFilter')}
            </Button>
          </div>
        )}
      </div>
    </fieldset>
  )
}

type SeveralProps = {
  readonly label: WordKey
  /** What is chosen by an empty value. */
  readonly none?: WordKey
  readonly choices: readonly EvidenceChoice[]
  readonly chosen: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

function Several({ label, none, choices, chosen, onChange }: SeveralProps) {
  const t = useTranslate()
  return (
    <FoldedMultiSelect
      label={t(label)}
      choices={choices.map(choice =>
        choice.value === '' && none !== undefined
          ? { value: NONE, label: t(none) }
          : {
              value: choice.value,
              label: none === undefined ? choice.label : isolate(choice.label),
            },
      )}
      chosen={chosen.map(value => value || NONE)}
      onChange={values => onChange(values.map(value => (value === NONE ? '' : value)))}
    />
  )
}
