/** Rows of a small network for tests of what is made from them. */
import type { AnnotationRow } from '../../../../src/shared/domain/annotations'
import type { DiagramActorRow } from '../../../../src/shared/domain/diagrams'
import {
  ActorId,
  ActorTypeId,
  AnnotationId,
  DiagramId,
  RelationshipId,
  RelationshipTypeId,
} from '../../../../src/shared/domain/ids'
import type { RelationshipRow } from '../../../../src/shared/domain/relationships'
import { testId } from '../../../support/testProject'

export const DIAGRAM = DiagramId.parse(testId(500))
export const actorId = (number: number) => ActorId.parse(testId(number))
export const relationshipId = (number: number) => RelationshipId.parse(testId(100 + number))
export function actor(number: number, changes: Partial<DiagramActorRow> = {}): DiagramActorRow {
  return {
    actorId: actorId(number),
    name: `actor ${number}`,
    typeId: ActorTypeId.parse(testId(300)),
    typeKey: 'person',
    typeName: 'person',
    shape: 'ellipse',
    colour: '#0072B2',
    factionActorId: null,
    x: number * 10,
    y: 0,
    isPinned: 0,
    isHidden: 0,
    relationships: 0,
    ...changes,
  }
}

export function tie(number: number, from: number, to: number): RelationshipRow {
  return {
    relationshipId: relationshipId(number),
    fromActorId: actorId(from),
    fromName: `actor ${from}`,
    toActorId: actorId(to),
    toName: `actor ${to}`,
    typeId: RelationshipTypeId.parse(testId(400)),
    typeKey: null,
    typeName: 'tie',
    isDirected: 1,
    sign: 'neutral',
    weight: null,
    confidence: '',
    startDate: '',
    endDate: '',
    note: '',
    citations: 1,
  }
}

export function annotation(number: number, changes: Partial<AnnotationRow> = {}): AnnotationRow {
  return {
    ...{ annotationId: AnnotationId.parse(testId(600 + number)), kind: 'text' },
    ...{ text: `note ${number}`, colour: '#336699', x: 0, y: 0, width: 160, height: 32 },
    ...changes,
  }
}

/** Of actors 1 to 9. */
export const NAMES: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 9 }, (_, index) => [actorId(index + 1), `actor ${index + 1}`]),
)
