/** What will be stored of a network: figures, what is left out, a few relationships, and the choices. */
import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconArrowNarrowRight, IconMinus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ImportReport } from '../../../../shared/analysis/exchange/importPlan'
import { useTranslate, type WordKey } from '../../../i18n/words'
import type { LeftOut, NetworkFormat } from '../../../importers/network/networkFile'
import { EdgeColumns } from './EdgeColumns'
import classes from './Exchange.module.css'
import type { SampleLine } from './exchangeMessages'
import type { ImportChoices, ImportState } from './useNetworkImport'

const FORMAT_NAMES: Readonly<Record<NetworkFormat, WordKey>> = {
  graphml: 'exchange.graphml',
  gexf: 'exchange.gexf',
  cytoscape: 'exchange.cytoscape',
  tables: 'exchange.csv',
  edgeList: 'exchange.edgeList',
}

type Props = {
  readonly state: Extract<ImportState, { readonly kind: 'planned' }>
  readonly isStoring: boolean
  readonly onChange: (changes: Partial<ImportChoices>) => void
  readonly onBack: () => void
  readonly onStore: () => void
}

export function NetworkPreview({ state, isStoring, onChange, onBack, onStore }: Props) {
  const t = useTranslate()
  const { summary, plan, choices, isStale } = state
  const { list } = summary
  const { report } = plan
  const isNothing = plan.payload.positions.length === 0
  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed">
        {t('exchange.inFormat', { format: t(FORMAT_NAMES[summary.format]) })}
      </Text>
      {list !== null && (
        <EdgeColumns
          list={list}
          mapping={choices.mapping ?? list.mapping}
          onChange={mapping => onChange({ mapping })}
        />
      )}
      <TitleField title={choices.title} onChange={title => onChange({ title })} />
      <Checkbox
        size="xs"
        label={t('exchange.joinByName')}
        checked={choices.joinsByName}
        onChange={event => onChange({ joinsByName: event.currentTarget.checked })}
      />
      <Figures report={report} leftOut={summary.leftOut} />
      <Sample lines={plan.sample} />
      <Group justify="flex-end" gap="xs">
        <Button size="xs" variant="default" onClick={onBack}>
          {t('exchange.otherFile')}
        </Button>
        <Button
          size="xs"
          data-autofocus
          loading={isStoring}
          disabled={isStale || isNothing}
          onClick={onStore}
        >
          {t('exchange.import')}
        </Button>
      </Group>
    </Stack>
  )
}

/** Counts again only once the field is left. */
function TitleField({
  title,
  onChange,
}: {
  readonly title: string
  readonly onChange: (title: string) => void
}) {
  const t = useTranslate()
  const [text, setText] = useState(title)
  return (
    <TextInput
      size="xs"
      dir="auto"
      label={t('exchange.newDiagram')}
      value={text}
      maxLength={500}
      onChange={event => setText(event.currentTarget.value)}
      onBlur={() => text.trim() !== '' && text !== title && onChange(text.trim())}
    />
  )
}

type FiguresProps = { readonly report: ImportReport; readonly leftOut: LeftOut }

function Figures({ report, leftOut }: FiguresProps) {
  const t = useTranslate()
  const comes: readonly (readonly [WordKey, number])[] = [
    ['exchange.newActors', report.newActors],
    ['exchange.knownActors', report.knownActors],
    ['exchange.newRelationships', report.newRelationships],
    ['exchange.knownRelationships', report.knownRelationships],
    ['exchange.newTypes', report.newTypes],
    ['exchange.citations', report.citations],
    ['exchange.annotations', report.annotations],
  ]
  const stays: readonly (readonly [WordKey, number])[] = [
    ['exchange.lostCitations', report.lostCitations],
    ['exchange.alteredValues', report.alteredValues],
    ['exchange.dangling', leftOut.dangling],
    ['exchange.hyperedges', leftOut.hyperedges],
    ['exchange.rowsLeftOut', leftOut.rows],
    ['exchange.annotationsLeftOut', leftOut.annotations],
  ]
  const told = ([, count]: readonly [WordKey, number]) => count > 0
  return (
    <>
      <Lines label={t('exchange.comes')} lines={comes.filter(told)} />
      <Lines label={t('exchange.stays')} lines={stays.filter(told)} isWarning />
    </>
  )
}

type LinesProps = {
  readonly label: string
  readonly lines: readonly (readonly [WordKey, number])[]
  readonly isWarning?: boolean
}

function Lines({ label, lines, isWarning = false }: LinesProps) {
  const t = useTranslate()
  if (lines.length === 0) return null
  return (
    <section aria-label={label}>
      <Text size="xs" fw={600} c={isWarning ? 'orange' : undefined}>
        {label}
      </Text>
      <ul className={classes.lines}>
        {lines.map(([key, count]) => (
          <li key={key}>{t(key, { count })}</li>
        ))}
      </ul>
    </section>
  )
}

function Sample({ lines }: { readonly lines: readonly SampleLine[] }) {
  const t = useTranslate()
  if (lines.length === 0) return null
  return (
    <section aria-label={t('exchange.sample')}>
      <Text size="xs" fw={600}>
        {t('exchange.sample')}
      </Text>
      <ul className={classes.sample}>
        {lines.map(({ from, type, to, isDirected }, index) => {
          const Arrow = isDirected ? IconArrowNarrowRight : IconMinus
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the first lines of a file stay in their order
            <li key={index}>
              <bdi>{from}</bdi>
              <span className={classes.type}>
                <bdi>{type}</bdi>
                <Arrow size={14} aria-hidden className={classes.arrow} />
              </span>
              <bdi>{to}</bdi>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
