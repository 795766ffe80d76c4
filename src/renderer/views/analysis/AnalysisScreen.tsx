/** The main screen: navigator, source text, diagram and inspector side by side. */
import { useEffect } from 'react'
import { openDiagram, openSource, useSession } from '../../client/session'
import { useRows } from '../../client/useQuery'
import { type Pane, Panes } from '../../components/Panes'
import { useTranslate } from '../../i18n/words'
import { DiagramPane } from './diagram/DiagramPane'
import { ExportDiagramDialog } from './diagram/ExportDiagramDialog'
import { DropZone } from './import/DropZone'
import { ImportDialog } from './import/ImportDialog'
import { InspectorPane } from './inspector/InspectorPane'
import { NavigatorPane } from './navigator/NavigatorPane'
import { ReaderPane } from './reader/ReaderPane'

export function AnalysisScreen() {
  const t = useTranslate()
  useSomethingOpen()
  const panes: readonly Pane[] = [
    {
      id: 'navigator',
      label: t('pane.navigator'),
      defaultSize: '17%',
      minSize: '190px',
      content: <NavigatorPane />,
    },
    {
      id: 'reader',
      label: t('pane.reader'),
      defaultSize: '33%',
      minSize: '320px',
      content: <ReaderPane />,
    },
    {
      id: 'diagram',
      label: t('pane.diagram'),
      defaultSize: '30%',
      minSize: '280px',
      content: <DiagramPane />,
    },
    {
      id: 'inspector',
      label: t('pane.inspector'),
      defaultSize: '20%',
      minSize: '240px',
      content: <InspectorPane />,
    },
  ]
  return (
    <DropZone>
      <Panes group="analysis" panes={panes} />
      <ImportDialog />
      <ExportDiagramDialog />
    </DropZone>
  )
}

/** Keeps a source and a diagram open while there are any: the first, or the one that is left. */
function useSomethingOpen(): void {
  const sources = useRows('source.list', {})
  const diagrams = useRows('diagram.list', {})
  const { sourceId, diagramId } = useSession()
  const firstSource = sources[0]?.sourceId
  const firstDiagram = diagrams[0]?.diagramId
  const hasSource = sources.some(source => source.sourceId === sourceId)
  const hasDiagram = diagrams.some(diagram => diagram.diagramId === diagramId)
  useEffect(() => {
    if (!hasSource && firstSource !== undefined) openSource(firstSource)
    if (!hasSource && firstSource === undefined) useSession.setState({ sourceId: null })
  }, [hasSource, firstSource])
  useEffect(() => {
    if (!hasDiagram && firstDiagram !== undefined) openDiagram(firstDiagram)
  }, [hasDiagram, firstDiagram])
}
