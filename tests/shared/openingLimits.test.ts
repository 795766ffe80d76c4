/** How large a project file may be and how long it may take to open, whoever it comes from. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withinTime } from '../../src/renderer/client/timeLimits'
import { ProblemError, problemOf } from '../../src/shared/problem'
import { assertSizeIsServed } from '../../src/shared/projectHeader'

const MEGABYTE = 1024 ** 2

describe('the size', () => {
  it('of 1 GiB is served, a byte more is not', () => {
    expect(() => assertSizeIsServed('كبير.tarjih', 1024 * MEGABYTE)).not.toThrow()
    const details = { name: 'كبير.tarjih', megabytes: 1025, limitMegabytes: 1024 }
    expect(() => assertSizeIsServed('كبير.tarjih', 1024 * MEGABYTE + 1)).toThrow(
      new ProblemError({ code: 'project-file-too-large', details }),
    )
  })
})

describe('the time', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('window', globalThis) // the limit is kept by the window's clock
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it.each([
    [0, 10_000],
    [100, 40_000],
  ])('of a file of %i MB that never opens ends after %i ms, not before', async (size, limit) => {
    const problems: unknown[] = []
    const never = withinTime('بطيء.tarjih', size * MEGABYTE, () => new Promise(() => undefined))
    never.catch((thrown: unknown) => problems.push(problemOf(thrown)))
    await vi.advanceTimersByTimeAsync(limit - 1)
    expect(problems).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    const details = { name: 'بطيء.tarjih', seconds: limit / 1000 }
    expect(problems).toEqual([{ code: 'project-file-too-slow', details }])
  })

  it('is not looked at any more once the file is open', async () => {
    expect(await withinTime('سريع.tarjih', 0, () => Promise.resolve('open'))).toBe('open')
    expect(vi.getTimerCount()).toBe(0)
  })
})
