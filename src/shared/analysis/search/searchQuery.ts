/**
 * What the analyst writes into a search field, understood.
 *
 * Words side by side must all be there. "Quotation marks" of any script make a phrase, `*` ends the
 * beginning of a word, `OR`, `|` and «أو» give a choice, `NOT`, `-` and «بدون» leave out, brackets
 * group. The last word counts as the beginning of a word until something follows it, so that there
 * are results from the first letter. Nothing that can be typed is refused; what looks unfinished is
 * said in `hints`.
 *
 * Must stay true: words are those of the matching key, so that a query folds as texts do.
 * Not here: what a word finds beside itself (wordForms.ts); finding (indexSearch.ts, matchesIn.ts).
 */
import { matchingKeyWithMap } from '../arabicText'
import { keyWords } from '../keyWords'

export interface QueryWord {
  readonly letters: string
  /** The word only has to begin so. */
  readonly isPrefix: boolean
}

export type QueryNode =
  /** One word, or several that stand next to each other in this order. */
  | { readonly kind: 'words'; readonly words: readonly QueryWord[] }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly part: QueryNode }

export type QueryHint =
  | 'unclosedQuotation'
  | 'unclosedBracket'
  | 'strayBracket'
  | 'danglingOperator'
  | 'phraseTooLong'
  | 'nothingToFind'

export interface SearchQuery {
  /** Null when there is no word in it. */
  readonly root: QueryNode | null
  readonly hints: readonly QueryHint[]
}

/** Longer phrases are cut: their words are looked for with the bits of one number. */
const PHRASE_WORDS_AT_MOST = 31

type Sign = 'and' | 'or' | 'not' | 'open' | 'close'
type Part = { readonly kind: 'sign'; readonly sign: Sign } | Extract<QueryNode, { kind: 'words' }>

const operators: ReadonlyMap<string, Sign> = new Map([
  ['AND', 'and'],
  ['&', 'and'],
  ['OR', 'or'],
  ['|', 'or'],
  ['أو', 'or'],
  ['NOT', 'not'],
  ['بدون', 'not'],
])

const quotation = '"“”„‟«»＂'
const piece = new RegExp(
  `(?<space>\\s+)|(?<bracket>[()])|[${quotation}](?<phrase>[^${quotation}]*)(?<end>[${quotation}]?)|(?<word>[^\\s()${quotation}]+)`,
  'gu',
)

/** @param isTyping the last word is the beginning of one until something follows it */
export function parseQuery(text: string, isTyping = true): SearchQuery {
  const hints = new Set<QueryHint>()
  const parts = readParts(text, isTyping, hints)
  const reader = { parts, at: 0, hints }
  const found: QueryNode[] = []
  while (reader.at < parts.length) {
    const node = readAny(reader)
    if (node) found.push(node)
    if (reader.at < parts.length) {
      hints.add('strayBracket')
      reader.at++
    }
  }
  const root = joined('all', found)
  if (!root && text.trim() !== '') hints.add('nothingToFind')
  return { root, hints: [...hints] }
}

/** A query for words as they stand in a text: several are looked for as a phrase, signs as nothing. */
export function queryFor(words: string): string {
  const plain = words.replace(new RegExp(`[${quotation}\\s]+`, 'gu'), ' ').trim()
  const isWord = /^[\p{L}\p{M}\p{N}]*$/u.test(plain) && !operators.has(plain)
  return isWord ? plain : `"${plain}"`
}

/** The words a query looks for, in its order; what it leaves out is not among them. */
export function wantedWords(node: QueryNode): readonly Extract<QueryNode, { kind: 'words' }>[] {
  switch (node.kind) {
    case 'words':
      return [node]
    case 'not':
      return []
    default:
      return node.parts.flatMap(wantedWords)
  }
}

function readParts(text: string, isTyping: boolean, hints: Set<QueryHint>): readonly Part[] {
  const parts: Part[] = []
  for (const { 0: whole, index, groups = {} } of text.matchAll(piece)) {
    const isLast = index + whole.length === text.length
    if (groups.bracket) {
      parts.push({ kind: 'sign', sign: groups.bracket === '(' ? 'open' : 'close' })
    } else if (groups.phrase !== undefined) {
      const isOpen = groups.end === ''
      if (isOpen) hints.add('unclosedQuotation')
      const isPrefix = isOpen && isTyping && /\S$/u.test(groups.phrase)
      parts.push(...wordsOf(groups.phrase, isPrefix, hints))
    } else if (groups.word) parts.push(...partsOfWord(groups.word, isTyping && isLast, hints))
  }
  return parts
}

function partsOfWord(word: string, isPrefix: boolean, hints: Set<QueryHint>): readonly Part[] {
  const sign = operators.get(word)
  if (sign) return [{ kind: 'sign', sign }]
  const isLeftOut = /^[-−!][^-−!]/u.test(word)
  const words = wordsOf(isLeftOut ? word.slice(1) : word, isPrefix, hints)
  if (!isLeftOut || words.length === 0) return words
  return [{ kind: 'sign', sign: 'not' }, ...words]
}

/** What is written together is found together: l’armée, coup-d’état. */
function wordsOf(text: string, isPrefix: boolean, hints: Set<QueryHint>): readonly Part[] {
  const map = matchingKeyWithMap(text)
  const found = keyWords(map)
  if (found.length > PHRASE_WORDS_AT_MOST) hints.add('phraseTooLong')
  const words = found.slice(0, PHRASE_WORDS_AT_MOST).map(({ letters, to }, index) => ({
    letters,
    isPrefix: map.key[to] === '*' || (isPrefix && index === found.length - 1),
  }))
  return words.length === 0 ? [] : [{ kind: 'words', words }]
}

type Reader = { readonly parts: readonly Part[]; at: number; readonly hints: Set<QueryHint> }

function takes(reader: Reader, sign: Sign): boolean {
  const part = reader.parts[reader.at]
  if (part?.kind !== 'sign' || part.sign !== sign) return false
  reader.at++
  return true
}

function readAny(reader: Reader): QueryNode | null {
  const parts: QueryNode[] = []
  do {
    const part = readAll(reader)
    if (part) parts.push(part)
    else reader.hints.add('danglingOperator')
  } while (takes(reader, 'or'))
  return joined('any', parts)
}

function readAll(reader: Reader): QueryNode | null {
  const parts: QueryNode[] = []
  for (;;) {
    const hasSign = takes(reader, 'and')
    if (hasSign && parts.length === 0) reader.hints.add('danglingOperator')
    const part = readOne(reader)
    if (part) parts.push(part)
    else if (hasSign) reader.hints.add('danglingOperator')
    else return joined('all', parts)
  }
}

function readOne(reader: Reader): QueryNode | null {
  if (takes(reader, 'not')) {
    const part = readOne(reader)
    if (!part) reader.hints.add('danglingOperator')
    return part && { kind: 'not', part }
  }
  if (takes(reader, 'open')) {
    const inside = readAny(reader)
    if (!takes(reader, 'close')) reader.hints.add('unclosedBracket')
    return inside ?? readOne(reader)
  }
  const part = reader.parts[reader.at]
  if (part?.kind !== 'words') return null
  reader.at++
  return part
}

function joined(kind: 'all' | 'any', parts: readonly QueryNode[]): QueryNode | null {
  return parts.length > 1 ? { kind, parts } : (parts[0] ?? null)
}
