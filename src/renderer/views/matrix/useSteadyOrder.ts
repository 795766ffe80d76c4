/**
 * Evidence in the chosen order, which holds while ratings change: a row must not jump away from under
 * the hand that rates it. It is sorted again when the analyst asks.
 */
import { useRef } from 'react'
import type { EvidenceRow } from '../../../shared/domain/hypotheses'
import type { EvidenceId } from '../../../shared/domain/ids'
import { inOrderOf, sortEvidence } from './matrixModel'
import { useMatrixView } from './matrixView'

export function useSteadyOrder(evidence: readonly EvidenceRow[]): readonly EvidenceRow[] {
  const order = useMatrixView(view => view.order)
  const sortings = useMatrixView(view => view.sortings)
  const kept = useRef<{ sortings: number; ids: readonly EvidenceId[] } | null>(null)
  if (order === 'entry' || evidence.length === 0) return evidence
  if (kept.current?.sortings !== sortings) {
    const ids = sortEvidence(evidence, order).map(one => one.evidenceId)
    kept.current = { sortings, ids }
  }
  return inOrderOf(evidence, kept.current.ids)
}
