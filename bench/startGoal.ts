/**
 * Goal 20: from navigation to a window that answers, with the built program from a server on this
 * machine and nothing in any cache; beside it a bare React page from the same kind of server.
 *
 * Wall time as the page's own clock says, and processor time of the window's thread.
 */
import type { Browser, Page } from '@playwright/test'
import words from '../src/renderer/i18n/ar.json'
import { inFreshWindow, threadClock, withBrowser, withServer } from './chromium'
import { pressed, type Sight, seen, watchPage } from './pageWatch'
import { compare, type Findings } from './report'
import { runRounds, type Turn } from './rounds'

const ROUNDS = 9
const BARE_BUTTON = 'Pressed'

type Folders = {
  /** The built renderer. */
  readonly renderer: string
  /** The bench's built pages. */
  readonly pages: string
}

export async function startGoal({ renderer, pages }: Folders, browser: string): Promise<Findings> {
  const rounds = await withBrowser(browser, opened =>
    withServer(renderer, ours =>
      withServer(pages, bare =>
        runRounds({
          rounds: ROUNDS,
          warmUps: 1,
          contenders: {
            program: () => startProgram(opened, ours),
            bare: () => startBarePage(opened, bare),
          },
        }),
      ),
    ),
  )
  const start = {
    goal: '20',
    rounds,
    ours: 'program',
    peer: 'bare',
    peerName: 'bare React',
    result: 'answersPress',
  }
  const wall = { unit: 'ms', target: { atMost: 1.8 } }
  const cpu = { unit: 'ms cpu', target: { atMost: 1.6 } }
  return {
    lines: [
      compare({ ...start, ...wall, what: 'navigation to start screen', figure: 'wall' }),
      compare({ ...start, ...cpu, what: 'navigation to start screen', figure: 'cpu' }),
      compare({
        ...start,
        ...wall,
        what: 'navigation to sample project',
        figure: 'sampleWall',
        peerFigure: 'wall',
      }),
      compare({
        ...start,
        ...cpu,
        what: 'navigation to sample project',
        figure: 'sampleCpu',
        peerFigure: 'cpu',
      }),
    ],
    remarks: [
      `20: ${ROUNDS} cold starts each in turn. To the sample project = to the start screen + press of its button to painted reader; the time between is nobody's.`,
    ],
  }
}

async function startProgram(browser: Browser, url: string): Promise<Turn> {
  const sample = words['file.sample']
  return inFreshWindow(browser, async page => {
    const start = await startOf(page, url, { kind: 'button', words: sample })
    const opening = await pressed(page, sample, { kind: 'paragraph' })
    const openingCpu = (await start.clock()) - start.cpuAtEnd
    return {
      figures: {
        wall: start.wall,
        cpu: start.cpu,
        sampleWall: start.wall + opening,
        sampleCpu: start.cpu + openingCpu,
      },
      results: { answersPress: true },
    }
  })
}

async function startBarePage(browser: Browser, url: string): Promise<Turn> {
  return inFreshWindow(browser, async page => {
    const { wall, cpu } = await startOf(page, url, { kind: 'button', words: BARE_BUTTON })
    await pressed(page, BARE_BUTTON, { kind: 'button', words: `${BARE_BUTTON} 1 times` })
    return { figures: { wall, cpu }, results: { answersPress: true } }
  })
}

async function startOf(page: Page, url: string, sight: Sight) {
  await watchPage(page)
  const clock = await threadClock(await page.context().newCDPSession(page))
  const before = await clock()
  await page.goto(url, { waitUntil: 'commit' })
  const wall = await seen(page, sight)
  const cpuAtEnd = await clock()
  return { wall, cpu: cpuAtEnd - before, cpuAtEnd, clock }
}
