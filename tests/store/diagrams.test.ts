/** Diagrams: who is on them, where, and whether pinned. */
import { beforeEach, describe, expect, it } from 'vitest'
import { openTestProject, problemFrom, type TestProject, testId } from '../support/testProject'

let project: TestProject
let diagramId: string
let camara: string
let paris: string
let army: string

beforeEach(async () => {
  project = await openTestProject()
  diagramId = project.diagramId
  camara = project.addActor('كامارا', { placement: { diagramId, x: 1, y: 2 } })
  paris = project.addActor('باريس', { placement: { diagramId, x: 3, y: 4 } })
  army = project.addActor('الجيش')
})

function places() {
  return project
    .query('diagram.actors', { diagramId })
    .map(({ name, x, y, isPinned }) => [name, x, y, isPinned])
}

describe('diagram.place', () => {
  it('moves those that are there and puts the others on it, in one step', () => {
    const before = project.dump()
    project.run('diagram.pin', { diagramId, actorIds: [camara], isPinned: true })
    project.run('diagram.place', {
      diagramId,
      positions: [
        { actorId: camara, x: 10.25, y: -20 },
        { actorId: army, x: 0, y: 1e6 },
      ],
    })
    expect(places()).toEqual([
      ['كامارا', 10.25, -20, 1],
      ['باريس', 3, 4, 0],
      ['الجيش', 0, 1e6, 0],
    ])
    project.undo()
    project.undo()
    expect(project.dump()).toEqual(before)
  })

  it('moves nobody when one of them is not there', () => {
    const before = project.dump()
    const positions = [
      { actorId: camara, x: 50, y: 50 },
      { actorId: testId(9), x: 0, y: 0 },
    ]
    const place = () => project.run('diagram.place', { diagramId, positions })
    expect(problemFrom(place).code).toBe('row-not-found')
    expect(project.dump()).toEqual(before)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses a place at %d', x => {
    const positions = [{ actorId: camara, x, y: 0 }]
    const place = () => project.run('diagram.place', { diagramId, positions })
    expect(problemFrom(place).code).toBe('invalid-request')
  })
})

describe('diagram.pin', () => {
  it('pins and lets go; those that are not on the diagram are left out', () => {
    const pin = (isPinned: boolean) =>
      project.run('diagram.pin', { diagramId, actorIds: [camara, army], isPinned })
    pin(true)
    expect(places().map(([, , , isPinned]) => isPinned)).toEqual([1, 0])
    expect(pin(true)).toBeNull()
    pin(false)
    expect(places().map(([, , , isPinned]) => isPinned)).toEqual([0, 0])
  })
})

describe('diagram.takeOut', () => {
  it('leaves actor and relationships in the project, and off this diagram', () => {
    project.addRelationship(camara, paris)
    expect(project.query('diagram.relationships', { diagramId })).toHaveLength(1)
    project.run('diagram.takeOut', { diagramId, actorIds: [paris] })

    expect(places().map(([name]) => name)).toEqual(['كامارا'])
    expect(project.query('diagram.relationships', { diagramId })).toEqual([])
    expect(project.query('relationship.list', {})).toHaveLength(1)
    expect(project.query('actor.list', {})).toHaveLength(3)
  })
})

describe('diagram.list', () => {
  it('counts the actors', () => {
    project.run('diagram.describe', { diagramId, title: 'الشبكة', caption: 'آب 2025' })
    expect(project.query('diagram.list', {})).toEqual([
      { diagramId, title: 'الشبكة', caption: 'آب 2025', actors: 2, filters: '{}', style: '{}' },
    ])
  })
})
