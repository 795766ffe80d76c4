/** What is open over the diagram: at most one thing at a time. */
import type { AnnotationRow } from '../../../../shared/domain/annotations'
import type { ActorId, AnnotationId, RelationshipId } from '../../../../shared/domain/ids'
import type { CanvasPoint, MenuTarget } from './canvasTypes'

export type Overlay =
  | { readonly kind: 'none' }
  | { readonly kind: 'createActor'; readonly point: CanvasPoint }
  | { readonly kind: 'rename'; readonly actorId: ActorId }
  | { readonly kind: 'retype'; readonly relationshipId: RelationshipId }
  | { readonly kind: 'annotation'; readonly annotationId: AnnotationId }
  | {
      readonly kind: 'newAnnotation'
      readonly annotation: AnnotationRow
      readonly point: CanvasPoint
    }
  | { readonly kind: 'connect'; readonly fromActorId: ActorId }
  | {
      readonly kind: 'relationship'
      readonly fromActorId: ActorId
      readonly toActorId: ActorId
    }
  | { readonly kind: 'putActors' }
  | {
      readonly kind: 'remove'
      readonly actorIds: readonly ActorId[]
      readonly relationshipIds: readonly RelationshipId[]
      readonly annotationIds: readonly AnnotationId[]
      /** What hangs on them and goes too. */
      readonly relationships: number
      readonly citations: number
    }
  | { readonly kind: 'menu'; readonly target: MenuTarget; readonly point: CanvasPoint }

export const NO_OVERLAY: Overlay = { kind: 'none' }
