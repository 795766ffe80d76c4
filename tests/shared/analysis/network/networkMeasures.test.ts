import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import Graph from 'graphology'
import louvain from 'graphology-communities-louvain'
import { connectedComponents } from 'graphology-components'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness'
import closenessCentrality from 'graphology-metrics/centrality/closeness'
import pagerank from 'graphology-metrics/centrality/pagerank'
import { describe, expect, it } from 'vitest'
import { communities } from '../../../../src/shared/analysis/network/communities'
import { type NetworkTie, networkGraph } from '../../../../src/shared/analysis/network/networkGraph'
import {
  type Measure,
  networkMeasures,
} from '../../../../src/shared/analysis/network/networkMeasures'
import { addPathSums, pathSums } from '../../../../src/shared/analysis/network/pathMeasures'
import { ranks } from '../../../../src/shared/analysis/network/ranks'

type Known = Readonly<Record<Measure, readonly number[]>> & {
  readonly nodes: number
  readonly edges: readonly (readonly [number, number])[]
  readonly bridges: readonly (readonly [number, number])[]
  readonly cutPoints: readonly number[]
}

const fixture = new URL('../../../fixtures/networkMeasures.json', import.meta.url)
const known: Readonly<Record<string, Known>> = JSON.parse(readFileSync(fixture, 'utf8'))

const TEXTBOOK = { followsDirections: false, usesWeights: false }

function ties(
  pairs: readonly (readonly [number, number])[],
  { isDirected = false, weight = 1 } = {},
): readonly NetworkTie[] {
  return pairs.map(([from, to]) => ({ from, to, isDirected, weight }))
}

function measured(name: string, isDirected = false) {
  const network = known[name] as Known
  const measures = networkMeasures(
    { size: network.nodes, ties: ties(network.edges, { isDirected }) },
    { followsDirections: isDirected, usesWeights: false },
  )
  return { network, ...measures }
}

function expectClose(actual: Float64Array | null, expected: readonly number[], digits = 8) {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((value, index) => {
    expect(actual?.[index]).toBeCloseTo(value, digits)
  })
}

describe('measures of published networks', () => {
  it('gives the karate club its published numbers', () => {
    const { values } = measured('karate')
    const of = (measure: Measure, member: number) => values[measure]?.[member - 1]
    expect(of('betweenness', 1)).toBeCloseTo(0.437635, 6)
    expect(of('betweenness', 34)).toBeCloseTo(0.304075, 6)
    expect(of('betweenness', 33)).toBeCloseTo(0.145247, 6)
    expect(of('closeness', 1)).toBeCloseTo(0.568966, 6)
    expect(of('closeness', 34)).toBeCloseTo(0.55, 6)
    expect(of('pageRank', 1)).toBeCloseTo(0.096997, 6)
    expect(of('pageRank', 34)).toBeCloseTo(0.100919, 6)
    expect(of('degree', 34)).toBe(17)
  })

  it('divides the karate club at a modularity of about 0.42, the same way every time', () => {
    const { community, modularity } = measured('karate')
    expect(modularity).toBeGreaterThan(0.41)
    expect(modularity).toBeLessThan(0.4199)
    expect(measured('karate').community).toEqual(community)
  })

  it('finds in Krackhardt’s kite that three measures name three actors', () => {
    const { values } = measured('kite')
    const best = (measure: Measure) => {
      const all = [...(values[measure] ?? [])]
      return all.flatMap((value, actor) => (value === Math.max(...all) ? [actor] : []))
    }
    expect(best('degree')).toEqual([3])
    expect(best('closeness')).toEqual([5, 6])
    expect(best('betweenness')).toEqual([7])
    expect(values.betweenness?.[7]).toBeCloseTo(14 / 36, 9)
  })

  it('finds the Medici between the other families of Florence', () => {
    const { values, network } = measured('florentine')
    expect(network.nodes).toBe(15)
    expect(values.betweenness?.[8]).toBeCloseTo(47.5 / 91, 9)
    expect(values.closeness?.[8]).toBeCloseTo(0.56, 9)
  })

  it.each(['karate', 'kite', 'florentine'])('agrees with NetworkX on %s', name => {
    const { values, network, bridges, isCutPoint } = measured(name)
    expectClose(values.betweenness, network.betweenness)
    expectClose(values.closeness, network.closeness)
    expectClose(values.pageRank, network.pageRank)
    expectClose(values.eigenvector, network.eigenvector, 6)
    expectClose(values.clustering, network.clustering)
    expectClose(values.coreNumber, network.coreNumber)
    expect(bridges).toEqual(network.bridges)
    expect([...isCutPoint.keys()].filter(actor => isCutPoint[actor] === 1)).toEqual(
      network.cutPoints,
    )
  })

  it('agrees with NetworkX where directions are followed', () => {
    const { values, network } = measured('directed', true)
    expectClose(values.betweenness, network.betweenness)
    expectClose(values.closeness, network.closeness)
    expectClose(values.pageRank, network.pageRank)
  })
})

