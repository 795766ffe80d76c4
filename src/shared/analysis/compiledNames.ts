/**
 * Names made ready to be looked for in many texts: an index from the first word that a text may
 * show to the names that begin so.
 *
 * Not here: looking (mentionCandidates.ts).
 */
import { clitics, pronouns, stemsBeforePronoun } from './cliticForms'
import { lastLetterOf, readPassage } from './passage'

/** A single letter is no name: it would be found everywhere. */
const fewestLetters = 2
/** Two letters and a pronoun are more often another word. */
const fewestLettersBeforePronoun = 3

export interface ActorName {
  readonly actorId: string
  readonly name: string
}

export interface CompiledName {
  readonly actorId: string
  /** As the analyst wrote it. */
  readonly name: string
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
export function compileNames(names: readonly ActorName[]): NameTable {
  const table = new NameTable()
  for (const name of names) table.add(name)
  return table
}

/** Names that come and go one by one. */
export class NameTable implements CompiledNames {
  readonly byFirstWord = new Map<string, NameForm[]>()
  readonly stems = new Map<string, NameForm[]>()

  /** The name made ready, or undefined where it has too few letters to be looked for. */
  add(actorName: ActorName): CompiledName | undefined {
    const name = compileName(actorName)
    if (!name) return undefined
    for (const { index, word, kind } of this.#entriesOf(name)) {
      const forms = index.get(word)
      if (forms) forms.push({ name, kind })
      else index.set(word, [{ name, kind }])
    }
    return name
  }

  remove(actorName: ActorName): CompiledName | undefined {
    const name = compileName(actorName)
    if (!name) return undefined
    for (const { index, word } of this.#entriesOf(name)) {
      const others = (index.get(word) ?? []).filter(
        form => form.name.actorId !== name.actorId || form.name.name !== name.name,
      )
      if (others.length > 0) index.set(word, others)
      else index.delete(word)
    }
    return name
  }

  #entriesOf(name: CompiledName) {
    const [first = ''] = name.words
    const entries: { index: Map<string, NameForm[]>; word: string; kind: NameForm['kind'] }[] = [
      { index: this.byFirstWord, word: first, kind: 'plain' },
    ]
    if (/^ال../.test(first)) {
      entries.push({ index: this.byFirstWord, word: first.slice(2), kind: 'articleHidden' })
    }
    if (name.words.length > 1) return entries
    for (const word of name.stemsOfLast) entries.push({ index: this.stems, word, kind: 'plain' })
    return entries
  }
}

/** One name made ready, or undefined where it has too few letters to be looked for. */
export function compileName({ actorId, name }: ActorName): CompiledName | undefined {
  const passage = readPassage(name)
  const last = passage.words.at(-1)
  const letterCount = passage.words.reduce((sum, { letters }) => sum + letters.length, 0)
  if (!last || letterCount < fewestLetters) return undefined
  const takesPronoun =
    letterCount >= fewestLettersBeforePronoun && /^(?!ال)[\u0621-\u064a]/.test(last.letters)
  return {
    actorId,
    name,
    words: passage.words.map(({ letters }) => letters),
    letterCount,
    stemsOfLast: takesPronoun ? stemsBeforePronoun(last.letters, lastLetterOf(passage, last)) : [],
  }
}

/**
 * The words of a text in which a name may show, for each of its words: the first with particles, the
 * last with pronouns, those between as they are. Longer than what is found: never less.
 */
export function formsOfName({ words, stemsOfLast }: CompiledName): readonly (readonly string[])[] {
  const [first = '', ...rest] = words
  const isOne = rest.length === 0
  const firstForms = clitics.flatMap(({ letters, hasArticle, hidesArticle }) => [
    letters + first,
    ...(hidesArticle && /^ال../.test(first) ? [letters + first.slice(2)] : []),
    ...(isOne && !hasArticle ? withPronouns(letters, stemsOfLast) : []),
  ])
  if (isOne) return [firstForms]
  const last = rest.at(-1) ?? ''
  const between = rest.slice(0, -1).map(word => [word])
  return [firstForms, ...between, [last, ...withPronouns('', stemsOfLast)]]
}

function withPronouns(clitic: string, stems: readonly string[]): readonly string[] {
  return stems.flatMap(stem => pronouns.map(pronoun => clitic + stem + pronoun))
}
