import { describe, expect, it } from 'vitest'
import { composePicture } from '../../../src/renderer/exporters/diagramPicture'
import type { DiagramScene } from '../../../src/renderer/exporters/diagramScene'
import { writeDiagramSvg } from '../../../src/renderer/exporters/diagramSvg'
import { outlinedPicture } from '../../../src/renderer/exporters/letters/outlines'
import { typesetterOf } from '../../../src/renderer/exporters/letters/typesetter'
import { faceFiles } from '../faceFiles'
import { diagramScene, measureEvenly, sceneActor } from '../sceneSamples'
import { allElements, parseStrictXml } from '../strictXml'

const setLine = typesetterOf(faceFiles)

function elementsOf(scene: DiagramScene) {
  const picture = outlinedPicture(composePicture(scene, measureEvenly), setLine)
  return allElements(
    parseStrictXml(writeDiagramSvg(picture, { faces: [], background: null, language: 'ar' })),
  )
}

describe('a picture with its words as outlines', () => {
  it('depends on no font and keeps its words as names', () => {
    const elements = elementsOf(diagramScene({ caption: 'قوات (BSS)' }))
    expect(elements.filter(({ name }) => name === 'text')).toEqual([])
    const titles = elements.filter(({ name }) => name === 'title').map(({ text }) => text)
    expect(titles).toContain('أسيمي غويتا')
    expect(titles.join(' ')).toContain('شبكة مالي قوات (BSS)')
    expect(titles.join(' ')).toContain('إيجابية')
  })

  it('leaves a line as text when no face has its characters', () => {
    const actors = [sceneActor('a', { name: '马里' }), sceneActor('b', { name: 'مالي', x: 200 })]
    const texts = elementsOf(diagramScene({ actors, relationships: [] })).filter(
      ({ name }) => name === 'text',
    )
    expect(texts.map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''))).toEqual(['马里'])
  })

  it('ends an Arabic title at the right edge where it began as text', () => {
    const scene = diagramScene({ actors: [sceneActor('a')], relationships: [], legend: [] })
    const picture = composePicture(scene, measureEvenly)
    const [title] = picture.groups[0]?.marks ?? []
    const [outline] = outlinedPicture(picture, setLine).groups[0]?.marks ?? []
    if (title?.kind !== 'text' || outline?.kind !== 'path') throw new Error('no title')
    const across = [...outline.d.matchAll(/(-?[\d.]+) -?[\d.]+/g)].map(([, x]) => Number(x))
    const rightmost = Math.max(...across)
    expect(rightmost).toBeLessThanOrEqual(title.x)
    expect(rightmost).toBeGreaterThan(title.x - title.size / 4)
  })
})
