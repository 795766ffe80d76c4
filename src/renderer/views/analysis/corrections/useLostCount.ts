/** How many words wait for review: in one source, or in all. */
import type { SourceId } from '../../../../shared/domain/ids'
import { useRows } from '../../../client/useQuery'

export function useLostCount(sourceId: SourceId | null): number {
  return useRows('anchor.lost', { sourceId }).length
}
