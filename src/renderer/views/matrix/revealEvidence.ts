/** Leads from an evidence item to its words: selected, and shown in the reader. */
import type { EvidenceRow } from '../../../shared/domain/hypotheses'
import { reveal, select, showScreen } from '../../client/session'

export function revealEvidence(evidence: EvidenceRow): void {
  const { evidenceId, sourceId, paragraphId, start, end } = evidence
  select({ kind: 'evidence', evidenceId })
  if (sourceId === null || paragraphId === null) showScreen('analysis')
  else reveal({ sourceId, paragraphId, start, end })
}
