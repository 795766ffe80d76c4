/** A matrix as it was found in a file. */
import type { MatrixContents } from '../../../shared/domain/matrixFile'

export type ReadMatrix = MatrixContents & {
  /** Rows that are no evidence, such as sums, and were left out. */
  readonly leftOut: number
  /** Cells whose sign is no rating, and count as not rated. */
  readonly unread: number
}

/** What is known of an item of which nothing is said. */
export const plainItem = {
  id: '',
  kind: 'claim',
  credibility: 6,
  relevance: 'medium',
  speaker: '',
  cites: '',
  note: '',
  excludedReason: '',
} as const
