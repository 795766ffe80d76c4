/** Words above a diagram, broken into lines that stand one under the other. */
import { type LabelStyle, labelOf } from './diagramLabels'
import type { TextMark } from './diagramMarks'
import {
  isolateLine,
  type MeasureText,
  type TextDirection,
  textDirection,
  visibleText,
} from './diagramText'

type LineStyle = Omit<LabelStyle, 'maxWidth'>

export type WordsToSet = {
  readonly words: string
  readonly style: LineStyle
  readonly colour: string
}

export type TextLine = {
  readonly text: string
  readonly style: LineStyle
  readonly colour: string
}

/** Each line keeps the direction of its words; `direction` is that of words that have none. */
export function linesOf(
  { words, style, colour }: WordsToSet,
  { maxWidth, direction }: { readonly maxWidth: number; readonly direction: TextDirection },
  measure: MeasureText,
): readonly TextLine[] {
  const own = textDirection(visibleText(words), direction)
  return labelOf(words, { ...style, maxWidth }, measure).lines.map(line => ({
    text: isolateLine(line, own),
    style,
    colour,
  }))
}

export function heightOfLines(lines: readonly TextLine[]): number {
  return lines.reduce((sum, { style }) => sum + style.size * style.lineHeight, 0)
}

/** Lines from `top` down, beginning at `x` as the whole is read. */
export function lineMarks(
  lines: readonly TextLine[],
  { x, top, direction }: { x: number; top: number; direction: TextDirection },
): readonly TextMark[] {
  let bottom = top
  return lines.map(({ text, style: { size, weight, lineHeight }, colour }) => {
    bottom += size * lineHeight
    const y = bottom - size * 0.35
    return {
      kind: 'text',
      ...{ text, x, y, align: 'start', direction, size, weight, colour, halo: null },
    }
  })
}
