/**
 * Finding where names may begin in paragraphs whose words are kept as numbers.
 *
 * Each word of the vocabulary is asked once which names can begin with it; after that a paragraph
 * costs one look at each of its words. Finds all that the reference finds (mentionMatching.ts), and
 * at most what only the text itself can refuse: names torn by a comma, or ة taken for ه.
 */
import { pronouns } from './cliticForms'
import type { CompiledName, CompiledNames } from './compiledNames'
import { cliticsOf, mayEndInPronoun } from './mentionCandidates'

/** Words as numbers. Asking for a word that no text has gives it a number. */
export interface Vocabulary {
  readonly idOf: (word: string) => number
  readonly wordOf: (id: number) => string
}

/** What may follow a word that begins a name; no words: the name is whole. */
interface Continuation {
  readonly between: readonly number[]
  readonly last: number
  readonly stemsOfLast: readonly string[]
}

type Start = 'whole' | readonly Continuation[]

const unasked = 0
const none = 1
const whole = 2
/** A start is kept under its place in the list and this. */
const firstListed = 3

export class NameScan {
  readonly #names: CompiledNames
  readonly #vocabulary: Vocabulary
  #starts = new Int32Array(1024)
  readonly #listed: (readonly Continuation[])[] = []

  constructor(names: CompiledNames, vocabulary: Vocabulary) {
    this.#names = names
    this.#vocabulary = vocabulary
  }

  /** The names have changed: every word has to be asked anew. */
  forget(): void {
    this.#starts.fill(unasked)
    this.#listed.length = 0
  }

  /** The words of a paragraph at which a name may begin, ascending. */
  placesIn(words: Uint32Array): readonly number[] {
    let places: number[] | undefined
    for (let place = 0; place < words.length; place++) {
      const word = words[place] ?? 0
      const start = this.#starts[word] || this.#ask(word)
      if (start === none) continue
      if (start === whole || this.#goesOn(start, words, place)) {
        if (places) places.push(place)
        else places = [place]
      }
    }
    return places ?? nowhere
  }

  #goesOn(start: number, words: Uint32Array, place: number): boolean {
    const continuations = this.#listed[start - firstListed] ?? []
    return continuations.some(({ between, last, stemsOfLast }) => {
      const end = place + between.length + 1
      if (end >= words.length) return false
      for (let index = 0; index < between.length; index++) {
        if (words[place + 1 + index] !== between[index]) return false
      }
      const word = words[end] ?? 0
      return word === last || (stemsOfLast.length > 0 && this.#endsInPronoun(word, stemsOfLast))
    })
  }

  #endsInPronoun(word: number, stems: readonly string[]): boolean {
    const letters = this.#vocabulary.wordOf(word)
    return stems.some(
      stem => letters.startsWith(stem) && pronouns.includes(letters.slice(stem.length)),
    )
  }

  #ask(word: number): number {
    const start = this.#startOf(this.#vocabulary.wordOf(word))
    let kept = start === 'whole' ? whole : none
    if (start !== 'whole' && start.length > 0) kept = firstListed + this.#listed.push(start) - 1
    if (word >= this.#starts.length) this.#grow(word)
    this.#starts[word] = kept
    return kept
  }

  #startOf(letters: string): Start {
    const continuations: Continuation[] = []
    for (const clitic of cliticsOf(letters)) {
      const rest = letters.slice(clitic.letters.length)
      for (const { name, kind } of this.#names.byFirstWord.get(rest) ?? []) {
        if (kind === 'articleHidden' && !clitic.hidesArticle) continue
        if (name.words.length === 1) return 'whole'
        continuations.push(this.#continuationOf(name))
      }
      if (!clitic.hasArticle && mayEndInPronoun(this.#names, rest)) return 'whole'
    }
    return continuations
  }

  #continuationOf({ words, stemsOfLast }: CompiledName): Continuation {
    const rest = words.slice(1).map(this.#vocabulary.idOf)
    return { between: rest.slice(0, -1), last: rest.at(-1) ?? 0, stemsOfLast }
  }

  #grow(word: number): void {
    const larger = new Int32Array(Math.max(this.#starts.length * 2, word + 1))
    larger.set(this.#starts)
    this.#starts = larger
  }
}

const nowhere: readonly number[] = []
