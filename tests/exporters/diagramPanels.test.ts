import { describe, expect, it } from 'vitest'
import { composePanels } from '../../src/renderer/exporters/diagramPanels'
import type { Panel, PanelFigure } from '../../src/renderer/exporters/diagramScene'
import { LONG, outside, textMarks } from './composed'
import { diagramScene, measureEvenly, sceneActor, sceneRelationship } from './sceneSamples'

const actors = [sceneActor('a', { x: 10 }), sceneActor('b', { x: 310, y: 40 })]

function panel(changes: Partial<Panel> = {}): Panel {
  const { groups, annotations } = diagramScene()
  const words = { label: 'H1', statement: LONG, colour: '#0072B2' }
  return { actors, relationships: [], groups, annotations, ...words, ...changes }
}

function figure(changes: Partial<PanelFigure> = {}): PanelFigure {
  const { title, caption, footer, direction, legend } = diagramScene()
  const first = panel({ relationships: [sceneRelationship('a', 'b', { label: LONG })] })
  const second = panel({ label: 'H2', statement: 'تدخل من خارج البلاد' })
  return { title, caption, footer, direction, legend, panels: [first, second], ...changes }
}

const placesOf = (words: string, changes: Partial<PanelFigure> = {}) =>
  textMarks(composePanels(figure(changes), measureEvenly))
    .filter(({ text }) => text.slice(1, -1) === words)
    .map(({ x, y }) => ({ x, y }))

describe('two panels on one sheet', () => {
  it('put every actor at the same place in both, the first where reading begins', () => {
    for (const [direction, forward] of [
      ['ltr', 1],
      ['rtl', -1],
    ] as const) {
      const steps = ['a', 'b', 'H'].map(words => {
        const [first, second] =
          words === 'H'
            ? [...placesOf('H1', { direction }), ...placesOf('H2', { direction })]
            : placesOf(words, { direction })
        if (first === undefined || second === undefined) throw new Error(`${words} is missing`)
        expect(second.y).toBe(first.y)
        return second.x - first.x
      })
      expect(new Set(steps).size).toBe(1)
      expect((steps[0] ?? 0) * forward).toBeGreaterThan(300)
    }
  })

  it('make room for all words of both, of their headings and of the legend', () => {
    const far = [sceneActor('far', { x: -900, y: -700, name: LONG }), ...actors]
    for (const direction of ['ltr', 'rtl'] as const) {
      const panels = [panel({ actors: far }), panel({ label: LONG })] as const
      expect(outside(composePanels(figure({ direction, panels }), measureEvenly))).toEqual([])
    }
  })

  it('compose without failing when there is nothing to draw', () => {
    const panels = [panel({ actors: [] }), panel({ actors: [] })] as const
    expect(composePanels(figure({ panels }), measureEvenly).width).toBeGreaterThan(600)
  })
})
