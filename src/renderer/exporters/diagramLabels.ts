/** Labels: the analyst's words broken into lines, measured, and set around a point. */
import { type Box, boxAround, type PathMark, type TextMark, turnedBox } from './diagramMarks'
import { type Point, short } from './diagramShapes'
import {
  isolateLine,
  type MeasureText,
  type TextDirection,
  textDirection,
  visibleText,
  wrapText,
} from './diagramText'

export type LabelStyle = {
  readonly size: number
  readonly weight: number
  /** As a multiple of the size. */
  readonly lineHeight: number
  readonly maxWidth: number
}

export type Label = {
  readonly lines: readonly string[]
  readonly direction: TextDirection
  readonly style: LabelStyle
  readonly width: number
  readonly height: number
}

/** Room for marks above and below letters that measuring by advance width does not see. */
const SLACK = 4

/** Breaks words into a label. Nothing is left out; hidden characters become visible. */
export function labelOf(words: string, style: LabelStyle, measure: MeasureText): Label {
  const text = visibleText(words)
  const direction = textDirection(text)
  const widthOf = (line: string) => measure(isolateLine(line, direction), style.size, style.weight)
  const lines = wrapText(text, style.maxWidth, widthOf)
  return {
    lines,
    direction,
    style,
    width: Math.max(0, ...lines.map(widthOf)) + SLACK,
    height: lines.length * style.size * style.lineHeight + SLACK,
  }
}

export function labelBox(label: Label, centre: Point, angle = 0): Box {
  return angle === 0
    ? boxAround(centre, label.width, label.height)
    : turnedBox(centre, label.width, label.height, angle)
}

/** The lines of a label around its centre, turned by `angle` radians. */
export function labelMarks(
  label: Label,
  centre: Point,
  { colour, halo, angle = 0 }: { colour: string; halo: string | null; angle?: number },
): readonly TextMark[] {
  const { lines, direction, style } = label
  const pitch = style.size * style.lineHeight
  const firstBaseline = centre.y - ((lines.length - 1) * pitch) / 2 + style.size * 0.35
  return lines.map((line, index) => ({
    kind: 'text',
    text: isolateLine(line, direction),
    x: centre.x,
    y: firstBaseline + index * pitch,
    align: 'middle',
    direction,
    size: style.size,
    weight: style.weight,
    colour,
    halo,
    ...(angle === 0 ? {} : { turn: { angle, around: centre } }),
  }))
}

/** A sheet under a label, so that no line runs through its words. */
export function labelPlate(label: Label, centre: Point, angle: number, colour: string): PathMark {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const corner = (across: number, down: number) => {
    const x = (across * label.width) / 2
    const y = (down * (label.height - SLACK)) / 2
    return `${short(centre.x + x * cos - y * sin)} ${short(centre.y + x * sin + y * cos)}`
  }
  const d = `M${corner(-1, -1)}L${corner(1, -1)}L${corner(1, 1)}L${corner(-1, 1)}Z`
  return { kind: 'path', d, fill: colour, stroke: null }
}
