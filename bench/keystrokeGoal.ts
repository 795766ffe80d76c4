/**
 * Goal 1, what is painted: from a letter typed into the search field to its results on the screen, in
 * the built program with C100 open, beside one frame of the same window.
 *
 * A letter's time begins with the browser's own stamp of the input and ends in the task behind the
 * frame that shows results of this very text, with the words of every row in view. What is shown has
 * to be as many hits as the index finds here.
 */
import type { Page } from '@playwright/test'
import words from '../src/renderer/i18n/ar.json'
import { loadSqlite } from '../src/renderer/store/database'
import { IndexSearch } from '../src/shared/analysis/search/indexSearch'
import { parseQuery } from '../src/shared/analysis/search/searchQuery'
import { TokenIndex } from '../src/shared/analysis/tokenIndex/tokenIndex'
import { inFreshWindow, withBrowser } from './chromium'
import { corpus } from './corpus'
import { largeProject } from './largeProject'
import { openProject, type Program, showScreen, withProjects } from './largeWindow'
import type { Findings, Line } from './report'
import { keystrokes } from './searchQueries'
import { median, percentile } from './statistics'

const PARAGRAPHS = 100_000
const ROUNDS = 5
const READING_LIMIT_MS = 180_000
/** After the texts were read: mentions are still being looked for. */
const SETTLING_MS = 20_000
/** Between two rounds: answers of the round before are no longer kept. */
const FORGETTING_MS = 12_000
/** What stands between two letters of somebody who types fast. */
const BETWEEN_LETTERS_MS = 120

type Keystroke = { readonly text: string; readonly ms: number; readonly total: number }

export async function keystrokeGoal(program: Program, browser: string): Promise<Findings> {
  const texts = [...corpus(PARAGRAPHS)]
  const search = new IndexSearch(new TokenIndex())
  texts.forEach((text, id) => {
    search.index.put(String(id), text)
  })
  search.prepare()
  const typed = keystrokes(search.index).map(({ ours }) => ours)
  const expected = typed.map(text => hitsOf(search, text))
  const bytes = await projectOf(texts)
  const rounds = await withProjects(program, { 'c100.tarjih': bytes }, url =>
    withBrowser(browser, opened => inFreshWindow(opened, page => typeAll(page, url, typed))),
  )
  const isEqual = rounds.every(({ strokes }) =>
    strokes.every(({ total }, at) => total === expected[at]),
  )
  const line: Line = {
    ...{ goal: '1', what: 'keystroke to painted results, p95', unit: 'ms', isPeerStopped: false },
    ours: rounds.map(({ strokes }) => percentile(msOf(strokes), 0.95)),
    peer: rounds.map(({ frameMs }) => frameMs),
    peerName: 'one frame',
    target: { atMost: 1.25 },
    isEqual,
  }
  const all = rounds.flatMap(({ strokes }) => strokes)
  return {
    lines: [line],
    remarks: [
      `1: ${typed.length} keystrokes, ${ROUNDS} times over (wall), in a window with ${PARAGRAPHS} paragraphs; median ${median(msOf(all)).toFixed(1)} ms, slowest «${slowest(all)}».`,
    ],
  }
}

const msOf = (strokes: readonly Keystroke[]) => strokes.map(({ ms }) => ms)

function slowest(strokes: readonly Keystroke[]): string {
  const [first] = [...strokes].sort((a, b) => b.ms - a.ms)
  return first === undefined ? '' : `${first.text}» ${first.ms.toFixed(0)} ms «`
}

/** As the search screen asks: with particles, the last word unfinished. */
function hitsOf(search: IndexSearch, text: string): number {
  const { root } = parseQuery(text, true)
  return root === null ? 0 : search.documentsOf(root, { withParticles: true }).length
}

async function projectOf(texts: readonly string[]): Promise<Uint8Array> {
  let next = 0
  const project = largeProject(await loadSqlite(), texts.length, () => texts[next++] ?? '')
  const bytes = project.toBytes()
  project.close()
  return bytes
}

