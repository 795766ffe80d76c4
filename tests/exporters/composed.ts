/** What a composed picture holds, and whether its bounds hold all of it. */
import type { Picture, TextMark } from '../../src/renderer/exporters/diagramMarks'
import { measureEvenly } from './sceneSamples'

export function textMarks({ groups }: Picture): readonly TextMark[] {
  return groups.flatMap(({ marks }) => marks).filter(mark => mark.kind === 'text')
}

/** The corners of a line of text, turned as it is drawn. */
function cornersOf(mark: TextMark): readonly { x: number; y: number }[] {
  const width = measureEvenly(mark.text, mark.size, mark.weight)
  const start = mark.align === 'middle' ? mark.x - width / 2 : mark.x
  const left = mark.align === 'start' && mark.direction === 'rtl' ? mark.x - width : start
  const plain = [left, left + width].flatMap(x => [
    { x, y: mark.y - mark.size * 0.8 },
    { x, y: mark.y + mark.size * 0.2 },
  ])
  if (mark.turn === undefined) return plain
  const { angle, around } = mark.turn
  return plain.map(({ x, y }) => ({
    x: around.x + (x - around.x) * Math.cos(angle) - (y - around.y) * Math.sin(angle),
    y: around.y + (x - around.x) * Math.sin(angle) + (y - around.y) * Math.cos(angle),
  }))
}

/** Lines of text that the picture would crop. */
export function outside(picture: Picture): readonly TextMark[] {
  const { origin, width, height } = picture
  return textMarks(picture).filter(mark =>
    cornersOf(mark).some(
      ({ x, y }) => x < origin.x || y < origin.y || x > origin.x + width || y > origin.y + height,
    ),
  )
}

export const LONG =
  'an unusually long name of an organisation that goes on for several lines of text'
