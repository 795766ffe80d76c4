/**
 * Which labels give way to others, so that none lies on another. Pure.
 *
 * The more important of two that would overlap is shown. Whoever is shown keeps a cell grid of what is
 * taken, so that each label is compared with its neighbours only.
 */
import type { Box } from '../../../exporters/diagramMarks'

export type LabelPlace = {
  readonly id: string
  readonly box: Box
  /** Compared from the first number on; the larger is the more important. */
  readonly rank: readonly number[]
}

/** About the size of a label of one line, in diagram pixels. */
const CELL = { width: 96, height: 32 }

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** More rows than this no diagram has. */
const ROWS = 2 ** 20

function cellsOf({ left, right, top, bottom }: Box): readonly number[] {
  const cells: number[] = []
  for (let x = Math.floor(left / CELL.width); x <= Math.floor(right / CELL.width); x++) {
    for (let y = Math.floor(top / CELL.height); y <= Math.floor(bottom / CELL.height); y++) {
      cells.push(x * ROWS + y)
    }
  }
  return cells
}

function byRank(a: LabelPlace, b: LabelPlace): number {
  for (const [index, value] of a.rank.entries()) {
    const difference = (b.rank[index] ?? 0) - value
    if (difference !== 0) return difference
  }
  return a.id < b.id ? -1 : 1 // always the same way, whatever the order they come in
}

/** Ids of labels that are not shown. */
export function labelsGivingWay(labels: readonly LabelPlace[]): ReadonlySet<string> {
  const taken = new Map<number, Box[]>()
  const hidden = new Set<string>()
  for (const { id, box } of [...labels].sort(byRank)) {
    const cells = cellsOf(box)
    if (cells.some(cell => taken.get(cell)?.some(other => overlaps(box, other)))) {
      hidden.add(id)
      continue
    }
    for (const cell of cells) {
      const there = taken.get(cell)
      if (there === undefined) taken.set(cell, [box])
      else there.push(box)
    }
  }
  return hidden
}
