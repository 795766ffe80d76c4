/** Exports the open diagram as a picture, with a preview of exactly what the file will show, or as data. */
import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { DiagramRow } from '../../../../shared/domain/diagrams'
import { closeDialog, useSession } from '../../../client/session'
import { useSettings } from '../../../client/settings'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { PALETTES } from '../../../exporters/diagramLook'
import { useTranslate } from '../../../i18n/words'
import { exportFile } from '../../parts/exportFile'
import { ExportData } from '../exchange/ExportData'
import type { DiagramRows } from './diagramView'
import { ExportFields } from './ExportFields'
import { ExportPreview } from './ExportPreview'
import { type ExportOptions, fileNameOf, MEDIA_TYPES, USUAL_EXPORT } from './exportOptions'
import { FigureFields } from './FigureFields'
import { loadLabelFaces } from './measureText'
import { useDiagramRows } from './useDiagramRows'
import { usePanelChoice, usePicture } from './usePicture'
import { writePicture } from './writePicture'

let lastOptions = USUAL_EXPORT

export function ExportDiagramDialog() {
  const t = useTranslate()
  const isOpen = useSession(({ dialog }) => dialog?.kind === 'exportDiagram')
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      size="xl"
      title={t('exportDiagram.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isOpen && <ExportKinds />}
    </Modal>
  )
}

let lastKind: 'picture' | 'data' = 'picture'

function ExportKinds() {
  const t = useTranslate()
  const [kind, setKind] = useState(lastKind)
  return (
    <Stack gap="sm">
      <SegmentedControl
        size="xs"
        aria-label={t('exchange.what')}
        data={[
          { value: 'picture', label: t('exchange.picture') },
          { value: 'data', label: t('exchange.data') },
        ]}
        value={kind}
        onChange={value => {
          lastKind = value === 'data' ? 'data' : 'picture'
          setKind(lastKind)
        }}
      />
      {kind === 'picture' ? <ExportForm /> : <ExportData />}
    </Stack>
  )
}

function ExportForm() {
  const t = useTranslate()
  const diagram = useDiagramRows()
  const diagrams = useRows('diagram.list', {})
  const [areFacesLoaded, setFacesLoaded] = useState(false)
  useEffect(() => {
    const ready = () => setFacesLoaded(true)
    void loadLabelFaces().then(ready, ready)
  }, [])
  if (diagram.status !== 'ready' || !areFacesLoaded) return <Busy />
  if (diagram.rows.actors.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('exportDiagram.nothing')}
      </Text>
    )
  }
  const details = diagrams.find(({ diagramId }) => diagramId === diagram.rows.diagramId)
  return details === undefined ? <Busy /> : <ExportChoices rows={diagram.rows} details={details} />
}

type ChoicesProps = { readonly rows: DiagramRows; readonly details: DiagramRow }

function ExportChoices({ rows, details }: ChoicesProps) {
  const t = useTranslate()
  const language = useSettings(settings => settings.language)
  const [options, setOptions] = useState(lastOptions)
  const [caption, setCaption] = useState(details.caption)
  const [pair, setPair] = usePanelChoice(rows)
  const [isSaving, setSaving] = useState(false)
  const panels = options.figure === 'panels' ? pair : null
  const { picture, isComplete } = usePicture(
    rows,
    { title: details.title, caption },
    { ...options, panels },
  )

  function change(changes: Partial<ExportOptions>) {
    lastOptions = { ...options, ...changes }
    setOptions(lastOptions)
  }

  async function keepCaption() {
    const text = caption.trim()
    if (text === details.caption) return
    await runCommand('diagram.describe', { diagramId: rows.diagramId, caption: text })
  }

  async function save() {
    setSaving(true)
    const title =
      panels === null
        ? details.title
        : `${details.title} ${panels.first.label}-${panels.second.label}`
    const suggestedName = fileNameOf(title, options.format)
    const file = { suggestedName, mediaType: MEDIA_TYPES[options.format] }
    const outcome = await exportFile(t, file, async () => {
      await keepCaption()
      return writePicture(picture, options, language)
    })
    setSaving(false)
    if (outcome !== 'stopped') closeDialog()
  }

  return (
    <Stack gap="sm">
      <ExportPreview
        picture={picture}
        background={options.isTransparent ? null : PALETTES.light.paper}
      />
      <FigureFields
        figure={panels === null ? 'asShown' : 'panels'}
        panels={pair}
        hypotheses={rows.hypotheses}
        onFigure={figure => change({ figure })}
        onPanels={setPair}
      />
      <ExportFields options={options} picture={picture} onChange={change} />
      {options.hasTitle && (
        <TextInput
          size="xs"
          dir="auto"
          label={t('exportDiagram.caption')}
          placeholder={t('exportDiagram.captionHint')}
          value={caption}
          maxLength={2000}
          onChange={event => setCaption(event.currentTarget.value)}
        />
      )}
      <Group justify="flex-end" gap="xs">
        <Button size="xs" variant="default" onClick={closeDialog}>
          {t('common.cancel')}
        </Button>
        <Button
          size="xs"
          data-autofocus
          disabled={!isComplete}
          loading={isSaving}
          onClick={() => void save()}
        >
          {t('exportDiagram.save')}
        </Button>
      </Group>
    </Stack>
  )
}
