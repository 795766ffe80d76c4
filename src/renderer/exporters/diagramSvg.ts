/**
 * A picture of a diagram as an SVG file that looks the same everywhere.
 *
 * Words are outlines of their letters, or text with its faces embedded, which browsers obey and most
 * other programs do not. Every word goes through `escapeXml`: names cannot become markup. No scripts,
 * no links to anywhere else, nothing to load.
 */
import { LABEL_FONT } from './diagramLook'
import type { Mark, MarkGroup, Picture, TextMark } from './diagramMarks'
import { short } from './diagramShapes'
import { escapeXml } from './diagramText'
import { type SvgLetters, svgLetters } from './letters/svgLetters'
import type { Typesetter } from './letters/typesetter'

export type EmbeddedFace = {
  readonly family: string
  readonly weight: number
  /** Characters it serves, in CSS notation. */
  readonly unicodeRange: string
  /** WOFF2 bytes in base64. */
  readonly base64: string
}

export type SvgOptions = {
  /** `typesetter`: words become outlines. */
  readonly words:
    | { readonly kind: 'text'; readonly faces: readonly EmbeddedFace[] }
    | { readonly kind: 'outlines'; readonly setLine: Typesetter }
  /** Null: transparent. */
  readonly background: string | null
  /** BCP 47, of the interface. */
  readonly language: string
}

type Attributes = Readonly<Record<string, string | number | undefined>>

function attributes(values: Attributes): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const text = typeof value === 'number' ? short(value) : String(value)
      return ` ${name}="${escapeXml(text)}"`
    })
    .join('')
}

function faceRule({ family, weight, unicodeRange, base64 }: EmbeddedFace): string {
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format('woff2');unicode-range:${unicodeRange}}`
}

function turn(mark: TextMark): string | undefined {
  if (mark.turn === undefined) return undefined
  const { angle, around } = mark.turn
  return `rotate(${short((angle * 180) / Math.PI)} ${short(around.x)} ${short(around.y)})`
}

function textElement(mark: TextMark): string {
  const values = attributes({
    x: mark.x,
    y: mark.y,
    direction: mark.direction,
    'unicode-bidi': 'isolate',
    'text-anchor': mark.align,
    'font-size': mark.size,
    'font-weight': mark.weight,
    fill: mark.colour,
    stroke: mark.halo ?? undefined,
    'stroke-width': mark.halo === null ? undefined : 3,
    'paint-order': mark.halo === null ? undefined : 'stroke',
    'stroke-linejoin': mark.halo === null ? undefined : 'round',
    transform: turn(mark),
  })
  return `<text${values}>${escapeXml(mark.text)}</text>`
}

/** What the outlines say; groups that show one thing have its name already. */
function wordsIn({ marks }: MarkGroup): string | null {
  const lines = marks.flatMap(mark => (mark.kind === 'text' ? [mark.text] : []))
  return lines.length === 0 ? null : lines.join(' ').replace(/[\u2066-\u2069]/g, '')
}

function element(mark: Mark, letters: SvgLetters | null): string {
  if (mark.kind === 'text') return letters?.line(mark) ?? textElement(mark)
  const { place, stroke } = mark
  const values = attributes({
    d: mark.d,
    fill: mark.fill ?? 'none',
    'fill-opacity': mark.fillOpacity,
    stroke: stroke?.colour,
    'stroke-width': stroke?.width,
    'stroke-dasharray': stroke?.dash?.map(short).join(' '),
    'stroke-opacity': stroke?.opacity,
    'stroke-linecap': stroke?.isRound ? 'round' : undefined,
    'stroke-linejoin': stroke?.isRound ? 'round' : undefined,
    transform:
      place && `translate(${short(place.x)} ${short(place.y)}) scale(${short(place.scale)})`,
  })
  return `<path${values}/>`
}

/** The file's text. Sizes are CSS pixels; the view box starts at the picture's origin. */
export function writeDiagramSvg(
  { name, width, height, origin, groups }: Picture,
  { words, background, language }: SvgOptions,
): string {
  const letters = words.kind === 'outlines' ? svgLetters(words.setLine) : null
  const box = [origin.x, origin.y, width, height].map(short).join(' ')
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': letters === null ? undefined : 'http://www.w3.org/1999/xlink',
    width,
    height,
    viewBox: box,
    role: 'img',
    'xml:lang': language,
    'font-family': LABEL_FONT,
  })
  const paper =
    background === null
      ? ''
      : `<rect${attributes({ x: origin.x, y: origin.y, width, height, fill: background })}/>\n`
  const body = groups.map(group => {
    const name = group.name ?? (letters === null ? null : wordsIn(group))
    const title = name === null ? '' : `<title>${escapeXml(name)}</title>`
    const marks = group.marks.map(mark => element(mark, letters)).join('')
    return `<g${attributes({ opacity: group.opacity })}>${title}${marks}</g>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg${root}>
<title>${escapeXml(name)}</title>
${words.kind === 'text' ? `<style>${words.faces.map(faceRule).join('')}</style>` : letters?.definitions()}
${paper}${body.join('\n')}
</svg>
`
}
