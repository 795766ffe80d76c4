/**
 * Hijri days as Gregorian ones, by the calendar of Umm al-Qura, which `Intl` knows.
 *
 * A day that was seen rather than calculated may differ by one; who shows these dates should say so.
 */

const umalqura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})
const dayMs = 86_400_000
/** The first day of the year 1, and the mean length of a month. */
const beginning = Date.UTC(622, 6, 19)
const meanMonthMs = 29.530588 * dayMs

interface HijriDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The Gregorian day as YYYY-MM-DD, or undefined where the month has no such day. */
export function gregorianDayOf(wanted: HijriDay): string | undefined {
  const months = (wanted.year - 1) * 12 + wanted.month - 1
  const guess = beginning + Math.round((months * meanMonthMs) / dayMs + wanted.day - 1) * dayMs
  for (let shift = -4; shift <= 4; shift++) {
    const time = guess + shift * dayMs
    const { year, month, day } = hijriDayAt(time)
    if (year === wanted.year && month === wanted.month && day === wanted.day) {
      return new Date(time).toISOString().slice(0, 10)
    }
  }
  return undefined
}

/** The first and the last Gregorian day of a Hijri month, or of a whole year. */
export function gregorianSpanOf(
  year: number,
  month: number | null,
): readonly [string, string] | undefined {
  const first = gregorianDayOf({ year, month: month ?? 1, day: 1 })
  const next =
    month === null || month === 12
      ? gregorianDayOf({ year: year + 1, month: 1, day: 1 })
      : gregorianDayOf({ year, month: month + 1, day: 1 })
  if (first === undefined || next === undefined) return undefined
  return [first, new Date(Date.parse(next) - dayMs).toISOString().slice(0, 10)]
}

function hijriDayAt(time: number): HijriDay {
  const parts = umalqura.formatToParts(time)
  const partOf = (type: string) => Number(parts.find(part => part.type === type)?.value)
  return { year: partOf('year'), month: partOf('month'), day: partOf('day') }
}
