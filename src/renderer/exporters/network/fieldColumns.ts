/** The names of fields that occur, numbered, and what kind of value each has. */
import type { Fields } from '../../../shared/analysis/exchange/exchangeFields'

export type FieldColumn = {
  readonly name: string
  readonly id: string
  readonly isNumber: boolean
}

/** In the order in which they first occur. `prefix` begins each id. */
export function fieldColumns(
  all: readonly Fields[],
  prefix: string,
): ReadonlyMap<string, FieldColumn> {
  const columns = new Map<string, FieldColumn>()
  for (const [name, value] of all.flat()) {
    const known = columns.get(name)
    const isNumber = typeof value === 'number' && known?.isNumber !== false
    if (known !== undefined && known.isNumber === isNumber) continue
    columns.set(name, { name, id: known?.id ?? `${prefix}${columns.size}`, isNumber })
  }
  return columns
}
