/** Exports the network as data for other programs: in which format, of what, safe for a spreadsheet. */
import { Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ExchangeRows } from '../../../../shared/analysis/exchange/exchangeNetwork'
import { closeDialog } from '../../../client/session'
import { readRows, useRows } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import {
  EXCHANGE_FORMATS,
  type ExchangeFormat,
  fileKinds,
  type WriteOptions,
} from '../../../exporters/network/writeNetwork'
import { useTranslate, type WordKey } from '../../../i18n/words'
import { exportFile } from '../../parts/exportFile'
import type { DiagramRows } from '../diagram/diagramView'
import { fileNameOf } from '../diagram/exportOptions'
import { useDiagramRows } from '../diagram/useDiagramRows'
import { startExchange } from './exchangeJobs'

type DataOptions = WriteOptions & { readonly scope: 'shown' | 'project' }

const FORMAT_WORDS: Readonly<Record<ExchangeFormat, { name: WordKey; hint: WordKey }>> = {
  csv: { name: 'exchange.csv', hint: 'exchange.csvHint' },
  graphml: { name: 'exchange.graphml', hint: 'exchange.graphmlHint' },
  gexf: { name: 'exchange.gexf', hint: 'exchange.gexfHint' },
  cytoscape: { name: 'exchange.cytoscape', hint: 'exchange.cytoscapeHint' },
}

let lastOptions: DataOptions = { format: 'graphml', scope: 'shown', isFormulaSafe: false }

export function ExportData() {
  const diagram = useDiagramRows()
  const diagrams = useRows('diagram.list', {})
  if (diagram.status !== 'ready') return <Busy />
  const { rows } = diagram
  const title = diagrams.find(({ diagramId }) => diagramId === rows.diagramId)?.title ?? ''
  return <DataChoices rows={rows} title={title} />
}

type Props = { readonly rows: DiagramRows; readonly title: string }

function DataChoices({ rows, title }: Props) {
  const t = useTranslate()
  const [options, setOptions] = useState(lastOptions)
  const [isSaving, setSaving] = useState(false)

  function change(changes: Partial<DataOptions>) {
    lastOptions = { ...options, ...changes }
    setOptions(lastOptions)
  }

  async function save() {
    setSaving(true)
    const { ending, mediaType } = fileKinds[options.format]
    const file = { suggestedName: fileNameOf(title, ending), mediaType }
    const outcome = await exportFile(t, file, async () => {
      const network = await rowsToWrite(rows, title, options.scope)
      const { result } = startExchange<Uint8Array<ArrayBuffer>>({
        kind: 'write',
        rows: network,
        options: { format: options.format, isFormulaSafe: options.isFormulaSafe },
      })
      return result
    })
    setSaving(false)
    if (outcome !== 'stopped') closeDialog()
  }

  return (
    <Stack gap="sm">
      <DataFields options={options} onChange={change} />
      <Text size="xs" c="dimmed">
        {t('exchange.goesAlong')}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button size="xs" variant="default" onClick={closeDialog}>
          {t('common.cancel')}
        </Button>
        <Button size="xs" loading={isSaving} onClick={() => void save()}>
          {t('exportDiagram.save')}
        </Button>
      </Group>
    </Stack>
  )
}

type FieldsProps = {
  readonly options: DataOptions
  readonly onChange: (changes: Partial<DataOptions>) => void
}

function DataFields({ options, onChange }: FieldsProps) {
  const t = useTranslate()
  const { format, scope, isFormulaSafe } = options
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('exportDiagram.format')}
        data={EXCHANGE_FORMATS.map(value => ({ value, label: t(FORMAT_WORDS[value].name) }))}
        value={format}
        onChange={value => onChange({ format: value as ExchangeFormat })} // one of the formats
      />
      <Text size="sm">{t(FORMAT_WORDS[format].hint)}</Text>
      <Group gap="lg">
        <SegmentedControl
          size="xs"
          aria-label={t('exchange.scope')}
          data={[
            { value: 'shown', label: t('exchange.shown') },
            { value: 'project', label: t('exchange.project') },
          ]}
          value={scope}
          onChange={value => onChange({ scope: value === 'project' ? 'project' : 'shown' })}
        />
        {format === 'csv' && (
          <Checkbox
            size="xs"
            label={t('exchange.formulaSafe')}
            description={t('exchange.formulaSafeHint')}
            checked={isFormulaSafe}
            onChange={event => onChange({ isFormulaSafe: event.currentTarget.checked })}
          />
        )}
      </Group>
    </>
  )
}

async function rowsToWrite(
  shown: DiagramRows,
  title: string,
  scope: DataOptions['scope'],
): Promise<ExchangeRows> {
  const [actors, relationships, attributes, citations] = await Promise.all([
    readRows('actor.list', {}),
    readRows('relationship.list', {}),
    readRows('exchange.attributes', {}),
    readRows('exchange.citations', {}),
  ])
  const { annotations, style } = shown
  const rest = { title, attributes, citations, places: shown.all.actors, annotations, style }
  if (scope === 'project') return { ...rest, actors, relationships }
  const shownActors = new Set<string>(shown.actors.map(({ actorId }) => actorId))
  const shownTies = new Set<string>(shown.relationships.map(row => row.relationshipId))
  return {
    ...rest,
    actors: actors.filter(({ actorId }) => shownActors.has(actorId)),
    relationships: relationships.filter(({ relationshipId }) => shownTies.has(relationshipId)),
  }
}
