/**
 * Goal 7: keep one action safe.
 *
 * Ours is what the desktop host does for `journal.append`. It is compared with the least that any
 * program has to do (write, fdatasync), and with what a program without a journal has to do: export
 * the whole project and put the file in place of the old one.
 */
import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { createJournalFiles, type JournalFiles } from '../src/main/journalFiles'
import { Database, loadSqlite } from '../src/renderer/store/database'
import { largeProject } from './largeProject'
import { compare, type Findings } from './report'
import { type Rounds, runRounds } from './rounds'
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
  const appends = await besideRawAppends(journals, join(folder, 'raw.journal'))
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
      `7: ${ROUNDS} rounds of ${ACTIONS} appends of ${LINE_BYTES} bytes, ours and raw in turn (wall). Raw is synchronous; ours goes through the asynchronous file system of the desktop host.`,
    ],
  }
}

/** Within a round ours and raw take turns append by append, so that both meet the same disk. */
async function besideRawAppends(journals: JournalFiles, rawFile: string): Promise<Rounds> {
  fs.writeFileSync(rawFile, 'header\n')
  const raw = fs.openSync(rawFile, 'a')
  const journalId = randomUUID()
  await journals.start(journalId, 'header')
  let action = 0
  const turns = []
  for (let round = -1; round < ROUNDS; round += 1) {
    const times: { journal: number[]; raw: number[] } = { journal: [], raw: [] }
    for (let count = 0; count < ACTIONS; count += 1) {
      const line = lineOf(action++)
      times.journal.push(await timeOf(() => journals.append(journalId, line)))
      times.raw.push(await timeOf(() => appendRaw(raw, line)))
    }
    const kept = { journal: await journals.read(journalId), raw: fs.readFileSync(rawFile, 'utf8') }
    const turn = (name: 'journal' | 'raw') => ({
      figures: { p50: percentile(times[name], 0.5), p99: percentile(times[name], 0.99) },
      results: { text: kept[name] },
    })
    if (round >= 0) turns.push({ journal: turn('journal'), raw: turn('raw') })
  }
  fs.closeSync(raw)
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

function appendRaw(file: number, line: string): void {
  fs.writeSync(file, `${line}\n`)
  fs.fdatasyncSync(file)
}

/** The least that replaces a file safely. Ours also reads back, which would flatter this ratio. */
function replaceAtOnce(file: string, bytes: Uint8Array): void {
  const aside = `${file}.new`
  const handle = fs.openSync(aside, 'w')
  fs.writeSync(handle, bytes)
  fs.fsyncSync(handle)
  fs.closeSync(handle)
  fs.renameSync(aside, file)
  const folder = fs.openSync(dirname(file), 'r')
  fs.fsyncSync(folder)
  fs.closeSync(folder)
}

/** Wall time in milliseconds. */
async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
