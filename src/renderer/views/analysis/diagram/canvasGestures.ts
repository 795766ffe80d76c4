/** Turns what Cytoscape reports of the pointer into the gestures of the diagram. */
import type { Core, EventObject, NodeSingular, SingularElementArgument } from 'cytoscape'
import { ActorId, RelationshipId } from '../../../../shared/domain/ids'
import type { CanvasSync } from './canvasSync'
import type { ActorPosition, CanvasCallbacks, CanvasPoint, MenuTarget } from './canvasTypes'

/** Ids of our own elements are ids of actors and relationships. */
export function actorIdOf(node: SingularElementArgument): ActorId {
  return ActorId.parse(node.id())
}

function relationshipIdOf(edge: SingularElementArgument): RelationshipId {
  return RelationshipId.parse(edge.id())
}

function pointOf(event: EventObject): CanvasPoint {
  return { rendered: { ...event.renderedPosition }, model: { ...event.position } }
}

function menuTarget(event: EventObject, cy: Core): MenuTarget {
  if (event.target === cy) return { kind: 'paper' }
  const element: SingularElementArgument = event.target
  return element.isNode()
    ? { kind: 'actor', actorId: actorIdOf(element) }
    : { kind: 'relationship', relationshipId: relationshipIdOf(element) }
}

function listenForDoubleClicks(cy: Core, callbacks: CanvasCallbacks): void {
  cy.on('dbltap', event => {
    const target = menuTarget(event, cy)
    if (target.kind === 'paper') callbacks.onDoubleClickPaper(pointOf(event))
    if (target.kind === 'actor') callbacks.onDoubleClickActor(target.actorId)
    if (target.kind === 'relationship') callbacks.onDoubleClickRelationship(target.relationshipId)
  })
}

function listenForMenus(cy: Core, callbacks: CanvasCallbacks): void {
  cy.on('cxttap', event => {
    const target = menuTarget(event, cy)
    if (target.kind !== 'paper' && !event.target.selected()) {
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
        actorIds: cy.nodes(':selected').map(actorIdOf),
        relationshipIds: cy.edges(':selected').map(relationshipIdOf),
      })
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
      const positions = this.#moved()
      if (positions.length > 0) callbacks.onMove(positions)
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

  /** Every actor back to where its row says. */
  restore(): void {
    this.#cy.batch(() => {
      for (const node of this.#cy.nodes()) {
        const place = this.#sync.placeOf(node.id())
        if (place !== null) node.position({ x: place.x, y: place.y })
      }
    })
  }

  #moved(): ActorPosition[] {
    const positions: ActorPosition[] = []
    for (const node of this.#cy.nodes()) {
      const place = this.#sync.placeOf(node.id())
      const { x, y } = node.position()
      if (place === null || (place.x === x && place.y === y)) continue
      positions.push({ actorId: actorIdOf(node), x: Math.round(x), y: Math.round(y) })
    }
    return positions
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
