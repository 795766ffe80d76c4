/** What a hypothesis is among its rivals, and what would show that it is coming true. */
import { Checkbox, Select } from '@mantine/core'
import { HypothesisKind, type HypothesisRow } from '../../../../shared/domain/hypotheses'
import { useCommand } from '../../../client/useCommand'
import { ProseField } from '../../../components/ProseField'
import { hypothesisKindWords } from '../../../i18n/hypothesisWords'
import { useTranslate } from '../../../i18n/words'

export function HypothesisFields({ hypothesis }: { readonly hypothesis: HypothesisRow }) {
  const t = useTranslate()
  const describe = useCommand('hypothesis.describe')
  const { hypothesisId, kind, isExclusive, indicators } = hypothesis
  return (
    <>
      <Select
        size="xs"
        allowDeselect={false}
        comboboxProps={{ shadow: 'md' }}
        label={t('hypothesis.kind')}
        data={HypothesisKind.options.map(value => ({
          value,
          label: t(hypothesisKindWords[value]),
        }))}
        value={kind}
        onChange={value =>
          void describe({ hypothesisId, changes: { kind: HypothesisKind.parse(value) } })
        }
      />
      <Checkbox
        size="xs"
        label={t('hypothesis.exclusive')}
        description={t('hypothesis.exclusiveHint')}
        checked={isExclusive === 1}
        onChange={event =>
          void describe({ hypothesisId, changes: { isExclusive: event.currentTarget.checked } })
        }
      />
      <ProseField
        label={t('hypothesis.indicators')}
        placeholder={t('hypothesis.indicatorsHint')}
        value={indicators}
        onCommit={text => void describe({ hypothesisId, changes: { indicators: text } })}
      />
    </>
  )
}
