/**
 * Rows as CSV (RFC 4180), with a byte order mark, by which spreadsheets know UTF-8.
 *
 * A spreadsheet runs cells that begin with = + - @ as formulas, some also in their full-width shapes
 * or behind a tab or line break: made safe, such a cell begins with an apostrophe. Source: OWASP, "CSV Injection".
 */
import Papa from 'papaparse'

const BYTE_ORDER_MARK = '\ufeff'

const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  { isFormulaSafe }: { readonly isFormulaSafe: boolean },
): Uint8Array<ArrayBuffer> {
  const text = Papa.unparse([[...columns], ...rows.map(row => [...row])], {
    newline: '\r\n',
    escapeFormulae: isFormulaSafe ? formulaStart : false,
  })
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`)
}
