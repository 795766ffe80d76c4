/**
 * Goals 2 to 4, and of 1 the query: the text index beside the engines that could be used instead, on C100.
 *
 * Builds are process CPU time; queries are wall time, since they are far below a clock tick. What is
 * painted of goal 1 is measured in a window (keystrokeGoal.ts).
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Database } from '../src/renderer/store/database'
import { loadSqlite } from '../src/renderer/store/database'
import { matchingKeyWithMap } from '../src/shared/analysis/arabicText'
import { keyWords } from '../src/shared/analysis/keyWords'
import { IndexSearch } from '../src/shared/analysis/search/indexSearch'
import { ranked } from '../src/shared/analysis/search/ranking'
import { parseQuery } from '../src/shared/analysis/search/searchQuery'
import { TokenIndex } from '../src/shared/analysis/tokenIndex/tokenIndex'
import { corpus } from './corpus'
import { compare, type Findings, type Line } from './report'
import { type Contender, type Rounds, runRounds, type Turn } from './rounds'
import { type BenchQuery, keystrokes, type QueryClass, sevenClasses } from './searchQueries'
import { percentile } from './statistics'
import {
  buildFlexSearch,
  buildFts4,
  buildFts5,
  buildMiniSearch,
  countInFts4,
  idsInFts4,
  nativeSqlite,
} from './textPeers'

const PARAGRAPHS = 100_000
const BUILD_ROUNDS = 5
const QUERY_ROUNDS = 15
/** Of each query in each round: a median of at least a hundred in all. */
const REPEATS = 8
const KEYSTROKE_ROUNDS = 5
const FIRST_RESULTS = 1_000
const EXACTLY = { withParticles: false }

type Texts = { readonly texts: readonly string[]; readonly keys: readonly string[] }

export async function buildGoal(): Promise<Findings> {
  const material = makeTexts()
  const sqlite = await loadSqlite()
  const native = nativeSqlite()
  const rounds = await runRounds({
    rounds: BUILD_ROUNDS,
    contenders: {
      ours: timed(() => buildOurs(material.texts).index.living),
      fts4: timed(() => {
        const database = buildFts4(sqlite, material.keys)
        database.close()
        return material.keys.length
      }),
      ...(native ? { fts5: timed(() => buildFts5(native, material.keys)) } : {}),
    },
  })
  const others = await runRounds({
    rounds: 1,
    contenders: {
      ours: timed(() => buildOurs(material.texts).index.living),
      flexSearch: timed(() => {
        buildFlexSearch(material.keys)
        return material.keys.length
      }),
      miniSearch: timed(() => buildMiniSearch(material.keys).documentCount),
    },
  })
  const line = { goal: '3', figure: 'cpu', result: 'texts', ours: 'ours', unit: 'ms' }
  const what = 'build the index'
  return {
    lines: [
      compare({
        ...{ ...line, what, rounds, peer: 'fts4', peerName: 'sql.js FTS4' },
        target: { timesLess: 4 },
      }),
      ...(native
        ? [
            compare({
              ...{ ...line, what, rounds, peer: 'fts5', peerName: 'native FTS5' },
              target: { timesLess: 2.5 },
            }),
          ]
        : []),
      ...(['flexSearch', 'miniSearch'] as const).map(peer =>
        compare({ ...line, what, rounds: others, peer, peerName: peer, target: null }),
      ),
      ...memoryLines(material),
    ],
    remarks: [
      `3: process CPU time; ${BUILD_ROUNDS} builds in turn beside FTS4, one beside FlexSearch and MiniSearch. Ours reads the texts as they are; the others are given the words of our key, whose making is not counted.`,
      ...(native
        ? []
        : ['3: native better-sqlite3 is not installed; its target was not measured.']),
    ],
  }
}

export async function countGoal(): Promise<Findings> {
  const { texts, keys } = makeTexts()
  const search = buildOurs(texts)
  const fts4 = buildFts4(await loadSqlite(), keys)
  const classes = sevenClasses(search.index)
  const counts = await runRounds({
    rounds: QUERY_ROUNDS,
    warmUps: 2,
    contenders: {
      ours: classTurns(classes, query => countOurs(search, query)),
      fts4: classTurns(classes, query => countInFts4(fts4, query.match)),
    },
  })
  const differing = unequal(
    search,
    fts4,
    classes.flatMap(({ queries }) => queries),
  )
  const typed = keystrokes(search.index)
  const typing = await runRounds({
    rounds: KEYSTROKE_ROUNDS,
    warmUps: 1,
    limitMs: 600_000,
    contenders: {
      ours: typingTurn(typed, query => typeOurs(search, query)),
      fts4: typingTurn(typed, query => idsInFts4(fts4, query.match).length),
    },
  })
  fts4.close()
  return {
    lines: [...countLines(classes, counts, differing), typingLine(typing)],
    remarks: [
      `2: all hits of ${classes.length} classes of 6 queries, ${QUERY_ROUNDS} rounds of ${REPEATS} runs (wall); ${differing.length === 0 ? 'the ids of all hits are the same' : `ids differ: ${differing.join(' / ')}`}.`,
      `1: ${typed.length} keystrokes; ours counts all hits and ranks the first ${FIRST_RESULTS}, FTS4 (without a prefix index) finds all hits.`,
    ],
  }
}

