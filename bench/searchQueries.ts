/**
 * Q7: seven classes of queries, six of each, chosen from the corpus by how often words occur; and the
 * keystrokes of somebody who types six words. The same corpus gives the same queries.
 */
import type { TokenIndex } from '../src/shared/analysis/tokenIndex/tokenIndex'
import { ID_MASK } from '../src/shared/analysis/tokenIndex/tokenStream'
import { randomNumbers } from './corpus'

const QUERIES_OF_A_CLASS = 6
const KEYSTROKES = 34

export type BenchQuery = {
  /** As it is written into our search field; a space behind it says that the last word is whole. */
  readonly ours: string
  /** The same for FTS4. */
  readonly match: string
}

export type QueryClass = { readonly name: string; readonly queries: readonly BenchQuery[] }

export function sevenClasses(index: TokenIndex): readonly QueryClass[] {
  const tenth = wordsNear(index, 0.1)
  const hundredth = wordsNear(index, 0.01)
  const thousandth = wordsNear(index, 0.001)
  const pairs = tenth.map((word, at) => `${word} ${hundredth[at] ?? word}`)
  const beginnings = [...new Set(hundredth.concat(thousandth).map(word => word.slice(0, 3)))]
  return [
    { name: '1 word, 10 %', queries: tenth.map(whole) },
    { name: '1 word, 1 %', queries: hundredth.map(whole) },
    { name: '1 word, 0.1 %', queries: thousandth.map(whole) },
    { name: '2 words', queries: pairs.map(whole) },
    { name: 'phrase of 2', queries: runs(index, 2).map(phrase) },
    { name: 'phrase of 3', queries: runs(index, 3).map(phrase) },
    {
      name: 'beginning of 3 letters',
      queries: beginnings.slice(0, QUERIES_OF_A_CLASS).map(beginning),
    },
  ]
}

/** What stands in the field after each keystroke. */
export function keystrokes(index: TokenIndex): readonly BenchQuery[] {
  const words = wordsNear(index, 0.01).concat(wordsNear(index, 0.1))
  return words
    .flatMap(word =>
      Array.from({ length: word.length }, (_, at) => beginning(word.slice(0, at + 1))),
    )
    .slice(0, KEYSTROKES)
}

const whole = (words: string): BenchQuery => ({ ours: `${words} `, match: words })
const phrase = (words: string): BenchQuery => ({ ours: `"${words}" `, match: `"${words}"` })
const beginning = (word: string): BenchQuery => ({ ours: word, match: `${word}*` })

/** Words of four letters and more whose share of the texts is nearest. */
function wordsNear({ vocabulary, postings, living }: TokenIndex, share: number): readonly string[] {
  const wanted = living * share
  return Array.from({ length: vocabulary.size - 1 }, (_, index) => index + 1)
    .map(id => ({ id, word: vocabulary.word(id), away: Math.abs(postings.count(id) - wanted) }))
    .filter(({ word }) => word.length >= 4)
    .sort((a, b) => a.away - b.away || a.id - b.id)
    .slice(0, QUERIES_OF_A_CLASS)
    .map(({ word }) => word)
}

/** Words that stand side by side somewhere. */
function runs(index: TokenIndex, length: number): readonly string[] {
  const below = randomNumbers(7)
  return Array.from({ length: QUERIES_OF_A_CLASS }, () => {
    const start = index.documentStart(below(index.size)) + below(40)
    const ids = [...index.stream.entries.subarray(start, start + length)]
    return ids.map(entry => index.vocabulary.word(entry & ID_MASK)).join(' ')
  })
}
