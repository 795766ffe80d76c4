/**
 * One page of a PDF to its glyphs.
 *
 * PDFium guesses lines and words, turns right-to-left runs round and resolves presentation forms.
 * Of that only two things are used: what one glyph stands for (ligatures.ts), and between
 * which glyphs it sees a gap.
 */
import { importLimits } from '../importLimits'
import { ligatureText, withoutShape } from './ligatures'
import type { GlyphLayer, PageGlyph, PageGlyphs } from './pageGlyphs'
import type { Pdfium } from './pdfium'
import type { PdfMemory } from './pdfMemory'

/** A page that cannot be read has no glyphs. `index` counts from 0. */
export function readPage(
  pdfium: Pdfium,
  memory: PdfMemory,
  document: number,
  index: number,
): PageGlyphs {
  const page = pdfium._FPDF_LoadPage(document, index)
  const nothing = { layers: [], restored: 0, isTooFull: false }
  if (page === 0) return { ...nothing, hasContent: true }
  try {
    const hasContent = pdfium._FPDFPage_CountObjects(page) > 0
    const text = pdfium._FPDFText_LoadPage(page)
    if (text === 0) return { ...nothing, hasContent }
    try {
      if (pdfium._FPDFText_CountChars(text) > importLimits.pageCharacters) {
        return { ...nothing, hasContent, isTooFull: true }
      }
      const read = new PageReader(pdfium, memory, text).read()
      const layers = layersOf(read.glyphs, index + 1)
      return { layers, restored: read.restored, isTooFull: false, hasContent }
    } finally {
      pdfium._FPDFText_ClosePage(text)
    }
  } finally {
    pdfium._FPDF_ClosePage(page)
  }
}

/** A glyph and the slope of its line in degrees. */
interface SlopedGlyph extends PageGlyph {
  readonly slope: number
}

/** Where a character stands on the page, before its line is turned upright. */
interface Place {
  readonly x: number
  readonly y: number
  readonly ink: Box
  readonly advance: Box
}

/** A glyph of which more characters may follow. */
interface OpenGlyph {
  readonly characters: string[]
  readonly place: Place
  readonly index: number
  readonly isAfterGap: boolean
}

interface Box {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** Reads the characters of one page; holds what would be asked of PDFium again and again. */
class PageReader {
  private readonly boldObjects = new Map<number, boolean>()
  private restored = 0

  constructor(
    private readonly pdfium: Pdfium,
    private readonly memory: PdfMemory,
    private readonly text: number,
  ) {}

  read() {
    const glyphs: SlopedGlyph[] = []
    const count = this.pdfium._FPDFText_CountChars(this.text)
    let open: OpenGlyph | undefined
    let isAfterGap = false
    const close = () => {
      if (open) glyphs.push({ ...this.glyph(open), order: glyphs.length })
      open = undefined
    }
    for (let index = 0; index < count; index++) {
      const character = this.character(index)
      if (character === '') continue
      const place = this.place(index)
      if (character === ' ' && isPoint(place.advance)) {
        isAfterGap = true
        continue
      }
      if (open && isSamePlace(open.place, place)) {
        open.characters.push(character)
        continue
      }
      close()
      open = { characters: [character], place, index, isAfterGap }
      isAfterGap = false
    }
    close()
    return { glyphs, restored: this.restored }
  }

  /** Empty for what is no character of the document. */
  private character(index: number): string {
    if (this.pdfium._FPDFText_IsGenerated(this.text, index) === 1) return ''
    const code = this.pdfium._FPDFText_GetUnicode(this.text, index)
    if (code === 0x02 || code === 0xad || code === 0x2010) return '-'
    const isUnknown = code === 0 || (code >= 0xfffd && code <= 0xffff) || code > 0x10ffff
    if (isUnknown || this.pdfium._FPDFText_HasUnicodeMapError(this.text, index) === 1)
      return '\ufffd'
    if (code < 0x20) return ''
    if (code >= 0xe000 && code <= 0xf8ff) return signOfSymbolFont(code)
    const character = String.fromCodePoint(code)
    const plain = withoutShape(character)
    if (plain !== character) this.restored += 1
    return plain
  }

