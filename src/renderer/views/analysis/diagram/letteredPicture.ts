/** Writes pictures whose words are set letter by letter, away from the window's thread. */
import type { TextMark } from '../../../exporters/diagramMarks'
import { paintPicture } from '../../../exporters/diagramPng'
import { writeDiagramSvg } from '../../../exporters/diagramSvg'
import { startOf, type Typesetter, typesetterOf } from '../../../exporters/letters/typesetter'
import { type PaintedLine, writeDiagramPdf } from '../../../exporters/pdf/diagramPdf'
import { loadLetterFiles } from './letterFiles'
import type { PictureQuestion } from './pictureMessages'

/** The bytes of an SVG or a PDF. */
export async function writeLettered(question: PictureQuestion): Promise<Uint8Array<ArrayBuffer>> {
  const { format, picture, background, language } = question
  const setLine = typesetterOf(await loadLetterFiles())
  if (format === 'pdf') {
    const paintLine = (mark: TextMark) => paintedLine(mark, setLine)
    const madeAt = new Date()
    return writeDiagramPdf(picture, { setLine, paintLine, background, language, madeAt })
  }
  const words = { kind: 'outlines', setLine } as const
  return new TextEncoder().encode(writeDiagramSvg(picture, { words, background, language }))
}

/** Pixels for each of the picture's own: enough for print. */
const SCALE = 4

/** With whatever faces this computer has, as on the screen. */
function paintedLine(mark: TextMark, setLine: Typesetter): PaintedLine {
  const { turn: _, ...upright } = mark
  const room = mark.size
  const { width: set } = setLine(mark.text, mark)
  const left = startOf(mark, set) - room
  const top = mark.y - mark.size * 1.5
  const width = Math.ceil(set + 2 * room)
  const height = Math.ceil(mark.size * 2.2)
  const canvas = new OffscreenCanvas(width * SCALE, height * SCALE)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas of this size')
  const groups = [{ name: null, marks: [upright] }]
  const picture = { name: '', width, height, origin: { x: left, y: top }, groups }
  paintPicture(context, picture, { scale: SCALE, background: null })
  const { data: pixels } = context.getImageData(0, 0, canvas.width, canvas.height)
  const { width: pixelsAcross, height: pixelsDown } = canvas
  return { left, top, width, height, pixelsAcross, pixelsDown, pixels }
}
