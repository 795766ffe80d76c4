/**
 * The reading order of paragraphs: by `position`, which says nothing else.
 *
 * A paragraph that comes between two others gets the middle of their positions, so that a correction
 * touches one row and not all that follow.
 */
import type { Row } from './database'
import type { Transaction } from './transaction'

/** The paragraph behind one in its source. */
export function nextParagraph(tx: Transaction, paragraph: Row): Row | undefined {
  const next = tx.first<{ id: string }>(
    `SELECT id FROM paragraph WHERE source_id = :sourceId AND position > :position
      ORDER BY position LIMIT 1`,
    { sourceId: paragraph.source_id ?? null, position: paragraph.position ?? null },
  )
  return next && tx.require('paragraph', next.id)
}

/** A position right behind a paragraph. Renumbers the positions of the source if there is no room. */
export function placeBehind(tx: Transaction, paragraph: Row): number {
  const position = Number(paragraph.position)
  const next = nextParagraph(tx, paragraph)
  const middle = next === undefined ? position + 1 : (position + Number(next.position)) / 2
  if (next === undefined || (middle > position && middle < Number(next.position))) return middle
  spreadPositions(tx, String(paragraph.source_id))
  return Number(tx.require('paragraph', String(paragraph.id)).position) + 0.5
}

/** Whole numbers in reading order. */
function spreadPositions(tx: Transaction, sourceId: string): void {
  const rows = tx.all<{ id: string }>(
    'SELECT id FROM paragraph WHERE source_id = :sourceId ORDER BY position, number',
    { sourceId },
  )
  rows.forEach(({ id }, index) => {
    tx.update('paragraph', id, { position: index + 1 })
  })
}

/** Brings paragraphs into this order. Those that had a position keep it, if they are still in order. */
export function orderParagraphs(
  tx: Transaction,
  paragraphs: readonly { readonly id: string; readonly old: Row | undefined }[],
): void {
  const known = paragraphs.map(({ old }) => (old === undefined ? undefined : Number(old.position)))
  const filled = fillBetween(known)
  const isInOrder = filled.every((position, index) => position > (filled[index - 1] ?? 0))
  paragraphs.forEach(({ id }, index) => {
    tx.update('paragraph', id, { position: isInOrder ? (filled[index] ?? 0) : index + 1 })
  })
}

/** Positions for those without one: evenly between their neighbours. */
function fillBetween(known: readonly (number | undefined)[]): readonly number[] {
  const filled: number[] = []
  let ahead = 0
  for (let at = 0; at < known.length; at++) {
    ahead = Math.max(ahead, at)
    while (ahead < known.length && known[ahead] === undefined) ahead++
    const last = filled.at(-1) ?? 0
    const next = known[ahead]
    if (next === undefined) filled.push(last + 1)
    else filled.push(ahead === at ? next : last + (next - last) / (ahead - at + 1))
  }
  return filled
}
