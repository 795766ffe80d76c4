/**
 * Goals 10 and 11: find thousands of names in all texts, and one new name.
 *
 * Ours is what the store does in the background (shared/analysis/nameScan, nameDocuments). The peers
 * are an automaton (namePeer.ts) and one pass over the store's own ids of words; for one new name,
 * native `indexOf` over one string of all texts. All have to name the same places.
 */
import { type ActorName, compileNames } from '../src/shared/analysis/compiledNames'
import { documentsNaming } from '../src/shared/analysis/nameDocuments'
import { NameScan } from '../src/shared/analysis/nameScan'
import { readPassage } from '../src/shared/analysis/passage'
import { TokenIndex } from '../src/shared/analysis/tokenIndex/tokenIndex'
import { ID_MASK } from '../src/shared/analysis/tokenIndex/tokenStream'
import { corpus, corpusWords } from './corpus'
import { PeerScan, PlaceSum } from './namePeer'
import { compare, type Findings, type Line } from './report'
import { runRounds } from './rounds'

const PARAGRAPHS = 100_000
const ROUNDS = 5
const FREQUENT_NAMES = 60
/** Every so manyth of A500 is looked for by itself: as many frequent and absent ones as there are in all. */
const NEW_NAME_EVERY = 19

type Texts = { readonly index: TokenIndex; readonly keys: readonly string[] }

export async function mentionsGoal(): Promise<Findings> {
  const texts = readTexts()
  const many = await rescan(texts, 5_000, 'A5k')
  const some = await rescan(texts, 500, 'A500')
  return {
    lines: [...many, ...some, ...(await newNames(texts))],
    remarks: [
      '10: cpu time of the scan, with names compiled anew each round; the automaton is built before, the pass over the ids only adds them up. Words are joined by one space, so that all see the same separators.',
      `11: the mean over every ${NEW_NAME_EVERY}th name of A500, each by itself, to all its places; the peer only finds where the letters stand that all its ways of writing share (wall), and what of that is a name is judged after its time is taken.`,
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

/**
 * Half of the names stand in the texts, half do not; one to four words; 8 %, but at most 60, are of our
 * own text, whose words are frequent. Source: performance.md, section 2.
 */
function namesOf(count: number): readonly ActorName[] {
  const { quranBare, own } = corpusWords()
  return Array.from({ length: count }, (_, number) => {
    const words = number % 12 === 0 && number < 12 * FREQUENT_NAMES ? own : quranBare
    const start = (number * 7919) % (words.length - 4)
    const name = words.slice(start, start + 1 + ((number >> 1) % 4)).join(' ')
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
      pass: async () => timed(() => sumOfIds(index)),
    },
  })
  const what = `rescan all mentions, C100, ${label}`
  const shared = { goal: '10', what, rounds, figure: 'cpu', ours: 'ours', unit: 'ms cpu' } as const
  const automaton = compare({
    ...{ ...shared, peer: 'peer', peerName: '@monyone/aho-corasick/fast', result: 'places' },
    target: { timesLess: 30 },
  })
  // Nothing is found by the pass: ours counts beside it when it has found what the automaton finds.
  const pass = {
    ...compare({
      ...{ ...shared, peer: 'pass', peerName: 'one pass over the ids', result: 'places' },
      target: { atMost: 6 },
    }),
    isEqual: automaton.isEqual,
  }
  return count === 500 ? [automaton, pass] : [automaton]
}

function timed(work: () => unknown) {
  const before = process.cpuUsage()
  const places = work()
  const { user, system } = process.cpuUsage(before)
  return { figures: { cpu: (user + system) / 1000 }, results: { places } }
}

function ourPlaces(index: TokenIndex, names: readonly ActorName[]): string {
  const places = new PlaceSum()
  const scan = new NameScan(compileNames(names), index.vocabulary)
  for (let document = 0; document < index.size; document++) addPlaces(index, scan, document, places)
  return String(places)
}

function addPlaces(index: TokenIndex, scan: NameScan, document: number, places: PlaceSum): void {
  const { entries } = index.stream
  const end = index.documentStart(document + 1)
  for (const place of scan.placesIn(entries, index.documentStart(document), end)) {
    places.add(document, place)
  }
}

/** The least that looking at every word takes. */
function sumOfIds(index: TokenIndex): number {
  const { entries } = index.stream
  const end = index.documentStart(index.size)
  let sum = 0
  for (let token = 0; token < end; token++) sum = (sum + ((entries[token] ?? 0) & ID_MASK)) | 0
  return sum
}

/** Goal 11: through postings, against reading everything once. */
async function newNames(texts: Texts): Promise<readonly Line[]> {
  const names = namesOf(500).filter((_, number) => number % NEW_NAME_EVERY === 0)
  const frequent: ActorName = { actorId: 'a', name: 'غويتا' }
  return [
    await eachByItself(texts, names, 'mentions of one new alias, C100'),
    await eachByItself(texts, [frequent], 'the same of a name that a third of the texts show'),
  ]
}

async function eachByItself({ index, keys }: Texts, names: readonly ActorName[], what: string) {
  const whole = keys.join('\n')
  const peers = names.map(name => new PeerScan([name]))
  const rounds = await runRounds({
    rounds: ROUNDS * 3,
    warmUps: 2,
    contenders: {
      ours: async () => meanOf(names, name => placesOfNew(index, name)),
      peer: async () => {
        const { figures, results } = meanOf(peers, ({ core }) => standsAt(whole, core))
        const places = peers.map((peer, at) => judged(peer, keys, results.places[at] ?? []))
        return { figures, results: { places } }
      },
    },
  })
  const line = { goal: '11', what, rounds, figure: 'wall', result: 'places', unit: 'ms' } as const
  return compare({
    ...{ ...line, ours: 'ours', peer: 'peer', peerName: 'one native indexOf pass' },
    target: { timesLess: 20 },
  })
}

function meanOf<Asked, Found>(all: readonly Asked[], find: (one: Asked) => Found) {
  const start = performance.now()
  const places = all.map(find)
  return { figures: { wall: (performance.now() - start) / all.length }, results: { places } }
}

function placesOfNew(index: TokenIndex, name: ActorName): string {
  const places = new PlaceSum()
  const scan = new NameScan(compileNames([name]), index.vocabulary)
  for (const document of documentsNaming(index, name)) addPlaces(index, scan, document, places)
  return String(places)
}

/** Every place of some letters. */
function standsAt(whole: string, letters: string): readonly number[] {
  const found: number[] = []
  let at = whole.indexOf(letters)
  while (at >= 0) {
    found.push(at)
    at = whole.indexOf(letters, at + 1)
  }
  return found
}

/** Those of the places that are the name, by the text they stand in. */
function judged(peer: PeerScan, keys: readonly string[], at: readonly number[]): string {
  const places = new PlaceSum()
  let document = 0
  let end = keys[0]?.length ?? 0
  let last = -1
  for (const position of at) {
    while (position > end) end += 1 + (keys[++document]?.length ?? 0)
    if (document === last) continue
    last = document
    peer.placesIn(keys[document] ?? '', document, places)
  }
  return String(places)
}
