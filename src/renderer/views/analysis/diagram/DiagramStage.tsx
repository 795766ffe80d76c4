/** The canvas with everything that lies over it: legend, passages, progress, inputs and menus. */

import { Button, Center, Group, Progress, Stack, Text, useComputedColorScheme } from '@mantine/core'
import { IconCirclePlus, IconUsersPlus } from '@tabler/icons-react'
import { type CSSProperties, useEffect, useId, useRef } from 'react'
import type { ActorId, AnnotationId } from '../../../../shared/domain/ids'
import { select } from '../../../client/session'
import { useSettings } from '../../../client/settings'
import { announce } from '../../../components/Announcer'
import { Busy } from '../../../components/Busy'
import { PALETTES } from '../../../exporters/diagramLook'
import { type Translate, useTranslate } from '../../../i18n/words'
import { AnnotationPopover } from './AnnotationPopover'
import { selectAnnotations } from './annotationSelection'
import { bareActorType } from './bareNames'
import { CreateActorPopover } from './CreateActorPopover'
import type { CanvasCallbacks, MenuTarget, NetworkSelection } from './canvasTypes'
import classes from './Diagram.module.css'
import { annotationWords, DiagramDescription, writePlaces } from './DiagramDescription'
import { DiagramMenu } from './DiagramMenu'
import type { DiagramCanvas } from './diagramCanvas'
import type { DiagramRows } from './diagramView'
import { keepSize } from './keepSize'
import { OverviewMap, showSeen } from './OverviewMap'
import type { Overlay } from './overlay'
import { RenameActor } from './RenameActor'
import { RetypeRelationship } from './RetypeRelationship'
import { GRID } from './snapping'
import { useCanvasKeys } from './useCanvasKeys'
import { useDiagramCanvas } from './useDiagramCanvas'
import type { Arranging, DiagramOperations } from './useDiagramOperations'

/** Places are written when the view has been still for this long. */
const STILL_MS = 90

export type StageProps = {
  readonly rows: DiagramRows
  readonly selection: NetworkSelection
  readonly annotationIds: readonly AnnotationId[]
  readonly operations: DiagramOperations
  readonly overlay: Overlay
  readonly onOverlay: (overlay: Overlay) => void
  readonly onCloseMenu: () => void
  readonly onCanvas: (canvas: DiagramCanvas | null) => void
  readonly onReadWhy: () => void
  readonly hasOverview: boolean
}

/** What gestures on the canvas mean. */
function useCallbacks(
  { rows, operations, onOverlay, onReadWhy }: StageProps,
  onView: () => void,
  shown: () => DiagramCanvas | null,
): CanvasCallbacks {
  const t = useTranslate()
  return {
    onView,
    onSelect: chosen => {
      const isEmpty = chosen.actorIds.length + chosen.relationshipIds.length === 0
      select(isEmpty ? { kind: 'nothing' } : { kind: 'network', ...chosen })
    },
    onSelectGroup: factionActorId => {
      const members = rows.actors.filter(row => row.factionActorId === factionActorId)
      const actorIds = members.map(({ actorId }) => actorId)
      select({ kind: 'network', actorIds, relationshipIds: [] })
    },
    onSelectAnnotations: selectAnnotations,
    onResizeAnnotation: annotationId => {
      const canvas = shown()
      if (canvas !== null) void keepSize(canvas, annotationId, t)
    },
    onDoubleClickAnnotation: annotationId => onOverlay({ kind: 'annotation', annotationId }),
    onMove: (positions, annotations) => {
      void operations.place(positions, annotations).then(isPlaced => {
        if (!isPlaced) shown()?.restore()
      })
    },
    onDoubleClickPaper: point => onOverlay({ kind: 'createActor', point }),
    onDoubleClickActor: actorId => onOverlay({ kind: 'rename', actorId }),
    onDoubleClickRelationship: onReadWhy,
    onConnect: (fromActorId, toActorId) => {
      onOverlay({ kind: 'relationship', fromActorId, toActorId })
    },
    onPressHandle: fromActorId => onOverlay({ kind: 'connect', fromActorId }),
    onMenu: (target, point) => onOverlay({ kind: 'menu', target, point }),
  }
}

/** Escape ends a drag or a drawn line wherever the focus is. */
function useEscape(canvas: DiagramCanvas | null): void {
  useEffect(() => {
    if (canvas === null) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !canvas.cancelGesture()) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [canvas])
}

/** Calls `write` once the view has come to rest. */
function useStillness(write: () => void): () => void {
  const timer = useRef(0)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return () => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(write, STILL_MS)
  }
}

