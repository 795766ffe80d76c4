/**
 * Words of a paragraph as spans, for choosing words without a mouse.
 *
 * Offsets are code points, as everywhere outside the DOM.
 */
import { codePointLength, sliceCodePoints } from '../../../../shared/analysis/arabicText'
import type { Span } from '../../../../shared/domain/definitions'

/** Words in reading order; what stands between them is left out. */
export function wordSpans(text: string): readonly Span[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
  const spans: Span[] = []
  let start = 0
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const end = start + codePointLength(segment)
    if (isWordLike) spans.push({ start, end })
    start = end
  }
  return spans
}

/** The span without white space at its ends; null when nothing else is in it. */
export function trimmedSpan(text: string, { start, end }: Span): Span | null {
  const words = sliceCodePoints(text, start, end)
  const before = codePointLength(words) - codePointLength(words.trimStart())
  const after = codePointLength(words) - codePointLength(words.trimEnd())
  const trimmed = { start: start + before, end: Math.min(end, codePointLength(text)) - after }
  return trimmed.end > trimmed.start ? trimmed : null
}

/** From the first to the last of two words, whichever comes first. */
export function spanOfWords(words: readonly Span[], anchor: number, focus: number): Span | null {
  const first = words[Math.min(anchor, focus)]
  const last = words[Math.max(anchor, focus)]
  return first && last ? { start: first.start, end: last.end } : null
}

/**
 * The span of a name among chosen words: without signs around it, and without particles in front
 * when the name shows that they are none of it.
 */
export function nameSpan(text: string, span: Span, name: string): Span {
  const words = sliceCodePoints(text, span.start, span.end)
  const before = /^[\s\p{P}\p{S}]*/u.exec(words)?.[0] ?? ''
  const after = /[\s\p{P}\p{S}]*$/u.exec(words)?.[0] ?? ''
  const end = span.end - codePointLength(after)
  const start = span.start + codePointLength(before)
  if (end <= start) return span
  const isEndOfWords = sliceCodePoints(text, start, end).endsWith(name) && name !== ''
  return { start: isEndOfWords ? end - codePointLength(name) : start, end }
}
