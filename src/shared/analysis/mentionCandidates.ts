/**
 * Where names could stand in a passage: every reading of every word, before any choice.
 *
 * Not here: choosing among readings that overlap (mentionChoice.ts); which particles there are
 * (cliticForms.ts).
 */
import { type Clitic, clitics, pronouns } from './cliticForms'
import { type CompiledNames, type NameForm, takesClitic } from './compiledNames'
import { hasCapital, isJoined, isSpelled, type Passage, pronounsOf } from './passage'

export interface Candidate {
  readonly form: NameForm
  /** Indexes of words. */
  readonly first: number
  readonly last: number
  readonly clitic: string
  readonly suffix: string
}

/** The readings that begin at one word. */
export function candidatesAt(passage: Passage, index: number, names: CompiledNames): Candidate[] {
  const candidates: Candidate[] = []
  const word = passage.words[index]
  if (!word) return candidates
  for (const clitic of cliticsOf(word.letters)) {
    const rest = word.letters.slice(clitic.letters.length)
    for (const form of names.byFirstWord.get(rest) ?? []) {
      if (!takesClitic(form, clitic)) continue
      const end = endOfName(passage, index, form)
      if (end && hasItsCapital(passage, end.last, form))
        candidates.push({ form, first: index, clitic: clitic.letters, ...end })
    }
    if (clitic.hasArticle || !mayEndInPronoun(names, rest)) continue
    for (const suffix of pronounsOf(passage, word, rest)) {
      for (const form of names.stems.get(rest.slice(0, -suffix.length)) ?? []) {
        candidates.push({ form, first: index, last: index, clitic: clitic.letters, suffix })
      }
    }
  }
  return candidates
}

const bare = clitics.filter(({ letters }) => letters === '')
const byFirstLetter = new Map<string, Clitic[]>()
for (const clitic of clitics) {
  const letter = clitic.letters.charAt(0)
  if (letter !== '') byFirstLetter.set(letter, [...(byFirstLetter.get(letter) ?? bare), clitic])
}

/** The chains of particles that a word may begin with; the empty one first. */
function cliticsOf(letters: string): readonly Clitic[] {
  const possible = byFirstLetter.get(letters.charAt(0))
  return possible?.filter(clitic => letters.startsWith(clitic.letters)) ?? bare
}

/** Asked first, because it costs nothing, and what stands in the text as the last letter does. */
function mayEndInPronoun(names: CompiledNames, letters: string): boolean {
  return pronouns.some(
    pronoun => letters.endsWith(pronoun) && names.stems.has(letters.slice(0, -pronoun.length)),
  )
}

/** The last word of a name whose first word was found, or undefined if the rest is not there. */
function endOfName(
  passage: Passage,
  first: number,
  { name }: NameForm,
): { readonly last: number; readonly suffix: string } | undefined {
  const last = first + name.words.length - 1
  if (last >= passage.words.length) return undefined
  const isPart = name.variant === 'spelled' ? isSpelled : isJoined
  for (let index = first + 1; index < last; index++) {
    if (passage.words[index]?.letters !== name.words[index - first]) return undefined
    if (!isPart(passage, index)) return undefined
  }
  const word = passage.words[last]
  if (last === first || !word) return { last, suffix: '' }
  if (!isPart(passage, last)) return undefined
  if (word.letters === name.words.at(-1)) return { last, suffix: '' }
  const suffix = pronounsOf(passage, word, word.letters).find(pronoun =>
    name.stemsOfLast.includes(word.letters.slice(0, -pronoun.length)),
  )
  return suffix === undefined ? undefined : { last, suffix }
}

/** The last word of a name shows it: of «du Monde» the first is none of its words. */
function hasItsCapital(passage: Passage, last: number, { name }: NameForm): boolean {
  return !name.needsCapital || hasCapital(passage, last)
}
