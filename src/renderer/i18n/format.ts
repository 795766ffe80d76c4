/** Numbers, dates and names of languages as the language of the interface and the analyst's choice write them. */
import { useLocale } from './locale'
import { isolate } from './words'

const MINUS = '\u2212'
const SCORE_DECIMALS = 2
const SHARE_DECIMALS = 4

export type Format = {
  readonly number: (value: number) => string
  /** A whole score, with a true minus sign. */
  readonly score: (value: number) => string
  /** A weighted score or a deviation: two decimals, with a true minus sign. */
  readonly decimal: (value: number) => string
  /** A share of 1 or the like: four decimals; whole numbers without. */
  readonly share: (value: number) => string
  /** Day and time of an ISO 8601 moment, short. */
  readonly moment: (iso: string) => string
  readonly day: (day: Date) => string
  /** Names one after the other, each kept to its own direction: "A, B and C". */
  readonly names: (names: readonly string[]) => string
  /** A language by its BCP 47 tag; the tag itself where it has no name. */
  readonly language: (tag: string) => string
}

function formatFor(locale: string): Format {
  const whole = once(() => new Intl.NumberFormat(locale))
  const twoDecimals = once(
    () =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: SCORE_DECIMALS,
        maximumFractionDigits: SCORE_DECIMALS,
      }),
  )
  const fourDecimals = once(
    () =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: SHARE_DECIMALS,
        maximumFractionDigits: SHARE_DECIMALS,
      }),
  )
  const moments = once(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
  )
  const days = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }))
  const languages = once(
    () => new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }),
  )
  const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const signed = (text: string) => text.replace('-', MINUS)
  return {
    number: value => whole().format(value),
    score: value => signed(whole().format(value || 0)), // −0 is 0
    decimal: value => signed(twoDecimals().format(value || 0)),
    share: value => signed((Number.isInteger(value) ? whole() : fourDecimals()).format(value || 0)),
    moment: iso => moments().format(new Date(iso)),
    day: day => days().format(day),
    names: names => lists().format(names.map(isolate)),
    language: tag =>
      /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? (languages().of(tag) ?? tag) : tag,
  }
}

/** Making `Intl` objects is what costs: each when it is first needed, and once per language. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

const formats = new Map<string, Format>()

function formatOf(locale: string): Format {
  const known = formats.get(locale) ?? formatFor(locale)
  formats.set(locale, known)
  return known
}

export function useFormat(): Format {
  return formatOf(useLocale())
}
