/**
 * Finding where names may begin in paragraphs whose words are kept as numbers.
 *
 * Each word of the vocabulary is asked once which names can begin with it; after that a paragraph
 * costs one look at each of its words, and a walk along what follows where a name begins. Finds all
 * that the reference finds (mentionMatching.ts), and at most what only the text itself can refuse:
 * names torn by a comma, ة taken for ه, small letters.
 */
import type { Clitic } from './cliticForms'
import { type CompiledName, type CompiledNames, type NameForm, takesClitic } from './compiledNames'
import { IdTrie, NO_NODE } from './idTrie'
import { StemTable, withoutClitics } from './nameBeginnings'
import { withRoom } from './tokenIndex/growing'
import { ID_MASK } from './tokenIndex/tokenStream'
import { type Letters, NO_WORD, Vocabulary } from './tokenIndex/vocabulary'

// Constants of this module: where modules are not bundled, an import costs a call at each use.
const idMask = ID_MASK
const noNode = NO_NODE

/** What is known of a word as a beginning; from `firstNode` on it is a node of the trie. */
const unasked = 0
const none = 1
const whole = 2
const firstNode = 3

/** A last word without its pronoun is a number of its own, above all words. */
const firstStem = ID_MASK + 1

export class NameScan {
  readonly #names: CompiledNames
  readonly #vocabulary: Vocabulary
  #starts = new Int32Array(0)
  #readings = new Readings({ byFirstWord: new Map(), stems: new Map() })
  /** What follows the first words of names of more than one. */
  #trie = new IdTrie()
  /** Nodes of what follows, by the one reading of a first word that they belong to. */
  #nodes = new Map<string, number>()
  /** What a word can be as a last one: its stems that count, of the words that have any. */
  #lastStems = new Map<number, readonly number[]>()
  #hasLastStem = new Uint8Array(0)

  constructor(names: CompiledNames, vocabulary: Vocabulary) {
    this.#names = names
    this.#vocabulary = vocabulary
    this.forget()
  }

  /** The names have changed: every word has to be asked anew. */
  forget(): void {
    this.#starts = new Int32Array(Math.max(1024, this.#vocabulary.size))
    this.#readings = new Readings(this.#names)
    this.#trie = new IdTrie()
    this.#nodes = new Map()
    this.#lastStems = new Map()
    this.#hasLastStem = new Uint8Array(this.#starts.length)
  }

  /** The words of a text at which a name may begin, by their place in it, ascending. */
  placesIn(entries: Uint32Array, from: number, to: number): readonly number[] {
    let places: number[] | undefined
    let starts = this.#starts
    for (let at = from; at < to; at++) {
      const word = (entries[at] as number) & idMask // within the stream
      let start = starts[word] ?? unasked
      if (start === none) continue
      if (start === unasked) {
        start = this.#ask(word)
        starts = this.#starts
        if (start === none) continue
      }
      if (start !== whole && !this.#goesOn(start - firstNode, entries, { at, to })) continue
      if (places) places.push(at - from)
      else places = [at - from]
    }
    return places ?? nowhere
  }

  #goesOn(start: number, entries: Uint32Array, { at, to }: { at: number; to: number }): boolean {
    const trie = this.#trie
    let node = start
    for (let next = at + 1; next < to; next++) {
      const word = (entries[next] as number) & idMask // within the stream
      if (trie.hasStems(node) && this.#endsInPronoun(node, word)) return true
      node = trie.step(node, word)
      if (node === noNode) return false
      if (trie.endsAt(node)) return true
    }
    return false
  }

  #endsInPronoun(node: number, word: number): boolean {
    const known = this.#hasLastStem[word] || this.#askForStems(word)
    if (known === none) return false
    const stems = this.#lastStems.get(word) ?? []
    return stems.some(stem => this.#trie.step(node, firstStem + stem) !== noNode)
  }

  #askForStems(word: number): number {
    const stems = this.#readings.lastStemsOf(this.#vocabulary.lettersOf(word))
    if (stems.length > 0) this.#lastStems.set(word, stems)
    this.#hasLastStem = withRoom(this.#hasLastStem, word + 1)
    this.#hasLastStem[word] = stems.length > 0 ? whole : none
    return this.#hasLastStem[word] ?? none
  }

