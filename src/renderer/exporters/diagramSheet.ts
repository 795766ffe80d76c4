/**
 * The sheet on which diagrams are put: title and caption above them, legend and a line at the foot.
 *
 * Must stay true: the picture's bounds hold everything on it, so that nothing is ever cropped.
 */
import { layLegend } from './diagramLegend'
import { heightOfLines, lineMarks, linesOf } from './diagramLines'
import type { Palette } from './diagramLook'
import { type Box, growBox, joinBoxes, type MarkGroup, type Picture } from './diagramMarks'
import type { Part } from './diagramParts'
import type { SceneFrame } from './diagramScene'
import { isolateLine, type MeasureText, textDirection, visibleText } from './diagramText'

const MARGIN = 28
export const SECTION_GAP = 22
const TITLE = { size: 20, weight: 600, lineHeight: 1.4 }
const CAPTION = { size: 13, weight: 400, lineHeight: 1.5 }

/** Lines of text above the diagram, its bottom at `box.top`. */
function heading(scene: SceneFrame, box: Box, palette: Palette, measure: MeasureText): Part {
  const width = box.right - box.left
  const x = scene.direction === 'rtl' ? box.right : box.left
  const lines = [
    { words: scene.title, style: TITLE, colour: palette.ink },
    { words: scene.caption, style: CAPTION, colour: palette.faintInk },
  ]
    .filter(({ words }) => words !== '')
    .flatMap(text => linesOf(text, { maxWidth: width, direction: scene.direction }, measure))
  const top = box.top - heightOfLines(lines) - (lines.length === 0 ? 0 : SECTION_GAP)
  const marks = lineMarks(lines, { x, top, direction: scene.direction })
  return { box: { left: box.left, right: box.right, top, bottom: box.top }, marks }
}

const FOOTER = { size: 11, weight: 400, lineHeight: 1.5 }

/** A line under everything; nothing when there are no words for it. */
function footer({ footer: words, direction }: SceneFrame, box: Box, palette: Palette): Part {
  if (words === '') return { box, marks: [] }
  const bottom = box.bottom + SECTION_GAP / 2 + FOOTER.size * FOOTER.lineHeight
  const text = visibleText(words)
  const line = {
    text: isolateLine(text, textDirection(text, direction)),
    style: FOOTER,
    colour: palette.faintInk,
  }
  const x = direction === 'rtl' ? box.right : box.left
  const top = box.bottom + SECTION_GAP / 2
  return { box: { ...box, bottom }, marks: lineMarks([line], { x, top, direction }) }
}

/** Puts what is drawn inside `box` on a sheet with its title and its legend. */
export function sheetAround(
  frame: SceneFrame,
  { groups: drawn, box }: { readonly groups: readonly MarkGroup[]; readonly box: Box },
  palette: Palette,
  measure: MeasureText,
): Picture {
  const title = heading(frame, box, palette, measure)
  const legend = layLegend(frame, { ...box, top: box.bottom + SECTION_GAP }, palette, measure)
  const upper = joinBoxes([box, title.box, ...(legend ? [legend.box] : [])]) ?? box
  const foot = footer(frame, upper, palette)
  const whole = growBox(joinBoxes([upper, foot.box]) ?? upper, MARGIN)
  const groups: MarkGroup[] = [
    { name: null, marks: title.marks },
    ...drawn,
    ...(legend === null ? [] : [{ name: null, marks: legend.marks }]),
    { name: null, marks: foot.marks },
  ]
  return {
    name: visibleText(frame.title),
    width: Math.ceil(whole.right - whole.left),
    height: Math.ceil(whole.bottom - whole.top),
    origin: { x: whole.left, y: whole.top },
    groups: groups.filter(({ marks }) => marks.length > 0),
  }
}
