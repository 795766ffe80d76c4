/**
 * Names made ready to be looked for in many texts: an index from the first word that a text may
 * show to the names that begin so.
 *
 * Not here: looking (mentionMatching.ts).
 */
import { codePointToUtf16, type MatchingKeyMap, matchingKeyWithMap } from './arabicText'
import { stemsBeforePronoun } from './cliticForms'
import { type KeyWord, keyWords } from './keyWords'

/** A single letter is no name: it would be found everywhere. */
const fewestLetters = 2
/** Two letters and a pronoun are more often another word. */
const fewestLettersBeforePronoun = 3

export interface CompiledName {
  readonly actorId: string
  /** Place in the list that was given. */
  readonly order: number
  readonly words: readonly string[]
  readonly letterCount: number
  /** What the last word looks like before a pronoun; empty if it takes none. */
  readonly stemsOfLast: readonly string[]
}

export interface NameForm {
  readonly name: CompiledName
  /** `articleHidden`: only behind a لل, which hides the article the name begins with. */
  readonly kind: 'plain' | 'articleHidden'
}

export interface CompiledNames {
  readonly byFirstWord: ReadonlyMap<string, readonly NameForm[]>
  /** Names of one word by what they look like before a pronoun. */
  readonly stems: ReadonlyMap<string, readonly NameForm[]>
}

/** Compiles names; those with fewer than two letters are left out. */
export function compileNames(
  names: readonly { readonly actorId: string; readonly name: string }[],
): CompiledNames {
  const byFirstWord = new Map<string, NameForm[]>()
  const stems = new Map<string, NameForm[]>()
  names.forEach(({ actorId, name: text }, order) => {
    const name = compileName(actorId, text, order)
    const first = name?.words[0]
    if (!name || first === undefined) return
    add(byFirstWord, first, { name, kind: 'plain' })
    if (/^ال../.test(first)) add(byFirstWord, first.slice(2), { name, kind: 'articleHidden' })
    if (name.words.length > 1) return
    for (const stem of name.stemsOfLast) add(stems, stem, { name, kind: 'plain' })
  })
  return { byFirstWord, stems }
}

/** The last letter of a word as the text writes it, before folding. */
export function lastLetterOf(text: string, map: MatchingKeyMap, word: KeyWord): string {
  const offset = map.toOriginal[word.to - 1] ?? 0
  return text.charAt(codePointToUtf16(text, offset)).normalize('NFKC')
}

function compileName(actorId: string, text: string, order: number): CompiledName | undefined {
  const map = matchingKeyWithMap(text)
  const words = keyWords(map)
  const last = words.at(-1)
  const letterCount = words.reduce((sum, { letters }) => sum + letters.length, 0)
  if (!last || letterCount < fewestLetters) return undefined
  const takesPronoun =
    letterCount >= fewestLettersBeforePronoun && /^(?!ال)[\u0621-\u064a]/.test(last.letters)
  return {
    actorId,
    order,
    words: words.map(({ letters }) => letters),
    letterCount,
    stemsOfLast: takesPronoun
      ? stemsBeforePronoun(last.letters, lastLetterOf(text, map, last))
      : [],
  }
}

function add(index: Map<string, NameForm[]>, word: string, form: NameForm) {
  const forms = index.get(word)
  if (forms) forms.push(form)
  else index.set(word, [form])
}
