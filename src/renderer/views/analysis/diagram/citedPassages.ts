/** What the reader is at, as passages that a new relationship may cite. */
import { sliceCodePoints } from '../../../../shared/analysis/arabicText'
import type { Span } from '../../../../shared/domain/definitions'
import type { ParagraphId } from '../../../../shared/domain/ids'
import { useSession } from '../../../client/session'
import { useRows } from '../../../client/useQuery'
import { useReaderSession } from '../reader/readerSession'

export type OfferedPassage = {
  readonly paragraphId: ParagraphId
  /** Null: the whole paragraph. */
  readonly span: Span | null
  readonly paragraphNumber: number
  readonly sourceTitle: string
  readonly quote: string
}

const LONGEST_QUOTE = 180

/** The words chosen in the reader, or else its current paragraph; null when nothing is read. */
export function useOfferedPassage(): OfferedPassage | null {
  const words = useReaderSession(session => session.words)
  const current = useSession(session => session.paragraphId)
  const paragraphId = words?.paragraphId ?? current
  const [paragraph] = useRows('paragraph.details', paragraphId === null ? null : { paragraphId })
  if (paragraph === undefined || paragraph.paragraphId !== paragraphId) return null
  const span = words?.span ?? null
  const text =
    span === null ? paragraph.text : sliceCodePoints(paragraph.text, span.start, span.end)
  return {
    paragraphId: paragraph.paragraphId,
    span,
    paragraphNumber: paragraph.number,
    sourceTitle: paragraph.sourceTitle,
    quote: text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text,
  }
}

export function isSamePassage(a: OfferedPassage, b: OfferedPassage): boolean {
  return (
    a.paragraphId === b.paragraphId &&
    a.span?.start === b.span?.start &&
    a.span?.end === b.span?.end
  )
}
