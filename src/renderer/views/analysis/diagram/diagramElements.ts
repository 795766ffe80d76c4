/**
 * Rows of a diagram as what the canvas draws: labels broken and isolated, colours, widths, bends.
 *
 * Pure: the same rows give the same elements, so that the canvas can tell what changed.
 */
import type { DiagramActorRow } from '../../../../shared/domain/diagrams'
import type { ActorId, RelationshipId } from '../../../../shared/domain/ids'
import type { RelationshipRow } from '../../../../shared/domain/relationships'
import { parallelBends } from '../../../exporters/diagramGeometry'
import { actorTypeIcon } from '../../../exporters/diagramIcons'
import { type Label, labelOf } from '../../../exporters/diagramLabels'
import {
  ACTOR_LABEL,
  factionColours,
  inkOn,
  lineWidth,
  RELATIONSHIP_LABEL,
} from '../../../exporters/diagramLook'
import { isolateLine, type MeasureText } from '../../../exporters/diagramText'

/** Names longer than this are cut on screen; exports and the table show them whole. */
const MOST_LINES = 4

export type ActorElement = {
  readonly id: ActorId
  readonly x: number
  readonly y: number
  readonly label: string
  readonly labelWidth: number
  readonly labelHeight: number
  readonly shape: string
  readonly colour: string
  readonly icon: string
  /** Empty: no faction. */
  readonly ring: string
  readonly isPinned: boolean
}

export type RelationshipElement = {
  readonly id: RelationshipId
  readonly from: ActorId
  readonly to: ActorId
  readonly label: string
  readonly width: number
  readonly bend: number
  readonly sign: RelationshipRow['sign']
  readonly isDirected: boolean
  readonly isUncited: boolean
}

export type DiagramElements = {
  readonly actors: readonly ActorElement[]
  readonly relationships: readonly RelationshipElement[]
}

function joinLines({ lines, direction }: Label): string {
  const shown = lines.slice(0, MOST_LINES)
  const last = shown.length - 1
  return shown
    .map((line, index) => (index === last && lines.length > MOST_LINES ? `${line}…` : line))
    .map(line => isolateLine(line, direction))
    .join('\n')
}

const pictures = new Map<string, string>()

/** Tabler's filled drawing pin (MIT), on a 24 pixel grid. */
const PIN =
  'M16 3a1 1 0 0 1 .117 1.993l-.117 .007v4.764l1.894 3.789a1 1 0 0 1 .1 .331l.006 .116v2a1 1 0 0 1 -.883 .993l-.117 .007h-4v4a1 1 0 0 1 -1.993 .117l-.007 -.117v-4h-4a1 1 0 0 1 -.993 -.883l-.007 -.117v-2a1 1 0 0 1 .06 -.34l.046 -.107l1.894 -3.791v-4.762a1 1 0 0 1 -.117 -1.993l.117 -.007h8z'

/** The icon in the middle of a 40 pixel square, and a pin at its corner, as an image. */
function iconPicture(icon: string | null, ink: string, isPinned: boolean): string {
  const key = `${icon} ${ink} ${isPinned}`
  const known = pictures.get(key)
  if (known !== undefined) return known
  const glyph =
    icon === null
      ? ''
      : `<path d="${icon}" transform="translate(9 9) scale(.9167)" fill="none" stroke="${ink}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`
  const pin = isPinned
    ? `<circle cx="36" cy="2" r="9" fill="#fff" stroke="#5b6672"/><path d="${PIN}" transform="translate(29.4 -4.6) scale(.55)" fill="#1c2530"/>`
    : ''
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="-12 -12 64 64">${glyph}${pin}</svg>`
  const picture = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
  pictures.set(key, picture)
  return picture
}

function actorElement(
  row: DiagramActorRow,
  rings: ReadonlyMap<string, string>,
  measure: MeasureText,
): ActorElement {
  const label = labelOf(row.name, ACTOR_LABEL, measure)
  return {
    id: row.actorId,
    x: row.x,
    y: row.y,
    label: joinLines(label),
    labelWidth: label.width,
    labelHeight: label.height,
    shape: row.shape,
    colour: row.colour,
    icon: iconPicture(actorTypeIcon(row.typeKey), inkOn(row.colour), row.isPinned === 1),
    ring: (row.factionActorId === null ? undefined : rings.get(row.factionActorId)) ?? '',
    isPinned: row.isPinned === 1,
  }
}

/** `typeName` gives a relationship's words in the language of the interface. */
export function diagramElements(
  actors: readonly DiagramActorRow[],
  relationships: readonly RelationshipRow[],
  { measure, labelFor }: { measure: MeasureText; labelFor: (row: RelationshipRow) => string },
): DiagramElements {
  const rings = factionColours(
    actors.flatMap(({ factionActorId }) => (factionActorId === null ? [] : [factionActorId])),
  )
  const bends = parallelBends(
    relationships.map(row => ({
      id: row.relationshipId,
      from: row.fromActorId,
      to: row.toActorId,
    })),
  )
  return {
    actors: actors.map(row => actorElement(row, rings, measure)),
    relationships: relationships.map(row => ({
      id: row.relationshipId,
      from: row.fromActorId,
      to: row.toActorId,
      label: joinLines(labelOf(labelFor(row), RELATIONSHIP_LABEL, measure)),
      width: lineWidth(row.citations, row.weight),
      bend: bends.get(row.relationshipId) ?? 0,
      sign: row.sign,
      isDirected: row.isDirected === 1,
      isUncited: row.citations === 0,
    })),
  }
}
