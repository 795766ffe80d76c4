/** What is on a diagram, as plain data: all that a painter needs to know and nothing of the program. */
import type { ActorShape } from '../../shared/domain/actors'
import type { AnnotationKind } from '../../shared/domain/annotations'
import type { Dash, Tone } from './diagramLook'
import type { TextDirection } from './diagramText'

export type SceneActor = {
  readonly id: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly shape: ActorShape
  readonly colour: string
  /** Path data on a 24 by 24 grid. */
  readonly icon: string | null
  /** Colour of the ring that shows the faction. */
  readonly ring: string | null
  readonly size: number
  readonly isFaint: boolean
}

/** A faction as a frame around its members, or as one shape in their place. */
export type SceneGroup = {
  readonly id: string
  readonly name: string
  readonly colour: string
  readonly memberIds: readonly string[]
}

export type SceneAnnotation = {
  readonly kind: AnnotationKind
  readonly text: string
  readonly colour: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How a line is drawn. */
export type LineLook = {
  readonly tone: Tone
  readonly dash: Dash
  readonly width: number
  readonly isDirected: boolean
  /** Nothing is cited for it. */
  readonly isUncited: boolean
}

export type SceneRelationship = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly label: string
  readonly isFaint: boolean
} & LineLook

export type LegendEntry = { readonly name: string } & (
  | {
      readonly kind: 'actorType'
      readonly shape: ActorShape
      readonly colour: string
      readonly icon: string | null
    }
  | { readonly kind: 'faction'; readonly colour: string }
  | { readonly kind: 'colour'; readonly colour: string }
  | { readonly kind: 'line'; readonly tone: Tone; readonly dash: Dash }
  | { readonly kind: 'group'; readonly colour: string }
  | { readonly kind: 'size'; readonly sizes: readonly [number, number] }
  | { readonly kind: 'directed' }
  | { readonly kind: 'uncited' }
  | { readonly kind: 'width' }
)

/** What stands around a diagram on its sheet. */
export type SceneFrame = {
  /** Empty: none is drawn. */
  readonly title: string
  readonly caption: string
  /** A line at the foot: when the picture was made. */
  readonly footer: string
  /** Of the interface: where the title begins and the legend runs. */
  readonly direction: TextDirection
  readonly legend: readonly LegendEntry[]
}

export type SceneBody = {
  readonly actors: readonly SceneActor[]
  readonly relationships: readonly SceneRelationship[]
  readonly groups: readonly SceneGroup[]
  readonly annotations: readonly SceneAnnotation[]
}

export type DiagramScene = SceneFrame & SceneBody

/** One of two looks at the same diagram. */
export type Panel = SceneBody & {
  readonly label: string
  readonly statement: string
  readonly colour: string
}

export type PanelFigure = SceneFrame & { readonly panels: readonly [Panel, Panel] }
