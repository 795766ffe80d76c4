/** Dates as machines write them in the heads of pages, to EDTF, no more precise than they are. */
import { parsePartialDate } from '../../../shared/analysis/partialDate'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The day is the publisher's, in the time zone that was written. Empty for what is no date. */
export function publishedDate(written: string): string {
  const text = written.trim()
  const [, year, month, day] =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(text) ?? []
  if (year !== undefined) return edtf(year, month, day)
  const [, packedYear, packedMonth, packedDay] = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(text) ?? []
  if (packedYear !== undefined) return edtf(packedYear, packedMonth, packedDay)
  const dayFirst = /\b(\d{1,2}) ([a-z]{3})[a-z]*\.?,? (\d{4})\b/i.exec(text)
  if (dayFirst) return edtf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  const monthFirst = /\b([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})\b/i.exec(text)
  return monthFirst ? edtf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : ''
}

function monthOf(name: string | undefined): string | undefined {
  const index = months.indexOf(name?.toLowerCase() ?? '')
  return index < 0 ? undefined : String(index + 1)
}

function edtf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string {
  const parts = month === undefined ? [year] : [year, month, day]
  const text = parts.flatMap(part => (part === undefined ? [] : part.padStart(2, '0'))).join('-')
  return parsePartialDate(text)?.edtf ?? ''
}
