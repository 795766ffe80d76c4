/** Measures text as the window draws it, and sees to it that the faces are there first. */
import { LABEL_FACE, LABEL_FONT } from '../../../exporters/diagramLook'

const SAMPLE = 'ابجد، Abcd é 123'

let loading: Promise<unknown> | null = null

/** Loads every weight that diagrams use; before that, labels would be measured in another face. */
export function loadLabelFaces(): Promise<unknown> {
  loading ??= Promise.all(
    [400, 500, 600].map(weight => document.fonts.load(`${weight} 13px "${LABEL_FACE}"`, SAMPLE)),
  )
  return loading
}

let context: CanvasRenderingContext2D | null = null

/** Advance width in CSS pixels. */
export function measureText(text: string, size: number, weight: number): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (context === null) return text.length * size * 0.6
  context.font = `${weight} ${size}px ${LABEL_FONT}`
  return context.measureText(text).width
}
