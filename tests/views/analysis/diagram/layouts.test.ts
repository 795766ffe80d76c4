import { describe, expect, it } from 'vitest'
import {
  circleLayout,
  gridLayout,
  type LayoutActor,
  type LayoutRequest,
  spotsAround,
} from '../../../../src/renderer/views/analysis/diagram/layouts'

function actor(id: string, changes: Partial<LayoutActor> = {}): LayoutActor {
  const place = { x: 0, y: 0, isPinned: false }
  return { id, ...place, width: 100, height: 70, group: '', name: id, ...changes }
}

function request(actors: readonly LayoutActor[], changes: Partial<LayoutRequest> = {}) {
  return { actors, ties: [], aspect: 1.4, isRightToLeft: false, ...changes }
}

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => actor(`actor ${String(index).padStart(2, '0')}`))

function overlaps(actors: readonly LayoutActor[], spots: readonly { x: number; y: number }[]) {
  return spots.some((a, index) =>
    spots
      .slice(index + 1)
      .some(
        b =>
          Math.abs(a.x - b.x) < (actors[0]?.width ?? 0) &&
          Math.abs(a.y - b.y) < (actors[0]?.height ?? 0),
      ),
  )
}

describe.each([
  ['circle', circleLayout],
  ['grid', gridLayout],
])('the %s layout', (_, layout) => {
  it.each([1, 2, 3, 7, 30, 101])('gives %i actors a place each, none over another', count => {
    const actors = many(count)
    const placements = layout(request(actors))
    expect(new Set(placements.map(({ id }) => id)).size).toBe(count)
    expect(overlaps(actors, placements)).toBe(false)
  })

  it('leaves pinned actors where they are and keeps the others off them', () => {
    const pinned = actor('pinned', { x: 60, y: -40, isPinned: true })
    const actors = [...many(12), pinned]
    const placements = layout(request(actors))
    expect(placements.map(({ id }) => id)).not.toContain('pinned')
    expect(placements).toHaveLength(12)
    expect(overlaps(actors, [...placements, pinned])).toBe(false)
  })

  it('does nothing when nobody is free to move', () => {
    expect(layout(request([actor('a', { isPinned: true })]))).toEqual([])
  })

  it('gives the same result every time', () => {
    const ties = [{ from: 'actor 01', to: 'actor 07' }]
    expect(layout(request(many(9), { ties }))).toEqual(layout(request(many(9), { ties })))
  })
})

describe('the circle layout', () => {
  it('seats tied actors side by side', () => {
    const placements = circleLayout(
      request(many(10), { ties: [{ from: 'actor 00', to: 'actor 05' }] }),
    )
    const order = placements.map(({ id }) => id)
    const steps = Math.abs(order.indexOf('actor 00') - order.indexOf('actor 05'))
    expect([1, 9]).toContain(steps)
  })

  it('begins at the top', () => {
    const placements = circleLayout(request(many(6)))
    const highest = Math.min(...placements.map(({ y }) => y))
    expect(placements[0]?.y).toBeCloseTo(highest)
  })
})

describe('the grid layout', () => {
  it('begins where reading begins', () => {
    const leftOf = (isRightToLeft: boolean) => {
      const [first, second] = gridLayout(request(many(4), { isRightToLeft }))
      return (first?.x ?? 0) < (second?.x ?? 0)
    }
    expect(leftOf(false)).toBe(true)
    expect(leftOf(true)).toBe(false)
  })

  it('keeps groups together', () => {
    const actors = [
      actor('a', { group: '2' }),
      actor('b', { group: '1' }),
      actor('c', { group: '2' }),
      actor('d', { group: '1' }),
    ]
    expect(gridLayout(request(actors)).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c'])
  })
})

describe('free places around a point', () => {
  it('avoid actors that are there and each other', () => {
    const taken = [{ x: 0, y: 0 }]
    const spots = spotsAround({ x: 0, y: 0 }, 12, taken)
    expect(spots).toHaveLength(12)
    expect(overlaps(many(1), [...spots, ...taken])).toBe(false)
  })
})
