/** A derived network as a table for other programs: names at the edges, every figure as it is. */
import type { DerivedNetwork } from '../../../../shared/analysis/network/derivedNetwork'
import type { CsvContents } from '../../parts/ExportCsv'
import type { DerivedNames } from './derivedNames'

export function matrixRows(
  { rows, columns, values }: DerivedNetwork,
  { nameOf }: Pick<DerivedNames, 'nameOf'>,
): CsvContents {
  return {
    columns: ['', ...columns.map(nameOf)],
    rows: rows.map((id, row) => [
      nameOf(id),
      ...values.subarray(row * columns.length, (row + 1) * columns.length),
    ]),
  }
}
