/** A page set by a plain typesetter, for tests: letters of one width, lines at given places. */
import type { TextRun } from '../../../src/renderer/importers/pdf/textRuns'

export interface PrintedText {
  readonly text: string
  /** Edge where the line begins, at the left or (for Arabic) at the right. */
  readonly x: number
  readonly y: number
  readonly page?: number
  readonly size?: number
  readonly isBold?: boolean
}

/** Of a letter, in parts of its size. */
const letterWidth = 0.5

export function run({ text, x, y, page = 1, size = 10, isBold = false }: PrintedText): TextRun {
  const isRtl = /^[^a-z]*[\u0600-\u06ff]/iu.test(text)
  const letters = Array.from(text)
  const widthOf = (part: string) => Array.from(part).length * letterWidth * size
  const words = text.split(' ')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return {
    page,
    left: isRtl ? x - widthOf(text) : x,
    right: isRtl ? x : x + widthOf(text),
    baseline: y,
    size,
    isBold,
    leftWord: widthOf(isRtl ? last : first),
    rightWord: widthOf(isRtl ? first : last),
    visual: isRtl ? letters.toReversed() : letters,
  }
}

/** Lines one below the other. */
export function lines(texts: readonly string[], at: Omit<PrintedText, 'text'>, leading = 14) {
  return texts.map((text, place) => run({ ...at, text, y: at.y - place * leading }))
}
