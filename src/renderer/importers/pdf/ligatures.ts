/**
 * What one glyph stands for, when it stands for several letters or for a shape of a letter.
 *
 * PDFium turns right-to-left runs round letter by letter, and with them the letters inside one
 * glyph: the ligature of «لله» comes as «هلل». That several letters share one place proves that they
 * are one glyph; letters with places of their own are never exchanged.
 */

const arabicLetter = /[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f]/
/** Presentation forms of Arabic, and Latin ligatures like ﬁ. */
const shapes = /[\ufb00-\ufb06\ufb50-\ufd3d\ufd50-\ufdff\ufe70-\ufefc]/

const lam = 'ل'
const alefs = 'اأإآٱ'

/** The letters of one glyph in the order they are read in, from the order PDFium gives them. */
export function ligatureText(characters: readonly string[]): string {
  if (characters.length === 1 || !characters.some(each => arabicLetter.test(each))) {
    return characters.join('')
  }
  return isInReadingOrder(characters) ? characters.join('') : characters.toReversed().join('')
}

/**
 * Of presentation forms PDFium itself writes the letters in order: lam with alef is the common one,
 * and the word ﷲ begins with an alef, which no other ligature does, because it joins no letter after it.
 */
function isInReadingOrder(characters: readonly string[]): boolean {
  const [first = '', second = ''] = characters
  if (first === lam && alefs.includes(second)) return true
  return characters.length > 2 && alefs.includes(first)
}

/** A character without its shape: «ﻻ» becomes «لا», «ﬁ» becomes "fi". */
export function withoutShape(character: string): string {
  if (!shapes.test(character)) return character
  // Vowel signs that stand alone are shapes of a space with the sign; the space is not in the text.
  return character.normalize('NFKC').replace(/^ (?=\p{M})/u, '')
}
