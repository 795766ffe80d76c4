/**
 * Finding actors' names in a text, with the particles that Arabic writes onto them.
 *
 * A name is found with clitics in front (و ف ب ك ل س ال and their chains) and a pronoun behind,
 * and only where a word begins and ends. Each mention says why it matched, so that the analyst
 * can judge it. Source of the rules: product.md, "Arabic, exactly".
 *
 * Must stay true: mentions do not overlap and are in the order of the text; offsets are code
 * points of the text as received.
 * Not here: which particles there are (cliticForms.ts); folding (arabicText.ts).
 */
import { matchingKeyWithMap } from './arabicText'
import { clitics, isClitic, pronouns } from './cliticForms'
import { type CompiledNames, compileNames, lastLetterOf, type NameForm } from './compiledNames'
import { type KeyWord, keyWords } from './keyWords'

/** Why a span was taken for a name. `clitic` and `suffix` are in matching-key letters, or ''. */
export interface MentionReason {
  readonly kind: 'exact' | 'clitic' | 'suffix' | 'cliticAndSuffix'
  readonly clitic: string
  readonly suffix: string
}

/** The name without its clitic where the two can be separated; offsets in code points. */
export interface FoundMention {
  readonly actorId: string
  readonly start: number
  readonly end: number
  readonly reason: MentionReason
}

/** Mentions of some names in one text. For many texts compile the names once. */
export function findMentions({
  text,
  names,
}: {
  readonly text: string
  readonly names: readonly { readonly actorId: string; readonly name: string }[]
}): readonly FoundMention[] {
  return findCompiledMentions(text, compileNames(names))
}

/**
 * Mentions in one text, in its order. Where names overlap the longest wins, then the one with the
 * fewest letters written onto it, then the one that was given first.
 */
export function findCompiledMentions(text: string, names: CompiledNames): readonly FoundMention[] {
  const passage = readPassage(text)
  const candidates = passage.words.flatMap((_word, index) => candidatesAt(passage, index, names))
  candidates.sort(
    (a, b) =>
      b.form.name.letterCount - a.form.name.letterCount ||
      a.clitic.length + a.suffix.length - (b.clitic.length + b.suffix.length) ||
      a.form.name.order - b.form.name.order,
  )
  const isTaken = new Uint8Array(passage.words.length)
  const chosen = candidates.filter(({ first, last }) => {
    if (isTaken.subarray(first, last + 1).includes(1)) return false
    isTaken.fill(1, first, last + 1)
    return true
  })
  return chosen.sort((a, b) => a.first - b.first).map(candidate => mentionOf(passage, candidate))
}

interface Passage extends ReturnType<typeof matchingKeyWithMap> {
  readonly text: string
  readonly words: readonly KeyWord[]
}

interface Candidate {
  readonly form: NameForm
  /** Indexes of words. */
  readonly first: number
  readonly last: number
  readonly clitic: string
  readonly suffix: string
}

function readPassage(text: string): Passage {
  const map = matchingKeyWithMap(text)
  return { ...map, text, words: keyWords(map) }
}

function candidatesAt(passage: Passage, index: number, names: CompiledNames): Candidate[] {
  const candidates: Candidate[] = []
  const word = passage.words[index]
  if (!word) return candidates
  for (const clitic of clitics) {
    if (!word.letters.startsWith(clitic.letters)) continue
    const rest = word.letters.slice(clitic.letters.length)
    for (const form of names.byFirstWord.get(rest) ?? []) {
      if (form.kind === 'articleHidden' && !clitic.hidesArticle) continue
      const end = endOfName(passage, index, form)
      if (end) candidates.push({ form, first: index, clitic: clitic.letters, ...end })
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
  for (let index = first + 1; index < last; index++) {
    if (passage.words[index]?.letters !== name.words[index - first]) return undefined
    if (!isJoined(passage, index)) return undefined
  }
  const word = passage.words[last]
  if (last === first || !word) return { last, suffix: '' }
  if (!isJoined(passage, last)) return undefined
  if (word.letters === name.words.at(-1)) return { last, suffix: '' }
  const suffix = pronounsOf(passage, word, word.letters).find(pronoun =>
    name.stemsOfLast.includes(word.letters.slice(0, -pronoun.length)),
  )
  return suffix === undefined ? undefined : { last, suffix }
}

/** Pronouns that a word may end in; its own ending ة is none, although it folds to ه. */
function pronounsOf(passage: Passage, word: KeyWord, letters: string): readonly string[] {
  const found = pronouns.filter(pronoun => letters.endsWith(pronoun))
  if (!found.includes('ه') || lastLetterOf(passage.text, passage, word) !== 'ة') return found
  return found.filter(pronoun => pronoun !== 'ه')
}

/**
 * True if only what writers put inside a name stands before a word: spaces, quotation marks,
 * hyphens, brackets; a full stop after initials. A comma separates two names.
 */
function isJoined({ key, words }: Passage, index: number): boolean {
  const before = words[index - 1]
  const word = words[index]
  if (!before || !word) return false
  const between = key.slice(before.to, word.from)
  const isInitial = before.letters.length <= 2
  return (isInitial ? /^[ ()[\]\-‐‑–—/·.]{0,4}$/ : /^[ ()[\]\-‐‑–—/·]{0,4}$/).test(between)
}

function mentionOf(passage: Passage, candidate: Candidate): FoundMention {
  const { form, first, last, suffix } = candidate
  const firstWord = passage.words[first]
  const lastWord = passage.words[last]
  if (!firstWord || !lastWord) throw new RangeError('a candidate lies outside its passage')
  // In للحرس the second lam is all that is left of the article: the word cannot be cut there.
  const isHidden = form.kind === 'articleHidden'
  const separable = candidate.clitic.length - (isHidden ? 2 : 0)
  const clitic = isHidden
    ? candidate.clitic.slice(0, -1)
    : candidate.clitic || cliticBefore(passage, first)
  return {
    actorId: form.name.actorId,
    start: passage.toOriginal[firstWord.from + separable] ?? 0,
    end: passage.originalEnds[lastWord.to - suffix.length - 1] ?? 0,
    reason: { kind: kindOf(clitic, suffix), clitic, suffix },
  }
}

/** Particles that stand before the quotation mark of a name: ب«كامارا». */
function cliticBefore({ words }: Passage, index: number): string {
  const before = words[index - 1]
  if (!before || before.to !== words[index]?.from) return ''
  return isClitic(before.letters) ? before.letters : ''
}

function kindOf(clitic: string, suffix: string): MentionReason['kind'] {
  if (clitic === '') return suffix === '' ? 'exact' : 'suffix'
  return suffix === '' ? 'clitic' : 'cliticAndSuffix'
}