export function DiagramStage(props: StageProps) {
  const t = useTranslate()
  const { rows, selection, annotationIds, operations, onCanvas, onOverlay } = props
  const container = useRef<HTMLDivElement>(null)
  const description = useRef<HTMLUListElement>(null)
  const shown = useRef<DiagramCanvas | null>(null)
  const keysId = useId()
  const seen = useRef<SVGRectElement>(null)
  const hasGrid = useSettings(({ snapping }) => snapping.toGrid)
  const stage = useRef<HTMLDivElement>(null)
  const onStill = useStillness(() => {
    writePlaces(description.current, shown.current?.renderedPlaces() ?? [])
  })
  const onView = () => {
    movePaper(stage.current, shown.current, hasGrid)
    showSeen(seen.current, shown.current)
    onStill()
  }
  const callbacks = useCallbacks(props, onView, () => shown.current)
  const { canvas, elements } = useDiagramCanvas(container, rows, selection, callbacks)
  shown.current = canvas
  useEffect(() => movePaper(stage.current, canvas, hasGrid), [canvas, hasGrid])
  useEffect(() => {
    onCanvas(canvas)
    return () => onCanvas(null)
  }, [canvas, onCanvas])
  useEscape(canvas)
  useEffect(() => {
    if (props.hasOverview) showSeen(seen.current, canvas)
  }, [props.hasOverview, canvas])

  const keys = useCanvasKeys({
    canvas,
    rows,
    selection,
    annotationIds,
    operations,
    onActor: actorId => announce(spoken(actorId)),
    onAnnotation: id => announce(spokenAnnotation(t, rows, id)),
    onMenu: () => openMenu(props, canvas),
    onReadWhy: props.onReadWhy,
    onEditAnnotation: annotationId => onOverlay({ kind: 'annotation', annotationId }),
  })

  function spoken(actorId: ActorId): string {
    const row = rows.actors.find(actor => actor.actorId === actorId)
    if (row === undefined) return ''
    return t('diagram.actorSpoken', {
      name: row.name,
      type: bareActorType(t, row.typeKey, row.typeName),
      relationships: t('count.relationships', { count: row.relationships }),
    })
  }

  return (
    <div ref={stage} className={classes.stage} style={usePaper()} data-guide="diagram">
      <div
        ref={container}
        className={classes.canvas}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application region takes keys itself
        tabIndex={0}
        role="application"
        aria-label={t('diagram.canvas', {
          actors: t('count.actors', { count: rows.actors.length }),
          relationships: t('count.relationships', { count: rows.relationships.length }),
        })}
        aria-describedby={keysId}
        onMouseDown={event => event.currentTarget.focus({ preventScroll: true })}
        {...keys}
      />
      <DiagramDescription ref={description} id={keysId} rows={rows} />
      {elements === null && (
        <Center className={classes.empty}>
          <Busy />
        </Center>
      )}
      {rows.actors.length === 0 && <EmptyDiagram canvas={canvas} onOverlay={onOverlay} />}
      {operations.arranging !== null && <ArrangingBar arranging={operations.arranging} />}
      {props.hasOverview && <OverviewMap rows={rows} canvas={canvas} seen={seen} />}
      <div className={classes.overCanvas}>
        <StageOverlay {...props} canvas={canvas} onFocusCanvas={() => container.current?.focus()} />
      </div>
    </div>
  )
}

/** The canvas's own colours, so that what is under it and what it draws agree. */
function usePaper(): CSSProperties {
  const { paper, hairline } = PALETTES[useComputedColorScheme('light')]
  return { '--diagram-paper': paper, '--diagram-dots': hairline } as CSSProperties // custom properties
}

/** How far apart dots of the paper are on screen where they stand for no grid. */
const DOTS = 22
const LEAST_DOTS = 12

/** The dots of the paper move with what is drawn on it; with a grid they lie where its lines cross. */
function movePaper(
  stage: HTMLElement | null,
  canvas: DiagramCanvas | null,
  hasGrid: boolean,
): void {
  if (stage === null || canvas === null) return
  const { zoom, pan } = canvas.viewport
  const grid = GRID * zoom
  const step = hasGrid ? grid * 2 ** Math.max(0, Math.ceil(Math.log2(LEAST_DOTS / grid))) : DOTS
  // A dot is in the middle of its tile.
  const shift = hasGrid ? step / 2 : 0
  stage.style.backgroundSize = `${step}px ${step}px`
  stage.style.backgroundPosition = `${pan.x - shift}px ${pan.y - shift}px`
}

/** The menu of what is selected, at its place; of the paper where nothing is. */
function openMenu(props: StageProps, canvas: DiagramCanvas | null): void {
  if (canvas === null) return
  const { target, place } = menuPlace(props, canvas)
  const point = place === null ? canvas.centre : canvas.pointAt(place.x, place.y)
  props.onOverlay({ kind: 'menu', target, point })
}

type MenuPlace = {
  readonly target: MenuTarget
  /** In pixels of the container; null: the middle of what is seen. */
  readonly place: { readonly x: number; readonly y: number } | null
}