describe('measures known in closed form', () => {
  it('of a star: everything goes through its middle', () => {
    const star = ties([1, 2, 3, 4, 5].map(leaf => [0, leaf] as const))
    const { values, isCutPoint, bridges } = networkMeasures({ size: 6, ties: star }, TEXTBOOK)
    expectClose(values.betweenness, [1, 0, 0, 0, 0, 0])
    expectClose(values.closeness, [1, 5 / 9, 5 / 9, 5 / 9, 5 / 9, 5 / 9])
    const leaf = 1 / Math.sqrt(10)
    expectClose(values.eigenvector, [Math.SQRT1_2, leaf, leaf, leaf, leaf, leaf])
    expect([...isCutPoint]).toEqual([1, 0, 0, 0, 0, 0])
    expect(bridges).toHaveLength(5)
  })

  it('of a path of five: i places from an end, i(4 − i) pairs pass', () => {
    const path = ties([0, 1, 2, 3].map(actor => [actor, actor + 1] as const))
    const { values } = networkMeasures({ size: 5, ties: path }, TEXTBOOK)
    expectClose(values.betweenness, [0, 3 / 6, 4 / 6, 3 / 6, 0])
    expectClose(values.closeness, [4 / 10, 4 / 7, 4 / 6, 4 / 7, 4 / 10])
  })

  it('of everyone tied to everyone: nobody is between, all are clustered', () => {
    const pairs = [0, 1, 2, 3].flatMap(one =>
      [1, 2, 3].filter(other => other > one).map(other => [one, other] as const),
    )
    const { values, density, bridges } = networkMeasures({ size: 4, ties: ties(pairs) }, TEXTBOOK)
    expectClose(values.betweenness, [0, 0, 0, 0])
    expectClose(values.clustering, [1, 1, 1, 1])
    expectClose(values.pageRank, [0.25, 0.25, 0.25, 0.25])
    expectClose(values.coreNumber, [3, 3, 3, 3])
    expect(density).toBe(1)
    expect(bridges).toEqual([])
  })

  it('numbers components from the largest and corrects closeness for those out of reach', () => {
    const pairs = [
      [4, 5],
      [5, 6],
      [0, 1],
    ] as const
    const { component, values } = networkMeasures({ size: 7, ties: ties(pairs) }, TEXTBOOK)
    expect([...component]).toEqual([2, 2, 3, 4, 1, 1, 1])
    // Of 6 others, actor 5 reaches 2 over 2 steps: (2/6) · (2/2).
    expect(values.closeness?.[5]).toBeCloseTo(1 / 3, 9)
    expect(values.closeness?.[2]).toBe(0)
  })
})

describe('what counts as a tie', () => {
  const several: readonly NetworkTie[] = [
    { from: 0, to: 1, isDirected: true, weight: 3 },
    { from: 0, to: 1, isDirected: true, weight: 2 },
    { from: 1, to: 2, isDirected: false, weight: 1 },
    { from: 2, to: 2, isDirected: true, weight: 9 },
  ]

  it('counts actors for degrees, every relationship for the weighted one, none to oneself', () => {
    const { values } = networkMeasures({ size: 3, ties: several }, TEXTBOOK)
    expectClose(values.degree, [1, 2, 1])
    expectClose(values.outDegree, [1, 1, 1])
    expectClose(values.inDegree, [0, 2, 1])
    expectClose(values.weightedDegree, [5, 6, 1])
  })

  it('follows directions only where that is asked for', () => {
    const chain = ties(
      [
        [0, 1],
        [1, 2],
      ],
      { isDirected: true },
    )
    const along = networkMeasures(
      { size: 3, ties: chain },
      { followsDirections: true, usesWeights: false },
    )
    expectClose(along.values.betweenness, [0, 1 / 2, 0])
    expect(along.values.closeness?.[2]).toBe(0)
    expect(along.values.eigenvector).toBeNull()
  })

  it('lets weights count where that is asked for', () => {
    const weighed = [...ties([[0, 1]], { weight: 9 }), ...ties([[0, 2]])]
    const { values } = networkMeasures(
      { size: 3, ties: weighed },
      { followsDirections: false, usesWeights: true },
    )
    expect(values.pageRank?.[1]).toBeGreaterThan(3 * (values.pageRank?.[2] ?? 1))
  })

  it('measures nothing of nobody', () => {
    const { values, modularity } = networkMeasures({ size: 0, ties: [] }, TEXTBOOK)
    expect(values.betweenness).toHaveLength(0)
    expect(modularity).toBe(0)
  })
})

