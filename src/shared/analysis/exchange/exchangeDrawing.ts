/**
 * Annotations and style of a diagram as named values of the whole network, for formats that have a place
 * for such values.
 *
 * Must stay true: `drawingFrom(new Map(drawingFields(d)))` is d.
 */
import { NewAnnotation } from '../../domain/annotations'
import { DiagramStyle } from '../../domain/diagramStyle'
import {
  type ExchangeAnnotation,
  type ExchangeDrawing,
  MOST_ANNOTATIONS,
} from '../../domain/exchange'
import { z } from '../../zod'
import { type Fields, jsonFrom, type TextFields } from './exchangeFields'

export const NO_DRAWING: ExchangeDrawing = { annotations: [], style: null }

export function drawingFields({ annotations, style }: ExchangeDrawing): Fields {
  return [
    ...(annotations.length === 0 ? [] : [['annotations', JSON.stringify(annotations)] as const]),
    ...(style === null ? [] : [['style', JSON.stringify(style)] as const]),
  ]
}

const Annotation: z.ZodType<ExchangeAnnotation> = NewAnnotation.omit({ annotationId: true })
const List = z.array(z.unknown()).catch([])

export type ReadDrawing = {
  readonly drawing: ExchangeDrawing
  /** Annotations that are none, or too many. */
  readonly leftOut: number
}

export function drawingFrom(fields: TextFields): ReadDrawing {
  const listed = List.parse(jsonFrom(fields.get('annotations') ?? '[]'))
  const annotations = listed
    .flatMap(one => Annotation.safeParse(one).data ?? [])
    .slice(0, MOST_ANNOTATIONS)
  const style = DiagramStyle.safeParse(jsonFrom(fields.get('style') ?? 'null'))
  return {
    drawing: { annotations, style: style.success ? style.data : null },
    leftOut: listed.length - annotations.length,
  }
}