function menuPlace({ selection, annotationIds }: StageProps, canvas: DiagramCanvas): MenuPlace {
  const [actorId] = selection.actorIds
  const [relationshipId] = selection.relationshipIds
  const [annotationId] = annotationIds
  if (actorId !== undefined) {
    return { target: { kind: 'actor', actorId }, place: canvas.renderedPlace(actorId) }
  }
  if (relationshipId !== undefined) {
    const place = canvas.renderedMiddle(relationshipId)
    return { target: { kind: 'relationship', relationshipId }, place }
  }
  if (annotationId !== undefined) {
    const place = canvas.renderedAt(canvas.frameOf(annotationId))
    return { target: { kind: 'annotation', annotationId }, place }
  }
  return { target: { kind: 'paper' }, place: null }
}

function spokenAnnotation(t: Translate, rows: DiagramRows, id: AnnotationId): string {
  const row = rows.annotations.find(({ annotationId }) => annotationId === id)
  return row === undefined ? '' : annotationWords(t, row)
}

type OverlayProps = StageProps & {
  readonly canvas: DiagramCanvas | null
  readonly onFocusCanvas: () => void
}

/** What is open at a place of the canvas. */
function StageOverlay(props: OverlayProps) {
  const { overlay, canvas, rows, onOverlay, onFocusCanvas } = props
  if (canvas === null) return null
  const close = () => {
    onOverlay({ kind: 'none' })
    onFocusCanvas()
  }
  if (overlay.kind === 'createActor') {
    return <CreateActorPopover diagramId={rows.diagramId} point={overlay.point} onDone={close} />
  }
  if (overlay.kind === 'rename') {
    const actor = rows.actors.find(({ actorId }) => actorId === overlay.actorId)
    const place = canvas.renderedPlace(overlay.actorId)
    if (actor === undefined || place === null) return null
    return <RenameActor key={actor.actorId} actor={actor} place={place} onDone={close} />
  }
  if (overlay.kind === 'annotation') {
    const annotation = rows.annotations.find(
      ({ annotationId }) => annotationId === overlay.annotationId,
    )
    if (annotation === undefined) return null
    const { x, y } = annotation
    const place = canvas.renderedAt({ x, y })
    return <AnnotationPopover annotation={annotation} madeOn={null} place={place} onDone={close} />
  }
  if (overlay.kind === 'newAnnotation') {
    const { annotation, point } = overlay
    return (
      <AnnotationPopover
        annotation={annotation}
        madeOn={rows.diagramId}
        place={point.rendered}
        onDone={close}
      />
    )
  }
  if (overlay.kind === 'retype') {
    const row = rows.relationships.find(one => one.relationshipId === overlay.relationshipId)
    const place = canvas.renderedMiddle(overlay.relationshipId)
    if (row === undefined || place === null) return null
    return <RetypeRelationship row={row} place={place} onDone={close} />
  }
  if (overlay.kind !== 'menu') return null
  return (
    <DiagramMenu
      {...props}
      target={overlay.target}
      point={overlay.point}
      onClose={props.onCloseMenu}
      onFit={() => canvas.fit()}
      onSelectAll={() => {
        const actorIds = rows.actors.map(({ actorId }) => actorId)
        select({ kind: 'network', actorIds, relationshipIds: [] })
      }}
    />
  )
}

function ArrangingBar({ arranging }: { readonly arranging: Arranging }) {
  const t = useTranslate()
  return (
    <div className={classes.progress} role="status">
      <Text size="xs">{t('diagram.arranging')}</Text>
      <Progress
        w={120}
        size="sm"
        value={Math.max(6, arranging.share * 100)}
        animated
        aria-label={t('diagram.arranging')}
      />
      <Button size="compact-xs" variant="default" onClick={arranging.stop}>
        {t('common.cancel')}
      </Button>
    </div>
  )
}

type EmptyProps = {
  readonly canvas: DiagramCanvas | null
  readonly onOverlay: (overlay: Overlay) => void
}

function EmptyDiagram({ canvas, onOverlay }: EmptyProps) {
  const t = useTranslate()
  return (
    <div className={classes.empty}>
      <Stack gap="sm" align="center" maw={380}>
        <Text fw={600}>{t('diagram.emptyTitle')}</Text>
        <Text size="sm" c="dimmed" ta="center">
          {t('diagram.emptyBody')}
        </Text>
        <Group gap="xs">
          <Button
            size="xs"
            leftSection={<IconCirclePlus size={16} aria-hidden />}
            disabled={canvas === null}
            onClick={() =>
              canvas !== null && onOverlay({ kind: 'createActor', point: canvas.centre })
            }
          >
            {t('diagram.addActor')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUsersPlus size={16} aria-hidden />}
            onClick={() => onOverlay({ kind: 'putActors' })}
          >
            {t('diagram.putActorsShort')}
          </Button>
        </Group>
      </Stack>
    </div>
  )
}
