import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../src/renderer/exporters/csv'

const rows = [['=1+1', 'قال «نعم», ثم "لا"', 3]] as const

function written(isFormulaSafe: boolean): string {
  // Decoded with the mark kept, which is what a spreadsheet looks for.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return decoder.decode(writeCsv(['أ', 'b', 'c'], rows, { isFormulaSafe }))
}

describe('results as CSV', () => {
  it('begins with a byte order mark, quotes what needs it, and ends its lines as RFC 4180 says', () => {
    expect(written(false)).toBe('\ufeffأ,b,c\r\n=1+1,"قال «نعم», ثم ""لا""",3\r\n')
  })

  it('makes formulas harmless when asked to', () => {
    expect(written(true)).toContain('\r\n"\'=1+1",')
  })
})
