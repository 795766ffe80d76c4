/**
 * Two looks at one diagram beside each other on one sheet, each under its heading, with one legend.
 *
 * Must stay true: both are cropped alike, so that an actor is at the same place in each.
 */
import { type Body, bodyOf } from './diagramBody'
import { heightOfLines, lineMarks, linesOf, type TextLine } from './diagramLines'
import { PALETTES, type Palette } from './diagramLook'
import {
  type Box,
  joinBoxes,
  type Mark,
  type MarkGroup,
  type Picture,
  widenBox,
} from './diagramMarks'
import type { Panel, PanelFigure, SceneBody } from './diagramScene'
import { short } from './diagramShapes'
import { SECTION_GAP, sheetAround } from './diagramSheet'
import type { MeasureText, TextDirection } from './diagramText'

const LEAST_WIDTH = 300
const PANEL_GAP = 48
const LABEL = { size: 15, weight: 600, lineHeight: 1.4 }
const STATEMENT = { size: 13, weight: 400, lineHeight: 1.5 }
const RULE = { width: 3, gap: 8 }

function movedBody({ actors, annotations, ...rest }: SceneBody, by: number): SceneBody {
  return {
    ...rest,
    actors: actors.map(actor => ({ ...actor, x: actor.x + by })),
    annotations: annotations.map(annotation => ({ ...annotation, x: annotation.x + by })),
  }
}

function headingLines(
  { label, statement }: Panel,
  colour: string,
  place: { readonly maxWidth: number; readonly direction: TextDirection },
  measure: MeasureText,
): readonly TextLine[] {
  return [
    { words: label, style: LABEL, colour },
    { words: statement, style: STATEMENT, colour },
  ].flatMap(text => linesOf(text, place, measure))
}

/** Words from a box's top, and a rule in the panel's colour at its bottom. */
function headingMarks(
  lines: readonly TextLine[],
  box: Box,
  { colour, direction }: { colour: string; direction: TextDirection },
): readonly Mark[] {
  const x = direction === 'rtl' ? box.right : box.left
  const words = lineMarks(lines, { x, top: box.top, direction })
  const d = `M${short(box.left)} ${short(box.bottom - RULE.width / 2)}h${short(box.right - box.left)}`
  return [...words, { kind: 'path', d, fill: null, stroke: { colour, width: RULE.width } }]
}

function dividingLine(x: number, { top, bottom }: Box, colour: string): MarkGroup {
  const d = `M${short(x)} ${short(top)}V${short(bottom)}`
  return { name: null, marks: [{ kind: 'path', d, fill: null, stroke: { colour, width: 1 } }] }
}

function movedBox(box: Box, by: number): Box {
  return { ...box, left: box.left + by, right: box.right + by }
}

/** Composes the sheet; the first panel is where reading begins. */
export function composePanels(
  figure: PanelFigure,
  measure: MeasureText,
  palette: Palette = PALETTES.light,
): Picture {
  const { panels, direction } = figure
  const [first, second] = panels
  const place = (body: SceneBody): Body => bodyOf(body, palette, measure)
  const here = place(first)
  const boxes = [here.box, place(second).box].flatMap(box => box ?? [])
  const joined = joinBoxes(boxes) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const box = widenBox(joined, LEAST_WIDTH)
  const step = (box.right - box.left + PANEL_GAP) * (direction === 'rtl' ? -1 : 1)
  const there = place(movedBody(second, step))
  const setting = { maxWidth: box.right - box.left, direction }
  const words = panels.map(panel => headingLines(panel, palette.ink, setting, measure))
  const bottom = box.top - SECTION_GAP
  const top = bottom - RULE.width - RULE.gap - Math.max(...words.map(heightOfLines))
  const headings = panels.map(({ colour }, index): MarkGroup => {
    const above = movedBox({ ...box, top, bottom }, index * step)
    return { name: null, marks: headingMarks(words[index] ?? [], above, { colour, direction }) }
  })
  const whole = { ...(joinBoxes([box, movedBox(box, step)]) ?? box), top }
  const middle = (whole.left + whole.right) / 2
  const groups = [
    dividingLine(middle, whole, palette.hairline),
    ...headings,
    ...here.groups,
    ...there.groups,
  ]
  return sheetAround(figure, { groups, box: whole }, palette, measure)
}
