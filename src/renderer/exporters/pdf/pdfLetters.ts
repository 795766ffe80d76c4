/**
 * Letters of a PDF as outlines: each is written once as a form (ISO 32000-1, 8.10) and drawn wherever
 * it stands, so that no reader needs a font to show it.
 */
import type { LetterFace } from '../letters/faces'
import { type PdfObjects, pdfNumber } from './pdfObjects'
import { pdfPath } from './pdfPath'

/** `rim`: the outline drawn around the letter, for halos. */
export type LetterPart = 'inside' | 'rim'

export type PdfLetters = {
  /** The resource's name; null for a letter that leaves no trace, such as a space. */
  readonly use: (face: LetterFace, glyph: number, part: LetterPart) => string | null
  /** Entries of the resource dictionary. */
  readonly resources: () => string
}

function boxOf(face: LetterFace, glyph: number): string {
  const { xBearing = 0, yBearing = 0, width = 0, height = 0 } = face.font.glyphExtents(glyph) ?? {}
  // Room for the widest rim; heights are counted downwards.
  const room = face.unitsPerEm / 2
  const sides = [
    xBearing - room,
    yBearing + height - room,
    xBearing + width + room,
    yBearing + room,
  ]
  return sides.map(pdfNumber).join(' ')
}

export function pdfLetters(objects: PdfObjects): PdfLetters {
  const names = new Map<LetterFace, Map<string, string | null>>()
  const entries: string[] = []

  function write(face: LetterFace, glyph: number, part: LetterPart): string | null {
    const path = pdfPath(face.outlineOf(glyph))
    if (path === '') return null
    const dictionary = `/Type/XObject/Subtype/Form/BBox[${boxOf(face, glyph)}]`
    const paint = part === 'inside' ? 'f' : 'S'
    const form = objects.addStream(dictionary, new TextEncoder().encode(`${path}\n${paint}`))
    const name = `L${entries.length + 1}`
    entries.push(`/${name} ${form} 0 R`)
    return name
  }

  return {
    use(face, glyph, part) {
      const ofFace = names.get(face) ?? new Map<string, string | null>()
      names.set(face, ofFace)
      const key = `${part} ${glyph}`
      const known = ofFace.get(key)
      if (known !== undefined) return known
      const name = write(face, glyph, part)
      ofFace.set(key, name)
      return name
    },
    resources: () => entries.join(''),
  }
}
