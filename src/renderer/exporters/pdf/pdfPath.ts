/** SVG path data as operators of a PDF: curves of the second degree and arcs become cubic ones. */
import type { Point } from '../diagramShapes'
import { pdfNumber } from './pdfObjects'

const STEP = /([MLHVCQAZ])([^MLHVCQAZ]*)/gi
const NUMBER = /-?\d*\.?\d+/g

/** How many numbers a command takes each time it is repeated. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 }

function line(operator: string, ...points: readonly Point[]): string {
  const numbers = points.flatMap(({ x, y }) => [pdfNumber(x), pdfNumber(y)])
  return [...numbers, operator].join(' ')
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function quadratic(from: Point, control: Point, to: Point): string {
  return line('c', between(from, control, 2 / 3), between(to, control, 2 / 3), to)
}

type Arc = {
  readonly rx: number
  readonly ry: number
  readonly isLarge: boolean
  readonly isClockwise: boolean
}

/** Centre and angles of an upright elliptical arc (SVG 1.1, F.6.5). */
function arcCentre(from: Point, to: Point, { rx: wantedX, ry: wantedY, ...arc }: Arc) {
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 }
  const stretch = Math.max(1, Math.hypot(half.x / wantedX, half.y / wantedY))
  const [rx, ry] = [wantedX * stretch, wantedY * stretch]
  const away = (half.x / rx) ** 2 + (half.y / ry) ** 2
  const sign = arc.isLarge === arc.isClockwise ? -1 : 1
  const factor = sign * Math.sqrt(Math.max(0, 1 / away - 1))
  const offset = { x: (factor * rx * half.y) / ry, y: (-factor * ry * half.x) / rx }
  const start = Math.atan2((half.y - offset.y) / ry, (half.x - offset.x) / rx)
  const end = Math.atan2((-half.y - offset.y) / ry, (-half.x - offset.x) / rx)
  const turn = 2 * Math.PI
  const sweep = arc.isClockwise ? (end - start + turn) % turn : -((start - end + turn) % turn)
  const centre = { x: (from.x + to.x) / 2 + offset.x, y: (from.y + to.y) / 2 + offset.y }
  return { centre, rx, ry, start, sweep }
}

/** At most a quarter turn a curve. */
function arcCurves(from: Point, to: Point, arc: Arc): readonly string[] {
  if (arc.rx === 0 || arc.ry === 0) return [line('l', to)]
  if (from.x === to.x && from.y === to.y) return []
  const { centre, rx, ry, start, sweep } = arcCentre(from, to, arc)
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9))
  const step = sweep / pieces
  const reach = (4 / 3) * Math.tan(step / 4)
  const at = (angle: number, lean: number): Point => ({
    x: centre.x + rx * (Math.cos(angle) - lean * Math.sin(angle)),
    y: centre.y + ry * (Math.sin(angle) + lean * Math.cos(angle)),
  })
  return Array.from({ length: pieces }, (_, index) => {
    const [before, after] = [start + index * step, start + (index + 1) * step]
    const end = index === pieces - 1 ? to : at(after, 0)
    return line('c', at(before, reach), at(after, -reach), end)
  })
}

type Pen = { at: Point; begun: Point }

/** One command with one set of its numbers. */
function operatorsOf(name: string, values: readonly number[], pen: Pen): readonly string[] {
  const isRelative = name === name.toLowerCase()
  const base = isRelative ? pen.at : { x: 0, y: 0 }
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = values
  const point = (x: number, y: number): Point => ({ x: base.x + x, y: base.y + y })
  const from = pen.at
  switch (name.toUpperCase()) {
    case 'M':
      pen.at = point(a, b)
      pen.begun = pen.at
      return [line('m', pen.at)]
    case 'L':
      pen.at = point(a, b)
      return [line('l', pen.at)]
    case 'H':
      pen.at = { x: base.x + a, y: from.y }
      return [line('l', pen.at)]
    case 'V':
      pen.at = { x: from.x, y: base.y + a }
      return [line('l', pen.at)]
    case 'C':
      pen.at = point(e, f)
      return [line('c', point(a, b), point(c, d), pen.at)]
    case 'Q':
      pen.at = point(c, d)
      return [quadratic(from, point(a, b), pen.at)]
    case 'A':
      pen.at = point(f, g)
      return arcCurves(from, pen.at, { rx: a, ry: b, isLarge: d === 1, isClockwise: e === 1 })
    default:
      pen.at = pen.begun
      return ['h']
  }
}

/** Path construction operators for path data as our shapes write it: upright arcs, no short forms. */
export function pdfPath(data: string): string {
  const pen: Pen = { at: { x: 0, y: 0 }, begun: { x: 0, y: 0 } }
  const operators: string[] = []
  for (const [, name = 'Z', rest = ''] of data.matchAll(STEP)) {
    const numbers = (rest.match(NUMBER) ?? []).map(Number)
    const takes = TAKES[name.toUpperCase()] ?? 0
    const times = takes === 0 ? 1 : Math.floor(numbers.length / takes)
    for (let index = 0; index < times; index++) {
      operators.push(...operatorsOf(name, numbers.slice(index * takes, (index + 1) * takes), pen))
    }
  }
  return operators.join('\n')
}
