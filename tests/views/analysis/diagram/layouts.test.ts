import { describe, expect, it } from 'vitest'
import { atlasLayout } from '../../../../src/renderer/views/analysis/diagram/atlasLayout'
import { concentricLayout } from '../../../../src/renderer/views/analysis/diagram/concentricLayout'
import { factionLayout } from '../../../../src/renderer/views/analysis/diagram/factionLayout'
import { layeredLayout } from '../../../../src/renderer/views/analysis/diagram/layeredLayout'
import {
  circleLayout,
  gridLayout,
  type LayoutActor,
  type LayoutRequest,
  type Placement,
  spotsAround,
} from '../../../../src/renderer/views/analysis/diagram/layouts'

function actor(id: string, changes: Partial<LayoutActor> = {}): LayoutActor {
  const place = { x: 0, y: 0, isPinned: false }
  return { id, ...place, width: 100, height: 70, group: '', faction: '', name: id, ...changes }
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

type Layout = (request: LayoutRequest, onProgress: (share: number) => void) => readonly Placement[]

const LAYOUTS: readonly (readonly [string, Layout])[] = [
  ['circle', circleLayout],
  ['grid', gridLayout],
  ['ForceAtlas2', atlasLayout],
  ['layered', layeredLayout],
  ['concentric', concentricLayout],
  ['faction', factionLayout],
]

describe.each(LAYOUTS)('the %s layout', (_, layoutWith) => {
  const layout = (one: LayoutRequest) => layoutWith(one, () => {})

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

const placeOf = (placements: readonly Placement[], id: string) => {
  const found = placements.find(one => one.id === id)
  if (found === undefined) throw new Error(`no place for ${id}`)
  return found
}

const distance = (a: Placement, b: Placement) => Math.hypot(a.x - b.x, a.y - b.y)

describe('the layered layout', () => {
  it('puts those who act above those acted upon, whatever the circles among them', () => {
    const ties = [
      { from: 'actor 00', to: 'actor 01' },
      { from: 'actor 01', to: 'actor 02' },
      { from: 'actor 01', to: 'actor 03' },
      { from: 'actor 03', to: 'actor 03' },
    ]
    const placements = layeredLayout(request(many(4), { ties }))
    const height = (id: string) => placeOf(placements, id).y
    expect(height('actor 00')).toBeLessThan(height('actor 01'))
    expect(height('actor 01')).toBeLessThan(height('actor 02'))
    expect(height('actor 02')).toBeCloseTo(height('actor 03'))
  })
})

describe('the concentric layout', () => {
  it('puts the best connected in the middle and equals at equal distance', () => {
    const hub = ['01', '02', '03', '04'].map(end => ({ from: 'actor 00', to: `actor ${end}` }))
    const ties = [...hub, { from: 'actor 01', to: 'actor 02' }]
    const placements = concentricLayout(request(many(6), { ties }))
    const middle = placeOf(placements, 'actor 00')
    const away = (id: string) => distance(middle, placeOf(placements, id))
    expect(away('actor 01')).toBeCloseTo(away('actor 02'))
    expect(away('actor 03')).toBeCloseTo(away('actor 04'))
    expect(away('actor 01')).toBeLessThan(away('actor 03'))
    expect(away('actor 03')).toBeLessThan(away('actor 05'))
  })
})

describe('the faction layout', () => {
  it('keeps each faction in a block of its own, led by the faction itself', () => {
    const members = (faction: string, count: number) =>
      many(count).map(one => actor(`${faction} ${one.id}`, { faction }))
    const junta = actor('junta', { faction: 'junta' })
    const actors = [...members('junta', 4), junta, ...members('rebels', 3), ...many(2)]
    const placements = factionLayout(request(actors))
    const rebels = placements.filter(({ id }) => id.startsWith('rebels'))
    const [xs, ys] = [rebels.map(({ x }) => x), rebels.map(({ y }) => y)]
    const among = placements.filter(
      ({ x, y }) =>
        x >= Math.min(...xs) &&
        x <= Math.max(...xs) &&
        y >= Math.min(...ys) &&
        y <= Math.max(...ys),
    )
    expect(among.map(({ id }) => id).toSorted()).toEqual(rebels.map(({ id }) => id).toSorted())
    expect(placements[0]?.id).toBe('junta')
    expect(placements.at(-1)?.id).toMatch(/^actor/)
  })
})

describe('the ForceAtlas2 layout', () => {
  it('draws two clusters apart, and reports progress up to the end', () => {
    const group = (start: number) =>
      [0, 1, 2, 3].flatMap(a =>
        [0, 1, 2, 3]
          .filter(b => b > a)
          .map(b => ({ from: `actor 0${start + a}`, to: `actor 0${start + b}` })),
      )
    const ties = [...group(0), ...group(4), { from: 'actor 00', to: 'actor 04' }]
    const shares: number[] = []
    const placements = atlasLayout(request(many(8), { ties }), share => shares.push(share))
    const place = (index: number) => placeOf(placements, `actor 0${index}`)
    const within = distance(place(1), place(2)) + distance(place(5), place(6))
    const across = distance(place(1), place(5)) + distance(place(2), place(6))
    expect(within).toBeLessThan(across)
    expect(shares.at(-1)).toBe(1)
  })
})

describe('the ForceAtlas2 layout of a dense crowd', () => {
  it('lays no name over another', () => {
    const crowd = many(40).map(one => ({ ...one, width: 320, height: 60 }))
    const ties = crowd.flatMap(({ id }) => crowd.map(other => ({ from: id, to: other.id })))
    expect(
      overlaps(
        crowd,
        atlasLayout(request(crowd, { ties }), () => {}),
      ),
    ).toBe(false)
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
