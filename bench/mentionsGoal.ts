/**
 * Goals 10 and 11: find thousands of names in all texts, and one new name.
 *
 * Ours is what the store does in the background (shared/analysis/nameScan, nameDocuments). The peer of
 * goal 10 is the best Aho-Corasick automaton on npm over the same matching keys, its hits kept only
 * where a word, its particles and its pronouns allow them; both have to name the same places. The
 * peer of goal 11 is one native `indexOf` pass over one string of all texts.
 */
import { AhoCorasick } from '@monyone/aho-corasick/fast'
import { clitics, pronouns } from '../src/shared/analysis/cliticForms'
import {
  type ActorName,
  type CompiledName,
  compileName,
  compileNames,
} from '../src/shared/analysis/compiledNames'
import { documentsNaming } from '../src/shared/analysis/nameDocuments'
import { NameScan } from '../src/shared/analysis/nameScan'
import { readPassage } from '../src/shared/analysis/passage'
import { TokenIndex } from '../src/shared/analysis/tokenIndex/tokenIndex'
import { corpus, corpusWords } from './corpus'
import { compare, type Findings } from './report'
import { runRounds } from './rounds'

const PARAGRAPHS = 100_000
const ROUNDS = 5

type Texts = { readonly index: TokenIndex; readonly keys: readonly string[] }

export async function mentionsGoal(): Promise<Findings> {
  const texts = readTexts()
  const many = await rescan(texts, 5_000, 'A5k')
  const some = await rescan(texts, 500, 'A500')
  return {
    lines: [...many, ...some, await oneName(texts)],
    remarks: [
      'Goal 10: cpu time of the scan with names compiled anew each round; the peer without building its automaton. Words joined by one space, so that both see the same separators.',
    ],
  }
}

function readTexts(): Texts {
  const index = new TokenIndex()
  const keys: string[] = []
  for (const text of corpus(PARAGRAPHS)) {
    const key = readPassage(text)
      .words.map(({ letters }) => letters)
      .join(' ')
    index.put(String(keys.length), key)
    keys.push(key)
  }
  index.prepare()
  return { index, keys }
}

/** Half of the names stand in the texts, half do not; one to three words. */
function namesOf(count: number): readonly ActorName[] {
  const { quranBare, own } = corpusWords()
  return Array.from({ length: count }, (_, number) => {
    const words = number % 12 === 0 ? own : quranBare
    const start = (number * 7919) % (words.length - 4)
    const name = words.slice(start, start + 1 + (number % 3)).join(' ')
    return { actorId: String(number), name: number % 2 === 0 ? name : `${name} زغفرش${number}` }
  })
}

async function rescan({ index, keys }: Texts, count: number, label: string) {
  const names = namesOf(count)
  const peer = new PeerScan(names)
  const rounds = await runRounds({
    rounds: ROUNDS,
    limitMs: 240_000,
    contenders: {
      ours: async () => timed(() => ourPlaces(index, names)),
      peer: async () => timed(() => peer.places(keys)),
    },
  })
  const shared = { rounds, result: 'places', figure: 'cpu', ours: 'ours', peer: 'peer' } as const
  return [
    compare({
      ...shared,
      goal: '10',
      what: `rescan all mentions, C100, ${label}`,
      peerName: '@monyone/aho-corasick/fast',
      unit: 'ms cpu',
      target: { timesLess: 30 },
    }),
  ]
}

function timed(work: () => unknown) {
  const before = process.cpuUsage()
  const places = work()
  const { user, system } = process.cpuUsage(before)
  return { figures: { cpu: (user + system) / 1000 }, results: { places } }
}

/** A number that stands for all places: how many, and where. */
function ourPlaces(index: TokenIndex, names: readonly ActorName[]): string {
  const scan = new NameScan(compileNames(names), index.vocabulary)
  const { entries } = index.stream
  let count = 0
  let sum = 0
  for (let document = 0; document < index.size; document++) {
    const end = index.documentStart(document + 1)
    for (const place of scan.placesIn(entries, index.documentStart(document), end)) {
      count++
      sum = (Math.imul(sum, 31) + document * 1024 + place) | 0
    }
  }
  return `${count} ${sum}`
}

type Pattern = {
  readonly kind: 'plain' | 'stem' | 'hidden' | 'hiddenStem'
  readonly isOneWord: boolean
}

class PeerScan {
  readonly #automaton: AhoCorasick
  readonly #patterns = new Map<string, Pattern[]>()

  constructor(names: readonly ActorName[]) {
    for (const name of names) for (const way of compileName(name)) this.#add(way)
    this.#automaton = new AhoCorasick([...this.#patterns.keys()])
  }

  places(keys: readonly string[]): string {
    let count = 0
    let sum = 0
    keys.forEach((key, document) => {
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
      let word = 0
      for (let at = 0; at >= 0 && at < key.length; word++) {
        if (starts.has(at)) {
          count++
          sum = (Math.imul(sum, 31) + document * 1024 + word) | 0
        }
        at = key.indexOf(' ', at) + 1
        if (at === 0) break
      }
    })
    return `${count} ${sum}`
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

/** Goal 11: through postings, against reading everything once. */
async function oneName({ index, keys }: Texts) {
  const whole = keys.join('\n')
  const name = { actorId: 'a', name: 'غويتا' }
  const repeats = 20
  const rounds = await runRounds({
    rounds: ROUNDS * 3,
    warmUps: 2,
    contenders: {
      ours: async () => ({
        figures: { wall: wallOf(() => documentsNaming(index, name), repeats) },
        results: { none: true },
      }),
      peer: async () => ({
        figures: { wall: wallOf(() => whole.indexOf('غويتا زغفرش لا وجود له'), 1) },
        results: { none: true },
      }),
    },
  })
  return compare({
    goal: '11',
    what: 'mentions of one new alias, C100',
    rounds,
    figure: 'wall',
    result: 'none',
    ours: 'ours',
    peer: 'peer',
    peerName: 'one native indexOf pass',
    unit: 'ms',
    target: { timesLess: 20 },
  })
}

function wallOf(work: () => unknown, repeats: number): number {
  const start = performance.now()
  for (let run = 0; run < repeats; run++) work()
  return (performance.now() - start) / repeats
}
