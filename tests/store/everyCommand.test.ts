/**
 * What holds for every command of the catalogue: it does something, is undone and redone exactly,
 * and where it is refused nothing has changed.
 */
import { afterEach, describe, expect, it } from 'vitest'
import { type CommandName, commands, isCommandName } from '../../src/shared/catalogue'
import { openRichProject as openAnother, type RichProject } from '../support/richProject'
import { type Dump, problemFrom, type TestProject, testId } from '../support/testProject'
import type { CommandExample } from './commandExample'
import { commandExamples } from './commandExamples'

const NOBODY = testId(0xdead)

const names = Object.keys(commands).filter(isCommandName)
const undoableNames = names.filter(name => name !== 'project.create')

let opened: TestProject | undefined

async function openRichProject(): Promise<RichProject> {
  const rich = await openAnother()
  opened = rich.project
  return rich
}

afterEach(() => {
  opened?.close()
  opened = undefined
})

/** The example, seen without the type of its own payload. */
function exampleOf(name: CommandName): CommandExample<CommandName> {
  if (name === 'project.create') throw new Error('project.create has no example')
  return commandExamples[name] as CommandExample<CommandName>
}

function execute(project: TestProject, name: CommandName, payload: unknown) {
  return project.store.execute(name, payload, '')
}

/** What must not change when something is refused. */
function stateOf(project: TestProject) {
  const { store, database } = project
  const { sequence, nextUndo, nextRedo } = store
  const logged = database.first('SELECT count(*) AS steps FROM change_log')
  return { dump: project.dump(), sequence, nextUndo, nextRedo, logged }
}

function expectRefusal(project: TestProject, name: CommandName, payload: unknown) {
  const before = stateOf(project)
  const problem = problemFrom(() => execute(project, name, payload))
  expect(stateOf(project)).toEqual(before)
  return problem
}

describe('the rich project', () => {
  it('has a row in every table', async () => {
    const { project } = await openRichProject()
    const empty = Object.entries(project.dump()).filter(([, rows]) => rows.length === 0)
    expect(empty).toEqual([])
  })
})

describe.each(undoableNames)('%s', name => {
  it('does, undoes, redoes and undoes again, exactly', async () => {
    const rich = await openRichProject()
    const { project } = rich
    const before = project.dump()

    const step = execute(project, name, exampleOf(name).payload(rich))

    const after = project.dump()
    expect(step?.command).toBe(name)
    expect(after).not.toEqual(before)
    expect(project.danglingRows()).toEqual([])
    expect(project.store.nextUndo).toBe(name)

    project.undo()
    expect(project.dump()).toEqual(before)
    expect(project.danglingRows()).toEqual([])
    expect(project.store.nextRedo).toBe(name)

    project.redo()
    expect(project.dump()).toEqual(after)
    expect(project.danglingRows()).toEqual([])

    project.undo()
    expect(project.dump()).toEqual(before)
  })

  it('says in its step which tables differ, and no others', async () => {
    const rich = await openRichProject()
    const before = withoutSuggestions(rich.project.dump())
    const step = execute(rich.project, name, exampleOf(name).payload(rich))
    const after = withoutSuggestions(rich.project.dump())

    const told = [...new Set(step?.changes.map(({ table }) => table))].sort()
    const differing = Object.keys(before).filter(
      table => JSON.stringify(before[table]) !== JSON.stringify(after[table]),
    )
    expect(told).toEqual(differing.sort())
  })

  it(`run twice ends in: ${exampleOf(name).again}`, async () => {
    const rich = await openRichProject()
    const { project } = rich
    const payload = exampleOf(name).payload(rich)
    execute(project, name, payload)

    switch (exampleOf(name).again) {
      case 'nothing': {
        const before = stateOf(project)
        expect(execute(project, name, payload)).toBeNull()
        expect(stateOf(project)).toEqual(before)
        break
      }
      case 'another step':
        expect(execute(project, name, payload)?.command).toBe(name)
        break
      case 'refused':
        expectRefusal(project, name, payload)
    }
  })

  it('refuses each id that names nothing', async () => {
    const rich = await openRichProject()
    const { payload, lenientAbout = () => [] } = exampleOf(name)
    const example = payload(rich)
    const ids = idsOfRows(rich, example).filter(id => !lenientAbout(rich).includes(id))
    for (const id of ids) {
      const problem = expectRefusal(rich.project, name, withId(example, id, NOBODY))
      expect(problem, id).toMatchObject({ code: 'row-not-found', details: { id: NOBODY } })
    }
  })

  it('refuses a payload with a field too many, or with a field that is something else', async () => {
    const rich = await openRichProject()
    const example = exampleOf(name).payload(rich)
    const wrong = { wrong: true }
    const invalid: unknown[] = [
      null,
      'text',
      [],
      { ...example, surplus: 1 },
      ...Object.keys(example).map(field => ({ ...example, [field]: wrong })),
      ...Object.keys(example).map(field => ({ ...example, [field]: null })),
    ].filter(payload => !commands[name].safeParse(payload).success)
    expect(invalid.length).toBeGreaterThan(4)
    for (const payload of invalid) {
      expect(expectRefusal(rich.project, name, payload).code).toBe('invalid-request')
    }
  })
})

describe('project.create', () => {
  it('is refused where there is a project, since a file holds one', async () => {
    const { project } = await openRichProject()
    const problem = expectRefusal(project, 'project.create', {
      projectId: testId(0xabc),
      title: 'آخر',
      question: '',
      description: '',
      analyst: '',
      diagramId: testId(0xabd),
      diagramTitle: 'مخطط',
    })
    expect(problem.code).toBe('invalid-request')
  })
})

describe('a command that does not exist', () => {
  it.each(['', 'actor', 'actor.eat', 'toString', '__proto__'])('%j is refused', async name => {
    const { project } = await openRichProject()
    const before = stateOf(project)
    expect(problemFrom(() => project.store.execute(name, {}, '')).code).toBe('invalid-request')
    expect(stateOf(project)).toEqual(before)
  })
})

/** What is true; suggestions follow from it, in no step. */
function withoutSuggestions({ mention = [], ...dump }: Dump): Dump {
  return { ...dump, mention: mention.filter(({ status }) => status !== 'suggested') }
}

/** Ids in a payload that name rows of the project. */
function idsOfRows({ project }: RichProject, payload: unknown): string[] {
  const known = new Set(Object.values(project.dump()).flatMap(rows => rows.map(({ id }) => id)))
  return [...new Set(textsIn(payload))].filter(text => known.has(text))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

/** The payload with one id in the place of another. */
function withId(payload: unknown, id: string, other: string): unknown {
  if (payload === id) return other
  if (payload instanceof Uint8Array || typeof payload !== 'object' || payload === null) {
    return payload
  }
  if (Array.isArray(payload)) return payload.map(part => withId(part, id, other))
  return Object.fromEntries(
    Object.entries(payload).map(([field, value]) => [field, withId(value, id, other)]),
  )
}
