/**
 * A text made ready for finding names in it: its matching key, the way back, and its words.
 *
 * Not here: which names there are (compiledNames.ts), looking for them (mentionCandidates.ts).
 */
import {
  codePointToUtf16,
  type MatchingKeyMap,
  matchingKeyWithMap,
  sliceCodePoints,
} from './arabicText'
import { pronouns } from './cliticForms'
import { type KeyWord, keyWords } from './keyWords'

export interface Passage extends MatchingKeyMap {
  readonly text: string
  readonly words: readonly KeyWord[]
}

export function readPassage(text: string): Passage {
  const map = matchingKeyWithMap(text)
  return { ...map, text, words: keyWords(map) }
}

/** The last letter of a word as the text writes it, before folding. */
export function lastLetterOf(passage: Passage, word: KeyWord): string {
  const offset = passage.toOriginal[word.to - 1] ?? 0
  return passage.text.charAt(codePointToUtf16(passage.text, offset)).normalize('NFKC')
}

/** Pronouns that a word may end in; its own ending ة is none, although it folds to ه. */
export function pronounsOf(passage: Passage, word: KeyWord, letters: string): readonly string[] {
  const found = pronouns.filter(pronoun => letters.endsWith(pronoun))
  if (!found.includes('ه') || lastLetterOf(passage, word) !== 'ة') return found
  return found.filter(pronoun => pronoun !== 'ه')
}

/**
 * True if only what writers put inside a name stands before a word: spaces, quotation marks,
 * hyphens, brackets; a full stop after initials. A comma separates two names.
 */
export function isJoined({ key, words }: Passage, index: number): boolean {
  const before = words[index - 1]
  const word = words[index]
  if (!before || !word) return false
  const between = key.slice(before.to, word.from)
  const isInitial = before.letters.length <= 2
  return (isInitial ? /^[ ()[\]\-‐‑–—/·.]{0,4}$/ : /^[ ()[\]\-‐‑–—/·]{0,4}$/).test(between)
}

/** True if a word is the next letter of an abbreviation: F.D.E., F. D. E. */
export function isSpelled({ key, words }: Passage, index: number): boolean {
  const before = words[index - 1]
  const word = words[index]
  return (
    before !== undefined && word !== undefined && /^\. ?$/.test(key.slice(before.to, word.from))
  )
}

/** False for a word in small letters of a text that also has capitals. */
export function hasCapital(passage: Passage, index: number): boolean {
  const word = passage.words[index]
  if (!word) return false
  const start = passage.toOriginal[word.from] ?? 0
  const end = passage.originalEnds[word.to - 1] ?? 0
  return hasCapitals(sliceCodePoints(passage.text, start, end)) || !hasCapitals(passage.text)
}

function hasCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text)
}
