/** What the review shows: kept while the program runs, so that it goes on where it was left. */
import { create } from 'zustand'
import type { Span } from '../../../../shared/domain/definitions'
import type { ParagraphId } from '../../../../shared/domain/ids'
import { select } from '../../../client/session'
import type { SuggestedDate } from './suggestionMessages'

/** A date that waits, as the reader marks it. */
export type ReviewedDate = {
  readonly paragraphId: ParagraphId
  readonly span: Span
  readonly date: SuggestedDate
}

export type ReviewPart = 'mentions' | 'actors' | 'dates'
export type MentionGrouping = 'actor' | 'source'

export const NO_MARKED_DATES: readonly ReviewedDate[] = []

export const useReviewSession = create<{
  readonly part: ReviewPart
  readonly grouping: MentionGrouping
  /** Dates that wait in the text that the reader holds. */
  readonly dates: readonly ReviewedDate[]
}>(() => ({ part: 'mentions', grouping: 'actor', dates: NO_MARKED_DATES }))

export function openReview(part: ReviewPart): void {
  useReviewSession.setState({ part })
  select({ kind: 'review' })
}
