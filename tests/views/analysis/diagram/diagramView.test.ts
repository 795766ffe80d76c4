/** What of a diagram is shown and how: lens, difference, factions as groups, colours and sizes. */
import { describe, expect, it } from 'vitest'
import { legendOf } from '../../../../src/renderer/views/analysis/diagram/diagramLegend'
import {
  actorLooks,
  NO_VALUE,
  relationshipLooks,
} from '../../../../src/renderer/views/analysis/diagram/diagramLooks'
import { viewOf } from '../../../../src/renderer/views/analysis/diagram/diagramView'
import {
  factionGroups,
  foldedDiagram,
  groupId,
} from '../../../../src/renderer/views/analysis/diagram/factionGroups'
import { USUAL_STYLE } from '../../../../src/shared/domain/diagramStyle'
import type { RelationshipRow } from '../../../../src/shared/domain/relationships'
import {
  actor,
  actorId,
  contents,
  H1,
  H2,
  keysAndValues,
  relationshipId,
  tie,
} from './networkExamples'

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
    const colours = legendOf(rows, keysAndValues).filter(({ kind }) => kind === 'colour')
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

  it('makes lines as thick as their passages tell hypotheses apart, and says so in the legend', () => {
    const style = { ...USUAL_STYLE, lineThickness: 'diagnosticity' } as const
    const scores = new Map([
      [relationshipId(1), 2],
      [relationshipId(2), 0.5],
    ])
    const rows = viewOf(contents({ style, diagnosticity: scores }))
    const looks = relationshipLooks(rows)
    const widths = [3, 2, 1].map(number => looks.get(relationshipId(number))?.width ?? 0)
    expect(widths).toEqual([1.5, 2.875, 7])
    const legendWidths = (of: typeof rows) =>
      legendOf(of, keysAndValues).filter(({ kind }) => kind === 'width')
    expect(legendWidths(rows)).toMatchObject([{ name: 'legend.widthDiagnosticity undefined' }])
    expect(legendWidths(viewOf(contents({ style })))).toEqual([])
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
