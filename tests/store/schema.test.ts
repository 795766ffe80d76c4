/** What db/README.md says of every table. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/renderer/store/database'
import { emptyDatabase, migrate } from '../../src/renderer/store/migrate'
import { projectTables, readSchema } from '../../src/renderer/store/schema'
import { sqliteForTests } from '../support/testProject'

let database: Database
let tables: readonly string[]

beforeAll(async () => {
  database = emptyDatabase(await sqliteForTests())
  tables = [...projectTables(readSchema(database)), 'change_log']
})
afterAll(() => database.close())

function columns(table: string) {
  return database.all<{ name: string; type: string; notnull: number; pk: number }>(
    `SELECT name, type, "notnull", pk FROM pragma_table_info('${table}')`,
  )
}

describe('every table', () => {
  it('has the single text key id', () => {
    for (const table of tables) {
      const keys = columns(table).filter(({ pk }) => pk > 0)
      expect(keys, table).toEqual([{ name: 'id', type: 'TEXT', notnull: 1, pk: 1 }])
    }
  })

  it('is strict, keeps its row numbers, and is written by nobody else', () => {
    const list = database.all<{ name: string; strict: number; wr: number }>(
      `SELECT name, strict, wr FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'`,
    )
    expect(list.map(({ name }) => name).sort()).toEqual([...tables].sort())
    expect(list.filter(({ strict, wr }) => strict !== 1 || wr !== 0)).toEqual([])
    const others = `SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')`
    expect(database.all(others)).toEqual([])
  })

  it('is described in db/README.md', () => {
    const readme = readFileSync(new URL('../../db/README.md', import.meta.url), 'utf8')
    expect(tables.filter(table => !readme.includes(`\`${table}\``))).toEqual([])
  })

  it('has an index behind each foreign key, except those to types, which no command removes', () => {
    for (const table of tables) {
      const keys = database.all<{ column: string }>(
        `SELECT "from" AS "column" FROM pragma_foreign_key_list('${table}')`,
      )
      for (const { column } of keys.filter(key => key.column !== 'type_id')) {
        const plan = database.all<{ detail: string }>(
          `EXPLAIN QUERY PLAN SELECT id FROM ${table} WHERE ${column} = ''`,
        )
        expect(plan[0]?.detail, `${table}.${column}`).toContain('USING')
      }
    }
  })
})

describe('migrate', () => {
  it('leaves a project alone that has come all the way', () => {
    const before = database.toBytes()
    migrate(database)
    expect(database.toBytes()).toEqual(before)
  })
})
