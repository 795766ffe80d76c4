/**
 * Dragging that comes to rest in line with neighbours or on the grid, with lines that show why. Alt lets
 * it go freely.
 *
 * Cytoscape moves what is dragged by each step of the pointer, so a place that was put right would never
 * be left by small steps. Places are therefore counted from where pointer and things were at the grab.
 */
import type { Core, EventObject, NodeSingular } from 'cytoscape'
import classes from './Diagram.module.css'
import { type Guide, type Snapping, snapped } from './snapping'

/** How near is near enough, in pixels on screen. */
const REACH = 6
const SVG = 'http://www.w3.org/2000/svg'

type Place = { readonly x: number; readonly y: number }

type Drag = {
  readonly grabbed: NodeSingular
  readonly pointer: Place
  readonly starts: ReadonlyMap<string, Place>
  /** Known once something has moved. */
  parts: Parts | null
}

/** What is dragged, and the places of what stays. */
type Parts = { readonly moving: readonly NodeSingular[]; readonly others: readonly Place[] }

export class SnapWatch {
  readonly #cy: Core
  readonly #snapping: () => Snapping
  readonly #lines: GuideLines
  #drag: Drag | null = null

  constructor(cy: Core, container: HTMLElement, snapping: () => Snapping) {
    this.#cy = cy
    this.#snapping = snapping
    this.#lines = new GuideLines(container)
    cy.on('grabon', 'node', event => this.#begin(event))
    cy.on('drag', 'node', event => this.#move(event))
    cy.on('free', 'node', () => this.#end())
  }

  remove(): void {
    this.#lines.remove()
  }

  #begin(event: EventObject): void {
    const starts = new Map(this.#cy.nodes().map(node => [node.id(), { ...node.position() }]))
    this.#drag = { grabbed: event.target, pointer: { ...event.position }, starts, parts: null }
  }

  #move({ target, position, originalEvent }: EventObject): void {
    const drag = this.#drag
    if (drag === null || target !== drag.grabbed) return
    const { toNeighbours, toGrid } = this.#snapping()
    const start = drag.starts.get(drag.grabbed.id())
    if (start === undefined) return
    drag.parts ??= this.#partsOf(drag)
    const { moving, others } = drag.parts
    const by = { x: position.x - drag.pointer.x, y: position.y - drag.pointer.y }
    const free = { x: start.x + by.x, y: start.y + by.y }
    const isFree = hasAlt(originalEvent) || !(toNeighbours || toGrid)
    const { place, guides } = isFree
      ? { place: free, guides: [] }
      : snapped(free, this.#seen(others), {
          ...{ toNeighbours, toGrid, reach: REACH / this.#cy.zoom() },
        })
    this.#cy.batch(() => {
      for (const node of moving) {
        const from = drag.starts.get(node.id())
        if (from === undefined) continue
        node.position({ x: from.x + place.x - start.x, y: from.y + place.y - start.y })
      }
    })
    this.#lines.show(guides, this.#cy)
  }

  #end(): void {
    this.#drag = null
    this.#lines.show([], this.#cy)
  }

  /** Frames move with what they hold. */
  #partsOf({ starts }: Drag): Parts {
    const moving: NodeSingular[] = []
    const others: Place[] = []
    for (const node of this.#cy.nodes(':childless')) {
      const start = starts.get(node.id())
      const now = node.position()
      if (start === undefined || start.x !== now.x || start.y !== now.y) moving.push(node)
      else others.push(start)
    }
    return { moving, others }
  }

  #seen(places: readonly Place[]): readonly Place[] {
    const { x1, x2, y1, y2 } = this.#cy.extent()
    return places.filter(({ x, y }) => x >= x1 && x <= x2 && y >= y1 && y <= y2)
  }
}

function hasAlt(event: unknown): boolean {
  return event instanceof MouseEvent && event.altKey
}

/** Lines over the canvas, in its own coordinates. */
class GuideLines {
  readonly #overlay = document.createElementNS(SVG, 'svg')

  constructor(container: HTMLElement) {
    this.#overlay.setAttribute('class', classes.guides ?? '')
    this.#overlay.setAttribute('aria-hidden', 'true')
    this.#overlay.dataset.testid = 'snap-guides'
    container.append(this.#overlay)
  }

  show(guides: readonly Guide[], cy: Core): void {
    const pan = cy.pan()
    const zoom = cy.zoom()
    this.#overlay.replaceChildren(
      ...guides.map(({ axis, at, from, to }) => {
        const line = document.createElementNS(SVG, 'line')
        const across = axis === 'x' ? 'y' : 'x'
        for (const [end, value] of [
          [1, from],
          [2, to],
        ] as const) {
          line.setAttribute(`${axis}${end}`, String(at * zoom + pan[axis]))
          line.setAttribute(`${across}${end}`, String(value * zoom + pan[across]))
        }
        return line
      }),
    )
  }

  remove(): void {
    this.#overlay.remove()
  }
}
