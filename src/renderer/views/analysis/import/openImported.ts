/** Shows a source that was just imported. */
import type { SourceId } from '../../../../shared/domain/ids'
import { queryClient, useProjectSession } from '../../../client/projectSession'
import { closeDialog, openSource, select, showScreen } from '../../../client/session'

/** Opens it when the list of sources knows it, so that no other source is shown in between. */
export async function openImported(sourceId: SourceId): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['source.list'] })
  const paragraphs = await useProjectSession
    .getState()
    .client?.query('paragraph.list', { sourceId })
  showScreen('analysis')
  openSource(sourceId)
  const first = paragraphs?.rows[0]
  if (first) select({ kind: 'paragraph', paragraphId: first.paragraphId })
  closeDialog()
}
