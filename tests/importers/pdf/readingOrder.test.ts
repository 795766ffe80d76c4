import { describe, expect, it } from 'vitest'
import { inReadingOrder } from '../../../src/renderer/importers/pdf/readingOrder'

/** Left to right as it stands on paper, and how it is read in a right-to-left line. */
const rightToLeft: readonly (readonly [visual: string, read: string])[] = [
  ['ىسومو دمحم', 'محمد وموسى'],
  ['2025 ربمتبس ١٤ يف', 'في ١٤ سبتمبر 2025'],
  ['.رالود نويلم 3.5 وحنب', 'بنحو 3.5 مليون دولار.'],
  ['٣٬١٠٥ ةرايز', 'زيارة ٣٬١٠٥'],
  ['17/06/2025و 03/02/2025 نيب', 'بين 03/02/2025 و17/06/2025'],
  ['كرامندلا Nordhavn Marine ةكرش', 'شركة Nordhavn Marine الدنمارك'],
  ['قرغت Boeing 737 ةرئاط', 'طائرة Boeing 737 تغرق'],
  ['٢٠٢٥-٢٠٢٠ نيب', 'بين ٢٠٢٠-٢٠٢٥'],
  ['Al-Khatib داؤف', 'فؤاد Al-Khatib'],
  ['Al- داؤف', 'فؤاد Al-'],
  // Brackets come as they are drawn, mirrored; they are turned in brackets.ts.
  ['(3D) نيعبلا', 'البعين )3D('],
  ['%12 ةبسنب', 'بنسبة 12%'],
  ['42', '42'],
  ['', ''],
]

describe('inReadingOrder, right to left', () => {
  it.each(rightToLeft)('%s is read %s', (visual, read) => {
    expect(inReadingOrder(Array.from(visual), 'rtl')).toBe(read)
  })

  it('keeps marks with their letters', () => {
    expect(inReadingOrder(['لُ', 'و', 'قَ'], 'rtl')).toBe('قَولُ')
  })
})

describe('inReadingOrder, left to right', () => {
  it.each([
    ['The accountant, رقشألا ميلس, left', 'The accountant, سليم الأشقر, left'],
    ['in 2011 ةكرش closed', 'in 2011 شركة closed'],
    ['كم 12 ميلس', 'سليم 12 مك'],
    ['plain 3.5% text', 'plain 3.5% text'],
  ])('%s is read %s', (visual, read) => {
    expect(inReadingOrder(Array.from(visual), 'ltr')).toBe(read)
  })
})