type Round = { readonly strokes: readonly Keystroke[]; readonly frameMs: number }

async function typeAll(page: Page, url: string, typed: readonly string[]) {
  await openProject(page, url, 'c100.tarjih')
  await showScreen(page, 'search')
  await page.evaluate(watchTyping, words['search.field'])
  page.setDefaultTimeout(READING_LIMIT_MS)
  await typeOne(page, typed[0] ?? '')
  await page.waitForTimeout(SETTLING_MS)
  const rounds: Round[] = []
  for (let round = -1; round < ROUNDS; round++) {
    await page.waitForTimeout(FORGETTING_MS)
    const strokes: Keystroke[] = []
    for (const text of typed) strokes.push(await typeOne(page, text))
    const frameMs = await page.evaluate(() => window.benchTyping?.frameMs() ?? Number.NaN)
    if (round >= 0) rounds.push({ strokes, frameMs })
  }
  return rounds
}

/** Types the last letter of a text; what stands before it is put there first where it is not yet. */
async function typeOne(page: Page, text: string): Promise<Keystroke> {
  const field = page.getByRole('combobox', { name: words['search.field'] })
  const before = text.slice(0, -1)
  if ((await field.inputValue()) !== before) await field.fill(before)
  await field.focus()
  await page.waitForTimeout(BETWEEN_LETTERS_MS)
  await page.keyboard.insertText(text.slice(-1))
  const shown = await page.evaluate(typed => window.benchTyping?.shown(typed), text)
  if (shown === undefined) throw new Error(`nothing was shown for ${text}`)
  return { text, ...shown }
}

type Typing = {
  /** Resolves when results of what was typed are painted. */
  readonly shown: (text: string) => Promise<{ readonly ms: number; readonly total: number }>
  /** The time from one frame to the next, of a window at rest. */
  readonly frameMs: () => Promise<number>
}

declare global {
  interface Window {
    benchTyping?: Typing
  }
}

/** Runs in the page. */
function watchTyping(label: string): void {
  type Shown = Awaited<ReturnType<Typing['shown']>>
  const shown = new Map<string, Promise<Shown>>()
  const areShown = (field: HTMLInputElement, text: string) => {
    const list = document.querySelector('[role=listbox]')
    return (
      field.value === text &&
      list?.getAttribute('aria-busy') === 'false' &&
      list.querySelector('[role=option]') !== null &&
      list.querySelector('[role=option] > [aria-hidden]:only-child') === null
    )
  }
  const digits = (letters: string) =>
    Number(
      [...letters]
        .map(letter => (/[٠-٩]/.test(letter) ? String(letter.charCodeAt(0) - 0x660) : letter))
        .filter(letter => /[0-9]/.test(letter))
        .join(''),
    )
  const nextFrame = () => new Promise<number>(resolve => requestAnimationFrame(resolve))
  const behindFrame = () =>
    new Promise<void>(resolve => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    })

  document.addEventListener(
    'input',
    event => {
      const field = event.target
      if (!(field instanceof HTMLInputElement) || field.getAttribute('aria-label') !== label) return
      const text = field.value
      const start = event.timeStamp
      const watch = async (): Promise<Shown> => {
        for (;;) {
          await nextFrame()
          if (!areShown(field, text)) continue
          await behindFrame()
          const heading = document.querySelector('[role=listbox] [role=presentation]')
          return { ms: performance.now() - start, total: digits(heading?.textContent ?? '') }
        }
      }
      shown.set(text, watch())
    },
    true,
  )
  window.benchTyping = {
    shown: text => shown.get(text) ?? Promise.reject(new Error(`${text} was not typed`)),
    async frameMs() {
      const times: number[] = []
      for (let frame = 0; frame < 60; frame++) times.push(await nextFrame())
      const first = times[0] ?? 0
      return ((times.at(-1) ?? 0) - first) / (times.length - 1)
    },
  }
}
