/**
 * A picture of a diagram as a PDF of one page, in lines and letters that stay sharp at any size.
 *
 * Letters are outlines, so that Arabic looks the same everywhere, under an invisible layer of words
 * that can be searched and copied. A line with characters that none of our faces has is painted as an
 * image by whoever knows more faces.
 */
import type { Mark, PathMark, Picture, TextMark } from '../diagramMarks'
import type { LetterFace } from '../letters/faces'
import { type SetLine, startOf, type Typesetter } from '../letters/typesetter'
import { type LetterPart, type PdfLetters, pdfLetters } from './pdfLetters'
import { type PdfObjects, pdfNumber, pdfObjects, pdfText } from './pdfObjects'
import { pdfPath } from './pdfPath'
import { type PdfWords, pdfWords } from './pdfWords'

/** Points for each pixel of CSS. */
const POINTS = 0.75
const HALO_WIDTH = 3
/** What PDF programs show at most (ISO 32000-1, annex C.2). */
const MOST_POINTS = 14_400

/** A line as pixels: red, green, blue and opacity of each, from its left upper corner. */
export type PaintedLine = {
  readonly left: number
  readonly top: number
  /** In the picture's own pixels. */
  readonly width: number
  readonly height: number
  readonly pixelsAcross: number
  readonly pixelsDown: number
  readonly pixels: Uint8ClampedArray
}

export type PdfOptions = {
  readonly setLine: Typesetter
  /** Paints an upright line, whatever its turn; null where there is nobody to paint. */
  readonly paintLine: ((mark: TextMark) => PaintedLine) | null
  /** Null: none. */
  readonly background: string | null
  /** BCP 47, of the interface. */
  readonly language: string
  readonly madeAt: Date
}

/** What a page needs besides its content. */
type Page = {
  readonly letters: PdfLetters
  readonly words: PdfWords
  /** Of the last line set. */
  carrier: LetterFace | null
  readonly opacities: Map<string, string>
  readonly images: string[]
  readonly objects: PdfObjects
  readonly options: PdfOptions
}

function colour(hex: string, operator: 'rg' | 'RG'): string {
  const channels = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  return `${channels.map(pdfNumber).join(' ')} ${operator}`
}

/** Sets how much of what follows is seen. */
function opacity(page: Page, fill: number, stroke: number): string {
  if (fill === 1 && stroke === 1) return ''
  const state = `<</ca ${pdfNumber(fill)}/CA ${pdfNumber(stroke)}>>`
  const name = page.opacities.get(state) ?? `G${page.opacities.size + 1}`
  page.opacities.set(state, name)
  return `/${name} gs`
}

function pathOperators(page: Page, mark: PathMark, seen: number): string {
  const { fill, stroke, place } = mark
  const lines = ['q']
  if (place !== undefined) {
    const [scale, x, y] = [place.scale, place.x, place.y].map(pdfNumber)
    lines.push(`${scale} 0 0 ${scale} ${x} ${y} cm`)
  }
  lines.push(opacity(page, seen * (mark.fillOpacity ?? 1), seen * (stroke?.opacity ?? 1)))
  if (fill !== null) lines.push(colour(fill, 'rg'))
  if (stroke !== null) {
    const end = stroke.isRound ? 1 : 0
    lines.push(colour(stroke.colour, 'RG'), `${pdfNumber(stroke.width)} w ${end} J ${end} j`)
    if (stroke.dash) lines.push(`[${stroke.dash.map(pdfNumber).join(' ')}] 0 d`)
  }
  const paint = fill === null ? 'S' : stroke === null ? 'f' : 'B'
  lines.push(pdfPath(mark.d), paint, 'Q')
  return lines.filter(line => line !== '').join('\n')
}

/** Brings the origin to the left end of a line, along which x then grows; y grows upwards. */
function alongLine(mark: TextMark, width: number): string {
  const { angle, around } = mark.turn ?? { angle: 0, around: { x: 0, y: 0 } }
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const across = startOf(mark, width) - around.x
  const down = mark.y - around.y
  const x = around.x + across * cos - down * sin
  const y = around.y + across * sin + down * cos
  return `${[cos, sin, sin, -cos, x, y].map(pdfNumber).join(' ')} cm`
}

/** Letters one by one, each at its own place. */
function letterOperators({ letters }: Page, { glyphs }: SetLine, size: number, part: LetterPart) {
  const lines = glyphs.flatMap(({ face, id, x, y }) => {
    const name = letters.use(face, id, part)
    if (name === null) return []
    const scale = (size / face.unitsPerEm).toFixed(6)
    return `q ${scale} 0 0 ${scale} ${pdfNumber(x)} ${pdfNumber(-y)} cm /${name} Do Q`
  })
  return lines.join('\n')
}

/** Of a line that `paintLine` has to paint: where its words are read. */
function readable(page: Page, mark: TextMark, { letters, width }: SetLine): string {
  const words = page.words.show(letters, mark.size)
  return `q ${alongLine(mark, width)}\nBT 3 Tr /Words ${pdfNumber(mark.size)} Tf\n${words}\nET Q`
}

