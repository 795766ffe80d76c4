import { describe, expect, it } from 'vitest'
import { isMet, median, medianRatio, percentile } from '../../bench/statistics'

describe('median', () => {
  it('is the middle of an odd count, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5)
  })

  it('is the mean of the two middle values of an even count', () => {
    expect(median([4, 1, 3, 100])).toBe(3.5)
  })

  it('orders by number, not by text', () => {
    expect(median([9, 10, 100])).toBe(10)
  })

  it('refuses to say anything about nothing', () => {
    expect(() => median([])).toThrow('nothing was measured')
  })
})

describe('percentile', () => {
  const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index)

  it('takes the nearest rank', () => {
    expect(percentile(oneToHundred, 0.99)).toBe(99)
    expect(percentile(oneToHundred, 0.5)).toBe(50)
    expect(percentile([3, 1, 2], 0.5)).toBe(2)
  })

  it('ends at the smallest and the largest value', () => {
    expect(percentile(oneToHundred, 0)).toBe(1)
    expect(percentile(oneToHundred, 1)).toBe(100)
  })
})

describe('medianRatio', () => {
  it('compares turns that stood side by side, not medians of all turns', () => {
    const pairs = [
      { ours: 1, peer: 2 },
      { ours: 30, peer: 60 },
      { ours: 500, peer: 100 },
    ]

    expect(medianRatio(pairs)).toBe(0.5)
  })
})

describe('isMet', () => {
  it('holds ours to at most so many times the peer', () => {
    expect(isMet(9, 1.5, { atMost: 1.5 })).toBe(true)
    expect(isMet(9, 1.51, { atMost: 1.5 })).toBe(false)
  })

  it('holds ours to be so many times less than the peer', () => {
    expect(isMet(9, 1 / 512, { timesLess: 500 })).toBe(true)
    expect(isMet(9, 1 / 499, { timesLess: 500 })).toBe(false)
  })
  it('holds ours to so many milliseconds, with or without a peer', () => {
    expect(isMet(8, null, { atMostMs: 8 })).toBe(true)
    expect(isMet(8.1, 0.5, { atMostMs: 8 })).toBe(false)
  })

  it('refuses a ratio without a peer', () => {
    expect(() => isMet(1, null, { atMost: 2 })).toThrow('needs a peer')
  })
})
