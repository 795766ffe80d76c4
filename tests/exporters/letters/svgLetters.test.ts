import { describe, expect, it } from 'vitest'
import { composePicture } from '../../../src/renderer/exporters/diagramPicture'
import type { DiagramScene } from '../../../src/renderer/exporters/diagramScene'
import { writeDiagramSvg } from '../../../src/renderer/exporters/diagramSvg'
import { typesetterOf } from '../../../src/renderer/exporters/letters/typesetter'
import { faceFiles } from '../faceFiles'
import { diagramScene, measureEvenly, sceneActor } from '../sceneSamples'
import { allElements, parseStrictXml } from '../strictXml'

const words = { kind: 'outlines', setLine: typesetterOf(faceFiles) } as const

function svgOf(scene: DiagramScene) {
  const picture = composePicture(scene, measureEvenly)
  return writeDiagramSvg(picture, { words, background: null, language: 'ar' })
}

function elementsOf(scene: DiagramScene) {
  return allElements(parseStrictXml(svgOf(scene)))
}

describe('an SVG with its words as outlines', () => {
  it('depends on no font and keeps its words as names', () => {
    const elements = elementsOf(diagramScene({ caption: 'قوات (BSS)' }))
    expect(elements.filter(({ name }) => ['text', 'style'].includes(name))).toEqual([])
    const titles = elements.filter(({ name }) => name === 'title').map(({ text }) => text)
    expect(titles).toContain('أسيمي غويتا')
    expect(titles.join(' ')).toContain('شبكة مالي قوات (BSS)')
    expect(titles.join(' ')).toContain('إيجابية')
  })

  it('uses only letters that it holds itself', () => {
    const elements = elementsOf(diagramScene())
    const own = new Set(elements.map(({ attributes }) => attributes.id))
    const used = elements.flatMap(({ attributes }) => attributes['xlink:href'] ?? [])
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter(href => !own.has(href.replace(/^#/, '')))).toEqual([])
  })

  it('draws a letter once, however often it is used', () => {
    const actors = Array.from({ length: 100 }, (_, index) =>
      sceneActor(`a${index}`, { name: 'المجلس العسكري', x: index * 90 }),
    )
    const [few, many] = [actors.slice(0, 1), actors].map(
      some => svgOf(diagramScene({ actors: some, relationships: [] })).length,
    ) as [number, number]
    expect((many - few) / 99).toBeLessThan(2500)
  })

  it('leaves a line as text when no face has its characters', () => {
    const actors = [sceneActor('a', { name: '马里' }), sceneActor('b', { name: 'مالي', x: 200 })]
    const texts = elementsOf(diagramScene({ actors, relationships: [] })).filter(
      ({ name }) => name === 'text',
    )
    expect(texts.map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''))).toEqual(['马里'])
  })

  it('keeps markup in a name away from the file’s own', () => {
    const name = '"><script>alert(1)</script><image href="x"/>'
    const actors = [sceneActor('a', { name })]
    const elements = elementsOf(diagramScene({ title: name, actors, relationships: [] }))
    const kinds = new Set(elements.map(element => element.name))
    expect([...kinds].sort()).toEqual(['defs', 'g', 'path', 'svg', 'title', 'use'])
  })
})
