import { describe, expect, it } from 'vitest'
import { tasksIn } from '../../bench/windowTasks'

const window = { pid: 7, tid: 1 }
const begin = { ...window, name: 'bench begins', ph: 'I', ts: 1000 }
const end = { ...window, name: 'bench ends', ph: 'I', ts: 90_000 }

function event(name: string, ts: number, dur: number, tdur: number, thread = window) {
  return { ...thread, name, ph: 'X', ts, dur, tdur }
}

describe('tasksIn', () => {
  it('finds the tasks of the marked thread, longest in processor time first', () => {
    const traceEvents = [
      begin,
      event('RunTask', 2000, 9000, 3000),
      event('RunTask', 20_000, 8000, 7500),
      end,
    ]

    expect(tasksIn({ traceEvents })).toEqual([
      { cpuMs: 7.5, wallMs: 8, cause: 'RunTask' },
      { cpuMs: 3, wallMs: 9, cause: 'RunTask' },
    ])
  })

  it('says what took the largest part of a task', () => {
    const traceEvents = [
      begin,
      event('RunTask', 2000, 9000, 8000),
      event('Layout', 2500, 2000, 2000),
      event('FunctionCall', 5000, 5000, 4000),
      event('Paint', 50_000, 20_000, 20_000),
      end,
    ]

    expect(tasksIn({ traceEvents })[0]?.cause).toBe('FunctionCall')
  })

  it('leaves out other threads, other processes, and what lies outside the marks', () => {
    const traceEvents = [
      event('RunTask', 500, 400, 400),
      begin,
      event('RunTask', 2000, 9000, 8000, { pid: 7, tid: 2 }),
      event('RunTask', 2000, 9000, 8000, { pid: 8, tid: 1 }),
      end,
      event('RunTask', 91_000, 400, 400),
    ]

    expect(tasksIn({ traceEvents })).toEqual([])
  })

  it('refuses a trace in which nothing is marked', () => {
    expect(() => tasksIn({ traceEvents: [begin] })).toThrow('no marks')
  })
})
