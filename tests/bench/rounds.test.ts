import { describe, expect, it } from 'vitest'
import { areEqual, figuresOf, runRounds } from '../../bench/rounds'

/** A contender that notes its turns in `order` and measures 1, 2, 3, … */
function counting(name: string, order: string[], result: unknown = 'same') {
  let turn = 0
  return async () => {
    order.push(name)
    turn += 1
    return { figures: { wall: turn }, results: { text: result } }
  }
}

const never = () => new Promise<never>(() => undefined)

describe('runRounds', () => {
  it('lets the contenders take turns', async () => {
    const order: string[] = []
    const contenders = { ours: counting('ours', order), peer: counting('peer', order) }

    await runRounds({ contenders, rounds: 3 })

    expect(order).toEqual(['ours', 'peer', 'ours', 'peer', 'ours', 'peer'])
  })

  it('does not count the rounds for warming up', async () => {
    const contenders = { ours: counting('ours', []) }

    const rounds = await runRounds({ contenders, rounds: 2, warmUps: 1 })

    expect(figuresOf(rounds, 'ours', 'wall').values).toEqual([2, 3])
  })

  it('counts a contender that does not end as the limit, and does not ask it again', async () => {
    const asked: string[] = []
    const peer = () => {
      asked.push('peer')
      return never()
    }

    const rounds = await runRounds({
      contenders: { ours: counting('ours', []), peer },
      rounds: 3,
      limitMs: 5,
    })

    expect(asked).toEqual(['peer'])
    expect(figuresOf(rounds, 'peer', 'wall')).toEqual({ values: [5, 5, 5], isStopped: true })
    expect(figuresOf(rounds, 'ours', 'wall').isStopped).toBe(false)
  })

  it('fails when a contender fails', async () => {
    const broken = () => Promise.reject(new Error('broken'))

    await expect(runRounds({ contenders: { broken }, rounds: 1 })).rejects.toThrow('broken')
  })
})

describe('figuresOf', () => {
  it('fails for a figure that was not measured', async () => {
    const rounds = await runRounds({ contenders: { ours: counting('ours', []) }, rounds: 1 })

    expect(() => figuresOf(rounds, 'ours', 'cpu')).toThrow('ours did not measure cpu')
  })
})

describe('areEqual', () => {
  const text = { ours: 'ours', peer: 'peer', result: 'text' }
  const turns = (results: readonly [unknown, unknown][]) => ({
    limitMs: 1,
    turns: results.map(([ours, peer]) => ({
      ours: { figures: {}, results: { text: ours } },
      peer: { figures: {}, results: { text: peer } },
    })),
  })

  it('holds when every round came to the same result', () => {
    const results = turns([
      [
        ['a', 1],
        ['a', 1],
      ],
      [{ rows: 2 }, { rows: 2 }],
    ])

    expect(areEqual(results, text)).toBe(true)
  })

  it('does not hold when one round differed', () => {
    const results = turns([
      [1, 1],
      [1, 2],
      [1, 1],
    ])

    expect(areEqual(results, text)).toBe(false)
  })

  it('does not hold for a result that neither has', () => {
    expect(areEqual(turns([[undefined, undefined]]), text)).toBe(false)
  })

  it('does not hold when nothing could be compared', () => {
    expect(areEqual(turns([]), text)).toBe(false)
  })
})
