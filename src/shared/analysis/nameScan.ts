/**
 * Finding where names may begin in paragraphs whose words are kept as numbers.
 *
 * Each word of the vocabulary is asked once which names can begin with it; after that a paragraph
 * costs one look at each of its words. Finds all that the reference finds (mentionMatching.ts), and
 * at most what only the text itself can refuse: names torn by a comma, ة taken for ه, small letters.
 */
import { pronouns } from './cliticForms'
import { type CompiledName, type CompiledNames, takesClitic } from './compiledNames'
import { cliticsOf, mayEndInPronoun } from './mentionCandidates'
import { ID_MASK } from './tokenIndex/tokenStream'
import type { Vocabulary } from './tokenIndex/vocabulary'

/** What may follow a word that begins a name; no words: the name is whole. */
interface Continuation {
  readonly between: readonly number[]
  readonly last: number
  readonly stemsOfLast: readonly string[]
}

interface Place {
  readonly entries: Uint32Array
  readonly at: number
  readonly to: number
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

  /** The words of a text at which a name may begin, by their place in it, ascending. */
  placesIn(entries: Uint32Array, from: number, to: number): readonly number[] {
    let places: number[] | undefined
    for (let at = from; at < to; at++) {
      const word = (entries[at] as number) & ID_MASK // within the stream
      const start = this.#starts[word] || this.#ask(word)
      if (start === none) continue
      if (start === whole || this.#goesOn(start, { entries, at, to })) {
        if (places) places.push(at - from)
        else places = [at - from]
      }
    }
    return places ?? nowhere
  }

  #goesOn(start: number, { entries, at, to }: Place): boolean {
    const continuations = this.#listed[start - firstListed] ?? []
    return continuations.some(({ between, last, stemsOfLast }) => {
      const end = at + between.length + 1
      if (end >= to) return false
      for (let index = 0; index < between.length; index++) {
        if (((entries[at + 1 + index] ?? 0) & ID_MASK) !== between[index]) return false
      }
      const word = (entries[end] ?? 0) & ID_MASK
      return word === last || (stemsOfLast.length > 0 && this.#endsInPronoun(word, stemsOfLast))
    })
  }

  #endsInPronoun(word: number, stems: readonly string[]): boolean {
    const letters = this.#vocabulary.word(word)
    return stems.some(
      stem => letters.startsWith(stem) && pronouns.includes(letters.slice(stem.length)),
    )
  }

  #ask(word: number): number {
    const start = this.#startOf(this.#vocabulary.word(word))
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
      for (const form of this.#names.byFirstWord.get(rest) ?? []) {
        if (!takesClitic(form, clitic)) continue
        if (form.name.words.length === 1) return 'whole'
        continuations.push(this.#continuationOf(form.name))
      }
      if (!clitic.hasArticle && mayEndInPronoun(this.#names, rest)) return 'whole'
    }
    return continuations
  }

  #continuationOf({ words, stemsOfLast }: CompiledName): Continuation {
    const rest = words.slice(1).map(word => this.#vocabulary.idFor(word))
    return { between: rest.slice(0, -1), last: rest.at(-1) ?? 0, stemsOfLast }
  }

  #grow(word: number): void {
    const larger = new Int32Array(Math.max(this.#starts.length * 2, word + 1))
    larger.set(this.#starts)
    this.#starts = larger
  }
}

const nowhere: readonly number[] = []