  #ask(word: number): number {
    const start = word === NO_WORD ? none : this.#startOf(this.#vocabulary.lettersOf(word))
    this.#starts = withRoom(this.#starts, word + 1)
    this.#starts[word] = start
    return start
  }

  #startOf(letters: Letters): number {
    const { isWhole, key, names } = this.#readings.of(letters)
    if (isWhole) return whole
    if (names.length === 0) return none
    const known = this.#nodes.get(key)
    if (known !== undefined) return known
    const node = this.#trie.newNode()
    for (const name of names) this.#addTo(node, name)
    this.#nodes.set(key, node + firstNode)
    return node + firstNode
  }

  #addTo(start: number, { words, stemsOfLast }: CompiledName): void {
    const trie = this.#trie
    let node = start
    for (const word of words.slice(1, -1)) node = trie.stepFor(node, this.#vocabulary.idFor(word))
    trie.end(trie.stepFor(node, this.#vocabulary.idFor(words.at(-1) ?? '')))
    for (const stem of stemsOfLast) {
      trie.stepFor(node, firstStem + this.#readings.lastStems.idFor(stem))
      trie.markStems(node)
    }
  }
}

const nowhere: readonly number[] = []

type Reading = {
  /** A name of one word can stand here. */
  readonly isWhole: boolean
  /** Of names of more words, those that can begin here; and what says which they are. */
  readonly names: readonly CompiledName[]
  readonly key: string
}

const noReading: Reading = { isWhole: false, names: [], key: '' }
const wholeName: Reading = { ...noReading, isWhole: true }

/** The names by what a word can be: one of their first words, or a stem before a pronoun. */
class Readings {
  readonly lastStems: StemTable
  readonly #firstWords = new Vocabulary()
  readonly #forms: (readonly NameForm[])[] = [[]]
  readonly #stems: StemTable

  constructor({ byFirstWord, stems }: CompiledNames) {
    const lastStems = new Set<string>()
    for (const [word, forms] of byFirstWord) {
      this.#forms[this.#firstWords.idFor(word)] = forms
      for (const { name } of forms) {
        if (name.words.length > 1) for (const stem of name.stemsOfLast) lastStems.add(stem)
      }
    }
    this.#stems = new StemTable(stems.keys())
    this.lastStems = new StemTable(lastStems)
  }

  of(letters: Letters): Reading {
    let reading = noReading
    withoutClitics(letters, (rest, clitic) => {
      if (reading.isWhole) return
      const first = this.#firstWords.idOfLetters(rest)
      if (first !== NO_WORD) reading = this.#with(reading, first, clitic)
      if (!clitic.hasArticle && this.#stems.idsIn(rest).length > 0) reading = wholeName
    })
    return reading
  }

  lastStemsOf(letters: Letters): readonly number[] {
    return this.lastStems.idsIn(letters)
  }

  #with(before: Reading, first: number, clitic: Clitic): Reading {
    const taken = (this.#forms[first] ?? []).filter(form => takesClitic(form, clitic))
    if (taken.length === 0) return before
    if (taken.some(({ name }) => name.words.length === 1)) return wholeName
    const names = [...before.names, ...taken.map(({ name }) => name)]
    return { isWhole: false, names, key: `${before.key} ${first}/${kindOf(clitic)}` }
  }
}

/** What particles let through is the same for all that are alike in this. */
function kindOf({ hasArticle, hidesArticle }: Clitic): number {
  return hidesArticle ? 2 : hasArticle ? 1 : 0
}
