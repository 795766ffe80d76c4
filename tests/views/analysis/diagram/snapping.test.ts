/** Where something dragged comes to lie, and which lines show why. */
import { describe, expect, it } from 'vitest'
import { snapped } from '../../../../src/renderer/views/analysis/diagram/snapping'

const neighbours = [
  { x: 100, y: 0 },
  { x: 100, y: 300 },
  { x: 400, y: 203 },
]
const toNeighbours = { toNeighbours: true, toGrid: false, reach: 6 }
const toGrid = { toNeighbours: false, toGrid: true, reach: 6 }

describe('snapping', () => {
  it('lines up with a neighbour on one axis and leaves the other alone', () => {
    expect(snapped({ x: 104, y: 120 }, neighbours, toNeighbours)).toEqual({
      place: { x: 100, y: 120 },
      guides: [{ axis: 'x', at: 100, from: 0, to: 300 }],
    })
  })

  it('lines up on both axes at once', () => {
    expect(snapped({ x: 97, y: 200 }, neighbours, toNeighbours)).toEqual({
      place: { x: 100, y: 203 },
      guides: [
        { axis: 'x', at: 100, from: 0, to: 300 },
        { axis: 'y', at: 203, from: 100, to: 400 },
      ],
    })
  })

  it('leaves alone what is out of reach', () => {
    const free = { x: 107, y: 120 }
    expect(snapped(free, neighbours, toNeighbours)).toEqual({ place: free, guides: [] })
  })

  it('takes the nearer of two lines', () => {
    const lines = [
      { x: 0, y: 0 },
      { x: 5, y: 90 },
    ]
    expect(snapped({ x: 3, y: 40 }, lines, toNeighbours).place.x).toBe(5)
  })

  it('comes to rest on the grid, without lines', () => {
    expect(snapped({ x: 31, y: -29 }, neighbours, toGrid)).toEqual({
      place: { x: 40, y: -20 },
      guides: [],
    })
  })

  it('lets a neighbour decide before the grid', () => {
    const both = { ...toGrid, toNeighbours: true }
    expect(snapped({ x: 396, y: 209 }, neighbours, both).place).toEqual({ x: 400, y: 203 })
    expect(snapped({ x: 396, y: 231 }, neighbours, both).place).toEqual({ x: 400, y: 240 })
  })
})
