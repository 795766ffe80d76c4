/** Every query names the tables it reads: a view that is not told of a change shows what was. */
import { describe, expect, it } from 'vitest'
import { Database, type SqlParams } from '../../src/renderer/store/database'
import { queryHandlers } from '../../src/renderer/store/handlers'
import { isQueryName, type QueryName, queries } from '../../src/shared/catalogue'
import { NO_FILTER } from '../../src/shared/domain/search'
import { openRichProject, type RichProject } from '../support/richProject'
import { sqliteForTests } from '../support/testProject'

/** Explains what it runs, and notes the tables that SQLite opens for it. */
class WatchedDatabase extends Database {
  readonly opened = new Set<string>()

  override all<T>(sql: string, params: SqlParams = {}): T[] {
    const program = super.all<{ opcode: string; p2: number }>(`EXPLAIN ${sql}`, params)
    const roots = program.filter(({ opcode }) => opcode === 'OpenRead').map(({ p2 }) => p2)
    for (const root of roots) {
      const [table] = super.all<{ name: string }>(
        'SELECT tbl_name AS name FROM sqlite_schema WHERE rootpage = :root',
        { root },
      )
      if (table !== undefined) this.opened.add(table.name)
    }
    return super.all<T>(sql, params)
  }
}

function paramsOf(rich: RichProject): Record<string, unknown> {
  return {
    sourceId: rich.source.sourceId,
    paragraphId: rich.first,
    actorId: rich.paris,
    relationshipId: rich.relationshipId,
    evidenceId: rich.evidenceId,
    diagramId: rich.project.diagramId,
    codeId: rich.power,
    codingId: rich.codingId,
    hypothesisId: rich.faction,
    roundId: rich.roundId,
    againstId: null,
    words: 'كامارا',
    atMost: 10,
    place: 0,
    number: 1,
    step: 1,
    limit: 10,
    page: { first: 0, count: 10 },
    kind: 'paragraph',
    suggestionKind: 'date',
    id: rich.first,
    ids: [
      rich.first,
      rich.paris,
      rich.evidenceId,
      rich.noteId,
      rich.relationshipId,
      rich.citationId,
    ],
    from: rich.project.store.sequence - 1,
    to: null,
    after: 0,
    count: 10,
    filter: NO_FILTER,
  }
}

/** What the query's schema takes of them. */
function paramsFor(name: QueryName, rich: RichProject): unknown {
  const wanted = Object.keys(queries[name].params.shape)
  return Object.fromEntries(
    Object.entries(paramsOf(rich)).filter(([param]) => wanted.includes(param)),
  )
}

describe.each(Object.keys(queries).filter(isQueryName))('%s', name => {
  it('reads the tables it names, and no others', async () => {
    const rich = await openRichProject()
    rich.project.addHypothesis('H9') // a step that queries on history can tell of
    const database = new WatchedDatabase(await sqliteForTests(), rich.project.database.toBytes())
    const { run, reads } = queryHandlers[name]
    const params = queries[name].params.parse(paramsFor(name, rich))

    const rows = run(database, params as never) // the parameters of this very query

    expect(rows.length).toBeGreaterThan(0)
    expect([...database.opened].sort()).toEqual([...reads].sort())
    database.close()
    rich.project.close()
  })

  it('refuses a parameter too many or of another kind', async () => {
    const { project, ...rich } = await openRichProject()
    const params = paramsFor(name, { project, ...rich }) as Record<string, unknown>
    expect(() => project.store.query(name, { ...params, surplus: 1 })).toThrow()
    for (const param of Object.keys(params)) {
      expect(() => project.store.query(name, { ...params, [param]: {} })).toThrow()
    }
    project.close()
  })
})
