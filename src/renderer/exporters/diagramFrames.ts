/** What lies under a diagram: frames around factions, shapes and free text of the analyst. */
import { labelBox, labelMarks, labelOf } from './diagramLabels'
import type { Palette } from './diagramLook'
import { type Box, boxAround, growBox, joinBoxes, type Mark, type PathMark } from './diagramMarks'
import type { SceneAnnotation } from './diagramScene'
import { short } from './diagramShapes'
import type { MeasureText } from './diagramText'

export const FRAME = { padding: 18, radius: 12, opacity: 0.1 }
export const FRAME_LABEL = { size: 13, weight: 600, lineHeight: 1.35, maxWidth: 260 }
export const ANNOTATION_LABEL = { size: 14, weight: 500, lineHeight: 1.4 }

type Part = { readonly box: Box; readonly marks: readonly Mark[] }

function roundedPath({ left, top, right, bottom }: Box, radius: number): string {
  const r = Math.min(radius, (right - left) / 2, (bottom - top) / 2)
  const [w, h] = [right - left - 2 * r, bottom - top - 2 * r].map(short)
  const arc = (x: number, y: number) => `a${short(r)} ${short(r)} 0 0 1 ${short(x)} ${short(y)}`
  return `M${short(left + r)} ${short(top)}h${w}${arc(r, r)}v${h}${arc(-r, r)}h-${w}${arc(-r, -r)}v-${h}${arc(r, -r)}Z`
}

/** A frame in a colour, its inside a breath of it. */
export function framePath(box: Box, colour: string): PathMark {
  return {
    kind: 'path',
    d: roundedPath(box, FRAME.radius),
    fill: colour,
    fillOpacity: FRAME.opacity,
    stroke: { colour, width: 1.5 },
  }
}

/** The frame around a faction's members, with its name above them. */
export function groupPart(
  group: { readonly name: string; readonly colour: string },
  members: readonly Box[],
  palette: Palette,
  measure: MeasureText,
): Part | null {
  const inner = joinBoxes(members)
  if (inner === null) return null
  const label = labelOf(group.name, FRAME_LABEL, measure)
  const box = growBox(inner, FRAME.padding)
  const centre = { x: (box.left + box.right) / 2, y: box.top - label.height / 2 - 2 }
  return {
    box: joinBoxes([box, labelBox(label, centre)]) ?? box,
    marks: [
      framePath(box, group.colour),
      ...labelMarks(label, centre, { colour: palette.ink, halo: palette.paper }),
    ],
  }
}

function shapeOf({ kind, colour }: SceneAnnotation, box: Box): readonly Mark[] {
  if (kind === 'text') return []
  if (kind === 'rectangle') return [framePath(box, colour)]
  const [rx, ry] = [(box.right - box.left) / 2, (box.bottom - box.top) / 2].map(short)
  const width = short(box.right - box.left)
  const d = `M${short(box.left)} ${short((box.top + box.bottom) / 2)}a${rx} ${ry} 0 1 0 ${width} 0a${rx} ${ry} 0 1 0 -${width} 0z`
  return [{ ...framePath(box, colour), d }]
}

/** Its words are broken to its width; shapes keep them in their middle. */
export function annotationPart(
  annotation: SceneAnnotation,
  palette: Palette,
  measure: MeasureText,
): Part {
  const { text, width, height, kind, colour } = annotation
  const box = boxAround(annotation, width, height)
  const label = labelOf(text, { ...ANNOTATION_LABEL, maxWidth: Math.max(24, width - 12) }, measure)
  const ink = kind === 'text' ? colour : palette.ink
  return {
    box: joinBoxes([box, labelBox(label, annotation)]) ?? box,
    marks: [
      ...shapeOf(annotation, box),
      ...labelMarks(label, annotation, { colour: ink, halo: palette.paper }),
    ],
  }
}
