/** The reader's cursor: which paragraph is current, and the ways to move it. */
import { useRef } from 'react'
import type { ParagraphId } from '../../../../shared/domain/ids'
import type { ParagraphRow } from '../../../../shared/domain/sources'
import { select, useSession } from '../../../client/session'
import { useReaderSession } from './readerSession'

export type ParagraphCursor = {
  /** -1 in an empty list; the first paragraph while none was chosen. */
  readonly index: number
  readonly paragraph: ParagraphRow | undefined
  /** Stays within the list. The paragraph takes the focus when it has come into view. */
  readonly goTo: (index: number) => void
  /** The paragraph that asked for the focus and has not got it yet. */
  readonly awaitsFocus: { current: ParagraphId | null }
}

export function useParagraphCursor(paragraphs: readonly ParagraphRow[]): ParagraphCursor {
  const paragraphId = useSession(session => session.paragraphId)
  const awaitsFocus = useRef<ParagraphId | null>(null)
  const found = paragraphs.findIndex(paragraph => paragraph.paragraphId === paragraphId)
  const index = found === -1 ? Math.min(0, paragraphs.length - 1) : found

  function goTo(target: number) {
    const within = Math.max(0, Math.min(paragraphs.length - 1, target))
    const paragraph = paragraphs[within]
    if (paragraph === undefined) return
    awaitsFocus.current = paragraph.paragraphId
    useReaderSession.setState({ words: null, cursor: null, panel: null })
    select({ kind: 'paragraph', paragraphId: paragraph.paragraphId })
    focusParagraph(paragraph.paragraphId)
  }

  return { index, paragraph: paragraphs[index], goTo, awaitsFocus }
}

/** True when the paragraph is mounted and has the focus now. */
export function focusParagraph(paragraphId: ParagraphId): boolean {
  const element = paragraphElement(paragraphId)
  element?.focus({ preventScroll: true })
  return element !== null && document.activeElement === element
}

export function paragraphElement(paragraphId: ParagraphId): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-paragraph-id="${paragraphId}"]`)
}

export function chipElement(paragraphId: ParagraphId, hypothesisId: string): HTMLElement | null {
  const chip = `[data-hypothesis-id="${hypothesisId}"]`
  return paragraphElement(paragraphId)?.querySelector<HTMLElement>(chip) ?? null
}