function makeTexts(): Texts {
  const texts = [...corpus(PARAGRAPHS)]
  return { texts, keys: texts.map(text => wordsOf(text).join(' ')) }
}

function wordsOf(text: string): readonly string[] {
  return keyWords(matchingKeyWithMap(text)).map(({ letters }) => letters)
}

function buildOurs(texts: readonly string[]): IndexSearch {
  const search = new IndexSearch(new TokenIndex())
  texts.forEach((text, id) => {
    search.index.put(String(id), text)
  })
  search.prepare()
  return search
}

function timed(build: () => number): Contender {
  return async () => {
    collectGarbage()
    const before = process.cpuUsage()
    const texts = build()
    const { user, system } = process.cpuUsage(before)
    return { figures: { cpu: (user + system) / 1000 }, results: { texts } }
  }
}

function documentsOf(search: IndexSearch, { ours }: BenchQuery): Uint32Array {
  const { root } = parseQuery(ours)
  return root === null ? new Uint32Array(0) : search.documentsOf(root, EXACTLY)
}

function countOurs(search: IndexSearch, query: BenchQuery): number {
  return documentsOf(search, query).length
}

/** What the search screen asks for at each keystroke. */
function typeOurs(search: IndexSearch, { ours }: BenchQuery): number {
  const { root } = parseQuery(ours)
  if (root === null) return 0
  const documents = search.documentsOf(root, EXACTLY)
  ranked(search, { root, options: EXACTLY }, documents, FIRST_RESULTS)
  return documents.length
}

/** The mean time of one query of each class, and how many hits all had. */
function classTurns(
  classes: readonly QueryClass[],
  count: (query: BenchQuery) => number,
): Contender {
  return async () => {
    const figures: Record<string, number> = {}
    const results: Record<string, readonly number[]> = {}
    for (const { name, queries } of classes) {
      results[name] = queries.map(count)
      const start = performance.now()
      for (let repeat = 0; repeat < REPEATS; repeat++) for (const query of queries) count(query)
      figures[name] = (performance.now() - start) / (REPEATS * queries.length)
    }
    const product = Object.values(figures).reduce((sum, ms) => sum + Math.log(ms), 0)
    figures.mean = Math.exp(product / classes.length)
    return { figures, results: { ...results, mean: results } }
  }
}

function typingTurn(typed: readonly BenchQuery[], find: (query: BenchQuery) => number): Contender {
  return async (): Promise<Turn> => {
    const times: number[] = []
    const hits = typed.map(query => {
      const start = performance.now()
      const found = find(query)
      times.push(performance.now() - start)
      return found
    })
    return { figures: { p95: percentile(times, 0.95) }, results: { hits } }
  }
}

/** Queries for which the ids of the hits differ. */
function unequal(
  search: IndexSearch,
  fts4: Database,
  queries: readonly BenchQuery[],
): readonly string[] {
  return queries
    .filter(query => {
      const ours = [...documentsOf(search, query)].map(number => search.index.keyOf(number))
      return ours.join() !== idsInFts4(fts4, query.match).join()
    })
    .map(({ match }) => match)
}

function countLines(
  classes: readonly QueryClass[],
  rounds: Rounds,
  differing: readonly string[],
): readonly Line[] {
  const line = { goal: '2', rounds, ours: 'ours', peer: 'fts4', peerName: 'FTS4', unit: 'ms' }
  const names = classes.map(({ name }) => name)
  const lines = [
    ...names.map(name =>
      compare({
        ...{ ...line, what: `count: ${name}`, figure: name, result: name },
        target: { timesLess: 3 },
      }),
    ),
    compare({
      ...{ ...line, what: 'count: geometric mean', figure: 'mean', result: 'mean' },
      target: { timesLess: 8 },
    }),
  ]
  return lines.map(one => ({ ...one, isEqual: one.isEqual && differing.length === 0 }))
}

function typingLine(rounds: Rounds): Line {
  return compare({
    ...{ goal: '1', what: 'query of a keystroke, p95', rounds, figure: 'p95', result: 'hits' },
    ...{ ours: 'ours', peer: 'fts4', peerName: 'FTS4 prefix', unit: 'ms' },
    target: { timesLess: 500 },
  })
}

/** Goal 4: what each index holds on to, texts not counted. */
function memoryLines({ texts, keys }: Texts): readonly Line[] {
  const textMb = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  const ours = heldBy(() => buildOurs(texts))
  const flexSearch = heldBy(() => buildFlexSearch(keys))
  const miniSearch = heldBy(() => buildMiniSearch(keys))
  const line = (peerName: string, peer: number, target: Line['target']): Line => ({
    ...{ goal: '4', what: 'memory of the index', unit: 'MB', ours: [ours], peer: [peer], peerName },
    ...{ isPeerStopped: false, target, isEqual: true },
  })
  return [
    line('the texts as UTF-8', textMb, { atMost: 0.8 }),
    line('FlexSearch', flexSearch, { atMost: 0.5 }),
    line('MiniSearch', miniSearch, null),
  ]
}

function heldBy(build: () => unknown): number {
  collectGarbage()
  const before = process.memoryUsage()
  const built = build()
  collectGarbage()
  const after = process.memoryUsage()
  if (built === null) throw new Error('nothing was built')
  const bytes = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers
  return bytes / 1e6
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}
