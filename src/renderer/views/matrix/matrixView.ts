/** How the matrix is shown: kept while the program runs, never in the project. */
import { create } from 'zustand'
import type { EvidenceOrder } from './matrixModel'

type MatrixView = {
  /** Evidence in columns and hypotheses in rows. */
  readonly isTransposed: boolean
  readonly order: EvidenceOrder
  /** Grows when the same order is asked for again. */
  readonly sortings: number
}

export const useMatrixView = create<MatrixView>(() => ({
  isTransposed: false,
  order: 'entry',
  sortings: 0,
}))

export function turnMatrix(isTransposed: boolean): void {
  useMatrixView.setState({ isTransposed })
}

export function sortMatrix(order: EvidenceOrder): void {
  useMatrixView.setState(({ sortings }) => ({ order, sortings: sortings + 1 }))
}
