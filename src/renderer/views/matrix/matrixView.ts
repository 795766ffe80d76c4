/** How the matrix is shown: kept while the program runs, never in the project. */
import { create } from 'zustand'
import type { RoundId } from '../../../shared/domain/ids'
import { noteLookAtSensitivity } from '../../client/guide'
import type { EvidenceGrouping, EvidenceOrder } from './matrixModel'

/** What is open beside the matrix. */
export type MatrixPanel =
  | 'reader'
  | 'details'
  | 'untagged'
  | 'sensitivity'
  | 'rounds'
  | 'judgement'
  | 'history'

type MatrixView = {
  /** Evidence in columns and hypotheses in rows. */
  readonly isTransposed: boolean
  readonly order: EvidenceOrder
  /** Grows when the same order is asked for again. */
  readonly sortings: number
  readonly grouping: EvidenceGrouping
  readonly isFiltering: boolean
  readonly panel: MatrixPanel | null
  /** The dialog that imports a matrix is open. */
  readonly isImporting: boolean
  /** The blind round that is rated in place of the matrix. */
  readonly roundId: RoundId | null
}

export const useMatrixView = create<MatrixView>(() => ({
  isTransposed: false,
  order: 'entry',
  sortings: 0,
  grouping: 'none',
  isFiltering: false,
  panel: null,
  isImporting: false,
  roundId: null,
}))

export function changeMatrixView(changes: Partial<Omit<MatrixView, 'order' | 'sortings'>>): void {
  useMatrixView.setState(changes)
}

export function sortMatrix(order: EvidenceOrder): void {
  useMatrixView.setState(({ sortings }) => ({ order, sortings: sortings + 1 }))
}

export function toggleMatrixPanel(panel: MatrixPanel): void {
  if (panel === 'sensitivity') noteLookAtSensitivity()
  useMatrixView.setState(({ panel: last }) => ({ panel: last === panel ? null : panel }))
}
