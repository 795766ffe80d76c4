/** Leads from an evidence item to its words: selected, and shown in the reader beside the matrix. */
import type { EvidenceRow } from '../../../shared/domain/hypotheses'
import { reveal, select } from '../../client/session'
import { changeMatrixView, useMatrixView } from './matrixView'

/** Opens the reader beside the matrix at the passages of the item, unless its details are open there. */
export function revealEvidence(evidence: EvidenceRow): void {
  const { panel } = useMatrixView.getState()
  if (panel !== 'details') changeMatrixView({ panel: 'reader' })
  follow(evidence)
}

/** The reader or the details beside the matrix show the item that the keyboard stands on. */
export function followEvidence(evidence: EvidenceRow | undefined): void {
  const { panel } = useMatrixView.getState()
  if (evidence !== undefined && (panel === 'reader' || panel === 'details')) follow(evidence)
}

function follow({ evidenceId, sourceId, paragraphId, start, end }: EvidenceRow): void {
  select({ kind: 'evidence', evidenceId })
  if (sourceId === null || paragraphId === null) return
  if (useMatrixView.getState().panel === 'reader') reveal({ sourceId, paragraphId, start, end })
}
