import { describe, expect, it } from 'vitest'
import { matrixRows } from '../../../src/renderer/views/network/derived/matrixRows'

describe('a derived network for other programs', () => {
  it('has a row a speaker and a column a hypothesis, with figures as they are', () => {
    const names = new Map([
      ['a', 'باريس'],
      ['b', 'باماكو'],
      ['x', 'H1'],
      ['y', 'H2'],
      ['z', 'H3'],
    ])
    const network = {
      rows: ['a', 'b'],
      columns: ['x', 'y', 'z'],
      values: Float64Array.of(1, -2, 0, 0.25, 3, 4),
      counted: 10,
      speakersLeftOut: 0,
    }
    expect(matrixRows(network, { nameOf: id => names.get(id) ?? '' })).toEqual({
      columns: ['', 'H1', 'H2', 'H3'],
      rows: [
        ['باريس', 1, -2, 0],
        ['باماكو', 0.25, 3, 4],
      ],
    })
  })
})
