/** Bytes of the matrix in the format that was asked for. */
import { writeExchangeCsv, writeSpreadsheetCsv } from './matrixCsv'
import { writeMatrixHtml } from './matrixHtml'
import type { MatrixFormat, MatrixReport, MatrixWords } from './matrixReport'
import { writeMatrixXlsx } from './matrixXlsx'

export type MatrixFileQuestion = {
  readonly format: MatrixFormat
  readonly report: MatrixReport
  readonly words: MatrixWords
}

export async function writeMatrix({
  format,
  report,
  words,
}: MatrixFileQuestion): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'xlsx':
      return writeMatrixXlsx(report, words)
    case 'csvForSpreadsheets':
      return writeSpreadsheetCsv(report, words)
    case 'csvForExchange':
      return writeExchangeCsv(report)
    case 'html':
      return writeMatrixHtml(report, words)
  }
}
