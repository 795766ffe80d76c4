/** F36: what a spreadsheet would run as a formula is made harmless, and exact where that is off. */
import Papa from 'papaparse'
import { writeCsv } from '../../../src/renderer/exporters/csv'
import { type RowResult, tally } from '../support/row'

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']
const bodies = [
  '1+1',
  'cmd|" /C calc"!A0',
  'HYPERLINK("http://127.0.0.1:9","x")',
  'SUM(A1:A9)\n=2',
  'قال كامارا، «لا»',
  '',
]

export async function formulas(): Promise<RowResult> {
  const { check, result } = tally('F36')
  for (const start of starts) {
    for (const body of bodies) {
      const cell = start + body
      const safe = readBack(cell, true)
      check(safe === `'${cell}` ? null : `became ${safe}`, JSON.stringify(cell))
      const exact = readBack(cell, false)
      check(exact === cell ? null : `became ${exact}, exactly`, JSON.stringify(cell))
    }
  }
  for (const plain of ['قال =1', '1-1', 'a@b', '«-»', "'x'"]) {
    const safe = readBack(plain, true)
    check(safe === plain ? null : `became ${safe}`, plain)
  }
  return result()
}

/** In the middle of a row, as a spreadsheet would read it. */
function readBack(cell: string, isFormulaSafe: boolean): string | undefined {
  const bytes = writeCsv(['a', 'b', 'c'], [['x', cell, 'y']], { isFormulaSafe })
  const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes), { newline: '\r\n' })
  return data[1]?.[1]
}
