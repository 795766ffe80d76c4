/** What the review shows: kept while the program runs, so that it goes on where it was left. */
import { create } from 'zustand'
import { select } from '../../../client/session'

export type ReviewPart = 'mentions' | 'actors' | 'dates'
export type MentionGrouping = 'actor' | 'source'

export const useReviewSession = create<{
  readonly part: ReviewPart
  readonly grouping: MentionGrouping
}>(() => ({ part: 'mentions', grouping: 'actor' }))

export function openReview(part: ReviewPart): void {
  useReviewSession.setState({ part })
  select({ kind: 'review' })
}
