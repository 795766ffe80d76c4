/** Files of the matrix: no spreadsheet runs their texts, no page obeys them, and their numbers are those of the screen. */
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { type MatrixFormat, matrixRows } from '../../src/renderer/exporters/matrix/matrixReport'
import { writeMatrix } from '../../src/renderer/exporters/matrix/writeMatrix'
import { hasCalc, NO_CALC, rowsInCalc } from '../support/libreOffice'
import { report, words } from './matrixSample'

const write = (format: MatrixFormat) => writeMatrix({ format, report, words })
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const rowsOf = (text: string) =>
  Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data

describe('the matrix as CSV', () => {
  it.each(['csvForSpreadsheets', 'csvForExchange'] as const)(
    'has no cell that a spreadsheet would run: %s',
    async format => {
      const cells = rowsOf(textOf(await write(format))).flat()
      const numbers = /^-?\d+(\.\d+)?$/
      expect(
        cells.filter(cell => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !numbers.test(cell)),
      ).toEqual([])
      expect(cells).toContain('\'=HYPERLINK("http://x")')
    },
  )

  it('shows ratings under the labels, and the scores under the ratings', async () => {
    const rows = rowsOf(textOf(await write('csvForSpreadsheets')))
    const column = rows[0]?.indexOf('H1') ?? -1
    const figures = rows.map(row => row.slice(column, column + 3))
    expect(figures).toEqual([
      ['H1', 'H2', 'التمييز'],
      ['II', '', ''],
      ['?', 'NA', ''],
      ['I', 'CC', '1.5'],
      ['-3', '0', ''],
      ['-4.82842712474619', '0', ''],
      ['2', '1', ''],
      ['0', '1', ''],
    ])
  })
})

describe('the matrix as a page', () => {
  it('shows the analyst’s words and obeys none of them', async () => {
    const page = textOf(await write('html'))
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).not.toMatch(/<(script|img|a|link|iframe)\b/i)
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page).toContain("default-src 'none'")
  })
})

describe('the matrix as a workbook', () => {
  it('is read by LibreOffice with the same numbers, and its formulas are texts', async ctx => {
    if (!hasCalc()) return ctx.skip(NO_CALC)
    const { head, body, foot } = matrixRows(report, words)
    expect(rowsInCalc(await write('xlsx'), 'المصفوفة')).toEqual(
      [head, ...body, ...foot].map(row => row.map(String)),
    )
  }, 120_000)
})
