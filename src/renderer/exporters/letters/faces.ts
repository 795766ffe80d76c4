/** Faces that letters are set in: the files that come with the program, opened for HarfBuzz. */
import { Blob, Face, Font } from 'harfbuzzjs'
import { openWoff } from './woff'

export type FaceFile = {
  /** Of the family and the script, for programs that list a file's fonts. */
  readonly name: string
  readonly weight: number
  /** A WOFF file. */
  readonly woff: Uint8Array
}

export type LetterFace = {
  readonly name: string
  readonly weight: number
  readonly unitsPerEm: number
  /** TrueType. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly font: Font
  readonly face: Face
  readonly covers: (codePoint: number) => boolean
  /** Path data in font units, y upwards; empty for a space. */
  readonly outlineOf: (glyph: number) => string
}

export function openFace({ name, weight, woff }: FaceFile): LetterFace {
  const bytes = openWoff(woff)
  const face = new Face(new Blob(bytes))
  const font = new Font(face)
  const covered = new Set(face.collectUnicodes())
  return {
    ...{ name, weight, bytes, font, face },
    unitsPerEm: face.upem,
    covers: codePoint => covered.has(codePoint),
    outlineOf: glyph => font.glyphToPath(glyph),
  }
}
