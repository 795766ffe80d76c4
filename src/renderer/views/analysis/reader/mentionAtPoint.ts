/** Which mention is under the pointer. Marks are painted, not elements, so letters are asked. */
import type { MentionRow } from '../../../../shared/domain/actors'
import { boxesOf, offsetAtPoint } from './mountedTexts'

/** The shortest mention at a point of the window, since a name may stand inside a longer one. */
export function mentionAtPoint(
  mentions: readonly MentionRow[],
  x: number,
  y: number,
): MentionRow | null {
  const hit = offsetAtPoint(x, y)
  if (hit === null) return null
  const { paragraphId, offset } = hit
  const candidates = mentions
    .filter(one => one.paragraphId === paragraphId && one.start <= offset && offset <= one.end)
    .filter(({ start, end }) => boxesOf(paragraphId, { start, end }).some(box => isIn(box, x, y)))
    .sort((one, other) => one.end - one.start - (other.end - other.start))
  return candidates[0] ?? null
}

function isIn(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}
