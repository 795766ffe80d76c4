/** Keeps a canvas alive in an element and shows on it what rows, theme and selection say. */
import { useComputedColorScheme } from '@mantine/core'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { ParagraphId } from '../../../../shared/domain/ids'
import { useSession } from '../../../client/session'
import { useSettings } from '../../../client/settings'
import { useRows } from '../../../client/useQuery'
import { PALETTES } from '../../../exporters/diagramLook'
import { useTranslate } from '../../../i18n/words'
import { useAnnotationSelection } from './annotationSelection'
import { lineLabel } from './bareNames'
import type { CanvasCallbacks, NetworkSelection, Viewport } from './canvasTypes'
import { DiagramCanvas } from './diagramCanvas'
import { type DiagramElements, diagramElements } from './diagramElements'
import type { DiagramRows } from './diagramView'
import { loadLabelFaces, measureText } from './measureText'

/** Where the analyst was looking on each diagram, for as long as the window is open. */
const viewports = new Map<string, Viewport>()

/** Above this the canvas draws less while the view moves. */
const MANY_ELEMENTS = 900

/** Elements of the rows; null until the faces are there to measure with. */
function useElements(rows: DiagramRows): DiagramElements | null {
  const t = useTranslate()
  const language = useSettings(settings => settings.language)
  const theme = useComputedColorScheme('light')
  const [areFacesLoaded, setFacesLoaded] = useState(false)
  useEffect(() => {
    let isMounted = true
    const ready = () => isMounted && setFacesLoaded(true)
    void loadLabelFaces().then(ready, ready)
    return () => {
      isMounted = false
    }
  }, [])
  return useMemo(() => {
    void language // words change with it
    if (!areFacesLoaded) return null
    return diagramElements(rows, {
      measure: measureText,
      palette: PALETTES[theme],
      labelFor: (row, mark) => lineLabel(t, row, mark),
    })
  }, [rows, areFacesLoaded, t, language, theme])
}

/** Ids of what the selected paragraph touches; null when no paragraph is selected. */
function useParagraphNetwork(): ReadonlySet<string> | null {
  const paragraphId: ParagraphId | null = useSession(({ selection }) =>
    selection.kind === 'paragraph' ? selection.paragraphId : null,
  )
  const network = useRows('paragraph.network', paragraphId === null ? null : { paragraphId })
  return useMemo(
    () => (paragraphId === null ? null : new Set(network.map(({ id }) => id))),
    [paragraphId, network],
  )
}

function useLight(
  canvas: DiagramCanvas | null,
  elements: DiagramElements | null,
  selection: NetworkSelection,
): void {
  const annotationIds = useAnnotationSelection(({ ids }) => ids)
  const paragraphNetwork = useParagraphNetwork()
  useEffect(() => {
    if (canvas === null || elements === null) return
    canvas.select(selection, annotationIds)
    const selected = [...selection.actorIds, ...selection.relationshipIds]
    if (selected.length > 0) {
      canvas.light({ ids: new Set(selected), withNeighbours: true, isGlowing: false })
      return
    }
    const shown = [...elements.actors, ...elements.relationships]
    const isTouched = paragraphNetwork !== null && shown.some(({ id }) => paragraphNetwork.has(id))
    canvas.light(
      isTouched ? { ids: paragraphNetwork, withNeighbours: false, isGlowing: true } : null,
    )
  }, [canvas, elements, selection, annotationIds, paragraphNetwork])

  useEffect(() => {
    if (canvas === null) return
    canvas.bringIntoView([...selection.actorIds, ...selection.relationshipIds])
  }, [canvas, selection])
}

/** Callbacks that never change, and call those of now. */
function latestOf(call: () => CanvasCallbacks): CanvasCallbacks {
  return {
    onSelect: chosen => call().onSelect(chosen),
    onMove: (positions, annotations) => call().onMove(positions, annotations),
    onDoubleClickPaper: point => call().onDoubleClickPaper(point),
    onDoubleClickActor: actorId => call().onDoubleClickActor(actorId),
    onDoubleClickRelationship: id => call().onDoubleClickRelationship(id),
    onConnect: (from, to) => call().onConnect(from, to),
    onPressHandle: from => call().onPressHandle(from),
    onSelectGroup: id => call().onSelectGroup(id),
    onSelectAnnotations: ids => call().onSelectAnnotations(ids),
    onResizeAnnotation: id => call().onResizeAnnotation(id),
    onDoubleClickAnnotation: id => call().onDoubleClickAnnotation(id),
    onMenu: (target, point) => call().onMenu(target, point),
    onView: () => call().onView(),
  }
}

/**
 * The canvas in `container`, or null until it can be made. `callbacks` may change with every
 * rendering; the latest are called.
 */
export function useDiagramCanvas(
  container: RefObject<HTMLElement | null>,
  rows: DiagramRows,
  selection: NetworkSelection,
  callbacks: CanvasCallbacks,
): { readonly canvas: DiagramCanvas | null; readonly elements: DiagramElements | null } {
  const { diagramId } = rows
  const elements = useElements(rows)
  const theme = useComputedColorScheme('light')
  const [canvas, setCanvas] = useState<DiagramCanvas | null>(null)
  const isLarge = rows.actors.length + rows.relationships.length > MANY_ELEMENTS
  const latest = useRef({ callbacks, theme, isLarge })
  latest.current = { callbacks, theme, isLarge }
  const areFacesLoaded = elements !== null

  useEffect(() => {
    if (container.current === null || !areFacesLoaded) return
    const call = () => latest.current.callbacks
    const { theme: firstTheme, isLarge } = latest.current
    const created = new DiagramCanvas(
      container.current,
      { theme: firstTheme, isLarge, snapping: () => useSettings.getState().snapping },
      latestOf(call),
    )
    setCanvas(created)
    return () => {
      viewports.set(diagramId, created.viewport)
      created.destroy()
      setCanvas(null)
    }
  }, [container, areFacesLoaded, diagramId])

  const isShown = useRef<DiagramCanvas | null>(null)
  useEffect(() => {
    if (canvas === null || elements === null) return
    if (isShown.current === canvas) return canvas.show(elements)
    isShown.current = canvas
    canvas.open(elements, viewports.get(diagramId) ?? null)
  }, [canvas, elements, diagramId])

  useEffect(() => canvas?.setTheme(theme), [canvas, theme])
  useLight(canvas, elements, selection)
  return { canvas, elements }
}
