/**
 * Goal 9: a project's bytes on their way from the store worker to the window.
 *
 * Ours is the message that the real store sends when a project is saved, to the real store client;
 * the peer is the same message, copied. Measured from the worker's post to the host's call.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSqlite } from '../src/renderer/store/database'
import { inFreshWindow, withBrowser, withServer } from './chromium'
import { largeProject } from './largeProject'
import type { Way } from './pages/transferBench'
import { compare, type Findings } from './report'
import { runRounds } from './rounds'

const ROUNDS = 9
const PARAGRAPHS = 54_000

/** @param pages the bench's built pages; the project is put beside them */
export async function transferGoal(pages: string, browser: string): Promise<Findings> {
  const project = largeProject(await loadSqlite(), PARAGRAPHS)
  const bytes = project.toBytes()
  project.close()
  writeFileSync(join(pages, 'large.tarjih'), bytes)
  const rounds = await withBrowser(browser, opened =>
    withServer(pages, url =>
      inFreshWindow(opened, async page => {
        await page.goto(new URL('transfer.html', url).href)
        await page.waitForFunction(() => window.transferBench !== undefined)
        await page.evaluate(() => window.transferBench?.open('large.tarjih'))
        const save = (way: Way) => async () => {
          const wall = await page.evaluate(chosen => window.transferBench?.save(chosen), way)
          if (wall === undefined) throw new Error('the page does not save')
          const bytes = await page.evaluate(chosen => window.transferBench?.look(chosen), way)
          return { figures: { wall }, results: { bytes } }
        }
        return runRounds({
          rounds: ROUNDS,
          warmUps: 1,
          contenders: { asSent: save('asSent'), cloned: save('cloned') },
        })
      }),
    ),
  )
  const line = compare({
    goal: '9',
    what: `${Math.round(bytes.length / 1e6)} MB, worker to window`,
    rounds,
    figure: 'wall',
    result: 'bytes',
    ours: 'asSent',
    peer: 'cloned',
    peerName: 'structured clone',
    unit: 'ms',
    target: { atMost: 0.1 },
  })
  return {
    lines: [line],
    remarks: [
      `9: ${ROUNDS} saves each in turn, through the program's own store and client (wall).`,
    ],
  }
}
