/** Which of the dates that texts name wait for the analyst. */
import { useMemo } from 'react'
import { useRows } from '../../../client/useQuery'
import { keyOfDate } from './dateDeeds'
import type { SuggestedDate } from './suggestionMessages'

/** The dates that were neither kept nor dismissed. */
export function useWaitingDates(dates: readonly SuggestedDate[]): readonly SuggestedDate[] {
  const citations = useRows('timelineEvent.citations', {})
  const dismissed = useRows('suggestion.dismissed', { suggestionKind: 'date' })
  return useMemo(() => {
    const done = new Set([
      ...dismissed.map(({ key }) => key),
      ...citations.map(({ paragraphId, start }) => `${paragraphId} ${start}`),
    ])
    return dates.filter(
      date => !done.has(keyOfDate(date)) && !done.has(`${date.paragraphId} ${date.start}`),
    )
  }, [dates, citations, dismissed])
}
