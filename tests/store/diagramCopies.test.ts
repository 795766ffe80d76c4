/** Several diagrams: how they begin, are copied, hide and collapse, and end. */
import { describe, expect, it } from 'vitest'
import { styleFrom, USUAL_STYLE } from '../../src/shared/domain/diagramStyle'
import { openRichProject } from '../support/richProject'
import { problemFrom, testId } from '../support/testProject'

const NEW = testId(0xd1a)

describe('diagram.create', () => {
  it('puts the chosen actors where it is told, behind the other diagrams', async () => {
    const { project, paris, camara, otherDiagramId } = await openRichProject()
    project.run('diagram.create', {
      diagramId: NEW,
      title: 'فرنسا',
      positions: [
        { actorId: paris, x: 7, y: -8 },
        { actorId: camara, x: 0, y: 0 },
      ],
    })
    expect(project.query('diagram.list', {}).map(row => row.diagramId)).toEqual([
      project.diagramId,
      otherDiagramId,
      NEW,
    ])
    expect(project.query('diagram.actors', { diagramId: NEW })).toMatchObject([
      { actorId: camara, x: 0, y: 0, isPinned: 0, isHidden: 0 },
      { actorId: paris, x: 7, y: -8 },
    ])
  })

  it('makes no diagram when one of the actors is not there', async () => {
    const { project } = await openRichProject()
    const before = project.dump()
    const positions = [{ actorId: testId(0xdead), x: 0, y: 0 }]
    const create = () => project.run('diagram.create', { diagramId: NEW, title: 'x', positions })
    expect(problemFrom(create).code).toBe('row-not-found')
    expect(project.dump()).toEqual(before)
  })
})

describe('diagram.duplicate', () => {
  it('copies all that belongs to it, and shares nothing with it', async () => {
    const { project, army, relationshipId, annotationId } = await openRichProject()
    const { diagramId } = project
    project.run('diagram.duplicate', { diagramId, newDiagramId: NEW, title: 'نسخة' })
    const partsOf = (id: string) => ({
      actors: project.query('diagram.actors', { diagramId: id }),
      hidden: project.query('diagram.hiddenRelationships', { diagramId: id }),
      collapsed: project.query('diagram.collapsedFactions', { diagramId: id }),
    })
    expect(partsOf(NEW)).toEqual(partsOf(diagramId))
    expect(partsOf(NEW).hidden).toEqual([{ relationshipId }])
    expect(partsOf(NEW).collapsed).toMatchObject([{ factionActorId: army }])
    const [copied] = project.query('diagram.annotations', { diagramId: NEW })
    expect(copied).toMatchObject({ text: 'غير مؤكد', width: 120 })

    project.run('annotation.remove', { annotationIds: [annotationId] })
    expect(project.query('diagram.annotations', { diagramId: NEW })).toHaveLength(1)
  })
})

describe('diagram.paste', () => {
  it('puts the same actors on the diagram, shows those that are hidden on it, and undoes in one step', async () => {
    const { project, camara, army, otherDiagramId: diagramId } = await openRichProject()
    const actors = project.query('actor.list', {})
    const before = project.dump()
    project.run('diagram.paste', {
      diagramId,
      positions: [
        { actorId: camara, x: 30, y: 40 },
        { actorId: army, x: 300, y: 400 },
      ],
      relationshipIds: [],
      annotations: [],
    })
    expect(project.query('diagram.actors', { diagramId })).toMatchObject([
      { actorId: army, x: 1, y: 1, isHidden: 0 },
      { actorId: camara, x: 30, y: 40, isHidden: 0 },
    ])
    expect(project.query('actor.list', {})).toEqual(actors)
    project.undo()
    expect(project.dump()).toEqual(before)
  })

  it('shows relationships again that were hidden between them', async () => {
    const { project, relationshipId } = await openRichProject()
    const { diagramId } = project
    const nothing = { positions: [], annotations: [] }
    project.run('diagram.paste', { diagramId, ...nothing, relationshipIds: [relationshipId] })
    expect(project.query('diagram.hiddenRelationships', { diagramId })).toEqual([])
  })
})

describe('diagram.remove', () => {
  it('leaves actors, relationships and other diagrams', async () => {
    const { project, otherDiagramId } = await openRichProject()
    const actors = project.query('actor.list', {})
    project.run('diagram.remove', { diagramId: project.diagramId })
    expect(project.query('diagram.list', {}).map(row => row.diagramId)).toEqual([otherDiagramId])
    expect(project.query('actor.list', {})).toEqual(actors)
  })

  it('refuses to take the last one', async () => {
    const { project, otherDiagramId } = await openRichProject()
    project.run('diagram.remove', { diagramId: otherDiagramId })
    const remove = () => project.run('diagram.remove', { diagramId: project.diagramId })
    expect(problemFrom(remove).code).toBe('last-diagram')
  })
})

