/** The words of the interface, for finding things by the name the analyst reads. */
import ar from '../../../src/renderer/i18n/ar.json'
import en from '../../../src/renderer/i18n/en.json'

export type Key = keyof typeof ar & keyof typeof en

/** The words of a key, as shown when it has no values. */
export function arabic(key: Key): string {
  return ar[key]
}

export function english(key: Key): string {
  return en[key]
}

/** What words that take a value begin with, before the first value. */
export function beginningOf(words: string): string {
  return words.split('{{')[0]?.trim() ?? ''
}
