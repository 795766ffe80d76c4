/** Undo after a restart: the history that the change log in the file tells of, and what it refuses. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LONGEST_OLD_IMAGES, UNDO_DEPTH } from '../../src/renderer/store/pastSteps'
import { openTestProject, problemFrom, type TestProject } from '../support/testProject'

let project: TestProject

beforeEach(async () => {
  project = await openTestProject()
})

afterEach(() => project.close())

/** The next session: the file as it was saved, opened again. */
async function restart(): Promise<void> {
  const next = await project.reopened()
  project.close()
  project = next
}

function title(): unknown {
  return project.row('project', project.projectId).title
}

function rename(name: string): void {
  project.run('project.describe', { title: name })
}

/** Writes into the file what this program would not have written. */
function tamper(sql: string): void {
  project.database.script(sql)
}

describe('after a restart', () => {
  it('the last step is named, undone, redone, and undone again after one more restart', async () => {
    rename('غينيا')
    const after = project.dump()
    await restart()
    expect(project.store.nextUndo).toBe('project.describe')

    project.undo()
    expect(title()).toBe('انقلاب مالي')
    await restart()
    expect(project.store.nextRedo).toBe('project.describe')
    project.redo()
    expect(project.dump()).toEqual(after)
    await restart()
    project.undo()
    expect(title()).toBe('انقلاب مالي')
  })

  it('a new step ends what could be redone, as in one session', async () => {
    rename('غينيا')
    project.undo()
    rename('النيجر')
    await restart()
    expect(project.store.nextRedo).toBeNull()
    project.undo()
    expect(title()).toBe('انقلاب مالي')
  })

  it('the making of the project cannot be undone', async () => {
    await restart()
    expect(project.store.nextUndo).toBeNull()
  })

  it('bytes come back as they were', async () => {
    const { sourceId } = project.addSource(['نص أول', 'نص ثانٍ'])
    const before = project.dump()
    project.run('source.remove', { sourceId })
    await restart()
    project.undo()
    expect(project.dump()).toEqual(before)
  })

  it('as many steps can be undone as are promised, and no more', async () => {
    const more = 5
    for (let number = 1; number <= UNDO_DEPTH + more; number++) rename(`اسم ${number}`)
    await restart()
    let undone = 0
    while (project.store.nextUndo !== null) {
      project.undo()
      undone++
    }
    expect(undone).toBe(UNDO_DEPTH)
    expect(title()).toBe(`اسم ${more}`)
  })
})

describe('a large step', () => {
  it('is kept as long as it can be undone, and then only named', async () => {
    project.addSource(['كلمة '.repeat(LONGEST_OLD_IMAGES / 5)])
    const kept = () =>
      project.database.first(
        `SELECT changes IS NOT NULL AS isKept FROM change_log WHERE command = 'source.import'`,
      )?.isKept
    expect(kept()).toBe(1)
    for (let number = 1; number < UNDO_DEPTH; number++) rename(`اسم ${number}`)
    expect(kept()).toBe(1)
    rename('الأخير')
    expect(kept()).toBe(0)
  })

  it('that was too large to be kept stands in the way of what came before it', async () => {
    rename('غينيا')
    project.addSource(['كلمة '.repeat(400_000)])
    rename('النيجر')
    await restart()
    project.undo()
    expect(project.store.nextUndo).toBeNull()
    expect(problemFrom(() => project.undo()).code).toBe('nothing-to-undo')
    expect(title()).toBe('غينيا')
  })
})

describe('a step of a file that was tampered with', () => {
  const tamperings = {
    'whose row is not as the step left it': `UPDATE project SET title = 'آخر'`,
    'that names a table which is none': `UPDATE change_log SET changes =
       '[{"table":"project; DROP TABLE note","id":"a","before":null,"after":null}]'
       WHERE command = 'project.describe'`,
    'that names the log itself': `UPDATE change_log SET changes =
       '[{"table":"change_log","id":"a","before":null,"after":null}]'
       WHERE command = 'project.describe'`,
    'that lacks a column': `UPDATE change_log SET changes =
       '[{"table":"note","id":"a","before":{"id":"a"},"after":null}]'
       WHERE command = 'project.describe'`,
    'that is no JSON': `UPDATE change_log SET changes = '[{' WHERE command = 'project.describe'`,
  }

  it.each(Object.entries(tamperings))('%s is refused, and nothing changes', async (_what, sql) => {
    rename('غينيا')
    tamper(sql)
    await restart()
    const before = project.dump()
    expect(problemFrom(() => project.undo()).code).toBe('step-does-not-fit')
    expect(project.dump()).toEqual(before)
    expect(project.store.nextUndo).toBeNull()
  })
})
