import { describe, expect, it } from 'vitest'
import { type Grid, HEADING, movePlace } from '../../../src/renderer/views/matrix/gridMoves'

const upright: Grid = {
  evidenceCount: 5,
  hypothesisCount: 3,
  isTransposed: false,
  direction: 'ltr',
}
const near = (code: string) => ({ code, isFar: false })
const far = (code: string) => ({ code, isFar: true })

describe('moving through the matrix', () => {
  it('goes to the next hypothesis with the arrow that points forward in the language', () => {
    const start = { evidence: 1, hypothesis: 0 }
    const next = { evidence: 1, hypothesis: 1 }
    expect(movePlace(start, near('ArrowRight'), upright)).toEqual(next)
    expect(movePlace(start, near('ArrowLeft'), { ...upright, direction: 'rtl' })).toEqual(next)
  })

  it('goes from evidence to evidence along the other arrows when the table is turned', () => {
    const turned: Grid = { ...upright, isTransposed: true }
    const start = { evidence: 1, hypothesis: 1 }
    expect(movePlace(start, near('ArrowRight'), turned)).toEqual({ evidence: 2, hypothesis: 1 })
    expect(movePlace(start, near('ArrowUp'), turned)).toEqual({ evidence: 1, hypothesis: 0 })
  })

  it('reaches the heading of the evidence before the first hypothesis, and ends there', () => {
    const heading = { evidence: 0, hypothesis: HEADING }
    expect(movePlace({ evidence: 0, hypothesis: 0 }, near('ArrowLeft'), upright)).toEqual(heading)
    expect(movePlace(heading, near('ArrowLeft'), upright)).toEqual(heading)
    expect(movePlace(heading, near('ArrowUp'), upright)).toEqual(heading)
  })

  it('goes to the ends of the row and of the whole table', () => {
    const middle = { evidence: 2, hypothesis: 1 }
    expect(movePlace(middle, near('End'), upright)).toEqual({ evidence: 2, hypothesis: 2 })
    expect(movePlace(middle, far('End'), upright)).toEqual({ evidence: 4, hypothesis: 1 })
    expect(movePlace(middle, far('ArrowDown'), upright)).toEqual({ evidence: 4, hypothesis: 1 })
  })

  it('leaves other keys alone', () => {
    expect(movePlace({ evidence: 0, hypothesis: 0 }, near('KeyC'), upright)).toBeUndefined()
  })
})
