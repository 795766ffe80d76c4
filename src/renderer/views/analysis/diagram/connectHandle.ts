/**
 * The handle from which a relationship is drawn: a small dot at an actor's side that can be dragged
 * to another actor. Escape, or letting go over nothing, leaves no trace.
 *
 * Knows no Cytoscape: the canvas says where actors are. The keyboard's way is a list (ConnectDialog).
 */
import type { ActorId } from '../../../../shared/domain/ids'
import classes from './Diagram.module.css'

/** In pixels of the container. */
export type RenderedActor = {
  readonly actorId: ActorId
  readonly x: number
  readonly y: number
  readonly radius: number
}

export type HandleHost = {
  readonly actorAt: (x: number, y: number) => RenderedActor | null
  readonly place: (actorId: ActorId) => RenderedActor | null
  readonly showTarget: (actorId: ActorId | null) => void
  readonly onConnect: (from: ActorId, to: ActorId) => void
  /** Pressed without drawing: the other actor is chosen from a list. */
  readonly onPress: (from: ActorId) => void
}

const SVG = 'http://www.w3.org/2000/svg'
const LINGER_MS = 350
/** Less than this is a press, not a drag. */
const LEAST_DRAG = 5

export class ConnectHandle {
  readonly #container: HTMLElement
  readonly #host: HandleHost
  readonly #dot = document.createElement('div')
  readonly #overlay = document.createElementNS(SVG, 'svg')
  readonly #line = document.createElementNS(SVG, 'line')
  #actorId: ActorId | null = null
  #resting: ActorId | null = null
  #hideTimer = 0
  #isDrawing = false
  #origin = { x: 0, y: 0 }

  constructor(container: HTMLElement, host: HandleHost) {
    this.#container = container
    this.#host = host
    this.#dot.className = classes.handle ?? ''
    this.#dot.dataset.testid = 'connect-handle'
    this.#overlay.setAttribute('class', classes.drawing ?? '')
    this.#overlay.append(this.#line)
    for (const element of [this.#dot, this.#overlay]) {
      element.setAttribute('aria-hidden', 'true')
      container.append(element)
    }
    this.#dot.hidden = true
    this.#overlay.style.display = 'none'
    this.#dot.addEventListener('pointerenter', () => window.clearTimeout(this.#hideTimer))
    this.#dot.addEventListener('pointerleave', () => this.#leave())
    this.#dot.addEventListener('pointerdown', event => this.#start(event))
    this.#dot.addEventListener('pointermove', event => this.#move(event))
    this.#dot.addEventListener('pointerup', event => this.#finish(event))
    this.#dot.addEventListener('pointercancel', () => this.cancel())
    for (const name of ['mousedown', 'mouseup', 'click', 'dblclick', 'touchstart']) {
      this.#dot.addEventListener(name, event => event.stopPropagation())
    }
  }

  /** The pointer is over an actor. */
  hover(actorId: ActorId): void {
    if (this.#isDrawing) return
    window.clearTimeout(this.#hideTimer)
    this.#actorId = actorId
    this.refresh()
  }

  /** The pointer left the actor: the handle stays a moment, so that it can be reached. */
  unhover(): void {
    this.#leave()
  }

  /** The one actor that is selected keeps its handle. */
  rest(actorId: ActorId | null): void {
    this.#resting = actorId
    if (this.#isDrawing) return
    this.#actorId = actorId
    this.refresh()
  }

  /** Follows its actor after a change of the view. */
  refresh(): void {
    const place = this.#actorId === null ? null : this.#host.place(this.#actorId)
    this.#dot.hidden = place === null
    if (place === null) return
    this.#dot.style.transform = `translate(${place.x + place.radius + 9}px, ${place.y}px)`
  }

  /** True when something was being drawn. */
  cancel(): boolean {
    const wasDrawing = this.#isDrawing
    this.#isDrawing = false
    this.#overlay.style.display = 'none'
    this.#host.showTarget(null)
    if (wasDrawing) this.rest(this.#resting)
    return wasDrawing
  }

  get isDrawing(): boolean {
    return this.#isDrawing
  }

  remove(): void {
    window.clearTimeout(this.#hideTimer)
    this.#dot.remove()
    this.#overlay.remove()
  }

  #leave(): void {
    if (this.#isDrawing) return
    window.clearTimeout(this.#hideTimer)
    this.#hideTimer = window.setTimeout(() => this.rest(this.#resting), LINGER_MS)
  }

  #pointOf(event: PointerEvent): { x: number; y: number } {
    const box = this.#container.getBoundingClientRect()
    return { x: event.clientX - box.x, y: event.clientY - box.y }
  }

  #start(event: PointerEvent): void {
    if (event.button !== 0 || this.#actorId === null) return
    event.stopPropagation()
    event.preventDefault()
    this.#dot.setPointerCapture(event.pointerId)
    this.#isDrawing = true
    this.#origin = this.#pointOf(event)
    this.#overlay.style.display = ''
    this.#draw(event)
  }

  #draw(event: PointerEvent): void {
    const from = this.#actorId === null ? null : this.#host.place(this.#actorId)
    if (from === null) return
    const { x, y } = this.#pointOf(event)
    const target = this.#host.actorAt(x, y)
    const isOther = target !== null && target.actorId !== from.actorId
    this.#host.showTarget(isOther ? target.actorId : null)
    const end = isOther ? target : { x, y }
    this.#line.setAttribute('x1', String(from.x))
    this.#line.setAttribute('y1', String(from.y))
    this.#line.setAttribute('x2', String(end.x))
    this.#line.setAttribute('y2', String(end.y))
  }

  #move(event: PointerEvent): void {
    if (this.#isDrawing) this.#draw(event)
  }

  #finish(event: PointerEvent): void {
    if (!this.#isDrawing) return
    const { x, y } = this.#pointOf(event)
    const from = this.#actorId
    const target = this.#host.actorAt(x, y)
    const isPress = Math.hypot(x - this.#origin.x, y - this.#origin.y) < LEAST_DRAG
    this.cancel()
    if (from === null) return
    if (isPress) this.#host.onPress(from)
    else if (target !== null) this.#host.onConnect(from, target.actorId)
  }
}
