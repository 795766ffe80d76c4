/**
 * Goal 7: keep one action safe.
 *
 * Ours is what the desktop host does for `journal.append`. It is compared with the least that any
 * program has to do (write, fdatasync), and with what a program without a journal has to do: export
 * the whole project and put the file in place of the old one.
 */
import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createJournalFiles, type JournalFiles } from '../src/main/journalFiles'
import { Database, loadSqlite } from '../src/renderer/store/database'
import { largeProject } from './largeProject'
import { compare, type Findings } from './report'
import { type Rounds, runRounds, type Turn } from './rounds'
import { replaceAtOnce } from './snapshotGoal'
import { median, percentile } from './statistics'

const ROUNDS = 5
const ACTIONS = 500
const LINE_BYTES = 200
const PARAGRAPHS = 90_000
/** Appends beside one rewrite; enough for a median. */
const APPENDS_BESIDE_REWRITE = 100

/** @param folder on the disk that is to be measured; files are left in it */
export async function journalGoal(folder: string): Promise<Findings> {
  const journals = createJournalFiles({ folder: join(folder, 'journals') })
  const appends = await besideRawAppends(journals, folder)
  const { rounds: rewrites, bytes } = await besideRewriting(journals, join(folder, 'large.tarjih'))
  await journals.closeAll()
  const append = {
    goal: '7',
    rounds: appends,
    ours: 'journal',
    peer: 'raw',
    peerName: 'write + fdatasync',
    result: 'text',
    unit: 'ms',
  }
  return {
    lines: [
      compare({ ...append, what: 'keep an action, p50', figure: 'p50', target: { atMost: 1.5 } }),
      compare({ ...append, what: 'keep an action, p99', figure: 'p99', target: { atMost: 2 } }),
      compare({
        ...append,
        what: 'keep an action, p50',
        figure: 'p50',
        peer: 'rawAsync',
        peerName: 'the same, asynchronous',
        target: null,
      }),
      compare({
        goal: '7',
        what: 'keep an action, beside rewriting',
        rounds: rewrites,
        result: 'lastAction',
        figure: 'wall',
        ours: 'journal',
        peer: 'rewriting',
        peerName: `export + replace ${Math.round(bytes / 1e6)} MB`,
        unit: 'ms',
        target: { timesLess: 500 },
      }),
    ],
    remarks: [
      `7: ${ROUNDS} rounds of ${ACTIONS} appends of ${LINE_BYTES} bytes in turn (wall). Raw stops its thread meanwhile; ours may not, so most of its ratio is that of two asynchronous calls as such, which the line beside them tells; the queue and the checks of a line are the rest.`,
    ],
  }
}

type Writer = {
  readonly append: (line: string) => unknown
  readonly text: () => Promise<string | null>
}

/** Within a round they take turns append by append, so that all meet the same disk. */
async function besideRawAppends(journals: JournalFiles, folder: string): Promise<Rounds> {
  const files = { raw: join(folder, 'raw.journal'), rawAsync: join(folder, 'rawAsync.journal') }
  for (const file of Object.values(files)) fs.writeFileSync(file, 'header\n')
  const raw = fs.openSync(files.raw, 'a')
  const rawAsync = await openFile(files.rawAsync, 'a')
  const journalId = randomUUID()
  await journals.start(journalId, 'header')
  const rounds = await measureAppends({
    journal: {
      append: line => journals.append(journalId, line),
      text: () => journals.read(journalId),
    },
    raw: {
      append: line => {
        fs.writeSync(raw, `${line}\n`)
        fs.fdatasyncSync(raw)
      },
      text: async () => fs.readFileSync(files.raw, 'utf8'),
    },
    rawAsync: {
      append: async line => {
        await rawAsync.write(`${line}\n`)
        await rawAsync.datasync()
      },
      text: async () => fs.readFileSync(files.rawAsync, 'utf8'),
    },
  })
  fs.closeSync(raw)
  await rawAsync.close()
  return rounds
}

async function measureAppends(writers: Readonly<Record<string, Writer>>): Promise<Rounds> {
  let action = 0
  const turns: Record<string, Turn>[] = []
  for (let round = -1; round < ROUNDS; round += 1) {
    const times = Object.keys(writers).map((): number[] => [])
    for (let count = 0; count < ACTIONS; count += 1) {
      const line = lineOf(action++)
      for (const [index, { append }] of Object.values(writers).entries()) {
        times[index]?.push(await timeOf(() => append(line)))
      }
    }
    const turn: Record<string, Turn> = {}
    for (const [index, [name, { text }]] of Object.entries(writers).entries()) {
      const values = times[index] ?? []
      turn[name] = {
        figures: { p50: percentile(values, 0.5), p99: percentile(values, 0.99) },
        results: { text: await text() },
      }
    }
    if (round >= 0) turns.push(turn)
  }
  return { turns, limitMs: Number.POSITIVE_INFINITY }
}

/** The project changes once a round, and both ways must then hold that change. */
async function besideRewriting(
  journals: JournalFiles,
  file: string,
): Promise<{ readonly rounds: Rounds; readonly bytes: number }> {
  const sqlite = await loadSqlite()
  const database = largeProject(sqlite, PARAGRAPHS)
  const journalId = randomUUID()
  await journals.start(journalId, 'header')
  let action = 0
  const rounds = await runRounds({
    rounds: ROUNDS,
    warmUps: 1,
    contenders: {
      journal: async () => {
        const title = lineOf(++action)
        database.run('UPDATE project SET title = :title', { title })
        const times: number[] = []
        for (let count = 0; count < APPENDS_BESIDE_REWRITE; count += 1) {
          times.push(await timeOf(() => journals.append(journalId, title)))
        }
        const text = await journals.read(journalId)
        const lastAction = text?.trimEnd().split('\n').at(-1)
        return { figures: { wall: median(times) }, results: { lastAction } }
      },
      rewriting: async () => {
        const wall = await timeOf(() => replaceAtOnce(file, database.toBytes()))
        const written = new Database(sqlite, fs.readFileSync(file))
        const lastAction = written.first('SELECT title FROM project')?.title
        written.close()
        return { figures: { wall }, results: { lastAction } }
      },
    },
  })
  database.close()
  return { rounds, bytes: fs.statSync(file).size }
}

function lineOf(action: number): string {
  return `${action} `.padEnd(LINE_BYTES - 1, 'action')
}

/** Wall time in milliseconds. */
async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
