/**
 * What a page of a PDF holds for a reader of text: glyphs with their places, nothing of their order.
 *
 * The order in which a program wrote the glyphs means little (Arabic lines are written from left to
 * right, marks before or after their letters, columns mixed), so only places are believed.
 */

/** One glyph, in points: x along its line, y across it, growing upwards. */
export interface PageGlyph {
  /** What it stands for: one character, or the several of a ligature in reading order. */
  readonly text: string
  /** Where it begins at the left, and where the next one would stand. */
  readonly left: number
  readonly right: number
  /** The edges of what is drawn. */
  readonly inkLeft: number
  readonly inkRight: number
  readonly baseline: number
  /** Of the font. */
  readonly size: number
  readonly isBold: boolean
  /** Its place among the glyphs as they are written. */
  readonly order: number
  /** True if PDFium sees a gap between it and the glyph written before. */
  readonly isAfterGap: boolean
}

/** The glyphs of one page that run in one direction, turned upright. */
export interface GlyphLayer {
  /** Of the page, counted from 1. */
  readonly page: number
  readonly glyphs: readonly PageGlyph[]
}

export interface PageGlyphs {
  /** The one with most glyphs first; more only where text stands on its side or slants. */
  readonly layers: readonly GlyphLayer[]
  /** Shapes of Arabic letters that were put back to the letters. */
  readonly restored: number
  /** True if it holds more characters than are read. */
  readonly isTooFull: boolean
  /** True if something is drawn on the page. */
  readonly hasContent: boolean
}
