/**
 * Words of a picture as outlines of their letters: nothing in the file depends on a font any more.
 *
 * Each group keeps its words as its name, so that they can be found and read aloud. A line with a
 * character that none of our faces has stays text.
 */
import type { Mark, MarkGroup, Picture, TextMark } from '../diagramMarks'
import { type Point, short } from '../diagramShapes'
import type { SetLine, Typesetter } from './typesetter'

const HALO_WIDTH = 3

/** Where the line's left end is. */
function lineStart(mark: TextMark, width: number): number {
  if (mark.align === 'middle') return mark.x - width / 2
  return mark.direction === 'rtl' ? mark.x - width : mark.x
}

function turning({ turn }: TextMark): (point: Point) => Point {
  if (turn === undefined) return point => point
  const { angle, around } = turn
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return ({ x, y }) => ({
    x: around.x + (x - around.x) * cos - (y - around.y) * sin,
    y: around.y + (x - around.x) * sin + (y - around.y) * cos,
  })
}

function outlineOf(mark: TextMark, { glyphs, width }: SetLine): string {
  const turned = turning(mark)
  const left = lineStart(mark, width)
  return glyphs
    .flatMap(({ face, id, x, y }) => {
      const scale = mark.size / face.unitsPerEm
      return face.outlineOf(id).map(({ type, values }) => {
        const points: string[] = []
        for (let index = 0; index + 1 < values.length; index += 2) {
          const [across = 0, up = 0] = [values[index], values[index + 1]]
          const point = turned({ x: left + x + across * scale, y: mark.y + y - up * scale })
          points.push(`${short(point.x)} ${short(point.y)}`)
        }
        return type + points.join(' ')
      })
    })
    .join('')
}

function outlinedMark(mark: Mark, setLine: Typesetter): readonly Mark[] {
  if (mark.kind === 'path') return [mark]
  const line = setLine(mark.text, mark)
  if (!line.isComplete) return [mark]
  const d = outlineOf(mark, line)
  if (d === '') return []
  const letters: Mark = { kind: 'path', d, fill: mark.colour, stroke: null }
  if (mark.halo === null) return [letters]
  const stroke = { colour: mark.halo, width: HALO_WIDTH, isRound: true }
  return [{ kind: 'path', d, fill: null, stroke }, letters]
}

function wordsIn(group: MarkGroup): string | null {
  const lines = group.marks.flatMap(mark => (mark.kind === 'text' ? [mark.text] : []))
  return lines.length === 0 ? null : lines.join(' ').replace(/[\u2066-\u2069]/g, '')
}

export function outlinedPicture(picture: Picture, setLine: Typesetter): Picture {
  const groups = picture.groups.map(group => ({
    ...group,
    name: group.name ?? wordsIn(group),
    marks: group.marks.flatMap(mark => outlinedMark(mark, setLine)),
  }))
  return { ...picture, groups }
}
