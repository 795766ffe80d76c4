/**
 * Opening and saving the sample project: how long until its text can be read, beside sql.js alone
 * with the same bytes, and how long the window's thread is busy at a stretch.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import words from '../src/renderer/i18n/ar.json'
import { Database, loadSqlite } from '../src/renderer/store/database'
import { inFreshWindow, withBrowser, withServer } from './chromium'
import { pressed, type Sight, seen, watchPage } from './pageWatch'
import { compare, type Findings, type Line } from './report'
import { type Rounds, runRounds, type Turn } from './rounds'
import { type Task, tasksDuring } from './windowTasks'

const ROUNDS = 7
const TRACED_RUNS = 3
const LONG_TASK_MS = 8
const SAMPLE = 'samples/mali-2025.tarjih'
const FIRST_PARAGRAPHS = 2
/** An analyst reads the start screen before pressing; meanwhile the program makes itself ready. */
const READING_MS = 1500
/** What follows the sight that was waited for, above all the diagram. */
const SETTLING_MS = 1500

const button = words['file.sample']
const startScreen: Sight = { kind: 'button', words: button }
const reader: Sight = { kind: 'paragraph' }

type Folders = { readonly renderer: string; readonly pages: string }

export async function sampleGoal({ renderer, pages }: Folders, program: string): Promise<Findings> {
  const sample = readFileSync(join(renderer, SAMPLE))
  writeFileSync(join(pages, 'sample.tarjih'), sample)
  return withBrowser(program, browser =>
    withServer(renderer, ours =>
      withServer(pages, bench => measure({ browser, ours, bench, sample })),
    ),
  )
}

type Setting = {
  readonly browser: Browser
  readonly ours: string
  readonly bench: string
  readonly sample: Uint8Array
}

async function measure({ browser, ours, bench, sample }: Setting): Promise<Findings> {
  const rounds = await runRounds({
    rounds: ROUNDS,
    warmUps: 1,
    contenders: {
      program: () => openInProgram(browser, ours),
      sqlite: () => openWithSqlite(browser, bench),
    },
  })
  const runs: Traced[] = []
  for (let run = 0; run < TRACED_RUNS; run += 1) runs.push(await traced(browser, ours))
  const expected = await textsIn(sample)
  const isSaved = runs.every(({ saved }) => JSON.stringify(saved) === JSON.stringify(expected))
  const opening = runs.map(run => run.opening)
  const saving = runs.map(run => run.saving)
  return {
    lines: [
      ...openingLines(rounds),
      taskLine('longest window task, opening', opening, true),
      taskLine('longest window task, saving', saving, isSaved),
    ],
    remarks: [
      `sample: ${ROUNDS} openings each in turn, ${READING_MS} ms after the start screen (wall). Tasks over ${LONG_TASK_MS} ms in the median of ${TRACED_RUNS} traced runs, which are slower for it:`,
      longTasks('opening', opening),
      longTasks('saving', saving),
    ],
  }
}

function openingLines(rounds: Rounds): readonly Line[] {
  const opening = {
    goal: 'sample',
    what: 'press to painted reader',
    rounds,
    figure: 'wall',
    result: 'texts',
    ours: 'program',
    peer: 'sqlite',
    unit: 'ms',
    target: null,
  }
  return [
    compare({ ...opening, peerName: 'new worker, sql.js loads, opens, reads' }),
    compare({ ...opening, peerFigure: 'open', peerName: 'sql.js opens, reads' }),
  ]
}

async function openInProgram(browser: Browser, url: string): Promise<Turn> {
  return inFreshWindow(browser, async page => {
    await toStartScreen(page, url)
    const wall = await pressed(page, button, reader)
    const texts = await page
      .locator('[role=feed] article [dir]')
      .evaluateAll(elements => elements.map(element => element.textContent))
    return { figures: { wall }, results: { texts: texts.slice(0, FIRST_PARAGRAPHS) } }
  })
}

async function openWithSqlite(browser: Browser, url: string): Promise<Turn> {
  return inFreshWindow(browser, async page => {
    await page.goto(new URL('sqlite.html', url).href)
    await page.waitForFunction(() => window.sqliteBench !== undefined)
    const opening = await page.evaluate(() => window.sqliteBench?.open('sample.tarjih'))
    if (opening === undefined) throw new Error('the page does not open')
    const { wholeMs, openMs, texts } = opening
    return {
      figures: { wall: wholeMs, open: openMs },
      results: { texts: texts.slice(0, FIRST_PARAGRAPHS) },
    }
  })
}

type Traced = {
  readonly opening: readonly Task[]
  readonly saving: readonly Task[]
  /** Texts of all paragraphs in the saved file. */
  readonly saved: readonly string[]
}

async function traced(browser: Browser, url: string): Promise<Traced> {
  return inFreshWindow(browser, async page => {
    await page.addInitScript(chooseFileInBench)
    await toStartScreen(page, url)
    const opening = await tasksDuring(browser, page, async () => {
      await pressed(page, button, reader)
      await page.waitForTimeout(SETTLING_MS)
    })
    const saving = await tasksDuring(browser, page, async () => {
      await page.keyboard.press('Control+KeyS')
      await seen(page, { kind: 'saved' })
      await page.waitForTimeout(SETTLING_MS)
    })
    return { opening, saving, saved: await textsIn(await savedBytes(page)) }
  })
}

async function toStartScreen(page: Page, url: string): Promise<void> {
  await watchPage(page)
  await page.goto(url, { waitUntil: 'commit' })
  await seen(page, startScreen)
  await page.waitForTimeout(READING_MS)
}

/** Runs in the page: the browser's own dialog cannot be pressed from here. */
function chooseFileInBench(): void {
  window.showSaveFilePicker = async () => {
    const folder = await navigator.storage.getDirectory()
    return folder.getFileHandle('bench.tarjih', { create: true })
  }
}

async function savedBytes(page: Page): Promise<Uint8Array> {
  const numbers = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    const file = await (await folder.getFileHandle('bench.tarjih')).getFile()
    return [...new Uint8Array(await file.arrayBuffer())]
  })
  return Uint8Array.from(numbers)
}

async function textsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const database = new Database(await loadSqlite(), bytes)
  const rows = database.all<{ text: string }>('SELECT text FROM paragraph ORDER BY id')
  database.close()
  return rows.map(({ text }) => text)
}

function taskLine(what: string, runs: readonly (readonly Task[])[], isEqual: boolean): Line {
  return {
    goal: 'sample',
    what,
    unit: 'ms cpu',
    ours: runs.map(tasks => tasks[0]?.cpuMs ?? 0),
    peer: null,
    peerName: '',
    isPeerStopped: false,
    target: { atMostMs: LONG_TASK_MS },
    isEqual,
  }
}

/** The run whose longest task is the median's, told task by task. */
function longTasks(what: string, runs: readonly (readonly Task[])[]): string {
  const sorted = [...runs].sort((a, b) => (a[0]?.cpuMs ?? 0) - (b[0]?.cpuMs ?? 0))
  const tasks = (sorted[Math.floor(sorted.length / 2)] ?? []).filter(
    ({ cpuMs }) => cpuMs > LONG_TASK_MS,
  )
  const told = tasks.map(
    ({ cpuMs, wallMs, cause }) => `${cpuMs.toFixed(0)} (${wallMs.toFixed(0)} wall, ${cause})`,
  )
  return `  ${what}: ${told.length === 0 ? 'none' : told.join(', ')}`
}
