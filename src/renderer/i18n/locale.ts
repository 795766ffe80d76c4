/**
 * How dates and numbers are written: the language of the interface, with the digits and the calendar
 * that the analyst chose. Everything that writes a date or a number for people asks here.
 */
import { type Calendar, type Digits, type Language, useSettings } from '../client/settings'

type Ways = { readonly digits: Digits; readonly calendar: Calendar }

/** A tag that `Intl` understands, such as `ar-u-ca-islamic-umalqura-nu-latn`. */
function localeTag(language: string, { digits, calendar }: Ways): string {
  return `${language}-u-ca-${calendar}-nu-${digits}`
}

/** For places outside React. */
export function currentLocale(language: Language = useSettings.getState().language): string {
  return localeTag(language, useSettings.getState())
}

export function useLocale(): string {
  return localeTag(
    useSettings(settings => settings.language),
    {
      digits: useSettings(settings => settings.digits),
      calendar: useSettings(settings => settings.calendar),
    },
  )
}
