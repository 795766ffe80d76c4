/** Two hypotheses beside each other: what is drawn in which panel, and what the one legend says. */
import { describe, expect, it } from 'vitest'
import type { Panel } from '../../../../src/renderer/exporters/diagramScene'
import { viewOf } from '../../../../src/renderer/views/analysis/diagram/diagramView'
import type { Lens, LensMode } from '../../../../src/renderer/views/analysis/diagram/lens'
import {
  panelFigureOf,
  rowsOfPair,
  usualPair,
} from '../../../../src/renderer/views/analysis/diagram/panelFigure'
import { contents, H1, H2, keysAndValues, relationshipId } from './networkExamples'

const PARTS = { title: '', caption: '', footer: '', direction: 'rtl', hasLegend: true } as const

function figure(mode: LensMode, lens?: Lens) {
  const given = contents()
  const [first, second] = given.hypotheses
  if (first === undefined || second === undefined) throw new Error('two hypotheses are needed')
  const shown = viewOf({ ...given, standings: [], ...(lens === undefined ? {} : { lens }) })
  const rows = rowsOfPair(shown, { first, second }, given.standings)
  return panelFigureOf(rows, { first, second, mode }, keysAndValues, PARTS)
}

/** What is drawn in its colours, by the number of the relationship, with its sign. */
const heldIn = ({ relationships }: Panel) =>
  relationships.filter(line => !line.isFaint).map(({ id, label }) => [id, label.split(' ·')[0]])

describe('two hypotheses beside each other', () => {
  it('show what is shared and contested in both panels, and the rest under its own', () => {
    const [first, second] = figure('only').panels
    expect(heldIn(first)).toEqual([
      [relationshipId(1), 'H1 H2'],
      [relationshipId(2), 'H1'],
      [relationshipId(3), '±'],
    ])
    expect(heldIn(second)).toEqual([
      [relationshipId(1), 'H1 H2'],
      [relationshipId(3), '±'],
    ])
    expect(second.relationships).toHaveLength(2)
  })

  it('keep every actor at its place in both, whatever lens lies over the screen', () => {
    const plain = figure('emphasise')
    const places = (panel: Panel) => panel.actors.map(({ id, x, y }) => [id, x, y])
    expect(places(plain.panels[1])).toEqual(places(plain.panels[0]))
    const lens = { kind: 'one', hypothesisId: H2, mode: 'only' } as const
    expect(figure('emphasise', lens)).toEqual(plain)
  })

  it('draw the others faint and without words, and say so in the one legend', () => {
    const { panels, legend } = figure('emphasise')
    const [faint] = panels[1].relationships.filter(line => line.isFaint)
    expect(faint).toMatchObject({ id: relationshipId(2), label: '', tone: 'silent' })
    const names = legend.map(({ name }) => name.split(' ')[0])
    expect(names).toEqual(
      expect.arrayContaining([
        'difference.shared',
        'difference.only',
        'difference.contested',
        'panels.notHeld',
      ]),
    )
    expect(figure('only').legend.map(({ name }) => name.split(' ')[0])).not.toContain(
      'panels.notHeld',
    )
  })

  it('begin with what the lens compares, else with the first two', () => {
    const { hypotheses } = contents()
    const pairOf = (lens: Lens) => {
      const pair = usualPair(lens, hypotheses)
      return [pair?.first.label, pair?.second.label]
    }
    expect(pairOf({ kind: 'none' })).toEqual(['H1', 'H2'])
    expect(pairOf({ kind: 'one', hypothesisId: H2, mode: 'only' })).toEqual(['H2', 'H1'])
    expect(pairOf({ kind: 'difference', first: H2, second: H1, mode: 'only' })).toEqual([
      'H2',
      'H1',
    ])
    expect(usualPair({ kind: 'one', hypothesisId: H1, mode: 'only' }, hypotheses.slice(1))).toBe(
      null,
    )
  })
})