describe('diagram.hide', () => {
  it('hides on one diagram only, keeps the place, and shows again', async () => {
    const { project, camara, relationshipId } = await openRichProject()
    const { diagramId } = project
    project.run('diagram.duplicate', { diagramId, newDiagramId: NEW, title: 'نسخة' })
    const before = project.query('diagram.actors', { diagramId })
    const hide = (isHidden: boolean) =>
      project.run('diagram.hide', {
        diagramId,
        actorIds: [camara],
        relationshipIds: [relationshipId],
        isHidden,
      })
    hide(true)
    const hiddenOn = (id: string) =>
      project.query('diagram.actors', { diagramId: id }).map(row => row.isHidden)
    expect(hiddenOn(diagramId)).toEqual([1, 0])
    expect(hiddenOn(NEW)).toEqual([0, 0])
    hide(false)
    expect(project.query('diagram.actors', { diagramId })).toEqual(before)
    expect(project.query('diagram.hiddenRelationships', { diagramId })).toEqual([])
  })
})

describe('diagram.place', () => {
  it('moves annotations along with actors in one step', async () => {
    const { project, camara, annotationId } = await openRichProject()
    const { diagramId } = project
    const before = project.dump()
    project.run('diagram.place', {
      diagramId,
      positions: [{ actorId: camara, x: 11, y: 12 }],
      annotations: [{ annotationId, x: 13, y: 14 }],
    })
    expect(project.query('diagram.annotations', { diagramId })).toMatchObject([{ x: 13, y: 14 }])
    project.undo()
    expect(project.dump()).toEqual(before)
  })
})

describe('diagram.style', () => {
  it('changes what it is given, and leaves the rest as it was', async () => {
    const { project } = await openRichProject()
    const { diagramId } = project
    project.run('diagram.style', { diagramId, changes: { factions: 'groups' } })
    project.run('diagram.style', { diagramId, changes: { lineColour: 'type' } })
    const style = styleFrom(project.query('diagram.list', {})[0]?.style ?? '')
    expect(style).toEqual({ ...USUAL_STYLE, factions: 'groups', lineColour: 'type' })
  })

  it('is as usual where the file holds what this version does not know', () => {
    expect(styleFrom('{"factions":"clouds"}')).toEqual(USUAL_STYLE)
    expect(styleFrom('no JSON')).toEqual(USUAL_STYLE)
  })
})

describe('network.duplicate', () => {
  it('copies actors with their attributes and joins copies with copies', async () => {
    const { project, camara, paris, relationshipId, dembele } = await openRichProject()
    const relationship = testId(0xd1b)
    project.run('network.duplicate', {
      diagramId: project.diagramId,
      actors: [
        { actorId: camara, newActorId: NEW, name: 'كامارا ٢', x: 5, y: 6 },
        { actorId: paris, newActorId: testId(0xd1c), name: 'باريس ٢', x: 8, y: 9 },
      ],
      relationships: [{ relationshipId, newRelationshipId: relationship }],
      annotations: [
        {
          ...{ annotationId: testId(0xd1e), kind: 'text', text: 'نسخة', colour: '#336699' },
          ...{ x: 1, y: 2, width: 80, height: 30 },
        },
      ],
    })
    expect(project.query('diagram.annotations', { diagramId: project.diagramId })).toMatchObject([
      { text: 'غير مؤكد' },
      { text: 'نسخة', x: 1, y: 2 },
    ])
    const copy = project
      .query('relationship.list', {})
      .find(row => row.relationshipId === relationship)
    expect(copy).toMatchObject({ fromActorId: NEW, toActorId: dembele, citations: 2 })
    expect(project.query('actor.attributes', { actorId: testId(0xd1c) })).toMatchObject([
      { name: 'صفة', value: 'عاصمة' },
    ])
    expect(project.query('diagram.actors', { diagramId: project.diagramId })).toContainEqual(
      expect.objectContaining({ actorId: NEW, name: 'كامارا ٢', x: 5, y: 6 }),
    )
  })
})

describe('networkFilter.save', () => {
  it('gives the new criteria to a name that is there', async () => {
    const { project, filterId } = await openRichProject()
    project.run('networkFilter.save', {
      filterId: NEW,
      name: 'كامارا',
      criteria: [{ kind: 'sign', signs: ['positive'] }],
    })
    expect(project.query('networkFilter.list', {})).toEqual([
      { filterId, name: 'كامارا', criteria: '[{"kind":"sign","signs":["positive"]}]' },
    ])
  })

  it.each([
    ['a criterion of no kind', [{ kind: 'weather' }]],
    ['no criterion', []],
    ['a day that is none', [{ kind: 'dates', from: '2025', until: '', withUndated: true }]],
  ])('refuses %s', async (_, criteria) => {
    const { project } = await openRichProject()
    const save = () =>
      project.run('networkFilter.save', { filterId: NEW, name: 'x', criteria: criteria as never })
    expect(problemFrom(save).code).toBe('invalid-request')
  })
})
