/**
 * The keyboard on the canvas: Tab walks through actors, arrows move what is selected, Alt with arrows
 * goes to the nearest actor. One burst of arrow presses is one command.
 */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { ActorId } from '../../../../shared/domain/ids'
import { select, selectActor } from '../../../client/session'
import { useSettings } from '../../../client/settings'
import type { NetworkSelection } from './canvasTypes'
import type { DiagramCanvas } from './diagramCanvas'
import type { DiagramRows } from './diagramView'
import { type ArrowDirection, arrowStep, inReadingOrder, nearestInDirection } from './nearestActor'
import type { DiagramOperations } from './useDiagramOperations'

const ARROWS: Readonly<Record<string, ArrowDirection>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const STEP = 8
const LONG_STEP = 40
const BURST_END_MS = 700

type Keyboard = {
  readonly canvas: DiagramCanvas | null
  readonly rows: DiagramRows
  readonly selection: NetworkSelection
  readonly operations: DiagramOperations
  readonly onActor: (actorId: ActorId) => void
  readonly onMenu: () => void
  readonly onReadWhy: () => void
}

/** Moves selected actors while arrows are pressed and asks for one command at the end. */
function useNudging({ canvas, operations }: Keyboard) {
  const moving = useRef<readonly ActorId[]>([])
  const timer = useRef(0)
  const latest = useRef({ canvas, operations })
  latest.current = { canvas, operations }

  function end() {
    window.clearTimeout(timer.current)
    const actorIds = moving.current
    moving.current = []
    if (actorIds.length === 0 || latest.current.canvas === null) return
    void latest.current.operations
      .place(latest.current.canvas.positionsOf(actorIds))
      .then(isPlaced => {
        if (!isPlaced) latest.current.canvas?.restore()
      })
  }

  function nudge(actorIds: readonly ActorId[], direction: ArrowDirection, isLong: boolean) {
    const length = isLong ? LONG_STEP : STEP
    const { x, y } = arrowStep(direction)
    canvas?.nudge(actorIds, { x: x * length, y: y * length })
    moving.current = actorIds
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(end, BURST_END_MS)
  }

  function cancel(): boolean {
    const wasMoving = moving.current.length > 0
    window.clearTimeout(timer.current)
    moving.current = []
    if (wasMoving) canvas?.restore()
    return wasMoving
  }

  useEffect(() => () => window.clearTimeout(timer.current), [])
  return { nudge, end, cancel }
}

type Nudging = ReturnType<typeof useNudging>

/** Goes from actor to actor, until the analyst wants to leave the canvas. */
function useWalking({ canvas, rows, selection, onActor }: Keyboard, { nudge }: Nudging) {
  const isRightToLeft = useSettings(({ language }) => language === 'ar')
  const isLeaving = useRef(false)

  function goTo(actorId: ActorId | undefined): boolean {
    if (actorId === undefined) return false
    selectActor(actorId)
    onActor(actorId)
    return true
  }

  /** False when the walk is over and the focus should move on. */
  function walk(by: 1 | -1): boolean {
    if (isLeaving.current) return false
    const order = inReadingOrder(rows.actors, isRightToLeft)
    const at = order.findIndex(({ actorId }) => actorId === selection.actorIds[0])
    const next = at === -1 ? (by === 1 ? 0 : order.length - 1) : at + by
    return goTo(order[next]?.actorId)
  }

  /** Moves what is selected; with Alt, or with nothing selected, goes to the nearest actor. */
  function arrow(direction: ArrowDirection, event: KeyboardEvent): boolean {
    const current = rows.actors.find(({ actorId }) => actorId === selection.actorIds[0])
    if (current !== undefined && !event.altKey) {
      nudge(selection.actorIds, direction, event.shiftKey)
      return true
    }
    const from = current ?? canvas?.centre.model
    const others = rows.actors.filter(row => row !== current)
    return from !== undefined && goTo(nearestInDirection(from, direction, others)?.actorId)
  }

  return { walk, arrow, isLeaving }
}

/** Handlers for the element that holds the canvas. */
export function useCanvasKeys(keyboard: Keyboard) {
  const { rows, selection, onMenu, onReadWhy } = keyboard
  const nudging = useNudging(keyboard)
  const { walk, arrow, isLeaving } = useWalking(keyboard, nudging)

  function giveUp(): boolean {
    if (nudging.cancel()) return true
    isLeaving.current = true
    if (selection.actorIds.length + selection.relationshipIds.length === 0) return false
    select({ kind: 'nothing' })
    return true
  }

  function answer(event: KeyboardEvent): boolean {
    const direction = ARROWS[event.code]
    if (direction !== undefined) return arrow(direction, event)
    if (event.code === 'Escape') return giveUp()
    if (event.code === 'Tab') return walk(event.shiftKey ? -1 : 1)
    if (event.code === 'ContextMenu' || (event.code === 'F10' && event.shiftKey)) {
      onMenu()
      return true
    }
    if (event.code === 'Enter') {
      onReadWhy()
      return true
    }
    if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) {
      const actorIds = rows.actors.map(({ actorId }) => actorId)
      select({ kind: 'network', actorIds, relationshipIds: [] })
      return true
    }
    return false
  }

  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget) return
      if (event.code !== 'Tab' && event.code !== 'Escape') isLeaving.current = false
      if (!answer(event)) return
      event.preventDefault()
      event.stopPropagation()
    },
    onKeyUp: (event: KeyboardEvent) => {
      if (ARROWS[event.code] !== undefined) nudging.end()
    },
    onFocus: () => {
      isLeaving.current = false
    },
    onBlur: () => nudging.end(),
  }
}
