/**
 * How many relationships hold in each month, or in each year where there are too many months, between the
 * first and the last date that any of them has.
 */
import { parsePartialDate } from './partialDate'

export type TimeBins = {
  readonly unit: 'month' | 'year'
  /** One for each month or year, from the first to the last. */
  readonly bins: readonly TimeBin[]
  readonly undated: number
}

export type TimeBin = {
  /** First and last day, YYYY-MM-DD. */
  readonly from: string
  readonly until: string
  readonly relationships: number
}

type Dated = { readonly startDate: string; readonly endDate: string }

/** More than this and years are counted. */
const MOST_MONTHS = 120

/** Null: none has a date. A date that is missing at one end leaves that end open, as in filters. */
export function timeBins(relationships: readonly Dated[]): TimeBins | null {
  const spans = relationships.flatMap(({ startDate, endDate }) => {
    const start = parsePartialDate(startDate)
    const end = parsePartialDate(endDate)
    if (start === undefined && end === undefined) return []
    return [{ start: start?.earliest, end: end?.latest, days: [start, end] }]
  })
  const days = spans
    .flatMap(span => span.days)
    .flatMap(day => (day === undefined ? [] : [day.earliest, day.latest]))
    .sort()
  const [earliest] = days
  const latest = days.at(-1)
  if (earliest === undefined || latest === undefined) return null
  const unit = monthOf(latest) - monthOf(earliest) < MOST_MONTHS ? 'month' : 'year'
  const binOf = (day: string) => (unit === 'month' ? monthOf(day) : yearOf(day))
  const first = binOf(earliest)
  const last = binOf(latest)
  const changes = new Array<number>(last - first + 2).fill(0)
  const add = (bin: number, by: number) => {
    changes[bin - first] = (changes[bin - first] ?? 0) + by
  }
  for (const { start, end } of spans) {
    add(start === undefined ? first : binOf(start), 1)
    add((end === undefined ? last : binOf(end)) + 1, -1)
  }
  let holding = 0
  const bins = changes.slice(0, -1).map((change, index) => {
    holding += change
    return { ...daysOf(first + index, unit), relationships: holding }
  })
  return { unit, bins, undated: relationships.length - spans.length }
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/** Months since the year 0. */
function monthOf(day: string): number {
  return yearOf(day) * 12 + Number(day.slice(5, 7)) - 1
}

function daysOf(bin: number, unit: TimeBins['unit']): Pick<TimeBin, 'from' | 'until'> {
  const year = unit === 'year' ? bin : Math.floor(bin / 12)
  const text = String(year).padStart(4, '0')
  if (unit === 'year') return { from: `${text}-01-01`, until: `${text}-12-31` }
  const month = (bin % 12) + 1
  const length = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  const start = `${text}-${String(month).padStart(2, '0')}`
  return { from: `${start}-01`, until: `${start}-${String(length).padStart(2, '0')}` }
}
