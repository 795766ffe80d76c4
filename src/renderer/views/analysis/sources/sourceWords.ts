/** Names of what a source and a paragraph can be, as keys and in the language of the interface. */
import type { Direction, ParagraphKind } from '../../../../shared/domain/sources'
import type { Language } from '../../../client/settings'
import type { WordKey } from '../../../i18n/words'

export const directionWords: Readonly<Record<Direction, WordKey>> = {
  rtl: 'direction.rtl',
  ltr: 'direction.ltr',
}

export const paragraphKindWords: Readonly<Record<ParagraphKind, WordKey>> = {
  heading: 'paragraphKind.heading',
  body: 'paragraphKind.body',
  listItem: 'paragraphKind.listItem',
  quotation: 'paragraphKind.quotation',
  byline: 'paragraphKind.byline',
  tableCell: 'paragraphKind.tableCell',
  footnote: 'paragraphKind.footnote',
}

const OFFERED_LANGUAGES = ['ar', 'en', 'fr', 'es', 'de', 'it', 'pt', 'ru', 'tr', 'fa', 'he', 'ur']

/** Languages to choose from, the current one always among them; `language` is a BCP 47 tag or empty. */
export function languageChoices(
  current: string,
  interfaceLanguage: Language,
): readonly { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames([interfaceLanguage], { type: 'language', fallback: 'code' })
  const known = current !== '' && !OFFERED_LANGUAGES.includes(current)
  const tags = known ? [current, ...OFFERED_LANGUAGES] : OFFERED_LANGUAGES
  return tags.map(value => ({ value, label: nameOfLanguage(names, value) }))
}

function nameOfLanguage(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag // not a language tag: shown as it was written
  }
}
