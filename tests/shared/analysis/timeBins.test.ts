/** Months and years of relationships, as the time slider shows them. */
import { describe, expect, it } from 'vitest'
import { timeBins } from '../../../src/shared/analysis/timeBins'

const dated = (startDate: string, endDate = '') => ({ startDate, endDate })

describe('time bins', () => {
  it('count what holds in each month, with open ends to the edges', () => {
    const bins = timeBins([
      dated('2024-01', '2024-02'),
      dated('2024-02-10'),
      dated('', '2024-01-05'),
      dated('2024-04-30', '2024-04-30'),
      dated(''),
    ])
    expect(bins).toEqual({
      unit: 'month',
      undated: 1,
      bins: [
        { from: '2024-01-01', until: '2024-01-31', relationships: 2 },
        { from: '2024-02-01', until: '2024-02-29', relationships: 2 },
        { from: '2024-03-01', until: '2024-03-31', relationships: 1 },
        { from: '2024-04-01', until: '2024-04-30', relationships: 2 },
      ],
    })
  })

  it('count years where there are too many months', () => {
    const bins = timeBins([dated('1990', '1991'), dated('2005')])
    expect(bins?.unit).toBe('year')
    expect(bins?.bins).toHaveLength(16)
    expect(bins?.bins.map(({ relationships }) => relationships).join('')).toBe('1100000000000001')
    expect(bins?.bins.at(-1)).toMatchObject({ from: '2005-01-01', until: '2005-12-31' })
  })

  it('are none where nothing has a date', () => {
    expect(timeBins([dated(''), dated('')])).toBeNull()
  })
})
