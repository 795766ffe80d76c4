/**
 * The order of results: BM25 (Robertson and Zaragoza 2009) with a bonus for words in order.
 *
 *   score(d) = Σ over words w of idf(w) · tf · (k₁ + 1) / (tf + k₁ · (1 − b + b · |d| / mean |d|))
 *            + ½ · Σ over neighbours (v, w) of the query that stand next to each other in d of idf(v w)
 *   idf(w)   = ln(1 + (N − df + ½) / (df + ½)),  k₁ = 1.2, b = 0.75
 *
 * A word and its forms (particles, beginnings) are one w; a phrase counts once a document. A
 * beginning with more than some hundreds of words says nothing of relevance and does not score.
 * Equal scores stay in the order of the documents, which is that of reading. More than
 * `RANKED_AT_MOST` results are not ranked: nobody reads them, and they should appear at once.
 */
import { DOCUMENT_MASK } from '../tokenIndex/postings'
import { intersection } from './documentSets'
import type { IndexSearch } from './indexSearch'
import { type QueryNode, wantedWords } from './searchQuery'
import type { SearchOptions } from './wordForms'

// Constants of this module: where modules are not bundled, an import costs a call at each use.
const documentMask = DOCUMENT_MASK

const K1 = 1.2
const B = 0.75
const ORDER_BONUS = 0.5
export const RANKED_AT_MOST = 20_000
const FORMS_AT_MOST = 512

type WordsNode = Extract<QueryNode, { kind: 'words' }>

/** The best `limit` of `documents` (ascending numbers), best first. */
export function ranked(
  search: IndexSearch,
  query: { readonly root: QueryNode; readonly options: SearchOptions },
  documents: Uint32Array,
  limit: number,
): Uint32Array {
  if (documents.length > RANKED_AT_MOST) return documents.slice(0, limit)
  const scores = new Float32Array(documents.length)
  const wanted = wantedWords(query.root)
  for (const node of wanted) addWords(search, query.options, { node, documents, scores })
  for (const node of neighbours(query.root)) {
    addPhrase(search, query.options, { node, documents, scores, factor: ORDER_BONUS })
  }
  return best(documents, scores, limit)
}

type Scoring = {
  readonly node: WordsNode
  readonly documents: Uint32Array
  readonly scores: Float32Array
}

function addWords(search: IndexSearch, options: SearchOptions, scoring: Scoring): void {
  const { node, documents, scores } = scoring
  const [word] = node.words
  if (node.words.length > 1 || word === undefined) {
    addPhrase(search, options, { ...scoring, factor: 1 })
    return
  }
  const ids = search.idsOf(word, options)
  if (ids.length > FORMS_AT_MOST) return
  const { index } = search
  const counts = new Uint16Array(index.size)
  let frequency = 0
  const count = (entries: Uint32Array | readonly number[]) => {
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at] as number // within the array
      const number = entry & documentMask
      if (counts[number] === 0) frequency++
      counts[number] = (counts[number] as number) + (entry >>> 24)
    }
  }
  for (const id of ids) {
    const { block, later } = index.postings.of(id)
    count(block)
    count(later)
  }
  const weight = inverseFrequency(index.living, frequency)
  const meanLength = index.words / Math.max(1, index.living)
  for (let at = 0; at < documents.length; at++) {
    const number = documents[at] as number // within the array
    const times = counts[number] as number
    if (times === 0) continue
    const length = index.documentStart(number + 1) - index.documentStart(number)
    const saturation = times + K1 * (1 - B + (B * length) / meanLength)
    scores[at] = (scores[at] as number) + (weight * times * (K1 + 1)) / saturation
  }
}

function addPhrase(
  search: IndexSearch,
  options: SearchOptions,
  { node, documents, scores, factor }: Scoring & { readonly factor: number },
): void {
  const found = search.documentsOf(node, options)
  const weight = factor * inverseFrequency(search.index.living, found.length)
  const both = intersection(found, documents)
  let at = 0
  for (const number of both) {
    while (documents[at] !== number) at++
    scores[at] = (scores[at] as number) + weight
  }
}

/** Words that stand side by side in the query and must both be there, as phrases. */
function neighbours(node: QueryNode): readonly WordsNode[] {
  if (node.kind === 'words' || node.kind === 'not') return []
  const inside = node.parts.flatMap(neighbours)
  if (node.kind === 'any') return inside
  const pairs = node.parts.flatMap((part, index): WordsNode[] => {
    const next = node.parts[index + 1]
    if (part.kind !== 'words' || next?.kind !== 'words') return []
    const words = [...part.words, ...next.words]
    return words.length > 8 ? [] : [{ kind: 'words', words }]
  })
  return [...pairs, ...inside]
}

function inverseFrequency(documents: number, frequency: number): number {
  return Math.log(1 + Math.max(0, documents - frequency + 0.5) / (frequency + 0.5))
}

function best(documents: Uint32Array, scores: Float32Array, limit: number): Uint32Array {
  if (limit <= 0) return new Uint32Array(0)
  const threshold = documents.length > limit ? lowestOfBest(scores, limit) : 0
  const above: number[] = []
  const equal: number[] = []
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] as number // within the array
    if (score > threshold) above.push(place)
    else if (score === threshold && equal.length < limit) equal.push(place)
  }
  above.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
  const chosen = above.concat(equal).slice(0, limit)
  return Uint32Array.from(chosen, place => documents[place] as number) // within the array
}

/** The score that only `limit` scores reach or exceed, equals not counted. */
function lowestOfBest(scores: Float32Array, limit: number): number {
  return scores.slice().sort()[scores.length - limit] as number // more scores than the limit
}
