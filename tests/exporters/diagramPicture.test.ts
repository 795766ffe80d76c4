import { describe, expect, it } from 'vitest'
import { composePicture } from '../../src/renderer/exporters/diagramPicture'
import { LONG, outside, textMarks } from './composed'
import { diagramScene, measureEvenly, sceneActor, sceneRelationship } from './sceneSamples'

describe('composing a picture', () => {
  it('makes room for every label, at every border', () => {
    const actors = [
      sceneActor('north', { x: 0, y: -900, name: LONG }),
      sceneActor('south', { x: 10, y: 900, name: LONG }),
      sceneActor('west', { x: -1200, y: 0, name: LONG }),
      sceneActor('east', { x: 1200, y: 5, name: LONG, ring: '#c2255c' }),
    ]
    const relationships = [
      sceneRelationship('west', 'north', { label: LONG }),
      sceneRelationship('south', 'east', { label: LONG, tone: 'negative', dash: 'dashed' }),
    ]
    expect(outside(composePicture(diagramScene({ actors, relationships }), measureEvenly))).toEqual(
      [],
    )
  })

  it('makes room for a legend wider than the diagram, from either side', () => {
    const legend = Array.from({ length: 14 }, (_, index) => ({
      kind: 'faction' as const,
      colour: '#c2255c',
      name: `${LONG} ${index}`,
    }))
    const actors = [sceneActor('alone')]
    for (const direction of ['rtl', 'ltr'] as const) {
      const scene = diagramScene({ actors, relationships: [], legend, direction })
      expect(outside(composePicture(scene, measureEvenly))).toEqual([])
    }
  })

  it('puts the title above the actors and the legend below them', () => {
    const marks = textMarks(composePicture(diagramScene(), measureEvenly))
    const heightOf = (words: string) =>
      marks.find(({ text }) => text.includes(words))?.y ?? Number.NaN
    expect(heightOf('شبكة مالي')).toBeLessThan(heightOf('غويتا'))
    expect(heightOf('إيجابية')).toBeGreaterThan(heightOf('Camara'))
  })

  it('keeps isolated names in a sentence of the legend, and shows what would turn their neighbours', () => {
    const entry = (name: string) => ({ kind: 'directed', name }) as const
    const legend = [entry('only under \u2068H1\u2069'), entry('\u2069\u202eevil\u2068')]
    const texts = textMarks(composePicture(diagramScene({ legend }), measureEvenly))
    expect(texts.slice(-2).map(({ text }) => text.slice(1, -1))).toEqual([
      'only under \u2068H1\u2069',
      '[PDI][RLO]evil[FSI]',
    ])
  })

  it('leaves out title and legend when they are not wanted', () => {
    const scene = diagramScene({ title: '', caption: '', legend: [] })
    expect(
      textMarks(composePicture(scene, measureEvenly)).map(({ text }) => text.slice(1, -1)),
    ).toEqual(['supports', 'أسيمي غويتا', 'Sadio Camara'])
  })

  it('draws relationships between the same two actors apart', () => {
    const relationships = [
      sceneRelationship('a', 'b', { id: '1', label: 'one' }),
      sceneRelationship('b', 'a', { id: '2', label: 'two' }),
      sceneRelationship('a', 'b', { id: '3', label: 'three' }),
    ]
    const actors = [sceneActor('a'), sceneActor('b', { x: 300 })]
    const marks = textMarks(composePicture(diagramScene({ actors, relationships }), measureEvenly))
    const heights = ['one', 'two', 'three'].map(
      words => marks.find(({ text }) => text.slice(1, -1) === words)?.y ?? Number.NaN,
    )
    const [one = 0, two = 0, three = 0] = heights
    expect(Math.abs(one - two)).toBeGreaterThan(15)
    expect(Math.abs(two - three)).toBeGreaterThan(15)
    expect(Math.abs(one - three)).toBeGreaterThan(30)
  })

  it('composes an empty diagram without failing', () => {
    const scene = diagramScene({ actors: [], relationships: [], legend: [] })
    const { width, height } = composePicture(scene, measureEvenly)
    expect(width).toBeGreaterThan(0)
    expect(height).toBeGreaterThan(0)
  })
})
