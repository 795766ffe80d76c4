/**
 * Goals 17 and 18: exact betweenness with closeness, PageRank, and communities, against graphology.
 *
 * Ours is what the Network screen's worker does, on one thread. Both have their graph ready before.
 * Results have to be equal: values to 1e-9 (PageRank 1e-7, where the peer stops), modularity at most
 * 0.001 below the peer's.
 */
import Graph from 'graphology'
import louvain from 'graphology-communities-louvain'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness'
import closenessCentrality from 'graphology-metrics/centrality/closeness'
import pagerank from 'graphology-metrics/centrality/pagerank'
import { communities } from '../src/shared/analysis/network/communities'
import { pageRank } from '../src/shared/analysis/network/influenceMeasures'
import { networkGraph } from '../src/shared/analysis/network/networkGraph'
import type { Network } from '../src/shared/analysis/network/networkMeasures'
import { pathMeasures, pathSums } from '../src/shared/analysis/network/pathMeasures'
import { seededRandom } from '../src/shared/analysis/network/seededRandom'
import { communityGraph } from './communityGraph'
import { compare, type Findings, type Line } from './report'
import { runRounds, type Turn } from './rounds'
import type { Target } from './statistics'

/** Fewer rounds where the peer needs long. */
const PATH_SIZES: readonly (readonly [size: number, rounds: number])[] = [
  [200, 5],
  [1_000, 5],
  [5_000, 3],
]
const OTHER_SIZES = [200, 1_000, 5_000, 10_000]
/** The goal is set for this size; the others show where it stands. */
const GOAL_SIZE = 5_000

export async function measuresGoal(): Promise<Findings> {
  const lines: Line[] = []
  for (const [size, rounds] of PATH_SIZES) lines.push(await paths(size, rounds))
  for (const size of OTHER_SIZES) lines.push(await ranks(size), await groups(size))
  return {
    lines,
    remarks: [
      'Goals 17 and 18: one thread, the graphs of both made before; two workers were not measured.',
    ],
  }
}

type Work = () => Readonly<Record<string, Float64Array>>

/** The peer's values are kept, so that ours are compared with them number by number. */
async function duel(setUp: {
  readonly goal: string
  readonly what: string
  readonly rounds: number
  readonly target: Target | null
  readonly ours: Work
  readonly peer: Work
  readonly areEqual: (ours: Float64Array, peer: Float64Array) => boolean
}): Promise<Line> {
  const { goal, what, rounds: count, target, ours, peer, areEqual } = setUp
  let known: Readonly<Record<string, Float64Array>> = {}
  const rounds = await runRounds({
    rounds: count,
    limitMs: 240_000,
    contenders: {
      peer: async () => {
        const [values, cpu] = timed(peer)
        known = values
        return { figures: { cpu }, results: { isEqual: true } }
      },
      ours: async (): Promise<Turn> => {
        const [values, cpu] = timed(ours)
        const isEqual = Object.entries(known).every(([name, expected]) =>
          areEqual(values[name] ?? new Float64Array(), expected),
        )
        return { figures: { cpu }, results: { isEqual } }
      },
    },
  })
  const names = { ours: 'ours', peer: 'peer', peerName: 'graphology', figure: 'cpu' }
  return compare({ goal, what, rounds, result: 'isEqual', unit: 'ms cpu', target, ...names })
}

function timed(work: Work): [values: Readonly<Record<string, Float64Array>>, cpu: number] {
  const before = process.cpuUsage()
  const values = work()
  const { user, system } = process.cpuUsage(before)
  return [values, (user + system) / 1000]
}

function within(tolerance: number) {
  return (ours: Float64Array, peer: Float64Array) =>
    ours.length === peer.length &&
    ours.every((value, index) => Math.abs(value - (peer[index] ?? 0)) <= tolerance)
}

function peerOf({ size, ties }: Network): Graph {
  const graph = new Graph({ type: 'undirected' })
  for (let actor = 0; actor < size; actor++) graph.addNode(actor)
  for (const { from, to } of ties) graph.mergeEdge(from, to)
  return graph
}

function listed(size: number, byNode: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from({ length: size }, (_, actor) => byNode[actor] ?? Number.NaN)
}

function targetAt(size: number, timesLess: number): Target | null {
  return size === GOAL_SIZE ? { timesLess } : null
}

async function paths(size: number, rounds: number): Promise<Line> {
  const network = communityGraph(size)
  const graph = peerOf(network)
  const { around } = networkGraph(size, network.ties)
  return duel({
    goal: '17',
    what: `betweenness and closeness, G${size}`,
    rounds,
    target: targetAt(size, 6),
    ours: () => ({ ...pathMeasures(pathSums(around, { first: 0, end: size })) }),
    peer: () => ({
      betweenness: listed(size, betweennessCentrality(graph)),
      closeness: listed(size, closenessCentrality(graph, { wassermanFaust: true })),
    }),
    areEqual: within(1e-9),
  })
}

async function ranks(size: number): Promise<Line> {
  const network = communityGraph(size)
  const graph = peerOf(network)
  const { around } = networkGraph(size, network.ties)
  return duel({
    goal: '18',
    what: `PageRank, G${size}`,
    rounds: 5,
    target: targetAt(size, 4),
    ours: () => ({
      rank: pageRank(around, { useWeights: false }),
    }),
    peer: () => {
      const options = { getEdgeWeight: null, maxIterations: 10_000, tolerance: 1e-12 }
      return { rank: listed(size, pagerank(graph, options)) }
    },
    areEqual: within(1e-7),
  })
}

async function groups(size: number): Promise<Line> {
  const network = communityGraph(size)
  const graph = peerOf(network)
  const { around } = networkGraph(size, network.ties)
  return duel({
    goal: '18',
    what: `communities, G${size}`,
    rounds: 5,
    target: targetAt(size, 2),
    ours: () => ({
      modularity: Float64Array.of(communities(around, { useWeights: false }).modularity),
    }),
    peer: () => {
      const { modularity } = louvain.detailed(graph, { rng: seededRandom(1), getEdgeWeight: null })
      return { modularity: Float64Array.of(modularity) }
    },
    areEqual: ([ours = 0], [peer = 1]) => ours >= peer - 0.001,
  })
}
