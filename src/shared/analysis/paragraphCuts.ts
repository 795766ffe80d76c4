/**
 * Where paragraphs are joined and cut: the same rule in the import preview and in a stored source.
 *
 * A joint is one space. A cut leaves out the white space around it, so that cutting at a joint
 * gives back what was joined. Offsets are code points.
 */
import { codePointLength, codePointToUtf16 } from './arabicText'

export type JoinedText = {
  readonly text: string
  /** Where the second text begins in the joined one. */
  readonly secondStart: number
}

export function joinTexts(first: string, second: string): JoinedText {
  const start = `${first} `
  return { text: start + second, secondStart: codePointLength(start) }
}

export type CutText = {
  readonly first: string
  readonly second: string
  /** Where the second part begins in the text that was cut. */
  readonly secondStart: number
}

/** The two parts of a text cut at an offset; undefined where one of them would have no words. */
export function cutText(text: string, offset: number): CutText | undefined {
  const at = codePointToUtf16(text, offset)
  const first = text.slice(0, at).trimEnd()
  const second = text.slice(at).trimStart()
  if (first.trim() === '' || second === '') return undefined
  const secondStart = codePointLength(text.slice(0, text.length - second.length))
  return { first, second, secondStart }
}
