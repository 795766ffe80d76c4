/** Annotations: free text and shapes on a diagram. They say nothing about the network. */
import { z } from '../zod'
import { Colour, query } from './definitions'
import { AnnotationId, DiagramId } from './ids'

export const AnnotationKind = z.enum(['text', 'rectangle', 'ellipse'])
export type AnnotationKind = z.infer<typeof AnnotationKind>

const Coordinate = z.number().min(-1e7).max(1e7)
const Length = z.number().min(8).max(100_000)

const Look = z.strictObject({
  text: z.string().max(2_000),
  colour: Colour,
  x: Coordinate,
  y: Coordinate,
  width: Length,
  height: Length,
})

/** One that is made: a new id and all that it shows. */
export const NewAnnotation = z.strictObject({
  annotationId: AnnotationId,
  kind: AnnotationKind,
  ...Look.shape,
})
export type NewAnnotation = z.infer<typeof NewAnnotation>

export const annotationCommands = {
  'annotation.create': z.strictObject({
    diagramId: DiagramId,
    ...NewAnnotation.shape,
  }),
  'annotation.describe': z.strictObject({ annotationId: AnnotationId, changes: Look.partial() }),
  'annotation.remove': z.strictObject({ annotationIds: z.array(AnnotationId).min(1).max(10_000) }),
}

export type AnnotationRow = Readonly<NewAnnotation>

export const annotationQueries = {
  /** Those that lie below come first. */
  'diagram.annotations': query<AnnotationRow>()({ diagramId: DiagramId }),
}
