/** Turns what Cytoscape reports of the pointer into the gestures of the diagram. */
import type { Core, EventObject, NodeSingular, SingularElementArgument } from 'cytoscape'
import { ActorId, AnnotationId, RelationshipId } from '../../../../shared/domain/ids'
import type { CanvasSync } from './canvasSync'
import type {
  ActorPosition,
  AnnotationPosition,
  CanvasCallbacks,
  CanvasPoint,
  MenuTarget,
} from './canvasTypes'

/** Ids of our own elements are ids of actors and relationships. */
export function actorIdOf(node: SingularElementArgument): ActorId {
  return ActorId.parse(node.id())
}

function relationshipIdOf(edge: SingularElementArgument): RelationshipId {
  return RelationshipId.parse(edge.id())
}

function annotationIdOf(node: SingularElementArgument): AnnotationId {
  return AnnotationId.parse(node.id())
}

/** A faction's frame, or the shape in the place of its members. */
function isGroup(element: SingularElementArgument): boolean {
  return element.hasClass('group') || element.hasClass('folded')
}

function factionOf(node: SingularElementArgument): ActorId {
  return ActorId.parse(node.id().replace(/^group:/, ''))
}

/** Nodes that are actors: not frames, folded factions or annotations. */
export const ACTORS = 'node.actor'

function pointOf(event: EventObject): CanvasPoint {
  return { rendered: { ...event.renderedPosition }, model: { ...event.position } }
}

function menuTarget(event: EventObject, cy: Core): MenuTarget {
  if (event.target === cy) return { kind: 'paper' }
  const element: SingularElementArgument = event.target
  if (!element.isNode()) return { kind: 'relationship', relationshipId: relationshipIdOf(element) }
  if (element.hasClass('annotation')) {
    return { kind: 'annotation', annotationId: annotationIdOf(element) }
  }
  if (isGroup(element)) return { kind: 'group', factionActorId: factionOf(element) }
  return { kind: 'actor', actorId: actorIdOf(element) }
}

/** Two presses further apart than this are no double click, in pixels on screen. */
const DOUBLE_CLICK_REACH = 8

/** Whether the last two presses were on one thing: Cytoscape counts any two that follow quickly. */
function watchTaps(cy: Core): () => boolean {
  let before: EventObject | null = null
  let last: EventObject | null = null
  cy.on('tap', event => {
    before = last
    last = event
  })
  return () => {
    if (before === null || last === null || before.target !== last.target) return false
    const { x, y } = before.renderedPosition
    const { renderedPosition } = last
    return Math.hypot(renderedPosition.x - x, renderedPosition.y - y) < DOUBLE_CLICK_REACH
  }
}

function listenForDoubleClicks(cy: Core, callbacks: CanvasCallbacks): void {
  cy.on('tap', 'node.group, node.folded', ({ target }) => {
    callbacks.onSelectGroup(factionOf(target))
  })
  const isOnePlace = watchTaps(cy)
  cy.on('dbltap', event => {
    if (!isOnePlace()) return
    const target = menuTarget(event, cy)
    if (target.kind === 'paper') callbacks.onDoubleClickPaper(pointOf(event))
    if (target.kind === 'actor') callbacks.onDoubleClickActor(target.actorId)
    if (target.kind === 'annotation') callbacks.onDoubleClickAnnotation(target.annotationId)
    if (target.kind === 'relationship') callbacks.onDoubleClickRelationship(target.relationshipId)
  })
}

function listenForMenus(cy: Core, callbacks: CanvasCallbacks): void {
  cy.on('cxttap', event => {
    const target = menuTarget(event, cy)
    if (target.kind === 'group') callbacks.onSelectGroup(target.factionActorId)
    else if (target.kind !== 'paper' && !event.target.selected()) {
      cy.elements(':selected').unselect()
      event.target.select()
    }
    callbacks.onMenu(target, pointOf(event))
  })
}

/** Reports the selection once per gesture, however many elements it touches. */
function listenForSelection(cy: Core, callbacks: CanvasCallbacks, isOurs: () => boolean): void {
  let isWaiting = false
  cy.on('select unselect', () => {
    if (isOurs() || isWaiting) return
    isWaiting = true
    queueMicrotask(() => {
      isWaiting = false
      if (cy.destroyed()) return
      callbacks.onSelect({
        actorIds: cy.nodes(`${ACTORS}:selected`).map(actorIdOf),
        relationshipIds: cy.edges(':selected').map(relationshipIdOf),
      })
      callbacks.onSelectAnnotations(cy.nodes('node.annotation:selected').map(annotationIdOf))
    })
  })
}

/** A drag that has begun and can still be taken back. */
export class DragWatch {
  readonly #cy: Core
  readonly #sync: CanvasSync
  #isDragging = false
  #isCancelled = false

  constructor(cy: Core, sync: CanvasSync, callbacks: CanvasCallbacks) {
    this.#cy = cy
    this.#sync = sync
    cy.on('grab', 'node', event => {
      this.#isCancelled = false
      const node: NodeSingular = event.target
      node.stop()
    })
    cy.on('drag', 'node', () => {
      this.#isDragging = true
    })
    cy.on('dragfreeon', 'node', () => {
      const wasDragging = this.#isDragging
      this.#isDragging = false
      if (!wasDragging || this.#isCancelled) return
      const moved = this.#moved()
      if (moved.positions.length + moved.annotations.length > 0) {
        callbacks.onMove(moved.positions, moved.annotations)
      }
    })
  }

  /** Puts everything back and lets go; true when something was being dragged. */
  cancel(): boolean {
    if (!this.#isDragging) return false
    this.#isCancelled = true
    this.#isDragging = false
    this.restore()
    // Cytoscape ends a drag only at a release of the button.
    window.dispatchEvent(new MouseEvent('mouseup', { button: 0, bubbles: true }))
    this.restore()
    return true
  }

  /** Every actor and annotation back to where its row says, and as large. */
  restore(): void {
    this.#cy.batch(() => {
      for (const node of this.#cy.nodes()) {
        const place = this.#sync.placeOf(node.id())
        if (place !== null) node.position({ x: place.x, y: place.y })
        const size = this.#sync.sizeOf(node.id())
        if (size !== null) node.data(size)
      }
    })
  }

  /** A folded faction takes its members along. */
  #moved(): {
    readonly positions: readonly ActorPosition[]
    readonly annotations: readonly AnnotationPosition[]
  } {
    const positions: ActorPosition[] = []
    const annotations: AnnotationPosition[] = []
    for (const node of this.#cy.nodes()) {
      const place = this.#sync.placeOf(node.id())
      const { x, y } = node.position()
      if (place === null || (place.x === x && place.y === y)) continue
      const to = { x: Math.round(x), y: Math.round(y) }
      if (node.hasClass('annotation'))
        annotations.push({ annotationId: annotationIdOf(node), ...to })
      else if (node.hasClass('actor')) positions.push({ actorId: actorIdOf(node), ...to })
      else positions.push(...this.#sync.membersMoved(node.id(), x - place.x, y - place.y))
    }
    return { positions, annotations }
  }
}

export function listenForGestures(
  cy: Core,
  callbacks: CanvasCallbacks,
  isOurSelection: () => boolean,
): void {
  listenForDoubleClicks(cy, callbacks)
  listenForMenus(cy, callbacks)
  listenForSelection(cy, callbacks, isOurSelection)
}
