/**
 * The best Aho-Corasick automaton on npm as a finder of names: over the same matching keys as ours, its
 * hits kept only where a word, its particles and its pronouns allow them.
 */
import { AhoCorasick } from '@monyone/aho-corasick/fast'
import { clitics, pronouns } from '../src/shared/analysis/cliticForms'
import {
  type ActorName,
  type CompiledName,
  compileName,
} from '../src/shared/analysis/compiledNames'

type Pattern = {
  readonly kind: 'plain' | 'stem' | 'hidden' | 'hiddenStem'
  readonly isOneWord: boolean
}

/** A number that stands for all places: how many, and where. */
export class PlaceSum {
  #count = 0
  #sum = 0

  add(document: number, word: number): void {
    this.#count++
    this.#sum = (Math.imul(this.#sum, 31) + document * 1024 + word) | 0
  }

  toString(): string {
    return `${this.#count} ${this.#sum}`
  }
}

export class PeerScan {
  readonly #automaton: AhoCorasick
  readonly #patterns = new Map<string, Pattern[]>()

  constructor(names: readonly ActorName[]) {
    for (const name of names) for (const way of compileName(name)) this.#add(way)
    this.#automaton = new AhoCorasick([...this.#patterns.keys()])
  }

  /** What every way of writing the names has in common, for a search that takes one string. */
  get core(): string {
    const [first = '', ...others] = [...this.#patterns.keys()]
    for (let length = first.length; length > 0; length--) {
      for (let from = 0; from + length <= first.length; from++) {
        const part = first.slice(from, from + length)
        if (others.every(other => other.includes(part))) return part
      }
    }
    return ''
  }

  places(keys: readonly string[]): string {
    const places = new PlaceSum()
    keys.forEach((key, document) => {
      this.placesIn(key, document, places)
    })
    return String(places)
  }

  placesIn(key: string, document: number, places: PlaceSum): void {
    const starts = new Set<number>()
    for (const { begin, end, keyword } of this.#automaton.matchInText(key)) {
      const from = key.lastIndexOf(' ', begin - 1) + 1
      if (starts.has(from)) continue
      const space = key.indexOf(' ', end)
      const rest = key.slice(end, space < 0 ? key.length : space)
      const front = key.slice(from, begin)
      const patterns = this.#patterns.get(keyword) ?? []
      if (patterns.some(pattern => isName(pattern, front, rest))) starts.add(from)
    }
    if (starts.size === 0) return
    for (let at = 0, word = 0; at < key.length; word++) {
      if (starts.has(at)) places.add(document, word)
      at = key.indexOf(' ', at) + 1
      if (at === 0) break
    }
  }

  #add(name: CompiledName): void {
    const { words, stemsOfLast } = name
    const isOneWord = words.length === 1
    const keep = (pattern: string, kind: Pattern['kind']) => {
      const known = this.#patterns.get(pattern) ?? []
      this.#patterns.set(pattern, [...known, { kind, isOneWord }])
    }
    const beginnings = [{ first: words[0] ?? '', isHidden: false }]
    if (/^ال../.test(words[0] ?? '')) {
      beginnings.push({ first: (words[0] ?? '').slice(2), isHidden: true })
    }
    if (/^الل./.test(words[0] ?? '')) {
      beginnings.push({ first: (words[0] ?? '').slice(3), isHidden: true })
    }
    for (const { first, isHidden } of beginnings) {
      keep([first, ...words.slice(1)].join(' '), isHidden ? 'hidden' : 'plain')
      if (isOneWord && isHidden) continue
      for (const stem of stemsOfLast) {
        const all = isOneWord ? [stem] : [first, ...words.slice(1, -1), stem]
        keep(all.join(' '), isHidden ? 'hiddenStem' : 'stem')
      }
    }
  }
}

function isName({ kind, isOneWord }: Pattern, front: string, rest: string): boolean {
  const clitic = clitics.find(({ letters }) => letters === front)
  if (clitic === undefined) return false
  const isPronoun = pronouns.includes(rest)
  if (kind === 'hidden') return clitic.hidesArticle && rest === ''
  if (kind === 'hiddenStem') return clitic.hidesArticle && isPronoun
  if (kind === 'plain') return rest === ''
  return isPronoun && !(isOneWord && clitic.hasArticle)
}
