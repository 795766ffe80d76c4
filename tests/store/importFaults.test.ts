/** Fault F24: an import that fails at any step leaves the project as it was. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { problemOf } from '../../src/shared/problem'
import { openTestProject, type TestProject } from '../support/testProject'

const TEXTS = ['قال كامارا في باماكو', 'نفت باريس 🙂', 'ثم مضى كامارا', 'Paris said nothing.']

function hashOf(project: TestProject): string {
  return createHash('sha256').update(JSON.stringify(project.dump())).digest('hex')
}

/** Makes the N-th row that is written to a table fail, from 1, as a full disk or a bug would. */
function failAt(project: TestProject, table: string, count: number): () => void {
  const rows = Number(project.database.first(`SELECT count(*) AS rows FROM ${table}`)?.rows)
  project.database.script(
    `CREATE TEMP TRIGGER fault BEFORE INSERT ON ${table}
       WHEN (SELECT count(*) FROM ${table}) = ${rows + count - 1}
       BEGIN SELECT RAISE(ABORT, 'the fault'); END`,
  )
  return () => project.database.script('DROP TRIGGER temp.fault')
}

async function openProject(): Promise<TestProject> {
  const project = await openTestProject()
  project.addActor('كامارا')
  project.addActor('باريس')
  project.addSource(['نص سابق عن كامارا'])
  return project
}

/** Every row that the import writes, by table and by its place in the table. */
async function stepsOfImport(): Promise<readonly (readonly [table: string, place: number])[]> {
  const project = await openProject()
  project.addSource(TEXTS)
  const step = project.database.first(
    'SELECT changes FROM change_log ORDER BY sequence DESC LIMIT 1',
  )
  const changes = JSON.parse(String(step?.changes)) as { table: string }[]
  const seen = new Map<string, number>()
  return changes.map(({ table }) => {
    seen.set(table, (seen.get(table) ?? 0) + 1)
    return [table, seen.get(table) ?? 0] as const
  })
}

describe('an import that fails', () => {
  it('at any of its writes leaves every row as it was, and works when tried again', async () => {
    const steps = await stepsOfImport()
    expect(new Set(steps.map(([table]) => table))).toEqual(
      new Set(['source', 'source_file', 'paragraph']),
    )
    for (const [table, place] of steps) {
      const project = await openProject()
      const before = hashOf(project)
      const { sequence, nextUndo } = project.store
      const mend = failAt(project, table, place)
      let reason = ''
      try {
        project.addSource(TEXTS)
      } catch (thrown) {
        reason = JSON.stringify(problemOf(thrown))
      }
      expect(reason, `${table} ${place}`).toContain('the fault')
      expect(hashOf(project), `${table} ${place}`).toBe(before)
      expect([project.store.sequence, project.store.nextUndo]).toEqual([sequence, nextUndo])
      mend()
      project.addSource(TEXTS)
      expect(project.rows('source')).toHaveLength(2)
      project.close()
    }
  })
})
