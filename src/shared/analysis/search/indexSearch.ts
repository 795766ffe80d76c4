/**
 * Finding in the text index: which documents a query is met in.
 *
 * Words come from postings; phrases from the words of the documents that have them all, read once
 * with one bit a word of the phrase (Shift-And, Baeza-Yates and Gonnet 1992). Beginnings of one or
 * two letters, which half of all documents have, are kept as one bit a document.
 *
 * Not here: the order of results (ranking.ts); what a query means (searchQuery.ts).
 */
import { DOCUMENT_MASK } from '../tokenIndex/postings'
import type { TokenIndex } from '../tokenIndex/tokenIndex'
import { ID_MASK } from '../tokenIndex/tokenStream'
import { NO_WORD } from '../tokenIndex/vocabulary'
import { difference, intersection, numbersOf } from './documentSets'
import type { QueryNode, QueryWord } from './searchQuery'
import { ShortPrefixes } from './shortPrefixes'
import { formsOf, type SearchOptions } from './wordForms'

// Constants of this module: where modules are not bundled, an import costs a call at each use.
const idMask = ID_MASK
const documentMask = DOCUMENT_MASK

export class IndexSearch {
  readonly index: TokenIndex
  readonly #shortPrefixes: ShortPrefixes
  #bits = new Uint32Array(0)
  /** For each word of the vocabulary the places of a phrase that it may take. */
  #places = new Uint32Array(0)

  constructor(index: TokenIndex) {
    this.index = index
    this.#shortPrefixes = new ShortPrefixes(index)
  }

  /** Makes everything that was put findable. */
  prepare(): void {
    this.index.prepare()
    this.#shortPrefixes.update()
  }

  /** Numbers of all documents in which the query is met, ascending. */
  documentsOf(node: QueryNode, options: SearchOptions): Uint32Array {
    switch (node.kind) {
      case 'words':
        return this.#living(this.#documentsOfWords(node.words, options))
      case 'not':
        return difference(this.#everything(), this.documentsOf(node.part, options))
      case 'all':
        return this.#documentsOfAll(node.parts, options)
      case 'any': {
        const sets = node.parts.map(part => this.documentsOf(part, options))
        for (const set of sets) this.#mark(set)
        return this.#marked()
      }
    }
  }

  /** Ids of the words that a word of a query finds. */
  idsOf(word: QueryWord, options: SearchOptions): Uint32Array {
    const { words, prefixes } = formsOf(word, options)
    const { vocabulary } = this.index
    if (prefixes.length === 1 && words.length === 0) {
      return vocabulary.idsWithPrefix(prefixes[0] as string) // there is one
    }
    const ids = new Set(prefixes.flatMap(prefix => [...vocabulary.idsWithPrefix(prefix)]))
    for (const form of words) {
      const id = vocabulary.idOf(form)
      if (id !== NO_WORD) ids.add(id)
    }
    return Uint32Array.from(ids)
  }

  #documentsOfAll(parts: readonly QueryNode[], options: SearchOptions): Uint32Array {
    const wanted = parts.filter(part => part.kind !== 'not')
    const sets = wanted.map(part => this.documentsOf(part, options))
    sets.sort((a, b) => a.length - b.length)
    const together = sets.length === 0 ? this.#everything() : sets.reduce(intersection)
    return parts
      .filter(part => part.kind === 'not')
      .reduce((left, { part }) => difference(left, this.documentsOf(part, options)), together)
  }

  #documentsOfWords(words: readonly QueryWord[], options: SearchOptions): Uint32Array {
    const [first] = words
    if (first === undefined) return new Uint32Array(0)
    const short = words.length === 1 && first.isPrefix && this.#shortPrefixes.of(first.letters)
    if (short) return numbersOf(short)
    const groups = words.map(word => this.idsOf(word, options))
    const sets = groups.map(ids => this.#documentsWith(ids))
    const [only] = sets
    if (sets.length === 1 && only) return only
    const candidates = [...sets].sort((a, b) => a.length - b.length).reduce(intersection)
    return this.#withPhrase(candidates, groups)
  }

