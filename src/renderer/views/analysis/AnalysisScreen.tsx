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

/** Made once: a pane is rendered anew for what it reads itself, not because the screen is. */
const NAVIGATOR = <NavigatorPane />
const READER = <ReaderPane />
const DIAGRAM = <DiagramPane />
const INSPECTOR = <InspectorPane />

export function AnalysisScreen() {
  const t = useTranslate()
  const panes: readonly Pane[] = [
    {
      id: 'navigator',
      label: t('pane.navigator'),
      defaultSize: '17%',
      minSize: '190px',
      content: NAVIGATOR,
    },
    {
      id: 'reader',
      label: t('pane.reader'),
      defaultSize: '33%',
      minSize: '320px',
      content: READER,
    },
    {
      id: 'diagram',
      label: t('pane.diagram'),
      defaultSize: '30%',
      minSize: '280px',
      content: DIAGRAM,
    },
    {
      id: 'inspector',
      label: t('pane.inspector'),
      defaultSize: '20%',
      minSize: '240px',
      content: INSPECTOR,
    },
  ]
  return (
    <DropZone>
      <SomethingOpen />
      <Panes group="analysis" panes={panes} />
      <ImportDialog />
      <ExportDiagramDialog />
    </DropZone>
  )
}

/** Keeps a source and a diagram open while there are any: the first, or the one that is left. */
function SomethingOpen() {
  const sources = useRows('source.list', {})
  const diagrams = useRows('diagram.list', {})
  const sourceId = useSession(session => session.sourceId)
  const diagramId = useSession(session => session.diagramId)
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
  return null
}
