/** F24: an import that fails at any of its writes leaves every row as it was, and can be tried again. */
import { createHash } from 'node:crypto'
import { problemOf } from '../../../src/shared/problem'
import { openTestProject, type TestProject } from '../../support/testProject'
import { type RowResult, tally } from '../support/row'

const texts = ['قال كامارا في باماكو', 'نفت باريس 🙂', 'ثم مضى كامارا', 'Paris said nothing.']

export async function failedImports(): Promise<RowResult> {
  const { add, check, result } = tally('F24')
  const steps = await stepsOfImport()
  const tables = new Set(steps.map(([table]) => table))
  const isWhole = ['source', 'source_file', 'paragraph'].every(table => tables.has(table))
  check(isWhole ? null : `only ${[...tables].join(', ')}`, 'what an import writes')
  for (const [table, place] of steps) {
    const project = await openProject()
    add(lossAt(project, table, place), `${table} ${place}`)
    project.close()
  }
  return result()
}

function lossAt(project: TestProject, table: string, place: number): string | null {
  const before = stateOf(project)
  const mend = failAt(project, table, place)
  const reason = reasonOf(() => project.addSource(texts))
  if (!reason.includes('the fault')) return `did not fail there: ${reason}`
  if (stateOf(project) !== before) return 'the project is another'
  mend()
  const again = reasonOf(() => project.addSource(texts))
  if (again !== '') return `could not be tried again: ${again}`
  return project.rows('source').length === 2 ? null : 'not stored when tried again'
}

function reasonOf(work: () => unknown): string {
  try {
    work()
    return ''
  } catch (thrown) {
    return JSON.stringify(problemOf(thrown))
  }
}

function stateOf(project: TestProject): string {
  const { sequence, nextUndo } = project.store
  const state = JSON.stringify([project.dump(), sequence, nextUndo])
  return createHash('sha256').update(state).digest('hex')
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
  project.addSource(texts)
  const step = project.database.first(
    'SELECT changes FROM change_log ORDER BY sequence DESC LIMIT 1',
  )
  project.close()
  // Written by the store itself a moment ago.
  const changes = JSON.parse(String(step?.changes)) as { table: string }[]
  const seen = new Map<string, number>()
  return changes.map(({ table }) => {
    seen.set(table, (seen.get(table) ?? 0) + 1)
    return [table, seen.get(table) ?? 0] as const
  })
}
