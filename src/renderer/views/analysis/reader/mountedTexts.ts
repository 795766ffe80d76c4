/**
 * The text nodes of the paragraphs that are in the document now, and the ways between their UTF-16
 * positions and code points: the reader's edge to the DOM.
 *
 * Must stay true: a paragraph's text is one text node, exactly the paragraph's text.
 */
import { codePointToUtf16, utf16ToCodePoint } from '../../../../shared/analysis/arabicText'
import type { Span } from '../../../../shared/domain/definitions'
import { ParagraphId } from '../../../../shared/domain/ids'
import type { Words } from './readerSession'
import { trimmedSpan } from './wordSpans'

const texts = new Map<ParagraphId, Text>()
const listeners = new Set<() => void>()

/** Makes a paragraph's text node known while it is mounted. Returns the way to forget it. */
export function mountText(paragraphId: ParagraphId, text: Text): () => void {
  texts.set(paragraphId, text)
  for (const listener of listeners) listener()
  return () => {
    if (texts.get(paragraphId) === text) texts.delete(paragraphId)
    for (const listener of listeners) listener()
  }
}

/** Hears of paragraphs that come and go. Returns the way to stop. */
export function onMountedTexts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function mountedParagraphs(): readonly ParagraphId[] {
  return [...texts.keys()]
}

/** The span in the document; null when the paragraph is not mounted. `span` null: all of it. */
export function staticRangeOf(paragraphId: ParagraphId, span: Span | null): StaticRange | null {
  const text = texts.get(paragraphId)
  if (text === undefined) return null
  return new StaticRange({
    startContainer: text,
    startOffset: span === null ? 0 : codePointToUtf16(text.data, span.start),
    endContainer: text,
    endOffset: span === null ? text.length : codePointToUtf16(text.data, span.end),
  })
}

/** Boxes of the span's lines in the window; none when the paragraph is not mounted. */
export function boxesOf(paragraphId: ParagraphId, span: Span | null): readonly DOMRect[] {
  const place = staticRangeOf(paragraphId, span)
  if (place === null) return []
  const range = document.createRange()
  range.setStart(place.startContainer, place.startOffset)
  range.setEnd(place.endContainer, place.endOffset)
  return [...range.getClientRects()]
}

/** The code point under a point of the window, if it is on a paragraph's letters. */
export function offsetAtPoint(
  x: number,
  y: number,
): { readonly paragraphId: ParagraphId; readonly offset: number } | null {
  const caret = document.caretPositionFromPoint(x, y)
  if (!(caret?.offsetNode instanceof Text)) return null
  const paragraphId = paragraphIdOf(caret.offsetNode)
  if (paragraphId === null || texts.get(paragraphId) !== caret.offsetNode) return null
  return { paragraphId, offset: utf16ToCodePoint(caret.offsetNode.data, caret.offset) }
}

/** The words the analyst selected with the mouse, if they are in one paragraph. */
export function selectedWords(): Words | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const text = range.startContainer
  const paragraphId = paragraphIdOf(text)
  if (!(text instanceof Text) || paragraphId === null || texts.get(paragraphId) !== text)
    return null
  const end = endInText(range, text)
  if (end === null) return null
  const span = trimmedSpan(text.data, {
    start: utf16ToCodePoint(text.data, range.startOffset),
    end: utf16ToCodePoint(text.data, end),
  })
  return span && { paragraphId, span }
}

/** A triple click ends the range at the start of what follows: that still is this paragraph. */
function endInText(range: Range, text: Text): number | null {
  if (range.endContainer === text) return range.endOffset
  const nextText = paragraphIdOf(range.endContainer)
  const endsBeforeNext = nextText !== paragraphIdOf(text) && range.endOffset === 0
  return endsBeforeNext || nextText === paragraphIdOf(text) ? text.length : null
}

/** The paragraph a node belongs to. */
export function paragraphIdOf(node: Node | null): ParagraphId | null {
  const element = node instanceof Element ? node : node?.parentElement
  const id = element?.closest<HTMLElement>('[data-paragraph-id]')?.dataset.paragraphId
  return ParagraphId.safeParse(id).data ?? null
}
