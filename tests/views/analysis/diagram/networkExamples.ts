/** Rows of a small network for tests of what is made from them. */
import type { Translate } from '../../../../src/renderer/i18n/words'
import type { DiagramContents } from '../../../../src/renderer/views/analysis/diagram/diagramView'
import { NO_LENS } from '../../../../src/renderer/views/analysis/diagram/lens'
import type { AnnotationRow } from '../../../../src/shared/domain/annotations'
import { USUAL_STYLE } from '../../../../src/shared/domain/diagramStyle'
import type { DiagramActorRow } from '../../../../src/shared/domain/diagrams'
import {
  ActorId,
  ActorTypeId,
  AnnotationId,
  DiagramId,
  HypothesisId,
  RelationshipId,
  RelationshipTypeId,
} from '../../../../src/shared/domain/ids'
import { NO_FILTER } from '../../../../src/shared/domain/networkFilters'
import type { RelationshipRow } from '../../../../src/shared/domain/relationships'
import type { Standing } from '../../../../src/shared/domain/standings'
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

export const H1 = HypothesisId.parse(testId(201))
export const H2 = HypothesisId.parse(testId(202))

const hypothesis = (hypothesisId: typeof H1, label: string, colour: string) =>
  ({ hypothesisId, label, colour, statement: label, note: '' }) as DiagramContents['hypotheses'][0]

const standing = (number: number, hypothesisId: typeof H1, value: Standing) => ({
  relationshipId: relationshipId(number),
  hypothesisId,
  standing: value,
  byPassages: value,
  reason: null,
})

/** Three actors in a ring: 1→2, 2→3, 3→1; 1 and 2 are of faction 9. */
export function contents(changes: Partial<DiagramContents> = {}): DiagramContents {
  const faction = { factionActorId: actorId(9) }
  return {
    diagramId: DIAGRAM,
    actors: [actor(1, faction), actor(2, faction), actor(3)],
    relationships: [tie(1, 1, 2), tie(2, 2, 3), tie(3, 3, 1)],
    hiddenRelationships: new Set(),
    collapsed: [],
    annotations: [],
    attributes: [],
    names: new Map([[actorId(9), 'the red ones']]),
    hypotheses: [hypothesis(H1, 'H1', '#0072B2'), hypothesis(H2, 'H2', '#D55E00')],
    standings: [
      standing(1, H1, 'supported'),
      standing(1, H2, 'supported'),
      standing(2, H1, 'supported'),
      standing(3, H1, 'contradicted'),
      standing(3, H2, 'supported'),
    ],
    sources: new Map(),
    measures: new Map(),
    diagnosticity: new Map(),
    filter: NO_FILTER,
    style: USUAL_STYLE,
    lens: NO_LENS,
    ...changes,
  }
}

/** Instead of words: what was asked for. */
export const keysAndValues = ((key: string, values?: object) =>
  `${key} ${JSON.stringify(values)}`) as Translate
