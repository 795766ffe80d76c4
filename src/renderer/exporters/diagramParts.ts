/** Actors and relationships as marks: how one of them is drawn, on paper as on screen. */
import { type Curve, curveBetween, type Place } from './diagramGeometry'
import { ICON_GRID } from './diagramIcons'
import { labelBox, labelMarks, labelOf, labelPlate } from './diagramLabels'
import {
  ACTOR_LABEL,
  ACTOR_SIZE,
  DASHES,
  FACTION_RING,
  ICON_SIZE,
  inkOn,
  type Palette,
  RELATIONSHIP_LABEL,
  toneColour,
  UNCITED_HALO_WIDTH,
} from './diagramLook'
import { type Box, boxAround, joinBoxes, type Mark, type Stroke } from './diagramMarks'
import type { LineLook, SceneActor, SceneRelationship } from './diagramScene'
import { type Point, shapePath, short } from './diagramShapes'
import type { MeasureText } from './diagramText'

export type Part = { readonly box: Box; readonly marks: readonly Mark[] }

/** The shape of an actor with its icon and its faction's ring, around a centre. */
export function actorShapeMarks(
  actor: Pick<SceneActor, 'shape' | 'colour' | 'icon' | 'ring'>,
  centre: Point,
  size: number,
): readonly Mark[] {
  const marks: Mark[] = []
  if (actor.ring !== null) {
    const ringSize = size + 2 * FACTION_RING.gap + FACTION_RING.width
    marks.push({
      kind: 'path',
      d: shapePath(actor.shape, centre, ringSize),
      fill: null,
      stroke: { colour: actor.ring, width: FACTION_RING.width },
    })
  }
  marks.push({
    kind: 'path',
    d: shapePath(actor.shape, centre, size),
    fill: actor.colour,
    stroke: null,
  })
  if (actor.icon !== null) {
    const scale = ((size / ACTOR_SIZE) * ICON_SIZE) / ICON_GRID
    const half = (ICON_GRID * scale) / 2
    marks.push({
      kind: 'path',
      d: actor.icon,
      fill: null,
      stroke: { colour: inkOn(actor.colour), width: 1.8, isRound: true },
      place: { x: centre.x - half, y: centre.y - half, scale },
    })
  }
  return marks
}

/** Distance from an actor's centre to the top of its label. */
export function labelTop({ ring, size }: Pick<SceneActor, 'ring' | 'size'>): number {
  const ringRoom = ring === null ? 0 : FACTION_RING.gap + FACTION_RING.width
  return size / 2 + ringRoom + ACTOR_LABEL.gap
}

export function actorPart(actor: SceneActor, palette: Palette, measure: MeasureText): Part {
  const label = labelOf(actor.name, ACTOR_LABEL, measure)
  const centre = { x: actor.x, y: actor.y + labelTop(actor) + label.height / 2 }
  const ringRoom = actor.ring === null ? 0 : 2 * (FACTION_RING.gap + FACTION_RING.width)
  const shapeBox = boxAround(actor, actor.size + ringRoom, actor.size + ringRoom)
  return {
    box: joinBoxes([shapeBox, labelBox(label, centre)]) ?? shapeBox,
    marks: [
      ...actorShapeMarks(actor, actor, actor.size),
      ...labelMarks(label, centre, { colour: palette.ink, halo: palette.paper }),
    ],
  }
}

type Way = Pick<Curve, 'start' | 'control' | 'loop' | 'end'>

function curvePath({ start, control, loop, end }: Way): string {
  const to = `${short(end.x)} ${short(end.y)}`
  const from = `M${short(start.x)} ${short(start.y)}`
  if (loop !== null) {
    const [first, middle, second] = loop.map(({ x, y }) => `${short(x)} ${short(y)}`)
    return `${from}Q${first} ${middle}Q${second} ${to}`
  }
  return control === null
    ? `${from}L${to}`
    : `${from}Q${short(control.x)} ${short(control.y)} ${to}`
}

/** Length of an arrow's head for a line's width. */
function arrowLength(width: number): number {
  return 7 + width * 1.6
}

function arrowPath(tip: Point, angle: number, width: number): string {
  const length = arrowLength(width)
  const half = length * 0.45
  const along = (distance: number, across: number) => {
    const x = tip.x - distance * Math.cos(angle) - across * Math.sin(angle)
    const y = tip.y - distance * Math.sin(angle) + across * Math.cos(angle)
    return `${short(x)} ${short(y)}`
  }
  return `M${along(0, 0)}L${along(length, half)}L${along(length, -half)}Z`
}

/** A line as it is drawn for a relationship: halo when uncited, dashes when negative, arrow when directed. */
export function lineMarks(
  line: LineLook,
  curve: Way & Pick<Curve, 'arrivalAngle'>,
  palette: Palette,
): readonly Mark[] {
  const { width } = line
  const colour = toneColour(line.tone, palette)
  const back = line.isDirected ? arrowLength(width) * 0.8 : 0
  const end = {
    x: curve.end.x - back * Math.cos(curve.arrivalAngle),
    y: curve.end.y - back * Math.sin(curve.arrivalAngle),
  }
  const marks: Mark[] = []
  const path = (d: string, fill: string | null, stroke: Stroke | null): Mark => ({
    kind: 'path',
    d,
    fill,
    stroke,
  })
  if (line.isUncited) {
    const halo = { colour: palette.uncited, width: width + UNCITED_HALO_WIDTH, opacity: 0.35 }
    marks.push(path(curvePath(curve), null, { ...halo, isRound: true }))
  }
  const dash = line.dash === 'solid' ? {} : { dash: DASHES[line.dash] }
  marks.push(path(curvePath({ ...curve, end }), null, { colour, width, ...dash }))
  if (line.isDirected) {
    marks.push(path(arrowPath(curve.end, curve.arrivalAngle, width), colour, null))
  }
  return marks
}

/** A relationship's line with its words, between two places. */
export function relationshipPart(
  relationship: SceneRelationship,
  ends: { readonly from: Place; readonly to: Place; readonly bend: number },
  palette: Palette,
  measure: MeasureText,
): Part {
  const curve = curveBetween(ends.from, ends.to, ends.bend)
  const label = labelOf(relationship.label, RELATIONSHIP_LABEL, measure)
  const turns = curve.loop ?? []
  const points = [curve.start, curve.end, curve.middle, ...turns].map(point =>
    boxAround(point, UNCITED_HALO_WIDTH * 3, UNCITED_HALO_WIDTH * 3),
  )
  const textBox = labelBox(label, curve.middle, curve.textAngle)
  return {
    box: joinBoxes([...points, textBox]) ?? textBox,
    marks: [
      ...lineMarks(relationship, curve, palette),
      ...(relationship.label === ''
        ? []
        : [labelPlate(label, curve.middle, curve.textAngle, palette.paper)]),
      ...labelMarks(label, curve.middle, {
        colour: toneColour(relationship.tone, palette),
        halo: null,
        angle: curve.textAngle,
      }),
    ],
  }
}
