/** Dates in texts: found as they are written, no more precise, with exact places. */
import { describe, expect, it } from 'vitest'
import { sliceCodePoints } from '../../../src/shared/analysis/arabicText'
import { findDates } from '../../../src/shared/analysis/dateFinding'

const found = (text: string) => findDates(text).map(({ quote, edtf }) => `${quote} = ${edtf}`)

describe('dates', () => {
  it.each([
    ['Egyptian and Gulf months', 'يوم 14 أغسطس 2025 أعلن', ['14 أغسطس 2025 = 2025-08-14']],
    ['Levantine months', 'في 3 كانون الثاني 2024', ['3 كانون الثاني 2024 = 2024-01-03']],
    ['a Levantine month of one word', 'وفي آب 2025', ['آب 2025 = 2025-08']],
    ['Algerian and Tunisian months', 'في 5 جويلية 1962', ['5 جويلية 1962 = 1962-07-05']],
    ['Moroccan months', 'غشت 2021 ودجنبر 2022', ['غشت 2021 = 2021-08', 'دجنبر 2022 = 2022-12']],
    ['both names of a month', '14 أغسطس/آب 2025', ['14 أغسطس/آب 2025 = 2025-08-14']],
    ['words between', '14 من شهر أغسطس عام 2025', ['14 من شهر أغسطس عام 2025 = 2025-08-14']],
    ['a month in front of its year', 'أبريل من عام 2022', ['أبريل من عام 2022 = 2022-04']],
    ['another spelling of alef', 'ابريل 2022', ['ابريل 2022 = 2022-04']],
    ['vowel signs', '14 أُغُسْطُس 2025', ['14 أُغُسْطُس 2025 = 2025-08-14']],
    ['Arabic digits', '١٤ أغسطس ٢٠٢٥', ['١٤ أغسطس ٢٠٢٥ = 2025-08-14']],
    ['Persian digits', '۱۴/۰۸/۲۰۲۵', ['۱۴/۰۸/۲۰۲۵ = 2025-08-14']],
    ['the year first', '٢٠٢٥/٠٨/١٤', ['٢٠٢٥/٠٨/١٤ = 2025-08-14']],
    ['a Hijri date in figures, the year first', '1447/02/20', ['1447/02/20 = 2025-08-14']],
    ['Hijri months in French', 'Le 20 safar 1447, la junte', ['20 safar 1447 = 2025-08-14']],
    [
      'Hijri months of three words',
      'on 1 Rabi al-Awwal 1447 AH',
      ['1 Rabi al-Awwal 1447 = 2025-08-24'],
    ],
    ['a year with م', 'عام 2025م', ['2025م = 2025']],
    ['a year by its word', 'انقلاب عام 2020', ['2020 = 2020']],
    [
      'French',
      'le 1er août 2025 et en février 2024',
      ['1er août 2025 = 2025-08-01', 'février 2024 = 2024-02'],
    ],
    ['French year', 'en 2020', ['2020 = 2020']],
    [
      'English',
      'on 14 August 2025, in July 2023',
      ['14 August 2025 = 2025-08-14', 'July 2023 = 2023-07'],
    ],
    ['American English', 'August 14, 2025', ['August 14, 2025 = 2025-08-14']],
    ['ordinals', '14th of August 2025', ['14th of August 2025 = 2025-08-14']],
    ['ISO', '2025-08-14', ['2025-08-14 = 2025-08-14']],
    ['figures', '14.8.2025', ['14.8.2025 = 2025-08-14']],
    ['a Hijri day', '10 رمضان 1446هـ', ['10 رمضان 1446هـ = 2025-03-10']],
    ['a Hijri day without its sign', '1 محرم 1447', ['1 محرم 1447 = 2025-06-26']],
    ['a Hijri month', 'رمضان 1446', ['رمضان 1446 = 2025-03-01/2025-03-29']],
    ['a Hijri year', 'عام 1446هـ', ['1446هـ = 2024-07-07/2025-06-25']],
    ['a Hijri day in figures', '10/9/1446هـ', ['10/9/1446هـ = 2025-03-10']],
    ['a Hijri month of two words', '5 ربيع الأول 1446', ['5 ربيع الأول 1446 = 2024-09-08']],
  ])('are found: %s', (_case, text, dates) => {
    expect(found(text)).toEqual(dates)
  })

  it.each([
    ['a number alone', 'قتل 2020 شخصاً'],
    ['a day and a month without a year', 'يوم 14 أغسطس'],
    ['a day that does not exist', '31 فبراير 2025'],
    ['a month that does not exist', '14/13/2025'],
    ['a sum of money', '2025 euros'],
    ['a month name that is another word', 'mars attaque en force'],
    ['a telephone number', '2025-0814-33'],
    ['words of two sentences', 'وصل في مايو. 2020 جندياً عادوا'],
    ['a Hijri month with a Gregorian year', 'رمضان 2025'],
  ])('are not: %s', (_case, text) => {
    expect(found(text)).toEqual([])
  })

  it('stand where they are found, in code points, behind emoji and combining marks', () => {
    const text = '🙂e\u0301🙂 «قال» 14 أغسطس 2025'
    const [date] = findDates(text)
    expect(date && sliceCodePoints(text, date.start, date.end)).toBe('14 أغسطس 2025')
    expect(date?.start).toBe(11)
  })
})
