/** The caret in an element whose only child is one text node, in code points. */
import { codePointToUtf16, utf16ToCodePoint } from '../../../../shared/analysis/arabicText'

/** Where the caret stands; null when it is elsewhere. */
export function caretIn(element: HTMLElement): number | null {
  const selection = document.getSelection()
  const text = element.firstChild
  if (!selection || !(text instanceof Text)) return null
  const { focusNode, focusOffset } = selection
  if (focusNode === text) return utf16ToCodePoint(text.data, focusOffset)
  // Before or behind the text node, counted in children.
  if (focusNode === element) return focusOffset === 0 ? 0 : utf16ToCodePoint(text.data, text.length)
  return null
}

/** Focuses the element and puts the caret there. */
export function placeCaret(element: HTMLElement, offset: number): void {
  element.focus()
  const text = element.firstChild
  if (!(text instanceof Text)) return
  document.getSelection()?.collapse(text, codePointToUtf16(text.data, offset))
}
