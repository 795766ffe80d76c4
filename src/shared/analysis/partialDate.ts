/**
 * Partial dates: what sources say about when, no more precise than they say it.
 *
 * A small part of EDTF (ISO 8601-2, level 1): a year, a month or a day, with `~` (about), `?`
 * (uncertain) or `%` (both), or two of them with a slash between. Kept as EDTF text, so that
 * "August 2025" never becomes the first of August. Years 0001 to 9999, Gregorian.
 */
import { matchingKey } from './arabicText'

/** `earliest` and `latest` are the first and the last day it may mean, as YYYY-MM-DD. */
export interface PartialDate {
  readonly edtf: string
  readonly earliest: string
  readonly latest: string
}

type Precision = 'year' | 'month' | 'day'

interface SinglePartialDate extends PartialDate {
  readonly precision: Precision
  readonly qualifier: '' | '~' | '?' | '%'
}

/**
 * Reads a partial date; Arabic-Indic and Persian digits and spaces around the parts are accepted.
 * Undefined for anything else, for days that do not exist, and for a range that runs backwards.
 */
export function parsePartialDate(text: string): PartialDate | undefined {
  const parts = matchingKey(text).split('/')
  const [start, end] = parts.map(part => parseSingle(part.trim()))
  if (!start || parts.length > 2) return undefined
  if (parts.length === 1) {
    return { edtf: start.edtf, earliest: start.earliest, latest: start.latest }
  }
  if (!end || end.earliest < start.earliest || end.latest < start.latest) return undefined
  return {
    edtf: `${start.edtf}/${end.edtf}`,
    earliest: start.earliest,
    latest: end.latest,
  }
}

/**
 * The date in words and digits of a locale, as precise as it is; `~`, `?` and `%` stay as signs.
 * Text that is no partial date comes back unchanged. A locale that asks for the Hijri calendar
 * (`ar-u-ca-islamic-umalqura`) gets the months or years that the Gregorian month or year lies in.
 */
export function formatPartialDate(edtf: string, locale: string): string {
  const [start, end] = edtf.split('/').map(part => parseSingle(part.trim()))
  if (!start || !parsePartialDate(edtf)) return edtf
  if (!end) return formatSingle(start, locale)
  if (start.precision === end.precision && start.qualifier === '' && end.qualifier === '') {
    return formatSpan(start, end, locale)
  }
  return `${formatSingle(start, locale)} – ${formatSingle(end, locale)}`
}

function parseSingle(text: string): SinglePartialDate | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/.exec(text)
  if (!parts) return undefined
  const [, year = '', month, day, sign] = parts
  const qualifier = sign === '~' || sign === '?' || sign === '%' ? sign : ''
  if (year === '0000' || (month !== undefined && !isBetween(month, 1, 12))) return undefined
  const lastDay = String(daysIn(year, month ?? '12'))
  if (day !== undefined && !isBetween(day, 1, Number(lastDay))) return undefined
  return {
    edtf: text,
    earliest: [year, month ?? '01', day ?? '01'].join('-'),
    latest: [year, month ?? '12', day ?? lastDay].join('-'),
    precision: day ? 'day' : month ? 'month' : 'year',
    qualifier,
  }
}

function isBetween(digits: string, lowest: number, highest: number): boolean {
  return Number(digits) >= lowest && Number(digits) <= highest
}

function daysIn(year: string, month: string): number {
  const nextMonth = new Date(Date.UTC(2000, Number(month), 0))
  nextMonth.setUTCFullYear(Number(year), Number(month), 0) // Date.UTC takes 0099 for 1999
  return nextMonth.getUTCDate()
}

function formatSingle(date: SinglePartialDate, locale: string): string {
  const words = formatSpan(date, date, locale)
  return date.qualifier === '~' ? `~${words}` : `${words}${date.qualifier}`
}

/** From the first day that `start` may mean to the last that `end` may, both of one precision. */
function formatSpan(start: SinglePartialDate, end: SinglePartialDate, locale: string): string {
  const calendar = isHijri(locale) && start.earliest >= hijriBeginning ? hijri : 'gregory'
  const format = new Intl.DateTimeFormat(locale, {
    calendar,
    timeZone: 'UTC',
    year: 'numeric',
    month: start.precision === 'year' ? undefined : 'long',
    day: start.precision === 'day' ? 'numeric' : undefined,
  })
  return format.formatRange(dayOf(start.earliest), dayOf(end.latest))
}

function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

const hijri = 'islamic-umalqura'
/** What was before it has no Hijri year, and stays Gregorian. */
const hijriBeginning = '0622-07-19'

function isHijri(locale: string): boolean {
  return new Intl.Locale(locale).calendar === hijri
}
