/**
 * Where words stand after the text around them, or they themselves, were corrected.
 *
 * First by the edits: words that no edit touches are exactly where the edits moved them, and words
 * corrected inside stay marked as corrected, as long as half of their letters stayed. Then by
 * quotation: the same words elsewhere, told from their like by what stands around them.
 * Must stay true: nothing is placed on a guess. What is ambiguous or gone is lost, and said to be.
 *
 * The way of Hypothesis ("fuzzy anchoring", 2013) and of W3C's text quote selector; offsets are code
 * points.
 */
import type { Span } from '../domain/definitions'
import {
  codePointLength,
  matchingKey,
  matchingKeyWithMap,
  sliceCodePoints,
  utf16ToCodePoint,
} from './arabicText'
import type { TextEdit } from './textDiff'

/** Fewer letters kept than this share, and they are other words. */
const LEAST_KEPT = 0.5
/** How far around the words is looked to tell two places apart. */
const CONTEXT = 40

export type Found =
  | { readonly kind: 'found'; readonly span: Span }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'gone' }

/** Where a span of a corrected text is now. `edits`: what was corrected, see `diffText`. */
export function reanchor(
  before: string,
  after: string,
  edits: readonly TextEdit[],
  span: Span,
): Found {
  const followed = followEdits(before, after, edits, span)
  const quotation = quotationAt(before, span)
  if (followed === undefined) return findQuotation(after, quotation)
  return { kind: 'found', span: sameWordsAt(after, quotation, followed) }
}

/** Edits may cut words that are still there, since several shortest ways lead from text to text. */
function sameWordsAt(text: string, { quote }: Quotation, followed: Span): Span {
  if (sliceCodePoints(text, followed.start, followed.end) === quote) return followed
  const same = exactSpans(text, quote).find(
    ({ start, end }) => start < followed.end && followed.start < end,
  )
  return same ?? followed
}

/** Where the edits put a span; undefined when too little of it stayed. */
export function followEdits(
  before: string,
  after: string,
  edits: readonly TextEdit[],
  span: Span,
): Span | undefined {
  const start = followStart(edits, span.start)
  const end = followEnd(edits, span.end)
  if (end <= start) return undefined
  const oldLength = span.end - span.start
  const kept = oldLength - lengthWithin(edits, span)
  if (kept < LEAST_KEPT * Math.max(oldLength, end - start)) return undefined
  return withWholeWords({ before, after, edits, span, moved: { start, end } })
}

/** Behind everything that was put in before the word, or in the place of what it began with. */
function followStart(edits: readonly TextEdit[], start: number): number {
  let shift = 0
  for (const edit of edits) {
    if (edit.start > start) break
    if (edit.end > start) {
      // The edit reaches into the span: it begins with the new words if the edit began it.
      return edit.start === start ? edit.newStart : edit.newEnd
    }
    shift = edit.newEnd - edit.end
  }
  return start + shift
}

function followEnd(edits: readonly TextEdit[], end: number): number {
  let shift = 0
  for (const edit of edits) {
    if (edit.start >= end) break
    if (edit.end > end) return edit.newStart
    shift = edit.newEnd - edit.end
  }
  return end + shift
}

/** How many old code points of the span an edit took away. */
function lengthWithin(edits: readonly TextEdit[], { start, end }: Span): number {
  return edits.reduce((sum, edit) => {
    const overlap = Math.min(edit.end, end) - Math.max(edit.start, start)
    return sum + Math.max(0, overlap)
  }, 0)
}

type Move = {
  readonly before: string
  readonly after: string
  readonly edits: readonly TextEdit[]
  readonly span: Span
  readonly moved: Span
}

/** Letters put right before or behind the words belong to them, if the words began or ended there. */
function withWholeWords({ before, after, edits, span, moved }: Move): Span {
  const old = [...before]
  const now = [...after]
  let { start, end } = moved
  const atStart = edits.find(edit => edit.end === span.start && edit.start === span.start)
  if (atStart !== undefined && !isLetter(old[span.start - 1]) && isLetter(old[span.start])) {
    while (start > atStart.newStart && isLetter(now[start - 1])) start--
  }
  const atEnd = edits.find(edit => edit.start === span.end && edit.end === span.end)
  if (atEnd !== undefined && !isLetter(old[span.end]) && isLetter(old[span.end - 1])) {
    while (end < atEnd.newEnd && isLetter(now[end])) end++
  }
  return { start, end }
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character)
}

/** Words and what stands around them in the text they were cited from. */
export type Quotation = {
  readonly quote: string
  readonly before: string
  readonly behind: string
  /** Whether they began and ended with a word there, and so must elsewhere. */
  readonly startsWord: boolean
  readonly endsWord: boolean
}

export function quotationAt(text: string, { start, end }: Span): Quotation {
  const before = sliceCodePoints(text, Math.max(0, start - CONTEXT), start)
  const behind = sliceCodePoints(text, end, end + CONTEXT)
  const quote = sliceCodePoints(text, start, end)
  const letters = [...quote]
  return {
    quote,
    before,
    behind,
    startsWord: !(isLetter([...before].at(-1)) && isLetter(letters[0])),
    endsWord: !(isLetter([...behind][0]) && isLetter(letters.at(-1))),
  }
}

/** Finds the words, letter by letter or, if they are not there, by their matching key. */
export function findQuotation(text: string, quotation: Quotation): Found {
  const exact = exactSpans(text, quotation.quote)
  const places = exact.length > 0 ? exact : foldedSpans(text, quotation.quote)
  const fitting = places.filter(span => fits(text, span, quotation))
  const [only] = fitting
  if (only === undefined) return { kind: 'gone' }
  if (fitting.length === 1) return { kind: 'found', span: only }
  const scored = fitting
    .map(span => ({ span, score: likeness(quotationAt(text, span), quotation) }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  if (best === undefined || next === undefined || best.score === next.score) {
    return { kind: 'ambiguous' }
  }
  return { kind: 'found', span: best.span }
}

/** More places than this are no places. */
const MOST_PLACES = 200

function exactSpans(text: string, quote: string): readonly Span[] {
  if (quote === '') return []
  const spans: Span[] = []
  const length = codePointLength(quote)
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const start = utf16ToCodePoint(text, at)
    spans.push({ start, end: start + length })
    if (spans.length === MOST_PLACES) break
  }
  return spans
}

function foldedSpans(text: string, quote: string): readonly Span[] {
  const wanted = matchingKey(quote)
  if (wanted === '') return []
  const { key, toOriginal, originalEnds } = matchingKeyWithMap(text)
  const spans: Span[] = []
  for (let at = key.indexOf(wanted); at >= 0; at = key.indexOf(wanted, at + 1)) {
    const start = toOriginal[at] ?? 0
    const end = originalEnds[at + wanted.length - 1] ?? start
    if (end > start) spans.push({ start, end })
    if (spans.length === MOST_PLACES) break
  }
  return spans
}

function fits(text: string, span: Span, { startsWord, endsWord }: Quotation): boolean {
  const here = quotationAt(text, span)
  return (!startsWord || here.startsWord) && (!endsWord || here.endsWord)
}

/** How many letters before and behind are the same, counted from the words outwards. */
function likeness(one: Quotation, other: Quotation): number {
  const before = sameLength([...one.before].reverse(), [...other.before].reverse())
  return before + sameLength([...one.behind], [...other.behind])
}

function sameLength(one: readonly string[], other: readonly string[]): number {
  const differing = one.findIndex((character, index) => character !== other[index])
  return differing < 0 ? one.length : differing
}
