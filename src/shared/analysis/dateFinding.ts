/**
 * Dates in Arabic, French and English texts, Gregorian and Hijri, as partial dates.
 *
 * Only what says its year is taken for a date, and nothing is made more precise than it is written:
 * «أغسطس 2025» is a month. A Hijri month or year becomes the range of Gregorian days it covers.
 * Offsets are code points of the text as received.
 * Not here: names of months (monthNames.ts), partial dates (partialDate.ts).
 */
import { sliceCodePoints } from './arabicText'
import { gregorianDayOf, gregorianSpanOf } from './hijriDates'
import { type Month, monthNamed } from './monthNames'
import { parsePartialDate } from './partialDate'
import { type Passage, readPassage } from './passage'

export interface FoundDate {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly edtf: string
  readonly calendar: Month['calendar']
}

/** Words that may stand between the parts of a date, in matching-key letters. */
const links = new Set([
  'من',
  'شهر',
  'عام',
  'سنه',
  'لعام',
  'لسنه',
  'of',
  'de',
  'the',
  'du',
  'l',
  'an',
])
/** Words that make a year of the number behind them. */
const yearWords = new Set([
  'عام',
  'سنه',
  'لعام',
  'لسنه',
  'العام',
  'بعام',
  'وعام',
  'in',
  'en',
  'since',
])
const yearWordsMore = new Set([
  'depuis',
  'year',
  'annee',
  'by',
  'until',
  'خلال',
  'منذ',
  'مطلع',
  'نهايه',
])

interface Written {
  readonly year: number
  readonly month: Month | null
  readonly day: number | null
  readonly isHijri: boolean
  /** Index of the last word. */
  readonly last: number
}

/** The dates of a text, in its order; they do not overlap. */
export function findDates(text: string): readonly FoundDate[] {
  if (!/[\d\u0660-\u0669\u06f0-\u06f9]{4}/.test(text)) return []
  const passage = readPassage(text)
  const found: FoundDate[] = []
  for (let first = 0; first < passage.words.length; first++) {
    const written = writtenAt(passage, first)
    if (!written) continue
    const edtf = edtfOf(written)
    // A day that does not exist is no date, and neither is what remains of it.
    if (edtf !== undefined) found.push(dateAt(passage, first, written, edtf))
    first = written.last
  }
  return found
}

function writtenAt(passage: Passage, first: number): Written | undefined {
  return (
    isoDate(passage, first) ??
    numericDate(passage, first) ??
    dayMonthYear(passage, first) ??
    monthFirst(passage, first) ??
    yearAlone(passage, first)
  )
}

/** 2025-08-14, ٢٠٢٥/٠٨/١٤ */
function isoDate(passage: Passage, first: number): Written | undefined {
  const [month, day] = [1, 2].map(step => numberAt(passage, first + step))
  const year = yearAt(passage, first)
  if (year === undefined || month === undefined || day === undefined) return undefined
  if (!isNumeric(passage, first)) return undefined
  return inFigures({ year, month, day, last: first + 2 })
}

/** 14/08/2025, 14-8-2025, 14.8.2025: the day comes first in the three languages (not in American). */
function numericDate(passage: Passage, first: number): Written | undefined {
  const [day, month] = [0, 1].map(step => numberAt(passage, first + step))
  const year = yearAt(passage, first + 2)
  if (day === undefined || month === undefined || year === undefined) return undefined
  if (!isNumeric(passage, first)) return undefined
  return inFigures({ year, month, day, last: first + 2 })
}

function isNumeric(passage: Passage, first: number): boolean {
  return ['/', '-', '.'].some(sign => areJoinedBy(passage, first, sign))
}

function inFigures({
  year,
  month: number,
  ...others
}: Pick<Written, 'last'> & { year: Year; month: number; day: number }): Written {
  const isHijri = year.isHijri || year.value < 1600
  const calendar = isHijri ? 'hijri' : 'gregorian'
  return { ...others, year: year.value, month: { calendar, number }, isHijri }
}

/** 14 أغسطس 2025, le 1er août 2025, 14th of August 2025 */
function dayMonthYear(passage: Passage, first: number): Written | undefined {
  const day = dayAt(passage, first)
  if (day === undefined) return undefined
  return monthAndYear(passage, skipLinks(passage, first + 1), day)
}

/** August 14, 2025; أغسطس 2025 */
function monthFirst(passage: Passage, first: number): Written | undefined {
  const month = monthAt(passage, first)
  if (month === undefined) return undefined
  const day = dayAt(passage, month.last + 1)
  const year = day === undefined ? undefined : yearAt(passage, month.last + 2)
  if (day !== undefined && year !== undefined && month.isLatin) {
    return { year: year.value, month: month.month, day, isHijri: false, last: month.last + 2 }
  }
  return monthAndYear(passage, first, null)
}

