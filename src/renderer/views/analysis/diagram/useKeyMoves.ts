/**
 * What arrows do to what is selected: they move it, and with Shift make an annotation larger or smaller.
 * One burst of presses is one command; Escape takes the burst back.
 */
import { useEffect, useRef } from 'react'
import type { ActorId, AnnotationId } from '../../../../shared/domain/ids'
import { useSettings } from '../../../client/settings'
import { announce } from '../../../components/Announcer'
import { useTranslate } from '../../../i18n/words'
import type { DiagramCanvas } from './diagramCanvas'
import { keepSize } from './keepSize'
import { type ArrowDirection, arrowStep } from './nearestActor'
import { GRID } from './snapping'
import type { DiagramOperations } from './useDiagramOperations'

const STEP = 8
const LONG_STEP = 40
const BURST_END_MS = 700

type Chosen = {
  readonly actorIds: readonly ActorId[]
  readonly annotationIds: readonly AnnotationId[]
}

type Burst =
  | { readonly kind: 'none' }
  | { readonly kind: 'move'; readonly chosen: Chosen }
  | { readonly kind: 'resize'; readonly annotationId: AnnotationId }

const NO_BURST: Burst = { kind: 'none' }

type Context = {
  readonly canvas: DiagramCanvas | null
  readonly operations: DiagramOperations
}

export type KeyMoves = {
  /** Moves what is chosen, or makes the one annotation larger or smaller. */
  readonly press: (chosen: Chosen, direction: ArrowDirection, hasShift: boolean) => void
  readonly end: () => void
  /** True when something was being moved. */
  readonly cancel: () => boolean
}

/** Asks for what was done on screen as one command, or takes it back. */
function useKeeping({ operations }: Context) {
  const t = useTranslate()
  async function keepMove(shown: DiagramCanvas, chosen: Chosen): Promise<void> {
    const annotations = chosen.annotationIds.map(annotationId => {
      const { x, y } = shown.frameOf(annotationId)
      return { annotationId, x: Math.round(x), y: Math.round(y) }
    })
    const positions = shown.positionsOf(chosen.actorIds)
    if (!(await operations.place(positions, annotations))) shown.restore()
    else if (annotations.length > 0) announce(t('annotation.moved'))
    else announce(t('diagram.saysMoved', { count: chosen.actorIds.length }))
  }

  return {
    keepMove,
    keepSize: (shown: DiagramCanvas, id: AnnotationId) => keepSize(shown, id, t),
  }
}

export function useKeyMoves(context: Context): KeyMoves {
  const { canvas } = context
  const keeping = useKeeping(context)
  const burst = useRef<Burst>(NO_BURST)
  const timer = useRef(0)
  const latest = useRef({ canvas, keeping })
  latest.current = { canvas, keeping }

  function end(): void {
    window.clearTimeout(timer.current)
    const ended = burst.current
    burst.current = NO_BURST
    const { canvas: shown, keeping: keep } = latest.current
    if (shown === null) return
    if (ended.kind === 'move') void keep.keepMove(shown, ended.chosen)
    if (ended.kind === 'resize') void keep.keepSize(shown, ended.annotationId)
  }

  function begin(next: Burst): void {
    const isOther = burst.current.kind !== 'none' && burst.current.kind !== next.kind
    if (isOther) end()
    burst.current = next
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(end, BURST_END_MS)
  }

  function press(chosen: Chosen, direction: ArrowDirection, hasShift: boolean): void {
    const { x, y } = arrowStep(direction)
    const [annotationId, ...others] = chosen.annotationIds
    const isOne = chosen.actorIds.length + others.length === 0
    if (hasShift && isOne && annotationId !== undefined) {
      begin({ kind: 'resize', annotationId })
      canvas?.resize(annotationId, { x: x * STEP, y: y * STEP })
      return
    }
    const { toGrid } = useSettings.getState().snapping
    const length = hasShift ? LONG_STEP : toGrid ? GRID : STEP
    begin({ kind: 'move', chosen })
    canvas?.nudge([...chosen.actorIds, ...chosen.annotationIds], { x: x * length, y: y * length })
  }

  function cancel(): boolean {
    const wasMoving = burst.current.kind !== 'none'
    window.clearTimeout(timer.current)
    burst.current = NO_BURST
    if (wasMoving) canvas?.restore()
    return wasMoving
  }

  useEffect(() => () => window.clearTimeout(timer.current), [])
  return { press, end, cancel }
}
