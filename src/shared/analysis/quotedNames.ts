/** Which words between quotation marks could be a name, and which only were said or called so. */
import { commonWords } from './actorCues'
import { matchingKey } from './arabicText'

const mostWords = 3

/** One to three words that name, not tell: «سليم الحوراني», and not «محاولة لزعزعة الاستقرار». */
export function couldBeName(quoted: string): boolean {
  const words = quoted.split(/\s+/)
  if (words.length > mostWords) return false
  if (/^\p{Script=Latin}/u.test(quoted)) return words.every(word => /^\p{Lu}/u.test(word))
  const keys = words.map(matchingKey)
  if (!keys.every(key => /^\p{L}+$/u.test(key) && !commonWords.has(key))) return false
  if (/^(?:ال|[وفبلك]ال|لل)/.test(keys[0] ?? '')) return false
  return words.length === 1 || !tells(words)
}

/** Something is done to or for something, or is somebody's: no name is built so. */
function tells(words: readonly string[]): boolean {
  const [first = '', ...others] = words
  const isSomebodys = /^\p{L}{3,}ها$/u.test(matchingKey(first))
  const isDoneTo = others.some(
    word => /^لل/.test(matchingKey(word)) || (/ة$/.test(first) && /^ل.{3,}ة$/.test(word)),
  )
  return isSomebodys || isDoneTo
}
