/** The reader's cursor: which paragraph is current, and the ways to move it. */
import { useRef } from 'react'
import type { ParagraphId } from '../../../../shared/domain/ids'
import type { ParagraphRow, SourceRow } from '../../../../shared/domain/sources'
import { problemOf } from '../../../../shared/problem'
import { showProblem } from '../../../client/projectSession'
import { select, useSession } from '../../../client/session'
import { readRows, useQuery } from '../../../client/useQuery'
import { useReaderSession } from './readerSession'
import type { ReaderText } from './useReaderText'

export type ParagraphCursor = {
  /** Counted from 0; the first paragraph while none was chosen. */
  readonly place: number
  /** Undefined while it is not held yet, and in an empty source. */
  readonly paragraph: ParagraphRow | undefined
  /** Stays within the source. The paragraph takes the focus when it has come into view. */
  readonly goTo: (place: number) => void
  /** A paragraph that is not held is being read, to go to it. */
  readonly isReading: { readonly current: boolean }
  /** The paragraph that asked for the focus and has not got it yet. */
  readonly awaitsFocus: { current: ParagraphId | null }
}

/** Where the current paragraph stands in the source; null while that is being asked. */
export function useCurrentPlace({ sourceId }: SourceRow): number | null {
  const paragraphId = useSession(session => session.paragraphId)
  const details = useQuery('paragraph.details', paragraphId === null ? null : { paragraphId })
  const known = useRef<number | null>(null)
  if (paragraphId === null) known.current = 0
  else if (details.status === 'ready') {
    const [row] = details.rows
    // Rows of the paragraph before stay while those of the next load; one that is gone has none.
    if (row === undefined || row.sourceId !== sourceId) known.current ??= 0
    else if (row.paragraphId === paragraphId) known.current = row.place
  } else if (details.status === 'failed') known.current ??= 0
  return known.current
}

export function useParagraphCursor(
  { sourceId }: SourceRow,
  text: ReaderText,
  currentPlace: number,
): ParagraphCursor {
  const paragraphId = useSession(session => session.paragraphId)
  const awaitsFocus = useRef<ParagraphId | null>(null)
  const lastTarget = useRef<number | null>(null)
  const isReading = useRef(false)
  const held = paragraphId === null ? undefined : text.places.get(paragraphId)
  const place = held ?? currentPlace
  const paragraph = text.paragraphs.get(place)
  const isCurrent = paragraphId === null || paragraph?.paragraphId === paragraphId

  async function goTo(target: number) {
    const within = Math.max(0, Math.min(text.count - 1, target))
    lastTarget.current = within
    const here = text.paragraphs.get(within)
    isReading.current = here === undefined
    const next = here ?? (await readParagraph(within))
    // Another step may have been taken while this one was read.
    if (lastTarget.current !== within) return
    isReading.current = false
    if (next !== undefined) moveTo(next.paragraphId)
  }

  async function readParagraph(first: number): Promise<ParagraphRow | undefined> {
    try {
      return (await readRows('paragraph.list', { sourceId, page: { first, count: 1 } }))[0]
    } catch (thrown) {
      showProblem(problemOf(thrown))
      return undefined
    }
  }

  function moveTo(next: ParagraphId) {
    awaitsFocus.current = next
    useReaderSession.setState({ words: null, cursor: null, panel: null })
    select({ kind: 'paragraph', paragraphId: next })
    focusParagraph(next)
  }

  return {
    place,
    paragraph: isCurrent ? paragraph : undefined,
    goTo: target => void goTo(target),
    isReading,
    awaitsFocus,
  }
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
