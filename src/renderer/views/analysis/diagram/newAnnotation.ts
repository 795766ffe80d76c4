/** An annotation before it is kept: its usual size and colour, and no words yet. Pure. */
import type { AnnotationKind } from '../../../../shared/domain/annotations'
import { AnnotationId, newIdOf } from '../../../../shared/domain/ids'
import type { CanvasPoint } from './canvasTypes'
import type { Overlay } from './overlay'

const USUAL_COLOUR = '#5E3C99'

/** Asks for its words at the place where it is to be. */
export function newAnnotation(kind: AnnotationKind, point: CanvasPoint): Overlay {
  const size = kind === 'text' ? { width: 160, height: 32 } : { width: 220, height: 130 }
  const place = { x: Math.round(point.model.x), y: Math.round(point.model.y) }
  const look = { kind, text: '', colour: USUAL_COLOUR, ...place, ...size }
  return {
    kind: 'newAnnotation',
    annotation: { annotationId: newIdOf(AnnotationId), ...look },
    point,
  }
}
