/** Choosing words with the keyboard: a cursor that moves by words and extends with Shift. */

import { baseDirection, sliceCodePoints } from '../../../../shared/analysis/arabicText'
import type { ParagraphRow } from '../../../../shared/domain/sources'
import { announce } from '../../../components/Announcer'
import { translate } from '../../../i18n/words'
import { chooseWords, moveWordCursor, useReaderSession } from './readerSession'
import { spanOfWords, wordSpans } from './wordSpans'

type Step = { readonly anchor: number; readonly focus: number }

function place(paragraph: ParagraphRow, { anchor, focus }: Step): void {
  const words = wordSpans(paragraph.text)
  const last = words.length - 1
  const within = (index: number) => Math.max(0, Math.min(last, index))
  const cursor = {
    paragraphId: paragraph.paragraphId,
    anchor: within(anchor),
    focus: within(focus),
  }
  const span = spanOfWords(words, cursor.anchor, cursor.focus)
  if (span === null) return
  moveWordCursor(cursor, span)
  announce(sliceCodePoints(paragraph.text, span.start, span.end))
}

/** Begins at the first word, or ends when words were being chosen in this paragraph. */
export function toggleWordCursor(paragraph: ParagraphRow): void {
  const { cursor } = useReaderSession.getState()
  if (cursor?.paragraphId === paragraph.paragraphId) {
    chooseWords(null)
    announce(translate('reader.wordsLeft'))
    return
  }
  place(paragraph, { anchor: 0, focus: 0 })
}

/**
 * Answers a key pressed on a paragraph. Arrows go the way the paragraph reads; Shift extends, and
 * also begins. Returns whether the key was meant for the words.
 */
export function moveByWord(paragraph: ParagraphRow, code: string, isExtending: boolean): boolean {
  const { cursor } = useReaderSession.getState()
  const here = cursor?.paragraphId === paragraph.paragraphId ? cursor : null
  if (here === null && !isExtending) return false
  const from = here ?? { anchor: 0, focus: -1 }
  const focus = target(paragraph, code, from.focus)
  if (focus === null) return false
  place(paragraph, { anchor: isExtending ? from.anchor : focus, focus })
  return true
}

function target(paragraph: ParagraphRow, code: string, focus: number): number | null {
  const forward = baseDirection(paragraph.text) === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  if (code === 'ArrowLeft' || code === 'ArrowRight') return code === forward ? focus + 1 : focus - 1
  if (code === 'Home') return 0
  return code === 'End' ? Number.MAX_SAFE_INTEGER : null
}
