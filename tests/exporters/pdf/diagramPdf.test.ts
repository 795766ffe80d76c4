import { unzlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { composePicture } from '../../../src/renderer/exporters/diagramPicture'
import type { DiagramScene } from '../../../src/renderer/exporters/diagramScene'
import { typesetterOf } from '../../../src/renderer/exporters/letters/typesetter'
import { type PdfOptions, writeDiagramPdf } from '../../../src/renderer/exporters/pdf/diagramPdf'
import { faceFiles } from '../faceFiles'
import { diagramScene, measureEvenly, sceneActor } from '../sceneSamples'

const setLine = typesetterOf(faceFiles)

function pdfOf(scene: DiagramScene, changes: Partial<PdfOptions> = {}): Buffer {
  const madeAt = new Date('2026-03-05T10:00:00Z')
  const options = { setLine, paintLine: null, background: '#ffffff', language: 'ar', madeAt }
  const picture = composePicture(scene, measureEvenly)
  return Buffer.from(writeDiagramPdf(picture, { ...options, ...changes }))
}

/** The unpacked streams, in their order. */
function streamsOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/\/Length (\d+)>>\nstream\n/g)].map(found => {
    const start = found.index + found[0].length
    return Buffer.from(unzlibSync(pdf.subarray(start, start + Number(found[1])))).toString('latin1')
  })
}

describe('an exported PDF', () => {
  it('has a table that leads to every object', () => {
    const pdf = pdfOf(diagramScene())
    const text = pdf.toString('latin1')
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
    const lines = text.slice(start).split('\n')
    expect(lines[0]).toBe('xref')
    const count = Number(lines[1]?.split(' ')[1])
    expect(count).toBeGreaterThan(10)
    lines.slice(3, count + 2).forEach((line, index) => {
      const offset = Number(line.slice(0, 10))
      expect(text.slice(offset).startsWith(`${index + 1} 0 obj\n`)).toBe(true)
    })
  })

  it('is one page as large as the picture, 96 of its pixels to the inch', () => {
    const scene = diagramScene()
    const { width, height } = composePicture(scene, measureEvenly)
    const box = /\/MediaBox\[([^\]]*)\]/.exec(pdfOf(scene).toString('latin1'))?.[1]
    expect(box).toBe(`0 0 ${width * 0.75} ${height * 0.75}`)
  })

  it('keeps what a hostile name says out of its own syntax', () => {
    const name = ')>> endobj /JS (app.alert(1)) /OpenAction << <feff> \\'
    const actors = [sceneActor('a', { name })]
    const pdf = pdfOf(diagramScene({ title: name, actors, relationships: [] })).toString('latin1')
    expect(pdf).not.toMatch(/\/(JS|OpenAction)\b/)
  })

  it('draws each letter once as a form and has a sheet only when it is wanted', () => {
    const [white, none] = ['#ffffff', null].map(background =>
      streamsOf(pdfOf(diagramScene(), { background })).find(stream => stream.includes(' cm')),
    )
    expect(white).toContain(' re f')
    expect(none).not.toContain(' re f')
    const forms =
      pdfOf(diagramScene())
        .toString('latin1')
        .match(/\/Subtype\/Form/g) ?? []
    const drawn = white?.match(/\/L\d+ Do/g) ?? []
    expect(drawn.length).toBeGreaterThan(forms.length)
  })

  it('has a line painted when no face has its characters, and lets its words be read', () => {
    const actors = [sceneActor('a', { name: '马里' })]
    const painted: string[] = []
    const pdf = pdfOf(diagramScene({ actors, relationships: [] }), {
      paintLine: ({ text }) => {
        painted.push(text.replace(/[\u2066-\u2069]/g, ''))
        const pixels = new Uint8ClampedArray([255, 0, 0, 128])
        return { left: 0, top: 0, width: 9, height: 9, pixelsAcross: 1, pixelsDown: 1, pixels }
      },
    })
    expect(painted).toEqual(['马里'])
    const streams = streamsOf(pdf)
    expect(streams).toContain('\u0080') // how far the pixel is seen
    expect(streams.some(stream => stream.includes('<9a6c>') && stream.includes('<91cc>'))).toBe(
      true,
    )
  })
})
