/** What the diagram's canvas tells the pane, and in which coordinates. */
import type { ActorId, AnnotationId, RelationshipId } from '../../../../shared/domain/ids'

/** `x` and `y` in diagram pixels, independent of zoom and pan. */
export type ActorPosition = { readonly actorId: ActorId; readonly x: number; readonly y: number }

export type AnnotationPosition = {
  readonly annotationId: AnnotationId
  readonly x: number
  readonly y: number
}

/** The middle of an annotation and its sides, in diagram pixels. */
export type Frame = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type NetworkSelection = {
  readonly actorIds: readonly ActorId[]
  readonly relationshipIds: readonly RelationshipId[]
}

/** A place on the canvas, both in pixels of its container and in diagram pixels. */
export type CanvasPoint = {
  readonly rendered: { readonly x: number; readonly y: number }
  readonly model: { readonly x: number; readonly y: number }
}

export type MenuTarget =
  | { readonly kind: 'actor'; readonly actorId: ActorId }
  | { readonly kind: 'relationship'; readonly relationshipId: RelationshipId }
  | { readonly kind: 'annotation'; readonly annotationId: AnnotationId }
  | { readonly kind: 'group'; readonly factionActorId: ActorId }
  | { readonly kind: 'paper' }

export type CanvasCallbacks = {
  readonly onSelect: (selection: NetworkSelection) => void
  /** A drag ended: where all moved actors and annotations are now. */
  readonly onMove: (
    positions: readonly ActorPosition[],
    annotations: readonly AnnotationPosition[],
  ) => void
  /** A faction's frame, or the shape in its members' place, was pressed. */
  readonly onSelectGroup: (factionActorId: ActorId) => void
  readonly onSelectAnnotations: (annotationIds: readonly AnnotationId[]) => void
  /** Pulled larger or smaller: how large it is on screen now. */
  readonly onResizeAnnotation: (annotationId: AnnotationId) => void
  readonly onDoubleClickAnnotation: (annotationId: AnnotationId) => void
  readonly onDoubleClickPaper: (point: CanvasPoint) => void
  readonly onDoubleClickActor: (actorId: ActorId) => void
  readonly onDoubleClickRelationship: (relationshipId: RelationshipId) => void
  readonly onConnect: (from: ActorId, to: ActorId) => void
  readonly onPressHandle: (from: ActorId) => void
  readonly onMenu: (target: MenuTarget, point: CanvasPoint) => void
  /** Pan, zoom or positions changed; comes with every frame drawn. */
  readonly onView: () => void
}

export type Viewport = {
  readonly zoom: number
  readonly pan: { readonly x: number; readonly y: number }
}
