/** Leads from an evidence item to its words: selected, and shown in the reader beside the matrix. */
import type { EvidenceRow } from '../../../shared/domain/hypotheses'
import { reveal, select } from '../../client/session'
import { changeMatrixView, useMatrixView } from './matrixView'

/** Opens the reader beside the matrix at the passages of the item. */
export function revealEvidence(evidence: EvidenceRow): void {
  changeMatrixView({ panel: 'reader' })
  follow(evidence)
}

/** While the reader is open beside the matrix, it shows the item that the keyboard stands on. */
export function followEvidence(evidence: EvidenceRow | undefined): void {
  if (evidence !== undefined && useMatrixView.getState().panel === 'reader') follow(evidence)
}

function follow({ evidenceId, sourceId, paragraphId, start, end }: EvidenceRow): void {
  select({ kind: 'evidence', evidenceId })
  if (sourceId === null || paragraphId === null) return
  reveal({ sourceId, paragraphId, start, end }, 'matrix')
}
