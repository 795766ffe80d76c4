/**
 * Names made ready to be looked for in many texts: an index from the first word that a text may
 * show to the names that begin so.
 *
 * Not here: looking (mentionCandidates.ts), other ways of writing a name in Latin letters
 * (nameVariants.ts).
 */
import { type Clitic, clitics, pronouns, stemsBeforePronoun } from './cliticForms'
import { type NameVariant, waysOfWriting } from './nameVariants'
import { lastLetterOf, readPassage } from './passage'

/** A single letter is no name: it would be found everywhere. */
const fewestLetters = 2
/** Two letters and a pronoun are more often another word. */
const fewestLettersBeforePronoun = 3

export interface ActorName {
  readonly actorId: string
  readonly name: string
  /** Of a person, state or place: never written small, and defined without an article. */
  readonly isProper?: boolean
}

export interface CompiledName {
  readonly actorId: string
  /** As the analyst wrote it. */
  readonly name: string
  readonly words: readonly string[]
  readonly letterCount: number
  /** What the last word looks like before a pronoun; empty if it takes none. */
  readonly stemsOfLast: readonly string[]
  /** How it may be written otherwise than word by word: see nameVariants.ts. */
  readonly variant: NameVariant
  /** A text that writes it small speaks of something else. */
  readonly needsCapital: boolean
  /** مالي is defined as it is, and المالي is an adjective. */
  readonly refusesArticle: boolean
}

export interface NameForm {
  readonly name: CompiledName
  /**
   * How many letters at its beginning a لل in front hides: none; the article, as للحرس is ل and الحرس;
   * the article and the lam behind it, as للواء is ل and اللواء, because three lams are written as two.
   * Such a form is only found behind a لل.
   */
  readonly hidden: 0 | 2 | 3
}

/** Whether particles may stand in front of a form. */
export function takesClitic({ name, hidden }: NameForm, clitic: Clitic): boolean {
  if (hidden > 0) return clitic.hidesArticle
  return !(clitic.hasArticle && name.refusesArticle)
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

  add(actorName: ActorName): void {
    for (const { index, word, form } of this.#entriesOf(actorName)) {
      const forms = index.get(word)
      if (forms) forms.push(form)
      else index.set(word, [form])
    }
  }

  remove(actorName: ActorName): void {
    const { actorId, name } = actorName
    for (const { index, word } of this.#entriesOf(actorName)) {
      const others = (index.get(word) ?? []).filter(
        form => form.name.actorId !== actorId || form.name.name !== name,
      )
      if (others.length > 0) index.set(word, others)
      else index.delete(word)
    }
  }

  #entriesOf(actorName: ActorName) {
    return compileName(actorName).flatMap(name => {
      const beginnings = beginningsOf(name.words[0] ?? '').map(({ letters, hidden }) => ({
        index: this.byFirstWord,
        word: letters,
        form: { name, hidden },
      }))
      if (name.words.length > 1) return beginnings
      const form: NameForm = { name, hidden: 0 }
      return [...beginnings, ...name.stemsOfLast.map(word => ({ index: this.stems, word, form }))]
    })
  }
}

/** One name made ready, in every way it may be written; none where it has too few letters. */
export function compileName(actorName: ActorName): readonly CompiledName[] {
  const { actorId, name, isProper = false } = actorName
  const passage = readPassage(name)
  const last = passage.words.at(-1)
  const letterCount = passage.words.reduce((sum, { letters }) => sum + letters.length, 0)
  if (!last || letterCount < fewestLetters) return []
  const takesPronoun =
    letterCount >= fewestLettersBeforePronoun && /^(?!ال)[\u0621-\u064a]/.test(last.letters)
  const stemsOfLast = takesPronoun
    ? stemsBeforePronoun(last.letters, lastLetterOf(passage, last))
    : []
  const words = passage.words.map(({ letters }) => letters)
  return waysOfWriting(name, words, isProper).map(way => ({
    ...{ actorId, name, letterCount, stemsOfLast },
    refusesArticle: isProper && last.letters.endsWith('ي'),
    ...way,
  }))
}

/** A first word as it is, and what is left of it behind a لل. */
function beginningsOf(
  first: string,
): readonly { readonly letters: string; readonly hidden: NameForm['hidden'] }[] {
  const asItIs = { letters: first, hidden: 0 } as const
  if (!/^ال../.test(first)) return [asItIs]
  const withoutArticle = { letters: first.slice(2), hidden: 2 } as const
  if (!/^الل./.test(first)) return [asItIs, withoutArticle]
  return [asItIs, withoutArticle, { letters: first.slice(3), hidden: 3 }]
}

/**
 * The words of a text in which a name may show, for each of its words: the first with particles, the
 * last with pronouns, those between as they are. Longer than what is found: never less.
 */
export function formsOfName({ words, stemsOfLast }: CompiledName): readonly (readonly string[])[] {
  const [first = '', ...rest] = words
  const isOne = rest.length === 0
  const beginnings = beginningsOf(first)
  const firstForms = clitics.flatMap(({ letters, hasArticle, hidesArticle }) => [
    ...beginnings
      .filter(({ hidden }) => hidden === 0 || hidesArticle)
      .map(beginning => letters + beginning.letters),
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
