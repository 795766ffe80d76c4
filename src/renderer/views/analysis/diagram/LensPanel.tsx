/** Looks at the diagram through one hypothesis, or through the difference of two. */
import { SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { HypothesisId } from '../../../../shared/domain/ids'
import { useTranslate } from '../../../i18n/words'
import type { DiagramRows } from './diagramView'
import { type Lens, type LensMode, lookThrough, NO_LENS } from './lens'

const NONE = 'none'

/** The lens for one or two chosen hypotheses. */
function lensOf(first: string | null, second: string | null, mode: LensMode): Lens {
  if (first === null) return NO_LENS
  const hypothesisId = HypothesisId.parse(first)
  if (second === null || second === first) return { kind: 'one', hypothesisId, mode }
  return { kind: 'difference', first: hypothesisId, second: HypothesisId.parse(second), mode }
}

export function LensPanel({ rows: { lens, hypotheses } }: { readonly rows: DiagramRows }) {
  const t = useTranslate()
  const first = lens.kind === 'none' ? null : lens.kind === 'one' ? lens.hypothesisId : lens.first
  const second = lens.kind === 'difference' ? lens.second : null
  const mode = lens.kind === 'none' ? 'emphasise' : lens.mode
  if (hypotheses.length === 0) return <Text size="sm">{t('lens.noHypotheses')}</Text>
  const none: Option = { value: NONE, label: t('lens.none') }
  const options = hypotheses.map(
    ({ hypothesisId, label, statement }): Option => ({
      value: hypothesisId,
      label: `${label} · ${statement}`,
    }),
  )
  return (
    <Stack gap="xs">
      <Choice
        label={t('lens.hypothesis')}
        options={[none, ...options]}
        value={first}
        onChange={value => lookThrough(lensOf(value, second, mode))}
      />
      <Choice
        label={t('lens.comparedWith')}
        options={[none, ...options.filter(({ value }) => value !== first)]}
        value={second}
        isEnabled={first !== null}
        onChange={value => lookThrough(lensOf(first, value, mode))}
      />
      <SegmentedControl
        size="xs"
        fullWidth
        disabled={first === null}
        aria-label={t('lens.mode')}
        data={[
          { value: 'emphasise', label: t('lens.emphasise') },
          { value: 'only', label: t('lens.only') },
        ]}
        value={mode}
        onChange={value =>
          lookThrough(lensOf(first, second, value === 'only' ? 'only' : 'emphasise'))
        }
      />
      <Text size="xs" c="dimmed">
        {t('lens.about')}
      </Text>
    </Stack>
  )
}

type Option = { readonly value: string; readonly label: string }

type ChoiceProps = {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string | null
  readonly isEnabled?: boolean
  readonly onChange: (value: string | null) => void
}

function Choice({ label, options, value, isEnabled = true, onChange }: ChoiceProps) {
  return (
    <Select
      size="xs"
      label={label}
      allowDeselect={false}
      disabled={!isEnabled}
      data={options}
      value={value ?? NONE}
      comboboxProps={{ withinPortal: false }}
      onChange={chosen => onChange(chosen === NONE ? null : chosen)}
    />
  )
}
