/**
 * Goal 6, the part of the database: from a project's bytes to the first paragraph that was read.
 *
 * Ours opens as the store does: a file from anywhere with its schema compared and every page and every
 * reference checked; on the desktop, one whose checksum is that of the last save, without the latter two. The peer copies the same bytes in memory, which is the least that opening takes.
 */
import { Database, loadSqlite, type Sqlite } from '../src/renderer/store/database'
import { openProjectBytes, openSavedBytes } from '../src/renderer/store/projectFile'
import { largeProject } from './largeProject'
import { compare, type Findings } from './report'
import { runRounds, type Turn } from './rounds'
import { median } from './statistics'

const ROUNDS = 5
const PARAGRAPHS = 90_000
const CHECKS = ['integrity_check', 'foreign_key_check', 'quick_check'] as const
type Check = (typeof CHECKS)[number]
const FIRST = 'SELECT text FROM paragraph WHERE number = 1'

export async function openGoal(): Promise<Findings> {
  const sqlite = await loadSqlite()
  const project = largeProject(sqlite, PARAGRAPHS)
  const bytes = project.toBytes()
  project.close()
  const open = (work: (given: Uint8Array) => Database) => async () => openedBy(() => work(bytes))
  const rounds = await runRounds({
    rounds: ROUNDS,
    warmUps: 1,
    contenders: {
      store: open(given => openProjectBytes(sqlite, given, 'large')),
      saved: open(given => openSavedBytes(sqlite, given, 'large')),
      sqlite: open(given => new Database(sqlite, given)),
      copy: async () => copied(sqlite, bytes),
    },
  })
  const line = {
    goal: '6',
    what: `open ${Math.round(bytes.length / 1e6)} MB from anywhere, checked`,
    rounds,
    figure: 'wall',
    result: 'first',
    ours: 'store',
    unit: 'ms',
  }
  const saved = {
    ...line,
    what: `open ${Math.round(bytes.length / 1e6)} MB as saved here last`,
    ours: 'saved',
  }
  return {
    lines: [
      compare({ ...saved, peer: 'copy', peerName: 'memcpy', target: { atMost: 2.5 } }),
      compare({ ...line, peer: 'copy', peerName: 'memcpy', target: { atMost: 2.5 } }),
      compare({ ...line, peer: 'sqlite', peerName: 'sql.js opens, unchecked', target: null }),
    ],
    remarks: [
      `6: ${ROUNDS} openings each in turn, in Node (wall), to the first paragraph; building or loading the search index is not in it.`,
      partsOf(sqlite, bytes),
    ],
  }
}

/**
 * What a checked opening consists of. SQLite's own checks are nearly all of it, and a larger page cache
 * does not help them. `quick_check` is there to compare: it does not see an index page in the place of
 * another, which hides rows, and alone takes more than the goal leaves.
 */
function partsOf(sqlite: Sqlite, bytes: Uint8Array): string {
  const times: Record<'copy' | Check, number[]> = {
    copy: [],
    integrity_check: [],
    foreign_key_check: [],
    quick_check: [],
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now()
    const database = new Database(sqlite, bytes)
    times.copy.push(performance.now() - start)
    for (const check of CHECKS) {
      const began = performance.now()
      database.all(`PRAGMA ${check}`)
      times[check].push(performance.now() - began)
    }
    database.close()
  }
  const told = CHECKS.map(check => `${check} ${median(times[check]).toFixed(0)} ms`)
  return `6: of a checked opening, the copy into SQLite takes ${median(times.copy).toFixed(0)} ms, ${told[0]}, ${told[1]}; ${told[2]} would see less.`
}

function openedBy(open: () => Database): Turn {
  const start = performance.now()
  const database = open()
  const first = database.first(FIRST)?.text
  const wall = performance.now() - start
  database.close()
  return { figures: { wall }, results: { first } }
}

/** The copy is opened afterwards, to see that it holds the same. */
function copied(sqlite: Sqlite, bytes: Uint8Array): Turn {
  const start = performance.now()
  const copy = new Uint8Array(bytes)
  const wall = performance.now() - start
  const database = new Database(sqlite, copy)
  const first = database.first(FIRST)?.text
  database.close()
  return { figures: { wall }, results: { first } }
}
