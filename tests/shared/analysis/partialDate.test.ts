import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPartialDate, parsePartialDate } from '../../../src/shared/analysis/partialDate'

describe('parsePartialDate', () => {
  it.each([
    ['a year', '2025', '2025', '2025-01-01', '2025-12-31'],
    ['a month', '2025-08', '2025-08', '2025-08-01', '2025-08-31'],
    ['a day', '2025-08-14', '2025-08-14', '2025-08-14', '2025-08-14'],
    ['February of a leap year', '2024-02', '2024-02', '2024-02-01', '2024-02-29'],
    ['February of a common year', '2025-02', '2025-02', '2025-02-01', '2025-02-28'],
    ['a century without a leap day', '1900-02', '1900-02', '1900-02-01', '1900-02-28'],
    ['an early year', '0099-02', '0099-02', '0099-02-01', '0099-02-28'],
    ['about', '2025-08~', '2025-08~', '2025-08-01', '2025-08-31'],
    ['uncertain', '2025?', '2025?', '2025-01-01', '2025-12-31'],
    ['both', '2025-08-14%', '2025-08-14%', '2025-08-14', '2025-08-14'],
    ['a range', '2020-08-18/2021-05', '2020-08-18/2021-05', '2020-08-18', '2021-05-31'],
    ['a range about', '2020~/2021?', '2020~/2021?', '2020-01-01', '2021-12-31'],
    [
      'a range of one day',
      '2020-08-18/2020-08-18',
      '2020-08-18/2020-08-18',
      '2020-08-18',
      '2020-08-18',
    ],
    ['Arabic-Indic digits', '٢٠٢٥-٠٨-١٤', '2025-08-14', '2025-08-14', '2025-08-14'],
    ['Persian digits', '۲۰۲۵-۰۸', '2025-08', '2025-08-01', '2025-08-31'],
    ['spaces around', ' 2020 / 2021 ', '2020/2021', '2020-01-01', '2021-12-31'],
    ['hidden direction marks', '\u200f2025-08-14\u200f', '2025-08-14', '2025-08-14', '2025-08-14'],
  ])('reads %s', (_case, text, edtf, earliest, latest) => {
    expect(parsePartialDate(text)).toEqual({ edtf, earliest, latest })
  })

  it.each(
    [
      ['', '25', '0000', '2025-13', '2025-00', '2025-02-29', '2025-04-31', '2025-08-00'],
      [
        '2025-8',
        '2025-08-1',
        '2025/08/14',
        '14-08-2025',
        'August 2025',
        '2025~~',
        '~2025',
        'x2025',
      ],
      [
        '2021/2020',
        '2020-05/2020-04',
        '2020-08-18/2020',
        '2020/',
        '/2020',
        '2020/x',
        '2020/2021/2022',
        '2025-08-14T10:00',
      ],
    ].flat(),
  )('refuses %j', text => {
    expect(parsePartialDate(text)).toBeUndefined()
  })

  it('reads its own EDTF again', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        fc.constantFrom(4, 7, 10),
        fc.constantFrom('', '~', '?', '%'),
        (date, length, sign) => {
          const edtf = date.toISOString().slice(0, length) + sign
          const read = parsePartialDate(edtf)
          expect(read?.edtf).toBe(edtf)
          expect(String(read?.earliest) <= String(read?.latest)).toBe(true)
        },
      ),
    )
  })
})

describe('formatPartialDate', () => {
  it.each([
    ['2025', 'en', '2025'],
    ['2025-08', 'en', 'August 2025'],
    ['2025-08-14', 'en-GB', '14 August 2025'],
    ['2025-08~', 'en', '~August 2025'],
    ['2025?', 'en', '2025?'],
    ['2025-08-14', 'fr', '14 août 2025'],
    ['2025-08', 'ar-EG', 'أغسطس ٢٠٢٥'],
    ['2025-08-14', 'ar-EG', '١٤ أغسطس ٢٠٢٥'],
    ['2025', 'ar-EG', '٢٠٢٥'],
    ['2025-08', 'ar-SY', 'آب ٢٠٢٥'],
    ['2020-08~/2021', 'en', '~August 2020 – 2021'],
    ['0099', 'en', '99'],
    ['not a date', 'en', 'not a date'],
    ['2025-02-30', 'ar', '2025-02-30'],
    ['', 'en', ''],
  ])('writes %j in %s', (edtf, language, words) => {
    expect(formatPartialDate(edtf, language)).toBe(words)
  })

  it.each([
    ['2025-08-14', 'en-u-ca-islamic-umalqura', 'Safar 20, 1447 AH'],
    ['2025-08-14', 'ar-u-ca-islamic-umalqura-nu-arab', '٢٠ صفر ١٤٤٧ هـ'],
    ['2025-08-14', 'ar-u-ca-gregory-nu-arab', '١٤ أغسطس ٢٠٢٥'],
    ['2025-08', 'ar-u-ca-islamic-umalqura-nu-latn', 'صفر – ربيع الأول 1447 هـ'],
    ['2025~', 'ar-u-ca-islamic-umalqura-nu-latn', '~1446–1447 هـ'],
    ['2025-08/2025-09', 'ar-u-ca-islamic-umalqura-nu-latn', 'صفر – ربيع الآخر 1447 هـ'],
    ['0600-01-01', 'en-u-ca-islamic-umalqura', 'January 1, 600'],
  ])('writes %j in the calendar and digits of %s', (edtf, locale, words) => {
    expect(formatPartialDate(edtf, locale).replaceAll(/\s/g, ' ')).toBe(words)
  })

  it('shortens what both ends of a range share', () => {
    const words = formatPartialDate('2025-08/2025-09', 'en').replaceAll(/\s/g, ' ')
    expect(words).toBe('August – September 2025')
  })

  it('stays Gregorian where another calendar is usual', () => {
    expect(formatPartialDate('2025', 'ar-SA')).toMatch(/2025|٢٠٢٥/)
    expect(formatPartialDate('2025', 'fa')).toMatch(/۲۰۲۵/)
  })
})
