/**
 * Rows of a diagram as what the canvas draws: labels broken and isolated, colours, widths, bends.
 *
 * Pure: the same rows give the same elements, so that the canvas can tell what changed.
 */

import type { AnnotationKind } from '../../../../shared/domain/annotations'
import type { DiagramActorRow } from '../../../../shared/domain/diagrams'
import type { ActorId, AnnotationId, RelationshipId } from '../../../../shared/domain/ids'
import type { RelationshipRow } from '../../../../shared/domain/relationships'
import { ANNOTATION_LABEL, FRAME_LABEL } from '../../../exporters/diagramFrames'
import { parallelBends } from '../../../exporters/diagramGeometry'
import { actorTypeIcon } from '../../../exporters/diagramIcons'
import { type Label, labelOf } from '../../../exporters/diagramLabels'
import {
  ACTOR_LABEL,
  type Dash,
  inkOn,
  type Palette,
  RELATIONSHIP_LABEL,
  toneColour,
} from '../../../exporters/diagramLook'
import { isolateLine, type MeasureText } from '../../../exporters/diagramText'
import type { ActorPosition } from './canvasTypes'
import { type ActorLook, actorLooks, relationshipLooks } from './diagramLooks'
import type { DiagramRows } from './diagramView'
import {
  type FactionGroup,
  type FoldedDiagram,
  factionGroups,
  foldedDiagram,
} from './factionGroups'

/** Names longer than this are cut on screen; exports and the table show them whole. */
const MOST_LINES = 4

/** An actor, or a collapsed faction in the place of its members. */
export type ActorElement = {
  readonly kind: 'actor' | 'folded'
  readonly id: ActorId | string
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
  readonly size: number
  readonly isFaint: boolean
  /** Element of the frame it lies in; empty: none. */
  readonly parent: string
}

/** A frame around the members of a faction. */
export type GroupElement = {
  readonly id: string
  readonly label: string
  readonly colour: string
}

