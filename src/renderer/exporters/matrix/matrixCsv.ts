/**
 * The matrix as CSV, twice. For spreadsheets: as the screen shows it, with scores, and no cell that a
 * spreadsheet would run. For exchange: as harmless, and exact: importing it gives the same matrix.
 *
 * The exchange form, told in full: `record` says what a row is. A `title` row, then one `hypothesis`
 * row each (label in `id`, statement in `text`), then one `evidence` row each. Behind the fixed
 * columns each hypothesis has two, in the order of the hypothesis rows: its rating (CC, C, N, I, II,
 * NA, ? for tagged only, empty for nothing said) and the reason.
 */
import { exchangeColumns, guardedCell } from '../../../shared/matrixExchange'
import { writeCsv } from '../csv'
import {
  type Cell,
  type MatrixReport,
  type MatrixWords,
  matrixRows,
  ratingCode,
} from './matrixReport'

export function writeSpreadsheetCsv(report: MatrixReport, words: MatrixWords) {
  const { head, body, foot } = matrixRows(report, words)
  return writeCsv(head.map(String), [...body, ...foot], { isFormulaSafe: true })
}

export function writeExchangeCsv({ title, hypotheses, items }: MatrixReport) {
  const blank = exchangeColumns.map(() => '')
  const row = (record: string, id: string, text: string, kind = ''): Cell[] => [
    ...[record, id, text, kind],
    ...blank.slice(4),
  ]
  const head = [
    ...exchangeColumns,
    ...hypotheses.flatMap(({ label }) => [label, `reason ${label}`]),
  ]
  const rows = [
    row('title', '', title),
    ...hypotheses.map(({ label, statement, kind }) => row('hypothesis', label, statement, kind)),
    ...items.map((item): Cell[] => [
      ...['evidence', item.id, item.text, item.kind, item.credibility, item.relevance],
      ...[item.speaker, item.cites, item.note, item.excludedReason],
      ...hypotheses.flatMap((_, index) => [
        ratingCode(item.ratings[index]),
        item.reasons[index] ?? '',
      ]),
    ]),
  ]
  return writeCsv(
    head.map(guardedCell),
    rows.map(cells => cells.map(cell => guardedCell(String(cell)))),
    { isFormulaSafe: false },
  )
}
