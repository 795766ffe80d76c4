/** The matrix as a workbook: matrix with scores, hypotheses, reasons. Texts are texts, never formulas. */
import writeXlsxFile, { type Sheet, type Cell as SheetCell } from 'write-excel-file/universal'
import { type Cell, type MatrixReport, type MatrixWords, matrixRows } from './matrixReport'

/** A cell of a workbook holds no more. Source: ECMA-376, and Excel's specifications and limits. */
const LONGEST_CELL = 32_767

const COLOURS: Readonly<Record<string, string>> = {
  CC: '#B7DFC9',
  C: '#DDF0E5',
  I: '#FBE0D0',
  II: '#F3B99B',
}

function cellOf(value: Cell, look: object = {}): SheetCell {
  if (value === '') return { value: '', ...look }
  if (typeof value === 'number') return { value, type: Number, ...look }
  // Control characters have no place in XML 1.0.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
  const text = value.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
  return {
    value: text.slice(0, LONGEST_CELL),
    type: String,
    wrap: true,
    alignVertical: 'top',
    ...look,
  }
}

const head = (value: Cell) => cellOf(value, { fontWeight: 'bold', backgroundColor: '#E8EDEE' })

function matrixSheet(report: MatrixReport, words: MatrixWords): Sheet<Blob> {
  const { head: headings, body, foot, firstRating } = matrixRows(report, words)
  const last = firstRating + report.hypotheses.length
  const isRating = (column: number) => column >= firstRating && column < last
  const look = (value: Cell, column: number) => {
    if (!isRating(column)) return {}
    const backgroundColor = COLOURS[String(value)]
    return { align: 'center', ...(backgroundColor === undefined ? {} : { backgroundColor }) }
  }
  return {
    data: [
      headings.map(head),
      ...body.map(row => row.map((value, column) => cellOf(value, look(value, column)))),
      ...foot.map(row => row.map(head)),
    ],
    sheet: words.sheetMatrix,
    columns: headings.map((_, column) => ({ width: column === 1 ? 60 : 14 })),
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
    rightToLeft: words.language === 'ar',
  }
}

function hypothesisSheet(report: MatrixReport, words: MatrixWords): Sheet<Blob> {
  const { footers } = words
  const titles = [words.hypothesis, words.statement, ...Object.values(footers)]
  return {
    data: [
      titles.map(head),
      ...report.hypotheses.map(({ label, statement }, index) => {
        const standing = report.standings[index]
        const figures = Object.keys(footers).map(name => {
          const value = standing?.[name as keyof typeof footers] // the keys of the footers
          return cellOf(value ?? '')
        })
        return [cellOf(label), cellOf(statement), ...figures]
      }),
      [cellOf(words.caution)],
    ],
    sheet: words.sheetHypotheses,
    columns: titles.map((_, column) => ({ width: column === 1 ? 70 : 16 })),
    stickyRowsCount: 1,
    rightToLeft: words.language === 'ar',
  }
}

function reasonSheet(report: MatrixReport, words: MatrixWords): Sheet<Blob> {
  const titles = [words.headings.number, words.headings.evidence, words.hypothesis, words.reason]
  const rows = report.items.flatMap((item, index) =>
    report.hypotheses.flatMap(({ label }, column) => {
      const reason = item.reasons[column] ?? ''
      return reason === '' ? [] : [[index + 1, item.text, label, reason].map(cell => cellOf(cell))]
    }),
  )
  return {
    data: [titles.map(head), ...rows],
    sheet: words.sheetReasons,
    columns: [{ width: 8 }, { width: 60 }, { width: 12 }, { width: 60 }],
    stickyRowsCount: 1,
    rightToLeft: words.language === 'ar',
  }
}

export async function writeMatrixXlsx(
  report: MatrixReport,
  words: MatrixWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [
    matrixSheet(report, words),
    hypothesisSheet(report, words),
    reasonSheet(report, words),
  ]
  const blob = await writeXlsxFile(sheets).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}
