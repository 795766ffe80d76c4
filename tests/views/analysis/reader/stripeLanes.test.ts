/** Stripes in the margin never lie over one another. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Extent,
  stripeLanes,
} from '../../../../src/renderer/views/analysis/reader/stripeLanes'

describe('stripeLanes', () => {
  it('puts what overlaps side by side, the longest nearest to the text', () => {
    const extents = [
      { top: 0, bottom: 30 },
      { top: 0, bottom: 90 },
      { top: 30, bottom: 60 },
      { top: 60, bottom: 90 },
    ]
    expect(stripeLanes(extents, 4)).toEqual([1, 0, 1, 1])
  })

  it('finds no lane for more than there are', () => {
    const same = Array.from({ length: 5 }, () => ({ top: 0, bottom: 10 }))
    expect(stripeLanes(same, 3)).toEqual([0, 1, 2, null, null])
  })

  it('never lets two in one lane meet, and leaves none out while a lane is free', () => {
    const extent = fc
      .tuple(fc.nat(200), fc.integer({ min: 1, max: 90 }))
      .map(([top, height]): Extent => ({ top, bottom: top + height }))
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 20 }), fc.integer({ min: 1, max: 5 }), (all, n) => {
        const lanes = stripeLanes(all, n)
        const meets = (one: Extent, other: Extent) =>
          one.top < other.bottom && other.top < one.bottom
        for (const [index, one] of all.entries()) {
          const others = all.filter((other, at) => at !== index && meets(one, other))
          const taken = new Set(
            others.map(other => lanes[all.indexOf(other)]).filter(lane => lane !== null),
          )
          if (lanes[index] === null) expect(taken.size).toBe(n)
          else if (new Set(all).size === all.length) {
            const same = all.filter(
              (other, at) => at !== index && lanes[at] === lanes[index] && meets(one, other),
            )
            expect(same).toEqual([])
          }
        }
      }),
    )
  })
})
