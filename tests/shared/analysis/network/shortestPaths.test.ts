import fc from 'fast-check'
import Graph from 'graphology'
import { bidirectional } from 'graphology-shortest-path'
import { describe, expect, it } from 'vitest'
import { networkGraph } from '../../../../src/shared/analysis/network/networkGraph'
import { shortestPaths } from '../../../../src/shared/analysis/network/shortestPaths'

type Pair = readonly [number, number]

function graph(size: number, pairs: readonly Pair[], isDirected = false) {
  return networkGraph(
    size,
    pairs.map(([from, to]) => ({ from, to, isDirected, weight: 1 })),
  )
}

const square: readonly Pair[] = [
  [0, 1],
  [1, 3],
  [0, 2],
  [2, 3],
  [3, 4],
]

describe('shortestPaths', () => {
  it('lists every shortest path', () => {
    const { around } = graph(5, square)
    const found = shortestPaths({ out: around, into: around }, { from: 0, to: 4, most: 10 })
    expect(found).toEqual({
      length: 3,
      count: 2,
      paths: [
        [0, 1, 3, 4],
        [0, 2, 3, 4],
      ],
    })
  })

  it('counts all of very many and lists as many as were asked for', () => {
    // Ten squares in a row: each may be passed on either side.
    const pairs = Array.from({ length: 10 }, (_, index) => index * 3).flatMap(
      (at): readonly Pair[] => [
        [at, at + 1],
        [at, at + 2],
        [at + 1, at + 3],
        [at + 2, at + 3],
      ],
    )
    const { around } = graph(31, pairs)
    const found = shortestPaths({ out: around, into: around }, { from: 0, to: 30, most: 7 })
    expect(found.count).toBe(1024)
    expect(found.paths).toHaveLength(7)
    expect(new Set(found.paths.map(String)).size).toBe(7)
  })

  it('finds no way against directions, between components, or from an actor to itself', () => {
    const { out, into, around } = graph(6, square, true)
    expect(shortestPaths({ out, into }, { from: 4, to: 0, most: 5 }).length).toBeNull()
    const ways = { out: around, into: around }
    expect(shortestPaths(ways, { from: 0, to: 5, most: 5 }).paths).toEqual([])
    expect(shortestPaths(ways, { from: 2, to: 2, most: 5 }).length).toBeNull()
    expect(shortestPaths({ out, into }, { from: 0, to: 4, most: 5 }).count).toBe(2)
  })

  it('is as short as graphology says, on random networks', () => {
    const someNetwork = fc.integer({ min: 2, max: 20 }).chain(size => {
      const actor = fc.integer({ min: 0, max: size - 1 })
      return fc.record({
        size: fc.constant(size),
        pairs: fc.array(fc.tuple(actor, actor), { maxLength: 40 }),
        isDirected: fc.boolean(),
      })
    })
    fc.assert(
      fc.property(someNetwork, ({ size, pairs, isDirected }) => {
        const other = new Graph({ type: isDirected ? 'directed' : 'undirected' })
        for (let actor = 0; actor < size; actor++) other.addNode(actor)
        for (const [from, to] of pairs) if (from !== to) other.mergeEdge(from, to)
        const { out, into } = graph(size, pairs, isDirected)
        const found = shortestPaths({ out, into }, { from: 0, to: size - 1, most: 1000 })
        const path = bidirectional(other, 0, size - 1)
        expect(found.length).toBe(path === null ? null : path.length - 1)
        expect(found.paths).toHaveLength(Math.min(1000, found.count))
        for (const listed of found.paths) {
          expect(listed).toHaveLength((found.length ?? 0) + 1)
          listed.slice(1).forEach((to, index) => {
            expect(other.hasEdge(listed[index], to)).toBe(true)
          })
        }
      }),
    )
  })
})
