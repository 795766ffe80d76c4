/** Where words stand in a text, compared by matching key; spans are exact in the text as received. */
import type { Span } from '../domain/definitions'
import { matchingKeyWithMap } from './arabicText'

/**
 * Every place where a key stands in a text, in reading order, also within words; places do not
 * overlap. A span takes along the vowel signs and the tatweel of its letters.
 * @param key of the words looked for, made by `matchingKey`
 */
export function findInText(text: string, key: string): readonly Span[] {
  if (key === '') return []
  const map = matchingKeyWithMap(text)
  const spans: Span[] = []
  for (let at = map.key.indexOf(key); at >= 0; at = map.key.indexOf(key, at + key.length)) {
    const start = map.toOriginal[at]
    const end = map.originalEnds[at + key.length - 1]
    if (start !== undefined && end !== undefined && end > start) spans.push({ start, end })
  }
  return spans
}
