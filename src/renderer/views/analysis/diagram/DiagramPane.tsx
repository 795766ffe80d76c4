/** The diagram beside the source text: toolbar, canvas or table, and their dialogs. */
import { useCallback, useRef, useState } from 'react'
import { busily } from '../../../client/projectSession'
import { useSettings } from '../../../client/settings'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import { usePassageWalk } from '../../parts/PassageWalker'
import { useSelectedWalk } from '../../parts/walk'
import { useAnnotationSelection } from './annotationSelection'
import classes from './Diagram.module.css'
import { DiagramDialogs } from './DiagramDialogs'
import { DiagramLegend } from './DiagramLegend'
import { DiagramStage } from './DiagramStage'
import { DiagramTable } from './DiagramTable'
import { DiagramToolbar } from './DiagramToolbar'
import type { DiagramCanvas } from './diagramCanvas'
import { useMeasuring } from './diagramMeasures'
import type { DiagramRows } from './diagramView'
import { NO_OVERLAY, type Overlay } from './overlay'
import { PresentBar } from './PresentBar'
import { useDiagramTools } from './useDiagramActions'
import { useDiagramOperations } from './useDiagramOperations'
import { useDiagramRows, useSelectionOn } from './useDiagramRows'
import { useClipboardKeys, useCopied } from './useNetworkClipboard'
import { type Presenting, useFitted, usePresenting } from './usePresenting'
import { usePrintDiagram } from './usePrintDiagram'
import { ViewBar } from './ViewBar'

export function DiagramPane() {
  const t = useTranslate()
  const diagram = useDiagramRows()
  const pane = useRef<HTMLElement>(null)
  const presenting = usePresenting()
  return (
    <section
      ref={pane}
      className={classes.pane}
      aria-label={t('diagram.title')}
      data-presenting={presenting.isOn || undefined}
    >
      {diagram.status === 'loading' && <Busy />}
      {diagram.status === 'failed' && <ProblemBanner problem={diagram.problem} />}
      {diagram.status === 'ready' && (
        <OpenDiagram
          key={diagram.rows.diagramId}
          rows={diagram.rows}
          pane={() => pane.current}
          presenting={presenting}
        />
      )}
    </section>
  )
}

type OpenProps = {
  readonly rows: DiagramRows
  readonly pane: () => HTMLElement | null
  readonly presenting: Presenting
}

function OpenDiagram({ rows, pane, presenting }: OpenProps) {
  const printDiagram = usePrintDiagram(rows)
  const selection = useSelectionOn(rows)
  const [overlay, setOverlay] = useState<Overlay>(NO_OVERLAY)
  const [canvas, setCanvas] = useState<DiagramCanvas | null>(null)
  const [isTable, setTable] = useState(false)
  const [hasOverview, setOverview] = useState(false)
  const [isLegendShown, setLegendShown] = useState(true)
  const operations = useDiagramOperations(rows, setOverlay)
  useMeasuring(rows)
  useFitted(canvas, presenting.isOn)
  const { step } = usePassageWalk(useSelectedWalk()?.passages ?? [])
  const chosen = useAnnotationSelection(state => state.ids)
  const annotationIds = chosen.filter(id =>
    rows.annotations.some(({ annotationId }) => annotationId === id),
  )
  const snapping = useSettings(settings => settings.snapping)
  const hasCopied = useCopied(({ network }) => network !== null)
  useClipboardKeys(pane, {
    canCopy:
      selection.actorIds.length + selection.relationshipIds.length + annotationIds.length > 0,
    copy: clipboard => operations.copy(selection, annotationIds, clipboard),
    paste: network => operations.paste(canvas?.centre.model ?? { x: 0, y: 0 }, network),
  })
  const closeMenu = useCallback(
    () => setOverlay(now => (now.kind === 'menu' ? NO_OVERLAY : now)),
    [],
  )
  const tools = useDiagramTools({
    canvas,
    rows,
    selection,
    operations,
    annotationIds,
    hasCopied,
    isTable,
    isLegendShown,
    hasOverview,
    snapping,
    onOverlay: setOverlay,
    onTable: () => setTable(!isTable),
    onOverview: () => setOverview(!hasOverview),
    onLegend: () => setLegendShown(!isLegendShown),
    onPresent: presenting.toggle,
    onPrint: () => void busily(printDiagram),
  })
  const pinned = rows.actors.filter(({ isPinned }) => isPinned === 1).length
  return (
    <>
      {presenting.isOn ? (
        <PresentBar rows={rows} canvas={canvas} onLeave={presenting.leave} />
      ) : (
        <>
          <DiagramToolbar
            tools={tools}
            pinned={pinned}
            selected={selection.actorIds.length}
            isTable={isTable}
            isLegendShown={isLegendShown}
            hasOverview={hasOverview}
            snapping={snapping}
          />
          <ViewBar rows={rows} />
        </>
      )}
      {isTable ? (
        <DiagramTable rows={rows} selection={selection} operations={operations} />
      ) : (
        <DiagramStage
          rows={rows}
          selection={selection}
          annotationIds={annotationIds}
          operations={operations}
          overlay={overlay}
          onOverlay={setOverlay}
          onCloseMenu={closeMenu}
          onCanvas={setCanvas}
          onReadWhy={() => step(1)}
          hasOverview={hasOverview}
        />
      )}
      {!isTable && isLegendShown && <DiagramLegend rows={rows} />}
      <DiagramDialogs
        rows={rows}
        operations={operations}
        overlay={overlay}
        onOverlay={setOverlay}
        isTable={isTable}
        centre={() => canvas?.centre.model ?? { x: 0, y: 0 }}
      />
    </>
  )
}