export type AnnotationElement = {
  readonly id: AnnotationId
  readonly annotation: AnnotationKind
  readonly label: string
  readonly colour: string
  readonly ink: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type RelationshipElement = {
  readonly id: RelationshipId
  readonly from: string
  readonly to: string
  readonly label: string
  readonly width: number
  readonly bend: number
  readonly colour: string
  readonly dash: Dash
  readonly isFaint: boolean
  readonly isDirected: boolean
  readonly isUncited: boolean
}

export type DiagramElements = {
  /** Where the members of each folded faction are, by its element. */
  readonly folded: ReadonlyMap<string, readonly ActorPosition[]>
  readonly groups: readonly GroupElement[]
  readonly annotations: readonly AnnotationElement[]
  readonly actors: readonly ActorElement[]
  readonly relationships: readonly RelationshipElement[]
}

function joinLines({ lines, direction }: Label, most = MOST_LINES): string {
  const shown = lines.slice(0, most)
  const last = shown.length - 1
  return shown
    .map((line, index) => (index === last && lines.length > most ? `${line}…` : line))
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

type Drawing = {
  readonly measure: MeasureText
  readonly palette: Palette
  /** A relationship's words in the language of the interface, behind the mark of a lens. */
  readonly labelFor: (row: RelationshipRow, mark: string) => string
}

function actorElement(
  row: DiagramActorRow,
  look: ActorLook,
  { measure }: Drawing,
): Omit<ActorElement, 'parent'> {
  const label = labelOf(row.name, ACTOR_LABEL, measure)
  return {
    kind: 'actor',
    id: row.actorId,
    x: row.x,
    y: row.y,
    label: joinLines(label),
    labelWidth: label.width,
    labelHeight: label.height,
    shape: row.shape,
    colour: look.colour,
    icon: iconPicture(actorTypeIcon(row.typeKey), inkOn(look.colour), row.isPinned === 1),
    ring: look.ring ?? '',
    isPinned: row.isPinned === 1,
    size: look.size,
    isFaint: look.isFaint,
  }
}

function foldedElement(group: FactionGroup, { measure }: Drawing): ActorElement {
  const label = labelOf(`${group.name} (${group.memberIds.length})`, ACTOR_LABEL, measure)
  return {
    kind: 'folded',
    id: group.id,
    x: group.x,
    y: group.y,
    label: joinLines(label),
    labelWidth: label.width,
    labelHeight: label.height,
    shape: 'round-rectangle',
    colour: group.colour,
    icon: iconPicture(actorTypeIcon('group'), inkOn(group.colour), false),
    ring: '',
    isPinned: false,
    size: group.size,
    isFaint: false,
    parent: '',
  }
}

function relationshipElements(
  rows: DiagramRows,
  { relationships }: FoldedDiagram,
  { measure, palette, labelFor }: Drawing,
): readonly RelationshipElement[] {
  const looks = relationshipLooks(rows)
  const bends = parallelBends(
    relationships.map(({ row, from, to }) => ({ id: row.relationshipId, from, to })),
  )
  return relationships.flatMap(({ row, from, to }) => {
    const look = looks.get(row.relationshipId)
    if (look === undefined) return []
    const words = rows.style.hasLineLabels ? labelFor(row, look.mark) : look.mark
    return [
      {
        id: row.relationshipId,
        from,
        to,
        label: joinLines(labelOf(words, RELATIONSHIP_LABEL, measure)),
        width: look.width,
        bend: bends.get(row.relationshipId) ?? 0,
        colour: toneColour(look.tone, palette),
        dash: look.dash,
        isFaint: look.isFaint,
        isDirected: look.isDirected,
        isUncited: look.isUncited,
      },
    ]
  })
}

function annotationElements(
  { annotations }: DiagramRows,
  { measure, palette }: Drawing,
): readonly AnnotationElement[] {
  return annotations.map(({ annotationId, kind, text, colour, x, y, width, height }) => {
    const style = { ...ANNOTATION_LABEL, maxWidth: Math.max(24, width - 12) }
    const label = joinLines(labelOf(text, style, measure), Number.POSITIVE_INFINITY)
    const ink = kind === 'text' ? colour : palette.ink
    return { id: annotationId, annotation: kind, label, colour, ink, x, y, width, height }
  })
}

function foldedPlaces(rows: DiagramRows, { collapsed }: FoldedDiagram): DiagramElements['folded'] {
  const placeOf = new Map(rows.actors.map(row => [row.actorId, row]))
  return new Map(
    collapsed.map(({ id, memberIds }) => [
      id,
      memberIds.flatMap(actorId => {
        const row = placeOf.get(actorId)
        return row === undefined ? [] : [{ actorId, x: row.x, y: row.y }]
      }),
    ]),
  )
}

export function diagramElements(rows: DiagramRows, drawing: Drawing): DiagramElements {
  const looks = actorLooks(rows)
  const folded = foldedDiagram(rows)
  const groups = factionGroups(rows).filter(({ isCollapsed }) => !isCollapsed)
  const frameOf = new Map<string, string>(
    groups.flatMap(({ id, memberIds }) => memberIds.map(actorId => [actorId, id] as const)),
  )
  return {
    folded: foldedPlaces(rows, folded),
    groups: groups.map(({ id, name, colour }) => ({
      id,
      colour,
      label: joinLines(labelOf(name, FRAME_LABEL, drawing.measure)),
    })),
    annotations: annotationElements(rows, drawing),
    actors: [
      ...folded.actors.flatMap(row => {
        const look = looks.get(row.actorId)
        if (look === undefined) return []
        const parent = frameOf.get(row.actorId) ?? ''
        return [{ ...actorElement(row, look, drawing), parent }]
      }),
      ...folded.collapsed.map(group => foldedElement(group, drawing)),
    ],
    relationships: relationshipElements(rows, folded, drawing),
  }
}