const someNetwork = fc.integer({ min: 2, max: 30 }).chain(size => {
  const actor = fc.integer({ min: 0, max: size - 1 })
  return fc.record({
    size: fc.constant(size),
    pairs: fc.array(fc.tuple(actor, actor), { maxLength: 70 }),
  })
})

function graphologyOf(size: number, pairs: readonly (readonly [number, number])[], type: string) {
  const graph = new Graph({ type: type === 'directed' ? 'directed' : 'undirected' })
  for (let actor = 0; actor < size; actor++) graph.addNode(actor)
  for (const [one, other] of pairs) if (one !== other) graph.mergeEdge(one, other, { weight: 1 })
  return graph
}

describe('random networks', () => {
  it('are measured as graphology measures them', () => {
    fc.assert(
      fc.property(someNetwork, fc.boolean(), ({ size, pairs }, isDirected) => {
        const graph = graphologyOf(size, pairs, isDirected ? 'directed' : 'undirected')
        const { values, component } = networkMeasures(
          { size, ties: ties(pairs, { isDirected }) },
          { followsDirections: isDirected, usesWeights: false },
        )
        const expected = (byNode: Readonly<Record<string, number>>) =>
          Array.from({ length: size }, (_, actor) => byNode[actor] ?? Number.NaN)
        if (size > 2) expectClose(values.betweenness, expected(betweennessCentrality(graph)), 9)
        if (!isDirected) {
          const closeness = closenessCentrality(graph, { wassermanFaust: true })
          expectClose(values.closeness, expected(closeness), 9)
        }
        const rank = pagerank(graph, {
          maxIterations: 10_000,
          tolerance: 1e-14,
          getEdgeWeight: null,
        })
        expectClose(values.pageRank, expected(rank), 7)
        expect(Math.max(0, ...component)).toBe(connectedComponents(graph).length)
      }),
      { numRuns: 150 },
    )
  })

  it('are divided as well as graphology divides them, give or take its luck', () => {
    fc.assert(
      fc.property(someNetwork, ({ size, pairs }) => {
        const graph = graphologyOf(size, pairs, 'undirected')
        if (graph.size === 0) return
        const { modularity } = communities(networkGraph(size, ties(pairs)).around, {
          useWeights: false,
        })
        const tried = [1, 2, 3].map(seed => {
          let state = seed
          const rng = () => {
            state = (state * 16_807) % 2_147_483_647
            return state / 2_147_483_647
          }
          return louvain.detailed(graph, { rng }).modularity
        })
        expect(modularity).toBeGreaterThan(Math.max(...tried) - 0.06)
      }),
      { numRuns: 100, seed: 7 }, // what is compared are two heuristics
    )
  })

  it('give the same sums in parts as in one piece', () => {
    fc.assert(
      fc.property(someNetwork, ({ size, pairs }) => {
        const { around } = networkGraph(size, ties(pairs))
        const middle = size >> 1
        const parts = addPathSums(
          pathSums(around, { first: 0, end: middle }),
          pathSums(around, { first: middle, end: size }),
        )
        const whole = pathSums(around, { first: 0, end: size })
        expectClose(parts.dependency, [...whole.dependency], 9)
        expectClose(parts.distance, [...whole.distance], 9)
      }),
    )
  })
})

describe('ranks', () => {
  it('are shared in the middle by equal values', () => {
    expect([...ranks(Float64Array.of(0.5, 0.1 + 0.2, 0.3, 0.1))]).toEqual([1, 2.5, 2.5, 4])
  })
})
