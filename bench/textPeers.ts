/**
 * The engines that the text index is measured beside, each building an index of the same words.
 *
 * They are handed the words of our matching key, joined by spaces, so that all find the same; making
 * that key is not counted for them, and is for ours, which reads the texts as they are.
 */
import { createRequire } from 'node:module'
import { Document } from 'flexsearch'
import MiniSearch from 'minisearch'
import { Database, type Sqlite } from '../src/renderer/store/database'

const ROWS_AT_ONCE = 1_000

/** SQLite's FTS4 without contents, with the fastest way in that was found. */
export function buildFts4(sqlite: Sqlite, keys: readonly string[]): Database {
  const database = new Database(sqlite)
  database.script(`CREATE VIRTUAL TABLE found USING fts4(content="", body, tokenize=simple); BEGIN`)
  for (let first = 0; first < keys.length; first += ROWS_AT_ONCE) {
    database.run(
      'INSERT INTO found (docid, body) SELECT key + :first, value FROM json_each(:rows)',
      { first, rows: JSON.stringify(keys.slice(first, first + ROWS_AT_ONCE)) },
    )
  }
  database.script(`COMMIT; INSERT INTO found (found) VALUES ('optimize')`)
  return database
}

/** Numbers of the texts that a full-text expression finds, ascending. */
export function idsInFts4(database: Database, match: string): readonly number[] {
  return database
    .all<{ docid: number }>('SELECT docid FROM found WHERE found MATCH :match', { match })
    .map(({ docid }) => docid)
}

export function countInFts4(database: Database, match: string): number {
  const row = database.first('SELECT count(*) AS count FROM found WHERE found MATCH :match', {
    match,
  })
  return Number(row?.count ?? 0)
}

const byWords = (text: string): string[] => text.split(' ')

export function buildMiniSearch(keys: readonly string[]): MiniSearch {
  const index = new MiniSearch({ fields: ['body'], tokenize: byWords, processTerm: word => word })
  index.addAll(keys.map((body, id) => ({ id, body })))
  return index
}

export function buildFlexSearch(keys: readonly string[]): Document {
  const index = new Document({
    document: { id: 'id', index: [{ field: 'body', tokenize: 'strict', encode: byWords }] },
  })
  keys.forEach((body, id) => {
    index.add({ id, body })
  })
  return index
}

/** What of better-sqlite3 is used here. */
type Native = new (
  path: string,
) => {
  exec(sql: string): void
  prepare(sql: string): { run(...values: readonly unknown[]): void; get(): unknown }
  close(): void
}

/** The native SQLite, where somebody installed it; it is no dependency of ours. */
export function nativeSqlite(): Native | null {
  const load = createRequire(import.meta.url)
  const name = 'better-sqlite3'
  try {
    return load(name) as Native
  } catch {
    return null
  }
}

/** Builds FTS5 in memory and says how many rows it holds. */
export function buildFts5(SqliteNative: Native, keys: readonly string[]): number {
  const database = new SqliteNative(':memory:')
  database.exec(
    `CREATE VIRTUAL TABLE found USING fts5(body, content='', tokenize=unicode61); BEGIN`,
  )
  const insert = database.prepare('INSERT INTO found (rowid, body) VALUES (?, ?)')
  keys.forEach((body, id) => {
    insert.run(id + 1, body)
  })
  database.exec('COMMIT')
  database.close()
  return keys.length
}
