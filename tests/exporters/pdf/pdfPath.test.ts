import { describe, expect, it } from 'vitest'
import { pdfPath } from '../../../src/renderer/exporters/pdf/pdfPath'

/** Where the path has been after each operator. */
function stops(data: string): readonly (readonly [number, number])[] {
  return pdfPath(data)
    .split('\n')
    .filter(line => line !== 'h')
    .map(line => line.split(' ').slice(-3, -1).map(Number) as [number, number]) // x, y, operator
}

describe('path data as PDF operators', () => {
  it('follows lines, absolute and relative', () => {
    expect(pdfPath('M1 2L3 4h5v-6l1 1H0V9Z').split('\n')).toEqual([
      '1 2 m',
      '3 4 l',
      '8 4 l',
      '8 -2 l',
      '9 -1 l',
      '0 -1 l',
      '0 9 l',
      'h',
    ])
  })

  it('raises a curve of the second degree to the third without moving it', () => {
    expect(pdfPath('M0 0Q3 6 6 0').split('\n')[1]).toBe('2 4 4 4 6 0 c')
  })

  it('goes round a circle of two half arcs and comes back', () => {
    const round = stops('M-10 0a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z')
    expect(round.at(-1)).toEqual([-10, 0])
    expect(round).toContainEqual([10, 0])
    expect(round.every(([x, y]) => Math.abs(Math.hypot(x, y) - 10) < 0.01)).toBe(true)
    expect(round).toContainEqual([0, 10]) // flag 0: against the clock, which is down on a screen
  })

  it.each([
    ['0 0', [0, 0]],
    ['0 1', [20, 20]],
  ])('keeps to the arc that the flags %s ask for', (flags, [x = 0, y = 0]) => {
    // A quarter of a circle from (0, 20) to (20, 0) bends towards one corner or the other.
    const middle = curveMiddle(pdfPath(`M0 20A20 20 0 ${flags} 20 0`))
    expect(Math.hypot(middle.x - x, middle.y - y)).toBeCloseTo(20, 1)
  })

  it('draws an arc that is too small for its ends as large as it must be', () => {
    expect(stops('M0 0A1 1 0 0 1 20 0').at(-1)).toEqual([20, 0])
  })
})

function curveMiddle(operators: string) {
  const [start = '', curve = ''] = operators.split('\n')
  const [x0 = 0, y0 = 0] = start.split(' ').map(Number)
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = curve.split(' ').map(Number)
  return { x: (x0 + 3 * x1 + 3 * x2 + x3) / 8, y: (y0 + 3 * y1 + 3 * y2 + y3) / 8 }
}
