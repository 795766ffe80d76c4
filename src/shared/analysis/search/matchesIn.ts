/**
 * Where a query is met in one text: the spans to highlight, exact in the text as received.
 *
 * The same answer as the index gives (a test compares them), for texts that are at hand: results in
 * context, and finding in the reader.
 */
import { matchingKeyWithMap } from '../arabicText'
import { type KeyWord, keyWords } from '../keyWords'
import { parseQuery, type QueryNode } from './searchQuery'
import { matcherOf, type SearchOptions } from './wordForms'

/** Code points of the text, end exclusive. */
export interface MatchSpan {
  readonly start: number
  readonly end: number
}

/** Finds a query in texts. */
export type QueryMatcher = (text: string) => readonly MatchSpan[]

/** Spans of all words and phrases of the query, if the text is a result of it; else none. */
export function matchesIn(
  text: string,
  query: string,
  options: SearchOptions = { withParticles: true },
): readonly MatchSpan[] {
  return queryMatcher(parseQuery(query).root, options)(text)
}

/** The same for many texts. In order and without overlap; phrases are one span. */
export function queryMatcher(root: QueryNode | null, options: SearchOptions): QueryMatcher {
  if (root === null) return () => []
  const find = finderOf(root, options)
  return text => {
    const map = matchingKeyWithMap(text)
    const words = keyWords(map)
    const found = find(words)
    if (found === null) return []
    const spans = found.map(({ first, last }) => ({
      start: map.toOriginal[words[first]?.from ?? 0] ?? 0,
      end: map.originalEnds[(words[last]?.to ?? 1) - 1] ?? 0,
    }))
    return withoutOverlap(spans.sort((a, b) => a.start - b.start || b.end - a.end))
  }
}

/** Indexes of words. */
type Found = { readonly first: number; readonly last: number }
/** What to highlight, or null where the query is not met. */
type Finder = (words: readonly KeyWord[]) => readonly Found[] | null

function finderOf(node: QueryNode, options: SearchOptions): Finder {
  if (node.kind === 'words') {
    const matchers = node.words.map(word => matcherOf(word, options))
    return words => runsOf(words, matchers)
  }
  if (node.kind === 'not') {
    const find = finderOf(node.part, options)
    return words => (find(words) === null ? [] : null)
  }
  const finders = node.parts.map(part => finderOf(part, options))
  return words => {
    const found = finders.map(find => find(words))
    const met = found.filter(one => one !== null)
    const isMet = node.kind === 'all' ? met.length === found.length : met.length > 0
    return isMet ? met.flat() : null
  }
}

function runsOf(
  words: readonly KeyWord[],
  matchers: readonly ((letters: string) => boolean)[],
): readonly Found[] | null {
  const found: Found[] = []
  for (let first = 0; first + matchers.length <= words.length; first++) {
    const isRun = matchers.every((matches, index) => matches(words[first + index]?.letters ?? ''))
    if (isRun) found.push({ first, last: first + matchers.length - 1 })
  }
  return found.length > 0 ? found : null
}

function withoutOverlap(spans: readonly MatchSpan[]): readonly MatchSpan[] {
  const kept: MatchSpan[] = []
  for (const { start, end } of spans) {
    const last = kept.at(-1)
    if (last && start < last.end) kept[kept.length - 1] = { ...last, end: Math.max(last.end, end) }
    else kept.push({ start, end })
  }
  return kept
}
