/** The legend of a diagram: one sample and one name per sign used, in rows that fit the picture. */
import { labelOf } from './diagramLabels'
import { PALETTES, type Palette } from './diagramLook'
import type { Box, Mark } from './diagramMarks'
import { actorShapeMarks, lineMarks, type Part } from './diagramParts'
import type { DiagramScene, LegendEntry } from './diagramScene'
import type { Point } from './diagramShapes'
import { isolateLine, type MeasureText, textDirection, visibleText } from './diagramText'

/** Width and height of the place in which a sample is drawn. */
export const SAMPLE = { width: 30, height: 22 }

const TEXT = { size: 12, weight: 400, lineHeight: 1.4, maxWidth: Number.POSITIVE_INFINITY }
const ROW = 26
const GAP = 6
const ENTRY_GAP = 22

function sampleLine(entry: LegendEntry, y: number, [left, right]: readonly [number, number]) {
  const curve = {
    start: { x: left, y },
    control: null,
    end: { x: right, y },
    arrivalAngle: left < right ? 0 : Math.PI,
  }
  return {
    curve,
    line: {
      sign: entry.kind === 'sign' ? entry.sign : ('neutral' as const),
      isDirected: entry.kind === 'directed',
      citations: entry.kind === 'uncited' ? 0 : 1,
      weight: null,
    },
  }
}

/** How something in the legend looks, drawn around a point. `isMirrored`: arrows run to the left. */
export function sampleMarks(
  entry: LegendEntry,
  centre: Point,
  palette: Palette = PALETTES.light,
  isMirrored = false,
): readonly Mark[] {
  if (entry.kind === 'actorType') return actorShapeMarks({ ...entry, ring: null }, centre, 20)
  if (entry.kind === 'faction') {
    const mark = { shape: 'ellipse', colour: palette.hairline, icon: null } as const
    return actorShapeMarks({ ...mark, ring: entry.colour }, centre, 9)
  }
  const reach = (SAMPLE.width / 2 - 2) * (isMirrored ? -1 : 1)
  const ends = [centre.x - reach, centre.x + reach] as const
  if (entry.kind === 'width') {
    return [1, 8].flatMap((citations, index) => {
      const { line, curve } = sampleLine(entry, centre.y - 4 + index * 8, ends)
      return lineMarks({ ...line, citations }, curve, palette)
    })
  }
  const { line, curve } = sampleLine(entry, centre.y, ends)
  return lineMarks(line, curve, palette)
}

type Laid = { readonly entry: LegendEntry; readonly offset: number; readonly row: number }

/** Puts entries into rows of at most `width`; offsets run from the beginning of a row. */
function intoRows(
  entries: readonly LegendEntry[],
  width: number,
  widthOf: (name: string) => number,
) {
  const laid: Laid[] = []
  let offset = 0
  let row = 0
  for (const entry of entries) {
    const needed = SAMPLE.width + GAP + widthOf(entry.name)
    if (offset > 0 && offset + needed > width) {
      offset = 0
      row += 1
    }
    laid.push({ entry, offset, row })
    offset += needed + ENTRY_GAP
  }
  return { laid, rows: row + 1 }
}

/** Lays the legend into a box from its top; null without entries. It may be wider than the box. */
export function layLegend(
  { legend, direction }: DiagramScene,
  box: Box,
  palette: Palette,
  measure: MeasureText,
): Part | null {
  if (legend.length === 0) return null
  const widthOf = (name: string) => labelOf(name, TEXT, measure).width
  const widest = Math.max(...legend.map(({ name }) => SAMPLE.width + GAP + widthOf(name)))
  const width = Math.max(box.right - box.left, widest)
  const start = direction === 'rtl' ? Math.max(box.right, box.left + width) : box.left
  const forward = direction === 'rtl' ? -1 : 1
  const { laid, rows } = intoRows(legend, width, widthOf)
  const line: Mark = {
    kind: 'path',
    d: `M${start} ${box.top}h${forward * width}`,
    fill: null,
    stroke: { colour: palette.hairline, width: 1 },
  }
  const marks = laid.flatMap(({ entry, offset, row }): readonly Mark[] => {
    const y = box.top + 12 + row * ROW + ROW / 2
    const centre = { x: start + forward * (offset + SAMPLE.width / 2), y }
    const name = visibleText(entry.name)
    return [
      ...sampleMarks(entry, centre, palette, direction === 'rtl'),
      {
        kind: 'text',
        text: isolateLine(name, textDirection(name, direction)),
        x: start + forward * (offset + SAMPLE.width + GAP),
        y: y + TEXT.size * 0.35,
        align: 'start',
        direction,
        size: TEXT.size,
        weight: TEXT.weight,
        colour: palette.ink,
        halo: null,
      },
    ]
  })
  const end = start + forward * width
  return {
    box: {
      left: Math.min(start, end),
      right: Math.max(start, end),
      top: box.top,
      bottom: box.top + 12 + rows * ROW,
    },
    marks: [line, ...marks],
  }
}
