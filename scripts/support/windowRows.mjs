// @ts-check
/**
 * Rows of the fault list that need a window: end-to-end tests in a real browser, which `npm test` runs
 * once and `npm run faults` as often as the list asks.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inRoot, runNode } from './run.mjs'
import { ensureBrowserForTests, ensureBuilt } from './setup.mjs'

/**
 * `title`: a pattern of the tests' titles; `times`: how often each of them tries its fault in full.
 * @type {Readonly<Record<string, { spec: string, title: string, times: number }>>}
 */
export const windowRows = {
  F06: {
    spec: 'stoppedStore.spec.ts',
    title:
      'a store that answers nothing|a page that crashes|page has crashed|in the middle of a command',
    times: 25,
  },
  F35: { spec: 'hostileWords.spec.ts', title: 'markup in every field', times: 1 },
  F38: { spec: 'hostileWords.spec.ts', title: 'words that turn the text around', times: 1 },
}

/**
 * @param {string} id of a row
 * @param {'small' | 'full'} scale
 * @returns {Promise<{ line: string, isLossless: boolean }>} what to say of it. A test that failed ended
 *   at its first loss and does not say at which try: it counts as one of each.
 */
export async function tryWindowRow(id, scale) {
  const row = windowRows[id]
  if (row === undefined) throw new Error(`no such row: ${id}`)
  await ensureBuilt()
  await ensureBrowserForTests()
  const times = scale === 'full' ? row.times : 1
  const folder = mkdtempSync(path.join(tmpdir(), 'tarjih-window-rows-'))
  const report = path.join(folder, 'report.json')
  const program = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  const options = ['--project=browser', '--retries=0', '--workers=1', '--reporter=json']
  const { code, output } = await runNode([program, 'test', row.spec, '-g', row.title, ...options], {
    env: {
      ...process.env,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      TARJIH_FAULT_RUNS: String(times),
    },
    isCaptured: true,
  })
  try {
    const { stats } = JSON.parse(readFileSync(report, 'utf8'))
    const tried = stats.expected * times + stats.unexpected
    const line = `${id}  tried ${tried}, lost ${stats.unexpected}, failed 0`
    return {
      line: code === 0 ? line : `${line}\n${output.trim().split('\n').slice(-20).join('\n')}`,
      isLossless: code === 0 && tried > 0,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
