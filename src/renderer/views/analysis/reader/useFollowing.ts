/**
 * Keeps the right paragraph in view: the current one when it moves, revealed words when another
 * view asks for them.
 */
import { type RefObject, useEffect, useRef } from 'react'
import type { VirtuosoHandle } from 'react-virtuoso'
import type { SourceRow } from '../../../../shared/domain/sources'
import { type Reveal, useSession } from '../../../client/session'
import { boxesOf } from './mountedTexts'
import { focusParagraph, type ParagraphCursor } from './useParagraphCursor'

/** Frames to wait for a paragraph that is being scrolled to before giving up. */
const PATIENCE = 30

type Following = {
  readonly list: RefObject<VirtuosoHandle | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly source: SourceRow
  readonly cursor: ParagraphCursor
}

export function useFollowing({ list, scroller, source, cursor }: Following): void {
  const place = useSession(session => session.reveal)
  const paragraphId = useSession(session => session.paragraphId)
  const revealed = useRef(0)
  const { place: index, awaitsFocus } = cursor
  const isHeld = cursor.paragraph?.paragraphId === paragraphId

  useEffect(() => {
    if (paragraphId === null || !isHeld) return
    const isAsked = place?.sourceId === source.sourceId && place.paragraphId === paragraphId
    if (isAsked && place.stamp !== revealed.current) {
      revealed.current = place.stamp
      return showPlace(list.current, scroller, place, index)
    }
    list.current?.scrollIntoView({ index, behavior: 'auto' })
    if (awaitsFocus.current !== paragraphId) return
    return tryEachFrame(() => {
      const isDone = focusParagraph(paragraphId)
      if (isDone) awaitsFocus.current = null
      return isDone
    })
  }, [paragraphId, index, isHeld, place, source.sourceId, list, scroller, awaitsFocus])
}

function showPlace(
  list: VirtuosoHandle | null,
  scroller: RefObject<HTMLElement | null>,
  place: Reveal,
  index: number,
): () => void {
  list?.scrollToIndex({ index, align: 'center', behavior: 'auto' })
  const { paragraphId, start, end } = place
  const span = start === null || end === null ? null : { start, end }
  let settled = 0
  return tryEachFrame(() => {
    const box = boxesOf(paragraphId, span)[0]
    const view = scroller.current?.getBoundingClientRect()
    if (box === undefined || view === undefined) return false
    const isInView = box.top >= view.top && box.bottom <= view.bottom
    if (!isInView) scroller.current?.scrollBy({ top: box.top - view.top - view.height / 3 })
    settled = isInView ? settled + 1 : 0
    return settled > 3
  })
}

/** Tries once a frame until it works. Returns the way to stop. */
function tryEachFrame(attempt: () => boolean): () => void {
  let frame = 0
  let left = PATIENCE
  const next = () => {
    left -= 1
    if (!attempt() && left > 0) frame = requestAnimationFrame(next)
  }
  next()
  return () => cancelAnimationFrame(frame)
}