function monthAndYear(passage: Passage, at: number, day: number | null): Written | undefined {
  let month = monthAt(passage, at)
  if (month === undefined) return undefined
  // أغسطس/آب 2025: the same month by its other name.
  const other = monthAt(passage, month.last + 1)
  if (other?.month.number === month.month.number) month = { ...month, last: other.last }
  const last = skipLinks(passage, month.last + 1)
  const year = yearAt(passage, last)
  if (year === undefined || isTorn(passage, month.last, last)) return undefined
  const isHijri = month.month.calendar === 'hijri'
  if (isHijri !== (year.isHijri || year.value < 1600)) return undefined
  return { year: year.value, month: month.month, day, isHijri, last }
}

/** عام 2020, in 2020, en 2020, سنة 1446هـ */
function yearAlone(passage: Passage, first: number): Written | undefined {
  const year = yearAt(passage, first)
  if (year === undefined || monthOrDayFollows(passage, first + 1)) return undefined
  const before = passage.words[first - 1]?.letters ?? ''
  const isNamed = yearWords.has(before) || yearWordsMore.has(before)
  if (!isNamed && !year.isMarked) return undefined
  const isHijri = year.isHijri || year.value < 1600
  if (isHijri && !year.isHijri) return undefined
  return { year: year.value, month: null, day: null, isHijri, last: first }
}

function monthOrDayFollows(passage: Passage, index: number): boolean {
  return monthAt(passage, index) !== undefined && yearAt(passage, index + 1) === undefined
}

function edtfOf({ year, month, day, isHijri }: Written): string | undefined {
  if (isHijri && month !== null && day !== null) {
    return gregorianDayOf({ year, month: month.number, day })
  }
  if (isHijri) return gregorianSpanOf(year, month?.number ?? null)?.join('/')
  const parts = [String(year), month?.number, day].filter(
    part => part !== undefined && part !== null,
  )
  const edtf = parts.map(part => String(part).padStart(2, '0')).join('-')
  return parsePartialDate(edtf)?.edtf
}

function dateAt(passage: Passage, first: number, written: Written, edtf: string): FoundDate {
  const from = passage.words[first]
  const to = passage.words[written.last]
  const particle = monthAt(passage, first)?.particle ?? ''
  const start = passage.toOriginal[(from?.from ?? 0) + particle.length] ?? 0
  const end = passage.originalEnds[(to?.to ?? 1) - 1] ?? 0
  const calendar = written.isHijri ? 'hijri' : 'gregorian'
  return { start, end, quote: sliceCodePoints(passage.text, start, end), edtf, calendar }
}

function numberAt({ words }: Passage, index: number): number | undefined {
  const letters = words[index]?.letters ?? ''
  return /^\d{1,4}$/.test(letters) ? Number(letters) : undefined
}

/** 14, 1er, 14th */
function dayAt({ words }: Passage, index: number): number | undefined {
  const digits = /^(\d{1,2})(?:er|st|nd|rd|th)?$/.exec(words[index]?.letters ?? '')?.[1]
  const day = Number(digits)
  return day >= 1 && day <= 31 ? day : undefined
}

interface Year {
  readonly value: number
  readonly isHijri: boolean
  /** م or هـ says that it is a year. */
  readonly isMarked: boolean
}

function yearAt({ words }: Passage, index: number): Year | undefined {
  const parts = /^(\d{4})(م|ه)?$/.exec(words[index]?.letters ?? '')
  const value = Number(parts?.[1])
  if (!parts || value < 1300 || value > 2100) return undefined
  const mark = parts[2] ?? words[index + 1]?.letters
  const isHijri = mark === 'ه' && value < 1600
  return { value, isHijri, isMarked: parts[2] !== undefined || isHijri }
}

/** A month of one word to three, also behind و ف ب ل: وأغسطس. */
function monthAt({ words }: Passage, index: number) {
  const one = words[index]?.letters
  if (one === undefined) return undefined
  const [two = '', three = ''] = [1, 2].map(step => words[index + step]?.letters)
  const isLatin = /^[a-z]/.test(one)
  for (const particle of ['', /^[وفبل]/.exec(one)?.[0] ?? '']) {
    const letters = one.slice(particle.length)
    const names = [`${letters} ${two} ${three}`, `${letters} ${two}`, letters]
    for (const [at, name] of names.entries()) {
      const month = monthNamed(name)
      if (month) return { month, last: index + 2 - at, isLatin, particle }
    }
  }
  return undefined
}

function skipLinks({ words }: Passage, index: number): number {
  let at = index
  while (at < index + 2 && links.has(words[at]?.letters ?? '')) at++
  return at
}

/** True where a sentence ends between two words of what looked like a date. */
function isTorn({ key, words }: Passage, before: number, after: number): boolean {
  const from = words[before]?.to ?? 0
  const to = words[after]?.from ?? 0
  return /[^\p{L}\p{N}\p{M} ,،./()]|\. /u.test(key.slice(from, to).replace(/^\. ?(?=\d)/, ''))
}

function areJoinedBy({ key, words }: Passage, first: number, sign: string): boolean {
  return [0, 1].every(step => {
    const before = words[first + step]
    const after = words[first + step + 1]
    return before && after && key.slice(before.to, after.from).trim() === sign
  })
}
