/**
 * The words of the interface, typed by en.json: a key that does not exist does not compile.
 *
 * Plural forms (`key_one`, `key_other`, …) are one key. What the analyst wrote is isolated
 * (`{{name, isolate}}`), numbers follow the language (`{{count, number}}`).
 */
import i18next, { type i18n } from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import { visibleAroundIsolates } from '../../shared/analysis/textControls'
import type { Language } from '../client/settings'
import ar from './ar.json'
import en from './en.json'

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type Whole<Key> = Key extends `${infer Base}_${PluralForm}` ? Base : Key

export type WordKey = Whole<keyof typeof en & string>
export type WordValues = Readonly<Record<string, string | number>>
export type Translate = (key: WordKey, values?: WordValues) => string

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_DIRECTIONAL_ISOLATE = '\u2069'

/**
 * Text in which the analyst's words cannot reorder their neighbours, nor end the isolation. Isolates
 * in it, as in words put together before («A – funds – B»), stay when each of them is closed.
 */
export function isolate(text: string): string {
  return FIRST_STRONG_ISOLATE + visibleAroundIsolates(text) + POP_DIRECTIONAL_ISOLATE
}

/**
 * Starts the words in a language. Called once, before the first render.
 * @param localeOf the tag by which counts in sentences of a language are written.
 */
export function startWords(language: Language, localeOf: (language: Language) => string): i18n {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { en: { translation: en }, ar: { translation: ar } },
    keySeparator: false,
    nsSeparator: false,
    returnNull: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  i18next.services.formatter?.add('isolate', (value: unknown) => isolate(String(value)))
  i18next.services.formatter?.add('number', (value: unknown, tag) =>
    numbersOf(localeOf(tag === 'ar' ? 'ar' : 'en')).format(Number(value)),
  )
  return i18next
}

const numberFormats = new Map<string, Intl.NumberFormat>()

function numbersOf(locale: string): Intl.NumberFormat {
  const known = numberFormats.get(locale) ?? new Intl.NumberFormat(locale)
  numberFormats.set(locale, known)
  return known
}

export function useTranslate(): Translate {
  const { t } = useTranslation()
  return useCallback<Translate>((key, values) => t(key, { ...values }), [t])
}

/** For places outside React: menus, document titles, exports. */
export function translate(key: WordKey, values?: WordValues): string {
  return i18next.t(key, { ...values })
}

/** Words of a language whatever that of the interface is: for what files say. */
export function translateInto(language: Language): Translate {
  const fixed = i18next.getFixedT(language)
  return (key, values) => fixed(key, { ...values })
}
