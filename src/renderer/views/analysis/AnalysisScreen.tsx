/** The main screen: navigator, source text, diagram and inspector side by side. */
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { openDiagram, openSource, useSession } from '../../client/session'
import { useRows } from '../../client/useQuery'
import { Busy } from '../../components/Busy'
import { type Pane, Panes } from '../../components/Panes'
import { useTranslate } from '../../i18n/words'
import { SearchWalker } from '../parts/SearchWalker'
import classes from './AnalysisScreen.module.css'
import { ExportDiagramDialog } from './diagram/ExportDiagramDialog'
import { ImportNetworkDialog } from './exchange/ImportNetworkDialog'
import { InspectorPane } from './inspector/InspectorPane'
import { NavigatorPane } from './navigator/NavigatorPane'
import { ReaderPane } from './reader/ReaderPane'
import { useReviewActions } from './review/useReviewActions'

/** A busy machine does not keep the diagram away for longer. */
const LONGEST_WAIT_MS = 1000

/** The largest part by far, and not what is read first. */
const DiagramPane = lazy(async () => ({
  default: (await import('./diagram/DiagramPane')).DiagramPane,
}))

/** Made once: a pane is rendered anew for what it reads itself, not because the screen is. */
const NAVIGATOR = <NavigatorPane />
const READER = <ReaderPane />
const DIAGRAM = (
  <AfterText>
    <DiagramPane />
  </AfterText>
)
const INSPECTOR = <InspectorPane />

export function AnalysisScreen() {
  const t = useTranslate()
  useReviewActions()
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
    <div className={classes.screen}>
      <SomethingOpen />
      <SearchWalker />
      <Panes group="analysis" panes={panes} />
      <ExportDiagramDialog />
      <ImportNetworkDialog />
    </div>
  )
}

/** Waits until the window's thread has nothing else to do: the text is to be there first. */
function AfterText({ children }: { readonly children: ReactNode }) {
  const [isTime, setTime] = useState(false)
  useEffect(() => {
    const idle = requestIdleCallback(() => setTime(true), { timeout: LONGEST_WAIT_MS })
    return () => cancelIdleCallback(idle)
  }, [])
  return <Suspense fallback={<Busy />}>{isTime ? children : <Busy />}</Suspense>
}

/** Keeps a source and a diagram open while there are any: the first, or the one that is left. */
function SomethingOpen() {
  const sources = useRows('source.list', {})
  const diagrams = useRows('diagram.list', {})
  const sourceId = useSession(session => session.sourceId)
  const firstSource = sources[0]?.sourceId
  const hasSource = sources.some(source => source.sourceId === sourceId)
  useEffect(() => {
    if (!hasSource && firstSource !== undefined) openSource(firstSource)
    if (!hasSource && firstSource === undefined) useSession.setState({ sourceId: null })
  }, [hasSource, firstSource])
  // Looked at when the list changes only: one that was just made is opened before it is listed.
  useEffect(() => {
    const [first] = diagrams
    const isThere = diagrams.some(one => one.diagramId === useSession.getState().diagramId)
    if (!isThere && first !== undefined) openDiagram(first.diagramId)
  }, [diagrams])
  return null
}
