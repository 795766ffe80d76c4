import { describe, expect, it } from 'vitest'
import { aligned, distributed } from '../../../../src/renderer/views/analysis/diagram/arrangement'
import { placesFor } from '../../../../src/renderer/views/analysis/navigator/diagramPlaces'
import { ActorId } from '../../../../src/shared/domain/ids'
import { testId } from '../../../support/testProject'

const PLACES = [
  { id: 'a', x: 0, y: 30 },
  { id: 'b', x: 101, y: 10 },
  { id: 'c', x: 300, y: 90 },
]

describe('aligning', () => {
  it.each([
    ['left', [0, 0, 0], [30, 10, 90]],
    ['centre', [150, 150, 150], [30, 10, 90]],
    ['right', [300, 300, 300], [30, 10, 90]],
    ['top', [0, 101, 300], [10, 10, 10]],
    ['middle', [0, 101, 300], [50, 50, 50]],
    ['bottom', [0, 101, 300], [90, 90, 90]],
  ] as const)('to the %s changes one axis only', (edge, xs, ys) => {
    const places = aligned(PLACES, edge)
    expect(places.map(({ x }) => x)).toEqual(xs)
    expect(places.map(({ y }) => y)).toEqual(ys)
  })
})

describe('spacing evenly', () => {
  it('keeps the outermost and the order', () => {
    expect(distributed(PLACES, 'across').map(({ id, x }) => [id, x])).toEqual([
      ['a', 0],
      ['b', 150],
      ['c', 300],
    ])
    expect(distributed(PLACES, 'down').map(({ id, y }) => [id, y])).toEqual([
      ['b', 10],
      ['a', 50],
      ['c', 90],
    ])
  })

  it('leaves two where they are', () => {
    expect(distributed(PLACES.slice(0, 2), 'across')).toEqual(PLACES.slice(0, 2))
  })
})

describe('places on a new diagram', () => {
  it('are those of the open one, and free ones below it for the others', () => {
    const ids = [1, 2, 3, 4].map(number => ActorId.parse(testId(number)))
    const [first, second, third, fourth] = ids
    if (!first || !second || !third || !fourth) throw new Error('four ids')
    const known = [
      { actorId: second, x: 40, y: 500 },
      { actorId: third, x: -10, y: 0 },
    ]
    expect(placesFor([first, second, third, fourth], known)).toEqual([
      { actorId: second, x: 40, y: 500 },
      { actorId: third, x: -10, y: 0 },
      { actorId: first, x: -10, y: 610 },
      { actorId: fourth, x: 140, y: 610 },
    ])
  })
})
