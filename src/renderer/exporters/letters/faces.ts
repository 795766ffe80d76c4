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

/** One step of an outline: values are points, x before y, in font units, y upwards. */
type OutlineStep = { readonly type: string; readonly values: readonly number[] }

export type LetterFace = {
  readonly name: string
  readonly weight: number
  readonly unitsPerEm: number
  /** TrueType. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly font: Font
  readonly face: Face
  readonly covers: (codePoint: number) => boolean
  readonly outlineOf: (glyph: number) => readonly OutlineStep[]
}

export function openFace({ name, weight, woff }: FaceFile): LetterFace {
  const bytes = openWoff(woff)
  const face = new Face(new Blob(bytes))
  const font = new Font(face)
  const covered = new Set(face.collectUnicodes())
  const outlines = new Map<number, readonly OutlineStep[]>()
  return {
    ...{ name, weight, bytes, font, face },
    unitsPerEm: face.upem,
    covers: codePoint => covered.has(codePoint),
    outlineOf(glyph) {
      const known = outlines.get(glyph)
      if (known !== undefined) return known
      const outline = font.glyphToJson(glyph)
      outlines.set(glyph, outline)
      return outline
    },
  }
}
