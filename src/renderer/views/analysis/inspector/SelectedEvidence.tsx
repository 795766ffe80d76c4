/** The selected evidence item where it is shown beside the matrix: its passages, or all of it. */
import type { EvidenceRow } from '../../../../shared/domain/hypotheses'
import { useSession } from '../../../client/session'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import shared from '../../parts/inspector.module.css'
import { EvidenceInspector } from './EvidenceInspector'
import { EvidencePassages } from './EvidencePassages'

export function SelectedPassages() {
  const evidence = useSelectedEvidence()
  if (evidence === undefined) return null
  return <EvidencePassages key={evidence.evidenceId} evidenceId={evidence.evidenceId} />
}

export function SelectedEvidenceItem() {
  const t = useTranslate()
  const evidence = useSelectedEvidence()
  return (
    <div className={shared.pane}>
      {evidence === undefined ? (
        <p className={shared.remark}>{t('matrix.noneChosen')}</p>
      ) : (
        <>
          <p className={shared.title} dir="auto">
            {evidence.summary || evidence.quote}
          </p>
          <EvidenceInspector key={evidence.evidenceId} evidence={evidence} />
        </>
      )}
    </div>
  )
}

function useSelectedEvidence(): EvidenceRow | undefined {
  const selection = useSession(session => session.selection)
  const evidence = useRows('evidence.list', {})
  if (selection.kind !== 'evidence') return undefined
  return evidence.find(one => one.evidenceId === selection.evidenceId)
}
