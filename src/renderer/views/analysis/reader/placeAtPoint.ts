/** Which mark is under the pointer. Marks are painted, not elements, so letters are asked. */
import type { ParagraphId } from '../../../../shared/domain/ids'
import { type ReviewedDate, useReviewSession } from '../review/reviewSession'
import { boxesOf, offsetAtPoint } from './mountedTexts'
import type { Panel } from './readerSession'
import type { ReaderText } from './useReaderText'

export type PlacedPanel = Extract<Panel, { kind: 'mention' | 'date' | 'event' }>

/** The panel of the mark at a point of the window: of the shortest, since marks may overlap. */
export function panelAtPoint(
  text: ReaderText,
  { clientX: x, clientY: y }: { readonly clientX: number; readonly clientY: number },
): PlacedPanel | null {
  const hit = offsetAtPoint(x, y)
  if (hit === null) return null
  const { paragraphId, offset } = hit
  const found = panelsIn(text, useReviewSession.getState().dates, paragraphId)
    .filter(({ words: { span } }) => span.start <= offset && offset <= span.end)
    .filter(({ words: { span } }) => boxesOf(paragraphId, span).some(box => isIn(box, x, y)))
    .sort((one, other) => lengthOf(one) - lengthOf(other))
  return found[0] ?? null
}

function panelsIn(
  { mentions, events }: ReaderText,
  dates: readonly ReviewedDate[],
  paragraphId: ParagraphId,
): readonly PlacedPanel[] {
  const isHere = (place: { readonly paragraphId: ParagraphId }) => place.paragraphId === paragraphId
  return [
    ...mentions.filter(isHere).map(
      ({ mentionId, start, end }): PlacedPanel => ({
        kind: 'mention',
        mentionId,
        words: { paragraphId, span: { start, end } },
      }),
    ),
    ...dates
      .filter(isHere)
      .map(({ date, span }): PlacedPanel => ({ kind: 'date', date, words: { paragraphId, span } })),
    ...events.filter(isHere).flatMap(({ timelineEventId, start, end }): PlacedPanel[] => {
      if (start === null || end === null) return []
      return [{ kind: 'event', timelineEventId, words: { paragraphId, span: { start, end } } }]
    }),
  ]
}

function lengthOf({ words: { span } }: PlacedPanel): number {
  return span.end - span.start
}

function isIn(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}
