/**
 * Goal 5: the paragraphs of C100 into SQLite, beside row by row with a prepared statement.
 *
 * Ours is what `source.import` does: through a transaction, keeping an image of each row for undo and
 * journal. The peers write into the same table of the same schema and keep nothing.
 */
import { type Database, loadSqlite, type Row } from '../src/renderer/store/database'
import { emptyDatabase } from '../src/renderer/store/migrate'
import { readSchema } from '../src/renderer/store/schema'
import { Transaction } from '../src/renderer/store/transaction'
import { corpus } from './corpus'
import { compare, type Findings } from './report'
import { runRounds, type Turn } from './rounds'
import { nativeSqlite } from './textPeers'

const PARAGRAPHS = 100_000
const ROUNDS = 5
const SOURCE = '00000000-0000-8000-a000-000000000000'
const COLUMNS = ['id', 'source_id', 'number', 'kind', 'level', 'text', 'position'] as const
const CHECK =
  'SELECT count(*) AS count, sum(length(text)) AS letters, max(id) AS last FROM paragraph'

export async function importGoal(): Promise<Findings> {
  const rows = paragraphRows()
  const sqlite = await loadSqlite()
  const native = nativeSqlite()
  const schemaSql = tableSql(emptyDatabase(sqlite))
  const rounds = await runRounds({
    rounds: ROUNDS,
    warmUps: 1,
    contenders: {
      ours: async () => inSqlJs(preparedDatabase(emptyDatabase(sqlite)), throughTransaction(rows)),
      rowByRow: async () => inSqlJs(preparedDatabase(emptyDatabase(sqlite)), rowByRow(rows)),
      ...(native ? { native: async () => inNative(new native(':memory:'), schemaSql, rows) } : {}),
    },
  })
  const line = { goal: '5', what: 'paragraphs into SQLite, C100', rounds, figure: 'cpu' } as const
  const shared = { ...line, result: 'kept', ours: 'ours', unit: 'ms cpu' } as const
  return {
    lines: [
      compare({
        ...shared,
        peer: 'rowByRow',
        peerName: 'sql.js row by row',
        target: { timesLess: 3 },
      }),
      ...(native
        ? [
            compare({
              ...shared,
              peer: 'native',
              peerName: 'native better-sqlite3',
              target: { atMost: 3 },
            }),
          ]
        : []),
    ],
    remarks: [
      '5: process CPU time, in one transaction with its commit. Ours keeps the image of each row for undo and journal in that time; the peers keep none.',
      ...(native
        ? []
        : ['5: native better-sqlite3 is not installed; its target was not measured.']),
    ],
  }
}

function paragraphRows(): readonly Row[] {
  return [...corpus(PARAGRAPHS)].map((text, index) => ({
    id: `${index.toString(16).padStart(8, '0')}-0000-8000-a000-000000000001`,
    source_id: SOURCE,
    number: index + 1,
    kind: 'body',
    level: null,
    text,
    position: index + 1,
  }))
}

function preparedDatabase(database: Database): Database {
  database.run(
    `INSERT INTO source (id, title, direction, position, sha256, imported_at)
     VALUES (:id, 'C100', 'rtl', 1, '', '2026-11-22T09:00:00.000Z')`,
    { id: SOURCE },
  )
  return database
}

type Write = (database: Database) => void

function throughTransaction(rows: readonly Row[]): Write {
  return database => {
    const stamps = { newId: () => SOURCE, now: () => '2026-11-22T09:00:00.000Z' }
    new Transaction(database, readSchema(database), stamps).insertAll('paragraph', rows)
  }
}

function rowByRow(rows: readonly Row[]): Write {
  const values = COLUMNS.map(column => `:${column}`)
  const insert = `INSERT INTO paragraph (${COLUMNS.join(', ')}) VALUES (${values.join(', ')})`
  return database => {
    for (const row of rows) database.run(insert, row)
  }
}

function inSqlJs(database: Database, write: Write): Turn {
  const cpu = cpuOf(() => {
    database.script('BEGIN')
    write(database)
    database.script('COMMIT')
  })
  const kept = database.first(CHECK)
  database.close()
  return { figures: { cpu }, results: { kept } }
}

/** The statements that make the table and its index, without the table of sources. */
function tableSql(database: Database): string {
  const statements = database.all<{ sql: string }>(
    `SELECT sql FROM sqlite_schema WHERE tbl_name = 'paragraph' AND sql IS NOT NULL ORDER BY type DESC`,
  )
  database.close()
  return `PRAGMA foreign_keys = OFF; ${statements.map(({ sql }) => sql).join(';\n')}`
}

function inNative(
  database: InstanceType<NonNullable<ReturnType<typeof nativeSqlite>>>,
  schemaSql: string,
  rows: readonly Row[],
): Turn {
  database.exec(schemaSql)
  const cpu = cpuOf(() => {
    const insert = database.prepare(
      `INSERT INTO paragraph (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`,
    )
    database.exec('BEGIN')
    for (const row of rows) insert.run(...COLUMNS.map(column => row[column]))
    database.exec('COMMIT')
  })
  const kept = database.prepare(CHECK).get()
  database.close()
  return { figures: { cpu }, results: { kept } }
}

function cpuOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
