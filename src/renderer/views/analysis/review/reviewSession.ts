/** What the review shows: kept while the program runs, so that it goes on where it was left. */
import { create } from 'zustand'
import type { Span } from '../../../../shared/domain/definitions'
import type { ParagraphId } from '../../../../shared/domain/ids'
import { select } from '../../../client/session'

/** Words of a paragraph that the reader marks while they are reviewed. */
export type ReviewedWords = { readonly paragraphId: ParagraphId; readonly span: Span }

export type ReviewPart = 'mentions' | 'actors' | 'dates'
export type MentionGrouping = 'actor' | 'source'

export const NO_WORDS: readonly ReviewedWords[] = []

export const useReviewSession = create<{
  readonly part: ReviewPart
  readonly grouping: MentionGrouping
  /** Dates that wait, as long as they are listed. */
  readonly dates: readonly ReviewedWords[]
}>(() => ({ part: 'mentions', grouping: 'actor', dates: NO_WORDS }))

export function openReview(part: ReviewPart): void {
  useReviewSession.setState({ part })
  select({ kind: 'review' })
}
