import { describe, expect, it } from 'vitest'
import type { Machine } from '../../bench/machine'
import { asJson, asText, type Line, ratioOf, rounded, verdictOf } from '../../bench/report'

const line: Line = {
  goal: '7',
  what: 'append a line',
  unit: 'ms',
  ours: [0.4, 0.6, 0.5],
  peer: [0.4, 0.4, 0.4],
  peerName: 'raw',
  isPeerStopped: false,
  target: { atMost: 1.5 },
  isEqual: true,
}

const machine: Machine = {
  at: '2026-11-22T12:00:00.000Z',
  processor: 'Test processor',
  cores: 2,
  memoryGb: 24,
  system: 'Test system',
  fileSystem: 'ext4',
  loadAverageAtStart: [0.5, 1, 2],
  loadAverageAtEnd: [3, 2, 1],
  versions: { node: '20.20.2' },
}

describe('verdictOf', () => {
  it('compares the median ratio with the target', () => {
    expect(ratioOf(line)).toBeCloseTo(1.25)
    expect(verdictOf(line)).toBe('met')
    expect(verdictOf({ ...line, target: { atMost: 1.2 } })).toBe('missed')
  })

  it('fails what came to another result, however fast', () => {
    expect(verdictOf({ ...line, isEqual: false })).toBe('NOT EQUAL')
  })

  it('says so when there is nothing to reach', () => {
    expect(verdictOf({ ...line, target: null })).toBe('no target')
    expect(verdictOf({ ...line, peer: null, target: null })).toBe('no target')
  })

  it('holds a line without a peer to milliseconds', () => {
    expect(verdictOf({ ...line, peer: null, target: { atMostMs: 0.5 } })).toBe('met')
    expect(verdictOf({ ...line, peer: null, target: { atMostMs: 0.4 } })).toBe('missed')
  })
})

describe('asText', () => {
  it('says machine, load and versions, and one line for each comparison', () => {
    const text = asText({ lines: [line], remarks: ['A remark.'] }, machine)

    expect(text).toContain('2 x Test processor, 24 GB, Test system, ext4')
    expect(text).toContain('load average 0.5 1.0 2.0 before, 3.0 2.0 1.0 after')
    expect(text).toContain('node 20.20.2')
    expect(text).toMatch(
      /^7 +append a line +0\.500 ms +0\.400 ms \(raw\) +1\.25x +<= 1\.5x +yes +met$/m,
    )
    expect(text).toContain('A remark.')
  })

  it('says "at least" of a peer that was stopped', () => {
    const slow = { ...line, peer: [60_000, 60_000, 60_000], isPeerStopped: true }
    const target = { timesLess: 500 }

    expect(asText({ lines: [{ ...slow, target }], remarks: [] }, machine)).toMatch(
      />= 60000 ms \(raw\) +>= 120000x less +>= 500x less/,
    )
  })
})

describe('asJson', () => {
  it('holds every measurement beside what was made of it', () => {
    const { lines, machine: where } = JSON.parse(asJson({ lines: [line], remarks: [] }, machine))

    expect(lines).toMatchObject([
      { goal: '7', ours: [0.4, 0.6, 0.5], medianOurs: 0.5, medianPeer: 0.4, verdict: 'met' },
    ])
    expect(where.loadAverageAtEnd).toEqual([3, 2, 1])
  })
})

describe('rounded', () => {
  it('keeps three digits that mean something', () => {
    expect([0.01234, 1.2345, 12.345, 123.45, 12345.6].map(rounded)).toEqual([
      '0.0123',
      '1.23',
      '12.3',
      '123',
      '12346',
    ])
  })
})