function textOperators(page: Page, mark: TextMark, seen: number): string {
  const { setLine, paintLine } = page.options
  const line = setLine(mark.text, mark)
  const words = readable(page, mark, line)
  page.carrier = line.glyphs[0]?.face ?? page.carrier
  if (!line.isComplete && paintLine !== null) {
    return `${imageOperators(page, mark, paintLine(mark))}\n${words}`
  }
  const lines = ['q', opacity(page, seen, seen), alongLine(mark, line.width)]
  const units = line.glyphs[0]?.face.unitsPerEm ?? 1
  if (mark.halo !== null) {
    // Under all letters, so that it covers none of its neighbours; forms are in the face's units.
    const width = pdfNumber((HALO_WIDTH * units) / mark.size)
    lines.push(`${colour(mark.halo, 'RG')} ${width} w 1 j`)
    lines.push(letterOperators(page, line, mark.size, 'rim'))
  }
  lines.push(colour(mark.colour, 'rg'), letterOperators(page, line, mark.size, 'inside'), 'Q')
  return [...lines.filter(part => part !== ''), words].join('\n')
}

function imageOperators(page: Page, mark: TextMark, painted: PaintedLine): string {
  const { pixels, pixelsAcross: across, pixelsDown: down, left, top, width, height } = painted
  const colours = new Uint8Array(across * down * 3)
  const seen = new Uint8Array(across * down)
  for (let index = 0; index < across * down; index++) {
    colours.set(pixels.subarray(index * 4, index * 4 + 3), index * 3)
    seen[index] = pixels[index * 4 + 3] ?? 0
  }
  const size = `/Type/XObject/Subtype/Image/Width ${across}/Height ${down}/BitsPerComponent 8`
  const mask = page.objects.addStream(`${size}/ColorSpace/DeviceGray`, seen)
  const image = page.objects.addStream(`${size}/ColorSpace/DeviceRGB/SMask ${mask} 0 R`, colours)
  const name = `I${page.images.length + 1}`
  page.images.push(`/${name} ${image} 0 R`)
  const { angle, around } = mark.turn ?? { angle: 0, around: { x: 0, y: 0 } }
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const turn = [cos, sin, -sin, cos].map(pdfNumber).join(' ')
  const move = `1 0 0 1 ${pdfNumber(around.x)} ${pdfNumber(around.y)} cm ${turn} 0 0 cm 1 0 0 1 ${pdfNumber(-around.x)} ${pdfNumber(-around.y)} cm`
  const place = [width, 0, 0, -height, left, top + height].map(pdfNumber).join(' ')
  return `q ${move}\n${place} cm /${name} Do Q`
}

function operatorsOf(page: Page, mark: Mark, seen: number): string {
  return mark.kind === 'text' ? textOperators(page, mark, seen) : pathOperators(page, mark, seen)
}

function contentOf(page: Page, picture: Picture, scale: number): string {
  const { origin, width, height, groups } = picture
  const [x, y] = [-origin.x * scale, (origin.y + height) * scale].map(pdfNumber)
  const lines = [`${pdfNumber(scale)} 0 0 ${pdfNumber(-scale)} ${x} ${y} cm`]
  const { background } = page.options
  if (background !== null) {
    const paper = [origin.x, origin.y, width, height].map(pdfNumber).join(' ')
    lines.push(`${colour(background, 'rg')} ${paper} re f`)
  }
  for (const { marks, opacity: seen = 1 } of groups) {
    lines.push(...marks.map(mark => operatorsOf(page, mark, seen)))
  }
  return lines.join('\n')
}

/** As `D:20260131120000Z` (7.9.4). */
function pdfDate(date: Date): string {
  return `(D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`
}

/** The file's bytes. One page, as large as the picture: 96 of its pixels are an inch. */
export function writeDiagramPdf(picture: Picture, options: PdfOptions): Uint8Array<ArrayBuffer> {
  const objects = pdfObjects()
  const page: Page = {
    letters: pdfLetters(objects),
    words: pdfWords(objects),
    carrier: null,
    opacities: new Map(),
    images: [],
    objects,
    options,
  }
  const longest = Math.max(picture.width, picture.height)
  const scale = Math.min(POINTS, MOST_POINTS / longest)
  const text = contentOf(page, picture, scale)
  const content = objects.addStream('', new TextEncoder().encode(text))
  const states = [...page.opacities].map(([state, name]) => `/${name}${state}`).join('')
  const fonts = page.carrier === null ? '' : page.words.resources(page.carrier)
  const resources = `<</Font<<${fonts}>>/ExtGState<<${states}>>/XObject<<${page.letters.resources()}${page.images.join('')}>>>>`
  const pages = objects.reserve()
  const box = [picture.width, picture.height].map(side => pdfNumber(side * scale)).join(' ')
  const only = objects.add(
    `<</Type/Page/Parent ${pages} 0 R/MediaBox[0 0 ${box}]/Resources${resources}/Contents ${content} 0 R/Group<</S/Transparency/CS/DeviceRGB>>>>`,
  )
  objects.write(pages, `<</Type/Pages/Kids[${only} 0 R]/Count 1>>`)
  const root = objects.add(
    `<</Type/Catalog/Pages ${pages} 0 R/Lang ${pdfText(options.language)}/ViewerPreferences<</DisplayDocTitle true>>>>`,
  )
  const made = pdfDate(options.madeAt)
  const info = objects.add(
    `<</Title ${pdfText(picture.name)}/Creator(Tarjih)/CreationDate${made}>>`,
  )
  return objects.finish(root, info)
}
