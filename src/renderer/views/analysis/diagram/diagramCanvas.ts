/**
 * The canvas of a diagram: the one place that makes and holds a Cytoscape instance.
 *
 * It draws what it is given and reports gestures; it never changes the project. Rows come in through
 * `show`, which touches only what differs. Must stay true: faces are loaded before it is made, or
 * labels are measured wrongly for ever.
 */
import cytoscape, { type Core, type NodeSingular } from 'cytoscape'
import type { ActorId, AnnotationId, RelationshipId } from '../../../../shared/domain/ids'
import { PALETTES, type Theme } from '../../../exporters/diagramLook'
import { resizedFrame } from './annotationFrames'
import { ACTORS, actorIdOf, DragWatch, listenForGestures } from './canvasGestures'
import { LabelWatch } from './canvasLabels'
import { MarqueeWatch } from './canvasMarquee'
import { SnapWatch } from './canvasSnap'
import { CanvasSync } from './canvasSync'
import type {
  ActorPosition,
  CanvasCallbacks,
  CanvasPoint,
  Frame,
  NetworkSelection,
  Viewport,
} from './canvasTypes'
import { ConnectHandle, type RenderedActor } from './connectHandle'
import type { DiagramElements } from './diagramElements'
import { diagramStyle, labelScaleAt } from './diagramStyle'
import { ResizeHandles } from './resizeHandles'
import { roughZoom } from './roughZoom'
import type { Snapping } from './snapping'

const FIT_PADDING = 24
const MOST_FIT_ZOOM = 1.25
/** How far from an actor's border a drawn relationship still finds it, in pixels on screen. */
const REACH = 10
const SCALE_PAUSE_MS = 90

const prefersStillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

export type CanvasLook = {
  readonly theme: Theme
  /** Moving the view shows less detail, so that it stays smooth. */
  readonly isLarge: boolean
  /** What dragged things come to rest on, asked with each step. */
  readonly snapping: () => Snapping
}

export class DiagramCanvas {
  readonly #cy: Core
  readonly #sync: CanvasSync
  readonly #drag: DragWatch
  readonly #marquee: MarqueeWatch
  readonly #snap: SnapWatch
  readonly #labels: LabelWatch
  readonly #handle: ConnectHandle
  readonly #sides: ResizeHandles
  readonly #resize: ResizeObserver
  #isSettingSelection = false
  #theme: Theme
  readonly #isLarge: boolean
  #labelScale = 1
  #scaleTimer = 0

