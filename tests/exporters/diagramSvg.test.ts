import { describe, expect, it } from 'vitest'
import { composePicture } from '../../src/renderer/exporters/diagramPicture'
import type { DiagramScene } from '../../src/renderer/exporters/diagramScene'
import { writeDiagramSvg } from '../../src/renderer/exporters/diagramSvg'
import { diagramScene, measureEvenly, sceneActor, sceneRelationship } from './sceneSamples'
import { allElements, parseStrictXml } from './strictXml'

function svgOf(scene: DiagramScene, background: string | null = null): string {
  const picture = composePicture(scene, measureEvenly)
  return writeDiagramSvg(picture, {
    words: { kind: 'text', faces: [] },
    background,
    language: 'ar',
  })
}

/** What a reader sees, without the controls that keep directions apart. */
function textsOf(svg: string): readonly string[] {
  return allElements(parseStrictXml(svg))
    .filter(({ name }) => name === 'text' || name === 'title')
    .map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''))
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><svg onload="alert(1)">',
  ']]><!--',
  '&lt;b&gt; & &amp; &nbsp;',
  "' onmouseover='alert(1)",
  '</text></g></svg><script/>',
  'javascript:alert(1)',
  '{{constructor}}',
]

describe('an exported SVG', () => {
  it('is well-formed and holds every name in full', () => {
    const texts = textsOf(svgOf(diagramScene()))
    expect(texts).toContain('أسيمي غويتا')
    expect(texts).toContain('Sadio Camara')
    expect(texts).toContain('شبكة مالي')
    expect(texts).toContain('إيجابية')
  })

  it.each(HOSTILE)('shows %s as text and nothing else', name => {
    const scene = diagramScene({
      title: name,
      actors: [sceneActor('a', { name }), sceneActor('b', { name, x: 200 })],
      relationships: [sceneRelationship('a', 'b', { label: name })],
      legend: [{ kind: 'faction', colour: '#6741d9', name }],
    })
    const elements = allElements(parseStrictXml(svgOf(scene)))
    const names = new Set(elements.map(element => element.name))
    expect([...names].sort()).toEqual(['g', 'path', 'style', 'svg', 'text', 'title'])
    const attributes = elements.flatMap(element => Object.keys(element.attributes))
    expect(attributes.filter(attribute => /^on|href/i.test(attribute))).toEqual([])
    expect(textsOf(svgOf(scene))).toContain(name)
  })

  it('leaves out what XML forbids', () => {
    const name = 'a\u0000b\u0001c\u001fd\ufffee\ud800f'
    const scene = diagramScene({ actors: [sceneActor('a', { name })], relationships: [] })
    expect(textsOf(svgOf(scene))).toContain('abcdef')
  })

  it('shows direction controls in a name instead of obeying them', () => {
    const actors = [sceneActor('a', { name: 'abc\u202egpj.exe' })]
    const scene = diagramScene({ actors, relationships: [] })
    expect(svgOf(scene)).not.toContain('\u202e')
    expect(textsOf(svgOf(scene)).join(' ')).toContain('[RLO]')
  })

  it('gives each label the direction of its own words', () => {
    const elements = allElements(parseStrictXml(svgOf(diagramScene())))
    const directionOf = (words: string) =>
      elements.find(({ name, text }) => name === 'text' && text.includes(words))?.attributes
        .direction
    expect(directionOf('غويتا')).toBe('rtl')
    expect(directionOf('Camara')).toBe('ltr')
  })

  it('keeps long names complete across lines', () => {
    const name = 'اللجنة الوطنية لإنقاذ الشعب وإعادة النظام الدستوري في جمهورية مالي'
    const scene = diagramScene({ actors: [sceneActor('a', { name })], relationships: [] })
    const lines = allElements(parseStrictXml(svgOf(scene)))
      .filter(element => element.name === 'text')
      .map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''))
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join(' ')).toContain(name)
  })

  it('has a sheet of paper only when it is wanted', () => {
    const papers = (svg: string) =>
      allElements(parseStrictXml(svg)).filter(({ name }) => name === 'rect').length
    expect(papers(svgOf(diagramScene(), '#ffffff'))).toBe(1)
    expect(papers(svgOf(diagramScene(), null))).toBe(0)
  })

  it('embeds faces and loads nothing', () => {
    const face = {
      family: 'IBM Plex Sans Arabic',
      weight: 400,
      unicodeRange: 'U+0600-06FF',
      base64: 'AAAA',
    }
    const picture = composePicture(diagramScene(), measureEvenly)
    const words = { kind: 'text', faces: [face] } as const
    const svg = writeDiagramSvg(picture, { words, background: null, language: 'ar' })
    parseStrictXml(svg)
    const addresses = [...svg.matchAll(/url\(([^)]*)\)/g)].map(([, address]) => address)
    expect(addresses).toEqual(['data:font/woff2;base64,AAAA'])
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/)
  })
})