  #documentsWith(ids: Uint32Array): Uint32Array {
    const { postings } = this.index
    const [only] = ids
    if (ids.length === 1 && only !== undefined) {
      const { block, later } = postings.of(only)
      const documents = new Uint32Array(block.length + later.length)
      for (let at = 0; at < block.length; at++) documents[at] = (block[at] ?? 0) & documentMask
      later.forEach((entry, at) => {
        documents[block.length + at] = entry & documentMask
      })
      return documents
    }
    for (const id of ids) {
      const { block, later } = postings.of(id)
      this.#mark(block)
      this.#mark(later)
    }
    return this.#marked()
  }

  /** Documents in which words of the groups stand next to each other in this order. */
  #withPhrase(candidates: Uint32Array, groups: readonly Uint32Array[]): Uint32Array {
    if (groups.every(ids => ids.length === 1)) {
      return this.#withExactPhrase(
        candidates,
        groups.map(ids => ids[0] as number), // there is one
      )
    }
    if (this.#places.length < this.index.vocabulary.size) {
      this.#places = new Uint32Array(this.index.vocabulary.size)
    }
    const places = this.#places
    const last = 1 << (groups.length - 1)
    groups.forEach((ids, place) => {
      for (const id of ids) places[id] = (places[id] ?? 0) | (1 << place)
    })
    const { entries } = this.index.stream
    const found = candidates.filter(document => {
      const end = this.index.documentStart(document + 1)
      let state = 0
      for (let token = this.index.documentStart(document); token < end; token++) {
        state = ((state << 1) | 1) & (places[(entries[token] as number) & idMask] as number)
        if ((state & last) !== 0) return true
      }
      return false
    })
    for (const ids of groups) for (const id of ids) places[id] = 0
    return found
  }

  /** The same for one id a word: the rarest is looked for, and then its neighbours. */
  #withExactPhrase(candidates: Uint32Array, ids: readonly number[]): Uint32Array {
    const { postings, stream } = this.index
    const { entries } = stream
    const counts = ids.map(id => postings.count(id))
    const place = counts.indexOf(Math.min(...counts))
    const rarest = ids[place] as number // the smallest is one of them
    const found = new Uint32Array(candidates.length)
    let count = 0
    for (const document of candidates) {
      const from = this.index.documentStart(document) + place
      const to = this.index.documentStart(document + 1) - (ids.length - 1 - place)
      for (let token = from; token < to; token++) {
        if (((entries[token] as number) & idMask) !== rarest) continue
        if (!hasRun(entries, token - place, ids)) continue
        found[count++] = document
        break
      }
    }
    return found.subarray(0, count)
  }

  #everything(): Uint32Array {
    const all = new Uint32Array(this.index.size)
    for (let number = 0; number < all.length; number++) all[number] = number
    return this.#living(all)
  }

  #living(documents: Uint32Array): Uint32Array {
    if (!this.index.hasDead) return documents
    const { alive } = this.index
    return documents.filter(number => alive[number] === 1)
  }

  #mark(documents: Uint32Array | readonly number[]): void {
    const needed = (this.index.size + 31) >>> 5
    if (this.#bits.length < needed) this.#bits = new Uint32Array(needed)
    const bits = this.#bits
    for (let at = 0; at < documents.length; at++) {
      const number = (documents[at] as number) & documentMask
      bits[number >>> 5] = (bits[number >>> 5] as number) | (1 << (number & 31))
    }
  }

  #marked(): Uint32Array {
    const documents = numbersOf(this.#bits)
    this.#bits.fill(0)
    return documents
  }
}

function hasRun(entries: Uint32Array, start: number, ids: readonly number[]): boolean {
  for (let at = 0; at < ids.length; at++) {
    if (((entries[start + at] as number) & idMask) !== ids[at]) return false
  }
  return true
}