  constructor(
    container: HTMLElement,
    { theme, isLarge, snapping }: CanvasLook,
    callbacks: CanvasCallbacks,
  ) {
    const cy = cytoscape({
      container,
      style: diagramStyle(PALETTES[theme], 1),
      minZoom: 0.08,
      maxZoom: 4,
      boxSelectionEnabled: true,
      selectionType: 'single',
      multiClickDebounceTime: 300,
      textureOnViewport: isLarge,
      hideEdgesOnViewport: isLarge,
    })
    this.#cy = cy
    this.#theme = theme
    this.#isLarge = isLarge
    this.#sync = new CanvasSync(cy)
    this.#drag = new DragWatch(cy, this.#sync, callbacks)
    this.#snap = new SnapWatch(cy, container, snapping)
    this.#labels = new LabelWatch(cy, () => this.#labelScale)
    this.#marquee = new MarqueeWatch(cy, change => this.#quietly(change))
    this.#handle = new ConnectHandle(container, {
      actorAt: (x, y) => this.#actorAt(x, y),
      place: actorId => this.renderedPlace(actorId),
      showTarget: actorId => this.#showTarget(actorId),
      onConnect: callbacks.onConnect,
      onPress: callbacks.onPressHandle,
    })
    this.#sides = new ResizeHandles(container, {
      has: id => this.#has(id),
      frameOf: id => this.frameOf(id),
      renderedAt: place => this.renderedAt(place),
      zoom: () => cy.zoom(),
      show: (id, frame) => this.#showFrame(id, frame),
      restore: () => this.restore(),
      onResize: callbacks.onResizeAnnotation,
    })
    listenForGestures(cy, callbacks, () => this.#isSettingSelection)
    cy.on('mouseover', ACTORS, ({ target }) => {
      target.addClass('hovered')
      this.#handle.hover(actorIdOf(target))
    })
    cy.on('mouseout', ACTORS, ({ target }) => {
      target.removeClass('hovered')
      this.#handle.unhover()
    })
    cy.on('zoom', () => this.#scaleLabelsSoon())
    cy.on('render', () => {
      this.#handle.refresh()
      this.#sides.refresh()
      callbacks.onView()
    })
    this.#resize = new ResizeObserver(() => cy.resize())
    this.#resize.observe(container)
  }

  /** The first time: whole, or as it was looked at. */
  open(elements: DiagramElements, before: Viewport | null): void {
    const sides = { width: this.#cy.width(), height: this.#cy.height() }
    const zoom = before?.zoom ?? roughZoom(elements, sides, FIT_PADDING)
    if (zoom !== null && zoom > 0) this.#scaleLabels(zoom)
    this.show(elements)
    if (before === null) this.fit()
    else this.viewport = before
  }

  show(elements: DiagramElements): void {
    this.#sync.apply(elements, { isGliding: !prefersStillness() })
  }

  setTheme(theme: Theme): void {
    if (theme === this.#theme) return
    this.#theme = theme
    this.#cy.style(diagramStyle(PALETTES[theme], this.#labelScale))
  }

  /** Shows what is selected elsewhere, without reporting it back. */
  select(
    { actorIds, relationshipIds }: NetworkSelection,
    annotationIds: readonly AnnotationId[],
  ): void {
    const wanted = new Set<string>([...actorIds, ...relationshipIds, ...annotationIds])
    this.#quietly(() => {
      this.#cy.batch(() => {
        for (const element of this.#cy.elements('edge, node.actor, node.folded, node.annotation')) {
          if (element.selected() === wanted.has(element.id())) continue
          if (wanted.has(element.id())) element.select()
          else element.unselect()
        }
      })
    })
    this.#labels.soon()
    const [only] = actorIds
    this.#handle.rest(actorIds.length === 1 && only !== undefined ? only : null)
    const [annotation, ...others] = annotationIds.filter(id => this.#has(id))
    const isAlone = others.length + actorIds.length + relationshipIds.length === 0
    this.#sides.rest(isAlone && annotation !== undefined ? annotation : null)
  }

  /** Makes these stand out and everything that is not near them faint; null: all alike. */
  light(
    lit: {
      readonly ids: ReadonlySet<string>
      /** Neighbours of lit actors stay clear too. */
      readonly withNeighbours: boolean
      readonly isGlowing: boolean
    } | null,
  ): void {
    this.#cy.batch(() => {
      const all = this.#cy.elements('edge, node.actor, node.folded')
      if (lit === null) return void all.removeClass('faint lit')
      const chosen = all.filter(element => lit.ids.has(element.id()))
      const near = lit.withNeighbours ? chosen.closedNeighborhood() : chosen
      const clear = near.union(chosen.edges().connectedNodes())
      all.not(clear).removeClass('lit').addClass('faint')
      clear.removeClass('faint')
      all.removeClass('lit')
      if (lit.isGlowing) chosen.addClass('lit')
    })
  }

  fit(): void {
    if (this.#cy.elements().empty()) return
    this.#cy.stop()
    this.#cy.fit(undefined, FIT_PADDING)
    this.#scaleLabels()
    this.#cy.fit(undefined, FIT_PADDING) // labels have grown or shrunk with the first
    if (this.#cy.zoom() > MOST_FIT_ZOOM) {
      this.#cy.zoom(MOST_FIT_ZOOM)
      this.#cy.center()
    }
  }

  zoomBy(factor: number): void {
    const renderedPosition = { x: this.#cy.width() / 2, y: this.#cy.height() / 2 }
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition })
  }

  get viewport(): Viewport {
    return { zoom: this.#cy.zoom(), pan: { ...this.#cy.pan() } }
  }

  set viewport({ zoom, pan }: Viewport) {
    this.#cy.viewport({ zoom, pan: { ...pan } })
  }

  get aspect(): number {
    return this.#cy.width() / Math.max(1, this.#cy.height())
  }

  /** Moves the view so that these are seen, when they are not. */
  bringIntoView(ids: readonly (ActorId | RelationshipId)[]): void {
    const wanted = new Set<string>(ids)
    const elements = this.#cy.elements().filter(element => wanted.has(element.id()))
    if (elements.empty()) return
    const box = elements.renderedBoundingBox()
    const isSeen =
      box.x1 >= 0 && box.y1 >= 0 && box.x2 <= this.#cy.width() && box.y2 <= this.#cy.height()
    if (isSeen) return
    if (prefersStillness()) this.#cy.center(elements)
    else this.#cy.animate({ center: { eles: elements }, duration: 200 })
  }

  /** What is seen, in diagram pixels. */
  get seen(): {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  } {
    const { x1, y1, w, h } = this.#cy.extent()
    return { x: x1, y: y1, width: w, height: h }
  }

  /** Moves the view so that this place of the diagram is in its middle. */
  centreOn({ x, y }: { readonly x: number; readonly y: number }): void {
    const zoom = this.#cy.zoom()
    this.#cy.pan({ x: this.#cy.width() / 2 - x * zoom, y: this.#cy.height() / 2 - y * zoom })
  }

  /** The middle of what is seen. */
  get centre(): CanvasPoint {
    return this.pointAt(this.#cy.width() / 2, this.#cy.height() / 2)
  }

  /** From pixels of the container. */
  pointAt(x: number, y: number): CanvasPoint {
    const { zoom, pan } = this.viewport
    return { rendered: { x, y }, model: { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom } }
  }

  /** From diagram pixels to pixels of the container. */
  renderedAt({ x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } {
    const { zoom, pan } = this.viewport
    return { x: x * zoom + pan.x, y: y * zoom + pan.y }
  }

  renderedPlace(actorId: ActorId): RenderedActor | null {
    const node = this.#cy.getElementById(actorId)
    return node.empty() ? null : this.#rendered(node)
  }

  /** Where a relationship's middle is, in pixels of the container. */
  renderedMiddle(relationshipId: RelationshipId): { x: number; y: number } | null {
    const edge = this.#cy.getElementById(relationshipId)
    return edge.empty() ? null : { ...edge.renderedMidpoint() }
  }

  /** Where all actors are drawn now. */
  renderedPlaces(): readonly RenderedActor[] {
    return this.#cy.nodes(ACTORS).map(node => this.#rendered(node))
  }

  /** Moves actors and annotations on screen only, until the move is asked for as a command. */
  nudge(ids: readonly string[], by: { readonly x: number; readonly y: number }): void {
    this.#cy.batch(() => {
      for (const id of ids) this.#cy.getElementById(id).shift({ x: by.x, y: by.y })
    })
  }

  /** Makes an annotation larger or smaller on screen only; its upper left corner stays. */
  resize(id: AnnotationId, by: { readonly x: number; readonly y: number }): void {
    this.#showFrame(id, resizedFrame(this.frameOf(id), { x: 1, y: 1 }, by))
  }

  /** Where an annotation is on screen now, in diagram pixels. */
  frameOf(id: AnnotationId): Frame {
    const node = this.#cy.getElementById(id)
    const { x, y } = node.position()
    return { x, y, width: node.data('width'), height: node.data('height') }
  }

  positionsOf(actorIds: readonly ActorId[]): readonly ActorPosition[] {
    return actorIds.map(actorId => {
      const { x, y } = this.#cy.getElementById(actorId).position()
      return { actorId, x: Math.round(x), y: Math.round(y) }
    })
  }

  /** Takes back what was moved on screen and not accepted. */
  restore(): void {
    this.#drag.restore()
  }

  /** Ends a drag, a drawn line or a rectangle without a trace; true when there was one. */
  cancelGesture(): boolean {
    const gestures = [this.#handle, this.#sides, this.#marquee, this.#drag]
    return gestures.some(gesture => gesture.cancel())
  }

  destroy(): void {
    window.clearTimeout(this.#scaleTimer)
    this.#resize.disconnect()
    this.#handle.remove()
    this.#sides.remove()
    this.#snap.remove()
    this.#labels.remove()
    this.#cy.destroy()
  }

  #has(id: string): boolean {
    return this.#cy.getElementById(id).nonempty()
  }

  #showFrame(id: AnnotationId, { x, y, width, height }: Frame): void {
    this.#cy.getElementById(id).data({ width, height }).position({ x, y })
  }

  #quietly(change: () => void): void {
    this.#isSettingSelection = true
    change()
    this.#isSettingSelection = false
  }

  /** Once zooming has paused: measuring all labels again would make it stutter. */
  #scaleLabelsSoon(): void {
    window.clearTimeout(this.#scaleTimer)
    this.#scaleTimer = window.setTimeout(() => this.#scaleLabels(), SCALE_PAUSE_MS)
  }

  #scaleLabels(zoom = this.#cy.zoom()): void {
    const scale = this.#isLarge ? 1 : labelScaleAt(zoom)
    if (scale === this.#labelScale) return
    this.#labelScale = scale
    this.#cy.style(diagramStyle(PALETTES[this.#theme], scale))
    this.#labels.soon()
  }

  #rendered(node: NodeSingular): RenderedActor {
    const { x, y } = node.renderedPosition()
    return { actorId: actorIdOf(node), x, y, radius: (node.width() / 2) * this.#cy.zoom() }
  }

  #actorAt(x: number, y: number): RenderedActor | null {
    let nearest: RenderedActor | null = null
    let least = Number.POSITIVE_INFINITY
    for (const node of this.#cy.nodes(ACTORS)) {
      const place = this.#rendered(node)
      const distance = Math.hypot(place.x - x, place.y - y) - place.radius
      if (distance > REACH || distance >= least) continue
      least = distance
      nearest = place
    }
    return nearest
  }

  #showTarget(actorId: ActorId | null): void {
    this.#cy.nodes('.target').removeClass('target')
    if (actorId !== null) this.#cy.getElementById(actorId).addClass('target')
  }
}
