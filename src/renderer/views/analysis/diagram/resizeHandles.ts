/**
 * Handles at the sides and corners of the one annotation that is selected. Pulling one changes the
 * frame on screen; letting go is one step, Escape leaves no trace.
 *
 * Knows no Cytoscape: the canvas says where the annotation is. By keyboard: Shift with the arrows.
 */
import type { AnnotationId } from '../../../../shared/domain/ids'
import { resizedFrame, SIDES, type Side } from './annotationFrames'
import type { Frame } from './canvasTypes'
import classes from './ResizeHandles.module.css'

type Point = { readonly x: number; readonly y: number }

export type ResizeHost = {
  readonly has: (id: AnnotationId) => boolean
  /** In diagram pixels, as it is on screen now. */
  readonly frameOf: (id: AnnotationId) => Frame
  /** From diagram pixels to pixels of the container. */
  readonly renderedAt: (place: Point) => Point
  readonly zoom: () => number
  readonly show: (id: AnnotationId, frame: Frame) => void
  readonly restore: () => void
  readonly onResize: (id: AnnotationId) => void
}

type Pull = { readonly side: Side; readonly from: Point; readonly frame: Frame }

const CURSORS = ['nwse-resize', 'ns-resize', 'nesw-resize', 'ew-resize'] as const

export class ResizeHandles {
  readonly #host: ResizeHost
  readonly #dots: readonly HTMLElement[]
  #id: AnnotationId | null = null
  #pull: Pull | null = null

  constructor(container: HTMLElement, host: ResizeHost) {
    this.#host = host
    this.#dots = SIDES.map((side, index) => {
      const dot = document.createElement('div')
      dot.className = classes.side ?? ''
      dot.style.cursor = CURSORS[index % CURSORS.length] ?? ''
      dot.dataset.testid = `resize-${side.x}-${side.y}`
      dot.setAttribute('aria-hidden', 'true')
      dot.hidden = true
      this.#listen(dot, side)
      container.append(dot)
      return dot
    })
  }

  /** Null: none, or more than one thing is selected. */
  rest(id: AnnotationId | null): void {
    this.#id = id
    this.refresh()
  }

  /** Follows the annotation after a change of the view. */
  refresh(): void {
    const id = this.#id !== null && this.#host.has(this.#id) ? this.#id : null
    for (const dot of this.#dots) dot.hidden = id === null
    if (id === null) return
    const { x, y, width, height } = this.#host.frameOf(id)
    for (const [index, side] of SIDES.entries()) {
      const corner = { x: x + (side.x * width) / 2, y: y + (side.y * height) / 2 }
      const place = this.#host.renderedAt(corner)
      const dot = this.#dots[index]
      if (dot !== undefined) dot.style.transform = `translate(${place.x}px, ${place.y}px)`
    }
  }

  /** True when something was being pulled. */
  cancel(): boolean {
    if (this.#pull === null) return false
    this.#pull = null
    this.#host.restore()
    this.refresh()
    return true
  }

  remove(): void {
    for (const dot of this.#dots) dot.remove()
  }

  #listen(dot: HTMLElement, side: Side): void {
    dot.addEventListener('pointerdown', event => {
      if (event.button !== 0 || this.#id === null) return
      event.stopPropagation()
      event.preventDefault()
      dot.setPointerCapture(event.pointerId)
      const from = { x: event.clientX, y: event.clientY }
      this.#pull = { side, from, frame: this.#host.frameOf(this.#id) }
    })
    dot.addEventListener('pointermove', event => this.#move(event))
    dot.addEventListener('pointerup', () => this.#finish())
    dot.addEventListener('pointercancel', () => this.cancel())
    for (const name of ['mousedown', 'mouseup', 'click', 'dblclick', 'touchstart']) {
      dot.addEventListener(name, event => event.stopPropagation())
    }
  }

  #move(event: PointerEvent): void {
    if (this.#pull === null || this.#id === null) return
    const { side, from, frame } = this.#pull
    const zoom = this.#host.zoom()
    const by = { x: (event.clientX - from.x) / zoom, y: (event.clientY - from.y) / zoom }
    this.#host.show(this.#id, resizedFrame(frame, side, by))
    this.refresh()
  }

  #finish(): void {
    const pull = this.#pull
    this.#pull = null
    if (pull === null || this.#id === null) return
    const { width, height } = this.#host.frameOf(this.#id)
    const hasChanged = width !== pull.frame.width || height !== pull.frame.height
    if (hasChanged) this.#host.onResize(this.#id)
  }
}
