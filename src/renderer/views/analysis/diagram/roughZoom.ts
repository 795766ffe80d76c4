/**
 * How far out the whole of a diagram is seen, told from its rows alone.
 *
 * Cytoscape knows it only after it has drawn every label once, and labels are as large as that asks
 * for: told beforehand, they are made and measured once instead of twice.
 */
import { ACTOR_LABEL } from '../../../exporters/diagramLook'
import type { DiagramElements } from './diagramElements'

type Sides = { readonly width: number; readonly height: number }

/** Null for nothing. Bends of relationships and borders are left out. `padding`: on each side. */
export function roughZoom(
  { actors, annotations }: Pick<DiagramElements, 'actors' | 'annotations'>,
  { width, height }: Sides,
  padding: number,
): number | null {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity]
  const take = (x: number, y: number, halfWidth: number, above: number, below: number) => {
    x1 = Math.min(x1, x - halfWidth)
    x2 = Math.max(x2, x + halfWidth)
    y1 = Math.min(y1, y - above)
    y2 = Math.max(y2, y + below)
  }
  for (const { x, y, size, labelWidth, labelHeight } of actors) {
    const label = labelHeight === 0 ? 0 : ACTOR_LABEL.gap + labelHeight
    take(x, y, Math.max(size, labelWidth) / 2, size / 2, size / 2 + label)
  }
  for (const one of annotations) take(one.x, one.y, one.width / 2, one.height / 2, one.height / 2)
  if (x2 <= x1 || y2 <= y1) return null
  return Math.min((width - 2 * padding) / (x2 - x1), (height - 2 * padding) / (y2 - y1))
}
