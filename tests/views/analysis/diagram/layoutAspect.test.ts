import { describe, expect, it } from 'vitest'
import { stretched, turned } from '../../../../src/renderer/views/analysis/diagram/layoutAspect'
import { layoutPenalty } from '../../../../src/renderer/views/analysis/diagram/layoutPenalty'

const square = [
  { id: 'a', x: 0, y: 0 },
  { id: 'b', x: 400, y: 0 },
  { id: 'c', x: 0, y: 400 },
  { id: 'd', x: 400, y: 400 },
]

const actors = square.map(({ id, x, y }) => {
  return { id, x, y, isPinned: false, width: 80, height: 60, group: '', faction: '', name: id }
})

const request = (ties: readonly { from: string; to: string }[], aspect = 1) => {
  return { actors, ties, aspect, isRightToLeft: false }
}

describe('fitting a layout to a window', () => {
  it('turns without changing distances', () => {
    const [a, b] = turned(square, Math.PI / 3)
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeCloseTo(400)
  })

  it('draws apart to the side that has room, and never together', () => {
    const wide = stretched(square, 2)
    expect((wide[1]?.x ?? 0) - (wide[0]?.x ?? 0)).toBeGreaterThan(500)
    expect((wide[2]?.y ?? 0) - (wide[0]?.y ?? 0)).toBeCloseTo(400)
  })

  it('leaves a single actor alone', () => {
    const one = [{ id: 'a', x: 3, y: 4 }]
    expect(stretched(one, 2)).toEqual(one)
  })
})

describe('the penalty of a layout', () => {
  it('counts crossings', () => {
    const crossing = request([
      { from: 'a', to: 'd' },
      { from: 'b', to: 'c' },
    ])
    const parallel = request([
      { from: 'a', to: 'b' },
      { from: 'c', to: 'd' },
    ])
    expect(layoutPenalty(crossing, square)).toBeGreaterThan(layoutPenalty(parallel, square))
  })

  it('counts labels on top of each other', () => {
    const piled = square.map(({ id, x, y }) => ({ id, x: x / 10, y: y / 10 }))
    expect(layoutPenalty(request([]), piled)).toBeGreaterThan(layoutPenalty(request([]), square))
  })

  it('counts a shape that does not fit the window', () => {
    expect(layoutPenalty(request([], 3), square)).toBeGreaterThan(
      layoutPenalty(request([], 1), square),
    )
  })
})
