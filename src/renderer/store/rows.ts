/** Small common steps from payloads to rows. */
import { codePointLength, sliceCodePoints } from '../../shared/analysis/arabicText'
import type { Span } from '../../shared/domain/definitions'
import { ProblemError } from '../../shared/problem'
import type { Row, SqlValue } from './database'
import type { Transaction } from './transaction'

/** The given fields without those that are undefined. */
export function definedOnly(fields: Readonly<Record<string, SqlValue | undefined>>): Row {
  const entries = Object.entries(fields).filter(
    (entry): entry is [string, SqlValue] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries)
}

/** SQLite has no booleans. */
export function flag(isSet: boolean): 0 | 1 {
  return isSet ? 1 : 0
}

/** The columns of a citation, with the words cited. `span` null: the whole paragraph, quoted whole. */
export function citationColumns(
  tx: Transaction,
  paragraphId: string,
  span: Span | null,
): {
  readonly paragraph_id: string
  readonly start_offset: number | null
  readonly end_offset: number | null
  readonly quote: string
} {
  const text = String(tx.require('paragraph', paragraphId).text)
  if (span === null) {
    return { paragraph_id: paragraphId, start_offset: null, end_offset: null, quote: text }
  }
  return {
    paragraph_id: paragraphId,
    start_offset: span.start,
    end_offset: span.end,
    quote: quoteOf(text, paragraphId, span),
  }
}

/** The words of a span. Raises `span-outside-paragraph`. */
export function quoteOf(text: string, paragraphId: string, { start, end }: Span): string {
  if (end > codePointLength(text)) {
    throw new ProblemError({ code: 'span-outside-paragraph', details: { paragraphId } })
  }
  return sliceCodePoints(text, start, end)
}

/** The next place at the end of an ordered table. */
export function nextPosition(tx: Transaction, table: string): number {
  const last = tx.first<{ last: number }>(`SELECT coalesce(max(position), 0) AS last FROM ${table}`)
  return (last?.last ?? 0) + 1
}
