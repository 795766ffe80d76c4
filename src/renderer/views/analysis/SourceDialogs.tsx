/**
 * What is asked about the texts of a project, over whatever screen is shown: import and newer versions,
 * corrections, words to put back, the table of sources.
 */
import type { SourceRow } from '../../../shared/domain/sources'
import { type Action, useActions } from '../../client/actions'
import { openDialog, useSession } from '../../client/session'
import { useRows } from '../../client/useQuery'
import { CorrectDialog } from './corrections/CorrectDialog'
import { ReviewDialog } from './corrections/ReviewDialog'
import { DropCover } from './import/DropCover'
import { ImportDialog } from './import/ImportDialog'
import { SourceTableDialog } from './sources/SourceTableDialog'

function useSourceActions(): void {
  const sourceId = useSession(session => session.sourceId)
  const source = useRows('source.list', {}).find(one => one.sourceId === sourceId)
  useActions([
    ...(source === undefined ? [] : [newerVersion(source)]),
    {
      id: 'sources.table',
      label: 'sourceTable.title',
      menu: 'reader',
      isEnabled: true,
      run: () => openDialog({ kind: 'sources' }),
    },
    {
      id: 'sources.reviewLost',
      label: 'lost.open',
      menu: 'reader',
      isEnabled: true,
      run: () => openDialog({ kind: 'reviewLost' }),
    },
  ])
}

/** Of the source that is open, which is named: on some screens it is not to be seen. */
function newerVersion({ sourceId, title }: SourceRow): Action {
  return {
    id: 'sources.newerVersion',
    label: 'import.newerVersionOf',
    labelValues: { title },
    menu: 'reader',
    isEnabled: true,
    startsGroup: true,
    run: () => openDialog({ kind: 'importSource', files: [], replaces: sourceId }),
  }
}

export function SourceDialogs() {
  useSourceActions()
  return (
    <>
      <DropCover />
      <ImportDialog />
      <CorrectDialog />
      <ReviewDialog />
      <SourceTableDialog />
    </>
  )
}
