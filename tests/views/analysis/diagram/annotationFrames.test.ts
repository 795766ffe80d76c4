/** Pulling a side or a corner of an annotation. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  resizedFrame,
  SIDES,
} from '../../../../src/renderer/views/analysis/diagram/annotationFrames'
import type { Frame } from '../../../../src/renderer/views/analysis/diagram/canvasTypes'

const edgesOf = ({ x, y, width, height }: Frame) => ({
  x: { '-1': x - width / 2, '1': x + width / 2 },
  y: { '-1': y - height / 2, '1': y + height / 2 },
})

describe('resizing an annotation', () => {
  it('moves the corner by as much as it is pulled, and the one across not at all', () => {
    const frame = { x: 0, y: 0, width: 100, height: 60 }
    expect(resizedFrame(frame, { x: -1, y: 1 }, { x: -20, y: 10 })).toEqual({
      ...{ x: -10, y: 5, width: 120, height: 70 },
    })
    expect(resizedFrame(frame, { x: 0, y: -1 }, { x: 999, y: 20 })).toEqual({
      ...{ x: 0, y: 10, width: 100, height: 40 },
    })
  })

  it('never turns it inside out, whichever side is pulled how far', () => {
    const pixels = fc.integer({ min: -3000, max: 3000 })
    const side = fc.constantFrom(...SIDES)
    const frame = fc.record({
      ...{ x: pixels, y: pixels },
      ...{ width: fc.integer({ min: 16, max: 900 }), height: fc.integer({ min: 16, max: 900 }) },
    })
    fc.assert(
      fc.property(frame, side, pixels, pixels, (before, pulled, x, y) => {
        const after = resizedFrame(before, pulled, { x, y })
        expect(Math.min(after.width, after.height)).toBeGreaterThanOrEqual(16)
        for (const axis of ['x', 'y'] as const) {
          const still =
            pulled[axis] === 0 ? (['-1', '1'] as const) : ([`${-pulled[axis]}`] as const)
          for (const edge of still) {
            expect(edgesOf(after)[axis][edge as '1']).toBeCloseTo(
              edgesOf(before)[axis][edge as '1'],
            )
          }
        }
      }),
      { seed: 5 },
    )
  })
})
