/**
 * The keyboard on the canvas: Tab walks through actors and annotations, arrows move what is selected, Alt
 * with arrows goes to the nearest actor.
 */
import { type KeyboardEvent, useRef } from 'react'
import type { ActorId, AnnotationId } from '../../../../shared/domain/ids'
import { select, selectActor } from '../../../client/session'
import { useSettings } from '../../../client/settings'
import { selectAnnotations } from './annotationSelection'
import type { NetworkSelection } from './canvasTypes'
import type { DiagramCanvas } from './diagramCanvas'
import type { DiagramRows } from './diagramView'
import { type ArrowDirection, inReadingOrder, nearestInDirection } from './nearestActor'
import type { DiagramOperations } from './useDiagramOperations'
import { type KeyMoves, useKeyMoves } from './useKeyMoves'

export const ARROWS: Readonly<Record<string, ArrowDirection>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

type Keyboard = {
  readonly canvas: DiagramCanvas | null
  readonly rows: DiagramRows
  readonly selection: NetworkSelection
  readonly annotationIds: readonly AnnotationId[]
  readonly operations: DiagramOperations
  readonly onActor: (actorId: ActorId) => void
  readonly onAnnotation: (annotationId: AnnotationId) => void
  readonly onMenu: () => void
  readonly onReadWhy: () => void
  readonly onEditAnnotation: (annotationId: AnnotationId) => void
}

/** Goes from one to the next, until the analyst wants to leave the canvas. */
function useWalking(keyboard: Keyboard, { press }: KeyMoves) {
  const { canvas, rows, selection, annotationIds, onActor, onAnnotation } = keyboard
  const isRightToLeft = useSettings(({ language }) => language === 'ar')
  const isLeaving = useRef(false)

  function goTo(actorId: ActorId | undefined): boolean {
    if (actorId === undefined) return false
    selectAnnotations([])
    selectActor(actorId)
    onActor(actorId)
    return true
  }

  function goToAnnotation(annotationId: AnnotationId): boolean {
    select({ kind: 'nothing' })
    selectAnnotations([annotationId])
    onAnnotation(annotationId)
    return true
  }

  /** False when the walk is over and the focus should move on. Annotations come behind the actors. */
  function walk(by: 1 | -1): boolean {
    if (isLeaving.current) return false
    const actors = inReadingOrder(rows.actors, isRightToLeft).map(({ actorId }) => actorId)
    const annotations = inReadingOrder(rows.annotations, isRightToLeft).map(one => one.annotationId)
    const order: readonly string[] = [...actors, ...annotations]
    const at = order.indexOf(selection.actorIds[0] ?? annotationIds[0] ?? '')
    const next = at === -1 ? (by === 1 ? 0 : order.length - 1) : at + by
    const annotationId = annotations[next - actors.length]
    return annotationId === undefined ? goTo(actors[next]) : goToAnnotation(annotationId)
  }

  /** Moves what is selected; with Alt, or with nothing selected, goes to the nearest actor. */
  function arrow(direction: ArrowDirection, event: KeyboardEvent): boolean {
    const current =
      rows.actors.find(({ actorId }) => actorId === selection.actorIds[0]) ??
      rows.annotations.find(({ annotationId }) => annotationId === annotationIds[0])
    if (current !== undefined && !event.altKey) {
      press({ actorIds: selection.actorIds, annotationIds }, direction, event.shiftKey)
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
  const { rows, selection, annotationIds, onMenu, onReadWhy, onEditAnnotation } = keyboard
  const moves = useKeyMoves(keyboard)
  const { walk, arrow, isLeaving } = useWalking(keyboard, moves)

  function giveUp(): boolean {
    if (moves.cancel()) return true
    isLeaving.current = true
    const { actorIds, relationshipIds } = selection
    if (actorIds.length + relationshipIds.length + annotationIds.length === 0) return false
    select({ kind: 'nothing' })
    selectAnnotations([])
    return true
  }

  /** Enter opens what is selected: why it is there, or the words of an annotation. */
  function open(): void {
    const [annotationId] = annotationIds
    const isNetwork = selection.actorIds.length + selection.relationshipIds.length > 0
    if (annotationId === undefined || isNetwork) onReadWhy()
    else onEditAnnotation(annotationId)
  }

  function selectAll(): void {
    const actorIds = rows.actors.map(({ actorId }) => actorId)
    select({ kind: 'network', actorIds, relationshipIds: [] })
    selectAnnotations(rows.annotations.map(({ annotationId }) => annotationId))
  }

  function answer(event: KeyboardEvent): boolean {
    const direction = ARROWS[event.code]
    if (direction !== undefined) return arrow(direction, event)
    if (event.code === 'Escape') return giveUp()
    if (event.code === 'Tab') return walk(event.shiftKey ? -1 : 1)
    const isMenu = event.code === 'ContextMenu' || (event.code === 'F10' && event.shiftKey)
    if (isMenu) onMenu()
    else if (event.code === 'Enter') open()
    else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) selectAll()
    else return false
    return true
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
      if (ARROWS[event.code] !== undefined) moves.end()
    },
    onFocus: () => {
      isLeaving.current = false
    },
    onBlur: () => moves.end(),
  }
}