  private place(index: number): Place {
    const { pdfium, memory, text } = this
    const { scratch } = memory
    pdfium._FPDFText_GetCharOrigin(text, index, scratch, scratch + 8)
    const x = memory.double(0)
    const y = memory.double(8)
    pdfium._FPDFText_GetCharBox(text, index, scratch, scratch + 8, scratch + 16, scratch + 24)
    const ink = boxOf([0, 8, 16, 24].map(offset => memory.double(offset)))
    pdfium._FPDFText_GetLooseCharBox(text, index, scratch) // left, top, right, bottom
    const advance = boxOf([0, 8, 12, 4].map(offset => memory.float(offset)))
    return { x, y, ink, advance }
  }

  private glyph({ characters, place, index, isAfterGap }: OpenGlyph): Omit<SlopedGlyph, 'order'> {
    const { pdfium, memory, text } = this
    pdfium._FPDFText_GetMatrix(text, index, memory.scratch)
    const [a, b, c, d] = [0, 4, 8, 12].map(offset => finite(memory.float(offset)))
    const slope = Math.round((Math.atan2(b ?? 0, a ?? 0) * 180) / Math.PI)
    const turn = turnBy(-slope)
    const along = (box: Box) => turn.edges(box)
    const [inkLeft, inkRight] = along(place.ink)
    const [left, right] = along(place.advance)
    const size = pdfium._FPDFText_GetFontSize(text, index) * (Math.hypot(c ?? 0, d ?? 0) || 1)
    return {
      text: ligatureText(characters),
      left: Math.min(left, turn.x(place.x, place.y)),
      right,
      inkLeft,
      inkRight,
      baseline: turn.y(place.x, place.y),
      size: Math.abs(finite(size)) || 1,
      isBold: this.isBold(index),
      isAfterGap,
      slope,
    }
  }

  private isBold(index: number): boolean {
    const object = this.pdfium._FPDFText_GetTextObject(this.text, index)
    const known = this.boldObjects.get(object)
    if (known !== undefined) return known
    const { scratch } = this.memory
    const length = this.pdfium._FPDFText_GetFontInfo(this.text, index, scratch + 8, 256, scratch)
    const name = new TextDecoder().decode(this.memory.bytes(8 + Math.min(length, 256)).slice(8))
    const isBold = /bold|black|heavy|demi/i.test(name)
    this.boldObjects.set(object, isBold)
    return isBold
  }
}

/** A number from a file can be anything. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : 0
}

function boxOf([left = 0, right = 0, bottom = 0, top = 0]: readonly number[]): Box {
  return { left: finite(left), right: finite(right), bottom: finite(bottom), top: finite(top) }
}

function isPoint({ left, right, bottom, top }: Box): boolean {
  return Math.abs(right - left) < 0.01 && Math.abs(top - bottom) < 0.01
}

const samePlace = 0.01

function isSamePlace(one: Place, other: Place): boolean {
  const isSame = (a: number, b: number) => Math.abs(a - b) < samePlace
  return (
    isSame(one.x, other.x) &&
    isSame(one.y, other.y) &&
    isSame(one.advance.left, other.advance.left) &&
    isSame(one.advance.right, other.advance.right) &&
    isSame(one.ink.left, other.ink.left) &&
    isSame(one.ink.right, other.ink.right)
  )
}

/** Fonts of symbols have codes of their own; the signs of lists are the ones that matter. */
function signOfSymbolFont(code: number): string {
  return code >= 0xf020 && code <= 0xf0ff ? '•' : '\ufffd'
}

function turnBy(degrees: number) {
  const angle = (degrees * Math.PI) / 180
  const cos = degrees === 0 ? 1 : Math.cos(angle)
  const sin = degrees === 0 ? 0 : Math.sin(angle)
  const x = (px: number, py: number) => finite(px * cos - py * sin)
  const y = (px: number, py: number) => finite(px * sin + py * cos)
  return {
    x,
    y,
    edges({ left, right, bottom, top }: Box): readonly [number, number] {
      const xs = [x(left, bottom), x(right, bottom), x(left, top), x(right, top)]
      return [Math.min(...xs), Math.max(...xs)]
    },
  }
}

/** Text on its side or aslant is read by itself, after the page it stands on. */
function layersOf(glyphs: readonly SlopedGlyph[], page: number): readonly GlyphLayer[] {
  const bySlope = new Map<number, SlopedGlyph[]>()
  for (const glyph of glyphs) {
    const alike = bySlope.get(glyph.slope)
    if (alike) alike.push(glyph)
    else bySlope.set(glyph.slope, [glyph])
  }
  return [...bySlope.values()]
    .sort((a, b) => b.length - a.length)
    .map(alike => ({ page, glyphs: alike }))
}
