import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type EvidenceGroup,
  linesOf,
  type MatrixLine,
  stretches,
} from '../../../src/renderer/views/matrix/matrixLines'

const ROW = 50
const GROUP = 20
const sizeOf = (line: MatrixLine) => (line.kind === 'group' ? GROUP : ROW)

function group(name: string, first: number, count: number): EvidenceGroup {
  return { key: name, name, first, count }
}

describe('the lines of the matrix', () => {
  it('are the evidence in its order where nothing is grouped', () => {
    expect(linesOf(2, [])).toEqual([
      { kind: 'evidence', index: 0 },
      { kind: 'evidence', index: 1 },
    ])
  })

  it('put the heading of each group before its evidence', () => {
    const groups = [group('a', 0, 1), group('b', 1, 2)]
    expect(linesOf(3, groups)).toEqual([
      { kind: 'group', group: groups[0] },
      { kind: 'evidence', index: 0 },
      { kind: 'group', group: groups[1] },
      { kind: 'evidence', index: 1 },
      { kind: 'evidence', index: 2 },
    ])
  })
})

describe('what is drawn of the matrix', () => {
  it('is what lies in view, with the space of the rest before and after it', () => {
    const drawn = stretches(linesOf(6, []), sizeOf, { view: { start: 100, end: 200 }, kept: -1 })
    expect(drawn).toEqual([
      { kind: 'gap', size: 100, at: 0 },
      { kind: 'line', line: { kind: 'evidence', index: 2 }, at: 2 },
      { kind: 'line', line: { kind: 'evidence', index: 3 }, at: 3 },
      { kind: 'gap', size: 100, at: 4 },
    ])
  })

  it('counts headings of groups by their own size', () => {
    const lines = linesOf(2, [group('a', 0, 1), group('b', 1, 1)])
    const drawn = stretches(lines, sizeOf, { view: { start: 70, end: 90 }, kept: -1 })
    expect(drawn.map(one => (one.kind === 'gap' ? one.size : one.line.kind))).toEqual([
      GROUP + ROW,
      'group',
      ROW,
    ])
  })

  it('keeps the row that has the focus, however far away it is', () => {
    const drawn = stretches(linesOf(100, []), sizeOf, { view: { start: 0, end: 50 }, kept: 90 })
    expect(drawn.filter(one => one.kind === 'line').map(({ at }) => at)).toEqual([0, 90])
  })

  it('fills the same space as all lines together, wherever it is scrolled to', () => {
    const cases = fc.record({
      counts: fc.array(fc.nat({ max: 20 }), { maxLength: 6 }),
      start: fc.nat({ max: 3000 }),
      height: fc.nat({ max: 800 }),
      kept: fc.integer({ min: -1, max: 120 }),
    })
    fc.assert(
      fc.property(cases, ({ counts, start, height, kept }) => {
        let first = 0
        const groups = counts.map((count, place) => {
          const one = group(String(place), first, count)
          first += count
          return one
        })
        const lines = linesOf(first, groups)
        const drawn = stretches(lines, sizeOf, { view: { start, end: start + height }, kept })
        const space = drawn.map(one => (one.kind === 'gap' ? one.size : sizeOf(one.line)))
        const all = lines.map(sizeOf)
        expect(sum(space)).toBe(sum(all))
      }),
    )
  })
})

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0)
}
