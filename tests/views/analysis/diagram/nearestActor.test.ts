import { describe, expect, it } from 'vitest'
import {
  inReadingOrder,
  nearestInDirection,
} from '../../../../src/renderer/views/analysis/diagram/nearestActor'

const near = { x: 100, y: 10 }
const far = { x: 300, y: 0 }
const above = { x: 5, y: -80 }

describe('going to the nearest actor with the keyboard', () => {
  it('takes the nearest in the direction of the arrow', () => {
    const all = [far, near, above]
    expect(nearestInDirection({ x: 0, y: 0 }, 'right', all)).toBe(near)
    expect(nearestInDirection({ x: 0, y: 0 }, 'up', all)).toBe(above)
  })

  it('stays where nothing lies ahead', () => {
    expect(nearestInDirection({ x: 0, y: 0 }, 'left', [near, far])).toBeNull()
  })

  it('goes row by row, each from where reading begins', () => {
    expect(inReadingOrder([far, near, above], false)).toEqual([above, near, far])
    expect(inReadingOrder([near, far, above], true)).toEqual([above, far, near])
  })
})
