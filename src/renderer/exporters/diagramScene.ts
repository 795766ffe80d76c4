/** What is on a diagram, as plain data: all that a painter needs to know and nothing of the program. */
import type { ActorShape } from '../../shared/domain/actors'
import type { Sign } from '../../shared/domain/relationships'
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
}

export type SceneRelationship = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly label: string
  readonly sign: Sign
  readonly isDirected: boolean
  readonly citations: number
  readonly weight: number | null
}

export type LegendEntry = { readonly name: string } & (
  | {
      readonly kind: 'actorType'
      readonly shape: ActorShape
      readonly colour: string
      readonly icon: string | null
    }
  | { readonly kind: 'faction'; readonly colour: string }
  | { readonly kind: 'sign'; readonly sign: Sign }
  | { readonly kind: 'directed' }
  | { readonly kind: 'uncited' }
  | { readonly kind: 'width' }
)

export type DiagramScene = {
  /** Empty: none is drawn. */
  readonly title: string
  readonly caption: string
  /** Of the interface: where the title begins and the legend runs. */
  readonly direction: TextDirection
  readonly actors: readonly SceneActor[]
  readonly relationships: readonly SceneRelationship[]
  readonly legend: readonly LegendEntry[]
}
