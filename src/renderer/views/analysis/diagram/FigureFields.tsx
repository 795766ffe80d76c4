/** Whether the picture shows the diagram as it is, or two hypotheses beside each other, and which. */
import { Group, NativeSelect, SegmentedControl, Text } from '@mantine/core'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import { useTranslate } from '../../../i18n/words'
import type { Figure } from './exportOptions'
import type { PanelChoice } from './panelFigure'

type Props = {
  readonly figure: Figure
  /** Null: there are not two hypotheses. */
  readonly panels: PanelChoice | null
  readonly hypotheses: readonly HypothesisRow[]
  readonly onFigure: (figure: Figure) => void
  readonly onPanels: (panels: PanelChoice) => void
}

export function FigureFields({ figure, panels, hypotheses, onFigure, onPanels }: Props) {
  const t = useTranslate()
  return (
    <>
      <Group gap="sm">
        <SegmentedControl
          size="xs"
          disabled={panels === null}
          aria-label={t('panels.figure')}
          data={[
            { value: 'asShown', label: t('panels.asShown') },
            { value: 'panels', label: t('panels.sideBySide') },
          ]}
          value={figure}
          onChange={value => onFigure(value === 'panels' ? 'panels' : 'asShown')}
        />
        {panels === null && (
          <Text size="xs" c="dimmed">
            {t('panels.needsTwo')}
          </Text>
        )}
      </Group>
      {figure === 'panels' && panels !== null && (
        <PairFields panels={panels} hypotheses={hypotheses} onPanels={onPanels} />
      )}
    </>
  )
}

type PairProps = Pick<Props, 'hypotheses' | 'onPanels'> & { readonly panels: PanelChoice }

/** Choosing for one panel what the other shows changes their places. */
function PairFields({ panels, hypotheses, onPanels }: PairProps) {
  const t = useTranslate()
  const { first, second, mode } = panels
  const data = hypotheses.map(({ hypothesisId, label, statement }) => ({
    value: hypothesisId,
    label: `${label} · ${statement}`,
  }))
  const find = (id: string) => hypotheses.find(({ hypothesisId }) => hypothesisId === id)
  return (
    <Group gap="md" align="end">
      <NativeSelect
        size="xs"
        maw={260}
        label={t('panels.first')}
        data={data}
        value={first.hypothesisId}
        onChange={event => {
          const row = find(event.currentTarget.value)
          if (row !== undefined) {
            onPanels({ first: row, second: row === second ? first : second, mode })
          }
        }}
      />
      <NativeSelect
        size="xs"
        maw={260}
        label={t('panels.second')}
        data={data}
        value={second.hypothesisId}
        onChange={event => {
          const row = find(event.currentTarget.value)
          if (row !== undefined) {
            onPanels({ first: row === first ? second : first, second: row, mode })
          }
        }}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('lens.mode')}
        data={[
          { value: 'emphasise', label: t('panels.faint') },
          { value: 'only', label: t('panels.leftOut') },
        ]}
        value={mode}
        onChange={value => onPanels({ ...panels, mode: value === 'only' ? 'only' : 'emphasise' })}
      />
    </Group>
  )
}
