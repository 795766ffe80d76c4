/** How long the window's own thread is busy at a stretch: while it is, nothing can be typed or pressed. */
import type { Browser, Page } from '@playwright/test'
import { z } from 'zod'

export type Task = {
  /** Processor time of the thread. */
  readonly cpuMs: number
  readonly wallMs: number
  /** What took the largest part of it, in the browser's words. */
  readonly cause: string
}

const BEGIN = 'bench begins'
const END = 'bench ends'
const CATEGORIES = [
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
]

const TraceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds, as all of its times. */
  ts: z.number().default(0),
  dur: z.number().default(0),
  tdur: z.number().default(0),
})
type TraceEvent = z.infer<typeof TraceEvent>

/** The tasks of the window's thread that began during the work, longest first. */
export async function tasksDuring(
  browser: Browser,
  page: Page,
  work: () => Promise<unknown>,
): Promise<readonly Task[]> {
  await browser.startTracing(page, { categories: CATEGORIES })
  await page.evaluate(name => performance.mark(name), BEGIN)
  await work()
  await page.evaluate(name => performance.mark(name), END)
  const trace = await browser.stopTracing()
  return tasksIn(JSON.parse(trace.toString('utf8')))
}

/** @param trace as the browser writes it, with our two marks */
export function tasksIn(trace: unknown): readonly Task[] {
  const events = z.object({ traceEvents: z.array(TraceEvent) }).parse(trace).traceEvents
  const begin = events.find(({ name }) => name === BEGIN)
  const end = events.find(({ name }) => name === END)
  if (begin === undefined || end === undefined) throw new Error('the trace holds no marks')
  const own = events.filter(
    ({ pid, tid, ph, ts }) =>
      pid === begin.pid && tid === begin.tid && ph === 'X' && ts >= begin.ts && ts <= end.ts,
  )
  return own
    .filter(({ name }) => name === 'RunTask')
    .map(task => ({
      cpuMs: task.tdur / 1000,
      wallMs: task.dur / 1000,
      cause: causeOf(task, own),
    }))
    .sort((a, b) => b.cpuMs - a.cpuMs)
}

function causeOf(task: TraceEvent, events: readonly TraceEvent[]): string {
  const inside = events.filter(
    event => event !== task && event.ts >= task.ts && event.ts + event.dur <= task.ts + task.dur,
  )
  return inside.sort((a, b) => b.tdur - a.tdur)[0]?.name ?? 'RunTask'
}
