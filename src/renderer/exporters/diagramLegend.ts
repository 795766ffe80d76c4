/** The legend of a diagram: one sample and one name per sign used, in rows that fit the picture. */

import { framePath } from './diagramFrames'
import { PALETTES, type Palette } from './diagramLook'
import { type Box, boxAround, type Mark } from './diagramMarks'
import { actorShapeMarks, lineMarks, type Part } from './diagramParts'
import type { LegendEntry, LineLook, SceneFrame } from './diagramScene'
import type { Point } from './diagramShapes'
import { isolateLine, type MeasureText, textDirection, visibleSentence } from './diagramText'

/** Width and height of the place in which a sample is drawn. */
export const SAMPLE = { width: 30, height: 22 }

const TEXT = { size: 12, weight: 400 }
/** For letters that reach beyond their advance width. */
const SLACK = 4
const ROW = 26
const GAP = 6
const ENTRY_GAP = 22

/** Samples are as thick as a line with two citations. */
const SAMPLE_WIDTH = 2.4

function sampleLine(entry: LegendEntry, width = SAMPLE_WIDTH): LineLook {
  return {
    tone: entry.kind === 'line' ? entry.tone : 'neutral',
    dash: entry.kind === 'line' ? entry.dash : 'solid',
    width,
    isDirected: entry.kind === 'directed',
    isUncited: entry.kind === 'uncited',
  }
}

function straight(y: number, [left, right]: readonly [number, number]) {
  return {
    start: { x: left, y },
    control: null,
    loop: null,
    end: { x: right, y },
    arrivalAngle: left < right ? 0 : Math.PI,
  }
}

/** How something in the legend looks, drawn around a point. `isMirrored`: arrows run to the left. */
export function sampleMarks(
  entry: LegendEntry,
  centre: Point,
  palette: Palette = PALETTES.light,
  isMirrored = false,
): readonly Mark[] {
  const round = { shape: 'ellipse', icon: null, ring: null } as const
  switch (entry.kind) {
    case 'actorType':
      return actorShapeMarks({ ...entry, ring: null }, centre, 20)
    case 'faction':
      return actorShapeMarks({ ...round, colour: palette.hairline, ring: entry.colour }, centre, 9)
    case 'colour':
      return actorShapeMarks({ ...round, colour: entry.colour }, centre, 14)
    case 'group':
      return [framePath(boxAround(centre, 26, 16), entry.colour)]
    case 'size':
      return [5, 13].flatMap((size, index) =>
        actorShapeMarks(
          { ...round, colour: palette.faintInk },
          { x: centre.x - 8 + index * 14, y: centre.y },
          size,
        ),
      )
  }
  const reach = (SAMPLE.width / 2 - 2) * (isMirrored ? -1 : 1)
  const ends = [centre.x - reach, centre.x + reach] as const
  if (entry.kind === 'width') {
    return [1.5, 5].flatMap((width, index) =>
      lineMarks(sampleLine(entry, width), straight(centre.y - 4 + index * 8, ends), palette),
    )
  }
  return lineMarks(sampleLine(entry), straight(centre.y, ends), palette)
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
  { legend, direction }: SceneFrame,
  box: Box,
  palette: Palette,
  measure: MeasureText,
): Part | null {
  if (legend.length === 0) return null
  const wordsOf = (name: string) => {
    const words = visibleSentence(name)
    return isolateLine(words, textDirection(words, direction))
  }
  const widthOf = (name: string) => measure(wordsOf(name), TEXT.size, TEXT.weight) + SLACK
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
    return [
      ...sampleMarks(entry, centre, palette, direction === 'rtl'),
      {
        kind: 'text',
        text: wordsOf(entry.name),
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
