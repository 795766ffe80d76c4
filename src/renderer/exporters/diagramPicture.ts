/**
 * Puts a whole diagram on paper: title, actors, relationships and legend, with room for all of it.
 *
 * Must stay true: the picture's bounds hold every label, measured, so that nothing is ever cropped.
 * Not here: how marks become SVG or pixels (diagramSvg.ts, diagramPng.ts).
 */

import { annotationPart, groupPart } from './diagramFrames'
import { parallelBends } from './diagramGeometry'
import { labelOf } from './diagramLabels'
import { layLegend } from './diagramLegend'
import { PALETTES, type Palette } from './diagramLook'
import { type Box, growBox, joinBoxes, type MarkGroup, type Picture } from './diagramMarks'
import { actorPart, type Part, relationshipPart } from './diagramParts'
import type { DiagramScene } from './diagramScene'
import { isolateLine, type MeasureText, textDirection, visibleText } from './diagramText'

const MARGIN = 28
const SECTION_GAP = 22
/** So that a title and a legend have room even around one actor. */
const LEAST_WIDTH = 360
const TITLE = { size: 20, weight: 600, lineHeight: 1.4 }
const CAPTION = { size: 13, weight: 400, lineHeight: 1.5 }

type Named = { readonly name: string; readonly part: Part; readonly opacity: number }

/** How much of what does not matter now is seen. */
export const FAINT = 0.27

function actorParts({ actors }: DiagramScene, palette: Palette, measure: MeasureText): Named[] {
  return actors.map(actor => ({
    name: visibleText(actor.name),
    part: actorPart(actor, palette, measure),
    opacity: actor.isFaint ? FAINT : 1,
  }))
}

function relationshipParts(
  { actors, relationships }: DiagramScene,
  palette: Palette,
  measure: MeasureText,
): Named[] {
  const actorOf = new Map(actors.map(actor => [actor.id, actor]))
  const bends = parallelBends(relationships)
  return relationships.flatMap(relationship => {
    const from = actorOf.get(relationship.from)
    const to = actorOf.get(relationship.to)
    if (from === undefined || to === undefined) return []
    const ends = {
      from: { x: from.x, y: from.y, shape: from.shape, size: from.size },
      to: { x: to.x, y: to.y, shape: to.shape, size: to.size },
      bend: bends.get(relationship.id) ?? 0,
    }
    const name = [from.name, relationship.label, to.name].map(visibleText).join(' · ')
    const part = relationshipPart(relationship, ends, palette, measure)
    return [{ name, part, opacity: relationship.isFaint ? FAINT : 1 }]
  })
}

/** Frames of factions and annotations, under everything else. */
function underlay(
  { actors, groups, annotations }: DiagramScene,
  parts: readonly Named[],
  palette: Palette,
  measure: MeasureText,
): Named[] {
  const boxOf = new Map(actors.map(({ id }, index) => [id, parts[index]?.part.box]))
  const frames = groups.flatMap(group => {
    const members = group.memberIds.flatMap(id => boxOf.get(id) ?? [])
    const part = groupPart(group, members, palette, measure)
    return part === null ? [] : [{ name: visibleText(group.name), part, opacity: 1 }]
  })
  const words = annotations.map(annotation => ({
    name: visibleText(annotation.text),
    part: annotationPart(annotation, palette, measure),
    opacity: 1,
  }))
  return [...frames, ...words]
}

/** Lines of text above the diagram, its bottom at `box.top`. */
function heading(scene: DiagramScene, box: Box, palette: Palette, measure: MeasureText): Part {
  const width = box.right - box.left
  const x = scene.direction === 'rtl' ? box.right : box.left
  const texts = [
    { words: scene.title, style: TITLE, colour: palette.ink },
    { words: scene.caption, style: CAPTION, colour: palette.faintInk },
  ].filter(({ words }) => words !== '')
  const lines = texts.flatMap(({ words, style, colour }) =>
    labelOf(words, { ...style, maxWidth: width }, measure).lines.map(line => ({
      line,
      style,
      colour,
      direction: textDirection(visibleText(words), scene.direction),
    })),
  )
  const height = lines.reduce((sum, { style }) => sum + style.size * style.lineHeight, 0)
  const top = box.top - height - (lines.length === 0 ? 0 : SECTION_GAP)
  let y = top
  const marks = lines.map(({ line, style, colour, direction }) => {
    y += style.size * style.lineHeight
    return {
      kind: 'text' as const,
      text: isolateLine(line, direction),
      x,
      y: y - style.size * 0.35,
      align: 'start' as const,
      direction: scene.direction,
      size: style.size,
      weight: style.weight,
      colour,
      halo: null,
    }
  })
  return { box: { left: box.left, right: box.right, top, bottom: box.top }, marks }
}

const FOOTER = { size: 11, weight: 400, lineHeight: 1.5 }

/** A line under everything; nothing when there are no words for it. */
function footer({ footer: words, direction }: DiagramScene, box: Box, palette: Palette): Part {
  if (words === '') return { box, marks: [] }
  const bottom = box.bottom + SECTION_GAP / 2 + FOOTER.size * FOOTER.lineHeight
  const text = visibleText(words)
  return {
    box: { ...box, bottom },
    marks: [
      {
        kind: 'text',
        text: isolateLine(text, textDirection(text, direction)),
        x: direction === 'rtl' ? box.right : box.left,
        y: bottom - FOOTER.size * 0.35,
        align: 'start',
        direction,
        size: FOOTER.size,
        weight: FOOTER.weight,
        colour: palette.faintInk,
        halo: null,
      },
    ],
  }
}

function widen(box: Box, width: number): Box {
  const missing = Math.max(0, width - (box.right - box.left)) / 2
  return { ...box, left: box.left - missing, right: box.right + missing }
}

/**
 * Composes the picture of a scene. `measure` gives the advance width of text in pixels; every
 * position in the scene is the centre of an actor's shape.
 */
export function composePicture(
  scene: DiagramScene,
  measure: MeasureText,
  palette: Palette = PALETTES.light,
): Picture {
  const relationships = relationshipParts(scene, palette, measure)
  const actors = actorParts(scene, palette, measure)
  const under = underlay(scene, actors, palette, measure)
  const boxes = [...under, ...relationships, ...actors].map(({ part }) => part.box)
  const drawn = joinBoxes(boxes) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const body = widen(drawn, LEAST_WIDTH)
  const title = heading(scene, body, palette, measure)
  const legend = layLegend(scene, { ...body, top: body.bottom + SECTION_GAP }, palette, measure)
  const upper = joinBoxes([body, title.box, ...(legend ? [legend.box] : [])]) ?? body
  const foot = footer(scene, upper, palette)
  const whole = growBox(joinBoxes([upper, foot.box]) ?? upper, MARGIN)
  const groups: MarkGroup[] = [
    { name: null, marks: title.marks },
    ...[...under, ...relationships, ...actors].map(({ name, part, opacity }) => ({
      name,
      marks: part.marks,
      ...(opacity === 1 ? {} : { opacity }),
    })),
    ...(legend === null ? [] : [{ name: null, marks: legend.marks }]),
    { name: null, marks: foot.marks },
  ]
  return {
    name: visibleText(scene.title),
    width: Math.ceil(whole.right - whole.left),
    height: Math.ceil(whole.bottom - whole.top),
    origin: { x: whole.left, y: whole.top },
    groups: groups.filter(({ marks }) => marks.length > 0),
  }
}
