/** What of a diagram is shown and how: lens, difference, factions as groups, colours and sizes. */
import { describe, expect, it } from 'vitest'
import type { Translate } from '../../../../src/renderer/i18n/words'
import { legendOf } from '../../../../src/renderer/views/analysis/diagram/diagramLegend'
import {
  actorLooks,
  NO_VALUE,
  relationshipLooks,
} from '../../../../src/renderer/views/analysis/diagram/diagramLooks'
import {
  type DiagramContents,
  viewOf,
} from '../../../../src/renderer/views/analysis/diagram/diagramView'
import {
  factionGroups,
  foldedDiagram,
  groupId,
} from '../../../../src/renderer/views/analysis/diagram/factionGroups'
import { NO_LENS } from '../../../../src/renderer/views/analysis/diagram/lens'
import { USUAL_STYLE } from '../../../../src/shared/domain/diagramStyle'
import { HypothesisId } from '../../../../src/shared/domain/ids'
import { NO_FILTER } from '../../../../src/shared/domain/networkFilters'
import type { RelationshipRow } from '../../../../src/shared/domain/relationships'
import type { Standing } from '../../../../src/shared/domain/standings'
import { testId } from '../../../support/testProject'
import { actor, actorId, DIAGRAM, relationshipId, tie } from './networkExamples'

const H1 = HypothesisId.parse(testId(201))
const H2 = HypothesisId.parse(testId(202))

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
function contents(changes: Partial<DiagramContents> = {}): DiagramContents {
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
    filter: NO_FILTER,
    style: USUAL_STYLE,
    lens: NO_LENS,
    ...changes,
  }
}

const numbersOf = (rows: readonly RelationshipRow[]) =>
  rows.map(row => Number.parseInt(row.relationshipId.slice(-4), 16) - 100)

describe('hiding', () => {
  it('leaves out hidden actors with their relationships, and hidden relationships alone', () => {
    const hidden = viewOf(
      contents({
        actors: [actor(1), actor(2), actor(3, { isHidden: 1 })],
        hiddenRelationships: new Set([relationshipId(1)]),
      }),
    )
    expect(hidden.actors).toHaveLength(2)
    expect(hidden.relationships).toEqual([])
    expect(hidden.all.relationships).toHaveLength(3)
  })
})

describe('the lens', () => {
  it('makes faint what is not supported, and marks each standing without colour too', () => {
    const rows = viewOf(contents({ lens: { kind: 'one', hypothesisId: H2, mode: 'emphasise' } }))
    const looks = [...relationshipLooks(rows).values()]
    expect(looks.map(({ mark, isFaint }) => [mark, isFaint])).toEqual([
      ['+', false],
      ['', true],
      ['+', false],
    ])
    const contradicted = viewOf(
      contents({ lens: { kind: 'one', hypothesisId: H1, mode: 'emphasise' } }),
    )
    expect(relationshipLooks(contradicted).get(relationshipId(3))).toMatchObject({
      mark: '−',
      dash: 'dotted',
      isFaint: true,
    })
  })

  it('shows only what is supported when it is told so', () => {
    const rows = viewOf(contents({ lens: { kind: 'one', hypothesisId: H1, mode: 'only' } }))
    expect(numbersOf(rows.relationships)).toEqual([1, 2])
    expect(rows.actors).toHaveLength(3)
  })
})

describe('the difference of two hypotheses', () => {
  it('tells shared, only-first and contested apart on the same places', () => {
    const lens = { kind: 'difference', first: H1, second: H2, mode: 'emphasise' } as const
    const plain = viewOf(contents())
    const rows = viewOf(contents({ lens }))
    expect([...relationshipLooks(rows).values()].map(({ mark, tone }) => [mark, tone])).toEqual([
      ['H1 H2', 'shared'],
      ['H1', '#0072B2'],
      ['±', 'mixed'],
    ])
    expect(rows.actors.map(({ x, y }) => [x, y])).toEqual(plain.actors.map(({ x, y }) => [x, y]))
  })
})

describe('factions as groups', () => {
  const style = { ...USUAL_STYLE, factions: 'groups' } as const
  const collapsed = [{ factionActorId: actorId(9), name: 'the red ones' }]

  it('are frames around their members', () => {
    expect(factionGroups(viewOf(contents({ style })))).toMatchObject([
      { name: 'the red ones', memberIds: [actorId(1), actorId(2)], isCollapsed: false, x: 15 },
    ])
  })

  it('stand for their members when collapsed, and what is among these is inside', () => {
    const folded = foldedDiagram(viewOf(contents({ style, collapsed })))
    expect(folded.actors.map(row => row.actorId)).toEqual([actorId(3)])
    const group = groupId(actorId(9))
    expect(folded.relationships.map(({ row, from, to }) => [row.relationshipId, from, to])).toEqual(
      [
        [relationshipId(2), group, actorId(3)],
        [relationshipId(3), actorId(3), group],
      ],
    )
  })

  it('are not folded while factions are shown as rings', () => {
    expect(foldedDiagram(viewOf(contents({ collapsed }))).actors).toHaveLength(3)
  })
})

describe('style', () => {
  it('sizes and colours actors by a measure, and says in the legend what each colour is', () => {
    const measure = { by: 'measure', measure: 'degree' } as const
    const style = { ...USUAL_STYLE, actorSize: measure, actorColour: measure }
    const degrees = new Map<string, number>([
      [actorId(1), 1],
      [actorId(2), 6],
      [actorId(3), 11],
    ])
    const rows = viewOf(contents({ style, measures: new Map([['degree', degrees]]) }))
    const looks = [1, 2, 3].map(number => actorLooks(rows).get(actorId(number)))
    const sizes = looks.map(look => look?.size ?? 0)
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
    expect(new Set(sizes).size).toBe(3)
    const colours = legendOf(
      rows,
      ((key: string, values: object) => `${key} ${JSON.stringify(values)}`) as Translate,
    ).filter(({ kind }) => kind === 'colour')
    expect(colours).toEqual(
      [
        [1, 3],
        [5, 7],
        [9, 11],
      ].map(([least, most], index) => ({
        kind: 'colour',
        colour: looks[index]?.colour,
        name: `legend.range ${JSON.stringify({ of: 'measure.degree undefined', least, most })}`,
      })),
    )
  })

  it('colours nobody while nothing is measured', () => {
    const style = {
      ...USUAL_STYLE,
      actorColour: { by: 'measure', measure: 'closeness' },
    } as const
    const colours = [...actorLooks(viewOf(contents({ style }))).values()].map(look => look.colour)
    expect(new Set(colours)).toEqual(new Set([NO_VALUE]))
  })

  it('sizes actors by their shown relationships and colours them by an attribute', () => {
    const attributes = [
      { actorId: actorId(1), name: 'rank', value: 'colonel' },
      { actorId: actorId(2), name: 'rank', value: 'general' },
    ]
    const style = {
      ...USUAL_STYLE,
      actorSize: { by: 'relationships' },
      actorColour: { by: 'attribute', name: 'rank' },
    } as const
    const relationships = [tie(1, 1, 2), tie(2, 1, 3)]
    const looks = actorLooks(viewOf(contents({ attributes, style, relationships })))
    const [first, second, third] = [1, 2, 3].map(number => looks.get(actorId(number)))
    expect(first?.size).toBeGreaterThan(second?.size ?? 0)
    expect(second?.size).toBe(third?.size)
    expect(new Set([first, second, third].map(look => look?.colour)).size).toBe(3)
  })
})
