/** Walks paragraphs that no rating touches, in the reader beside the matrix. */
import type { SourceId } from '../../../../shared/domain/ids'
import { problemOf } from '../../../../shared/problem'
import { showProblem } from '../../../client/projectSession'
import { reveal, select, useSession } from '../../../client/session'
import { readRows } from '../../../client/useQuery'

/** From where the reader stands in the source, or else from its beginning; round at the ends. */
export async function goToUntagged(sourceId: SourceId, step: 1 | -1): Promise<void> {
  try {
    const place = await placeIn(sourceId, step)
    const [next] = await readRows('paragraph.nextUntagged', { sourceId, place, step })
    if (next === undefined) return
    const { paragraphId } = next
    reveal({ sourceId, paragraphId, start: null, end: null })
    select({ kind: 'paragraph', paragraphId })
  } catch (thrown) {
    showProblem(problemOf(thrown))
  }
}

async function placeIn(sourceId: SourceId, step: 1 | -1): Promise<number> {
  const { paragraphId } = useSession.getState()
  const [at] = paragraphId === null ? [] : await readRows('paragraph.details', { paragraphId })
  if (at?.sourceId === sourceId) return at.place
  if (step === -1) return 0
  // Behind the last one comes the first.
  const sources = await readRows('source.list', {})
  return sources.find(one => one.sourceId === sourceId)?.paragraphs ?? 0
}
