/** Lines several things up, or spaces them evenly. Pure; places are centres. */

export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'
export type Axis = 'across' | 'down'

type Placed = { readonly x: number; readonly y: number }

const AXIS: Readonly<Record<Edge, 'x' | 'y'>> = {
  left: 'x',
  centre: 'x',
  right: 'x',
  top: 'y',
  middle: 'y',
  bottom: 'y',
}

/** Those that stay where they are come back too, as they are. */
export function aligned<Item extends Placed>(items: readonly Item[], edge: Edge): readonly Item[] {
  const axis = AXIS[edge]
  const values = items.map(item => item[axis])
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const isFirst = edge === 'left' || edge === 'top'
  const isLast = edge === 'right' || edge === 'bottom'
  const at = Math.round(isFirst ? least : isLast ? most : (least + most) / 2)
  return items.map(item => ({ ...item, [axis]: at }))
}

/** The outermost stay; the others keep their order between them. */
export function distributed<Item extends Placed>(
  items: readonly Item[],
  axis: Axis,
): readonly Item[] {
  const key = axis === 'across' ? 'x' : 'y'
  const sorted = [...items].sort((one, other) => one[key] - other[key])
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined || items.length < 3) return items
  const step = (last[key] - first[key]) / (sorted.length - 1)
  return sorted.map((item, index) => ({ ...item, [key]: Math.round(first[key] + index * step) }))
}
