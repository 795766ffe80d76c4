/**
 * What a word of a query finds beside itself: the same word with the particles and pronouns that
 * Arabic writes onto it, so that كامارا finds لكامارا and قوة finds قوتها.
 *
 * Particles are those of names (cliticForms.ts). Words of one or two letters find only themselves.
 */
import { clitics, pronouns } from '../cliticForms'
import type { QueryWord } from './searchQuery'

export interface SearchOptions {
  /** Also with particles in front and pronouns behind. */
  readonly withParticles: boolean
}

/** What a text may show for a word: whole words, and beginnings of words. */
export interface WordForms {
  readonly words: readonly string[]
  readonly prefixes: readonly string[]
}

const fewestLetters = 3
const arabicWord = /^[\u0621-\u064a]+$/

export function formsOf({ letters, isPrefix }: QueryWord, options: SearchOptions): WordForms {
  const takesParticles =
    options.withParticles && letters.length >= fewestLetters && arabicWord.test(letters)
  if (!takesParticles) {
    return isPrefix ? { words: [], prefixes: [letters] } : { words: [letters], prefixes: [] }
  }
  const fronts = withParticlesInFront(letters)
  if (isPrefix) return { words: [], prefixes: fronts }
  return { words: fronts.flatMap(form => [form, ...withPronouns(form)]), prefixes: [] }
}

/** Whether a text's word is what a word of a query looks for. */
export function matcherOf(word: QueryWord, options: SearchOptions): (letters: string) => boolean {
  const { words, prefixes } = formsOf(word, options)
  const known = new Set(words)
  return letters => known.has(letters) || prefixes.some(prefix => letters.startsWith(prefix))
}

function withParticlesInFront(word: string): readonly string[] {
  const isDefinite = /^ال../.test(word)
  return clitics.flatMap(({ letters, hasArticle, hidesArticle }) => {
    if (hidesArticle && isDefinite) return behindHiddenArticle(letters, word)
    return isDefinite && hasArticle ? [] : [letters + word]
  })
}

/** للحرس for ل and الحرس; للواء for ل and اللواء, because three lams are written as two. */
function behindHiddenArticle(clitic: string, word: string): readonly string[] {
  const form = clitic + word.slice(2)
  return /^الل./.test(word) ? [form, clitic + word.slice(3)] : [form]
}

/** The key writes ة as ه, and before a pronoun it is ت. */
function withPronouns(word: string): readonly string[] {
  const stems = word.endsWith('ه') ? [`${word.slice(0, -1)}ت`, word] : [word]
  return stems.flatMap(stem => pronouns.map(pronoun => stem + pronoun))
}
