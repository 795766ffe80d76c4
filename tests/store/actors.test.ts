/** Actors, their types, aliases and factions. */
import { describe, expect, it } from 'vitest'
import { openRichProject } from '../support/richProject'
import { openTestProject, problemFrom, type TestProject, testId } from '../support/testProject'

/** The actor's name and aliases, as its row in the list says. */
function namesOf(project: TestProject, actorId: string): readonly string[] {
  const row = project.query('actor.list', {}).find(actor => actor.actorId === actorId)
  return [row?.name ?? '', ...JSON.parse(row?.aliases ?? '[]')]
}

describe('actor.create', () => {
  it('confirms the words it was made from and suggests the other places', async () => {
    const project = await openTestProject()
    const { paragraphIds } = project.addSource(['قال كامارا', 'ولكامارا رأي', 'بلا اسم'])
    const [first = '', second] = paragraphIds
    const camara = project.addActor('كامارا', {
      mention: { paragraphId: first, span: { start: 4, end: 10 } },
    })

    expect(project.query('actor.passages', { actorId: camara })).toMatchObject([
      { paragraphId: first, quote: 'كامارا', status: 'confirmed', start: 4, end: 10 },
      { paragraphId: second, quote: 'كامارا', status: 'suggested', start: 2, end: 8 },
    ])
  })

  it('stands on the diagram where it was put', async () => {
    const project = await openTestProject()
    const { diagramId } = project
    const camara = project.addActor('كامارا', { placement: { diagramId, x: 12.5, y: -40 } })
    expect(project.query('diagram.actors', { diagramId })).toMatchObject([
      { actorId: camara, x: 12.5, y: -40, isPinned: 0, typeKey: 'person' },
    ])
  })

  it.each([
    ['a type', { typeId: testId(9) }, 'actor_type'],
    ['a diagram', { placement: { diagramId: testId(9), x: 0, y: 0 } }, 'diagram'],
    [
      'a paragraph',
      { mention: { paragraphId: testId(9), span: { start: 0, end: 1 } } },
      'paragraph',
    ],
  ])('with %s that is not there makes no actor', async (_what, changes, table) => {
    const project = await openTestProject()
    expect(problemFrom(() => project.addActor('كامارا', changes))).toEqual({
      code: 'row-not-found',
      details: { table, id: testId(9) },
    })
    expect(project.rows('actor')).toEqual([])
  })

  it('trims the name and refuses one that is empty or has several lines', async () => {
    const project = await openTestProject()
    const camara = project.addActor('  كامارا ')
    expect(project.row('actor', camara).name).toBe('كامارا')
    for (const name of ['', '   ', 'سطر\nآخر', 'a\u2028b']) {
      expect(problemFrom(() => project.addActor(name)).code).toBe('invalid-request')
    }
  })
})

describe('actor.rename', () => {
  it('keeps the old spelling as an alias, and finds the new one', async () => {
    const project = await openTestProject()
    project.addSource(['أحمد هنا', 'أحمد المنصور', 'عاد المنصور'])
    const ahmad = project.addActor('أحمد')
    project.run('actor.rename', { actorId: ahmad, name: 'المنصور' })

    expect(namesOf(project, ahmad)).toEqual(['المنصور', 'أحمد'])
    const quotes = project.query('actor.passages', { actorId: ahmad }).map(({ quote }) => quote)
    expect(quotes).toEqual(['أحمد', 'أحمد', 'المنصور', 'المنصور'])
  })

  it('back and forth leaves each name once', async () => {
    const project = await openTestProject()
    const ahmad = project.addActor('أحمد')
    project.run('actor.rename', { actorId: ahmad, name: 'حمد' })
    project.run('actor.rename', { actorId: ahmad, name: 'أحمد' })
    expect(namesOf(project, ahmad)).toEqual(['أحمد', 'حمد'])
    project.undo()
    expect(namesOf(project, ahmad)).toEqual(['حمد', 'أحمد'])
  })
})

describe('alias.add', () => {
  it('adds a name once, and not the name the actor has', async () => {
    const project = await openTestProject()
    const goita = project.addActor('غويتا')
    const add = (name: string) =>
      project.run('alias.add', { aliasId: project.newId(), actorId: goita, name })
    expect(add('Goïta')).not.toBeNull()
    expect(add('Goïta')).toBeNull()
    expect(add('غويتا')).toBeNull()
    expect(namesOf(project, goita)).toEqual(['غويتا', 'Goïta'])
    expect(project.query('actor.aliases', { actorId: goita })).toMatchObject([{ name: 'Goïta' }])
  })

  it('suggests where the other name stands', async () => {
    const project = await openTestProject()
    project.addSource(['Assimi Goïta said'])
    const goita = project.addActor('غويتا')
    project.run('alias.add', { aliasId: project.newId(), actorId: goita, name: 'Goita' })
    expect(project.query('actor.passages', { actorId: goita })).toMatchObject([{ quote: 'Goïta' }])
  })
})

describe('actor.remove', () => {
  it('takes aliases, mentions, relationships with their citations, placements and notes along', async () => {
    const { project, camara, dembele, evidenceId } = await openRichProject()
    project.run('evidence.describe', { evidenceId, changes: { speakerActorId: camara } })
    project.run('alias.add', { aliasId: project.newId(), actorId: camara, name: 'Camara' })
    project.run('actor.remove', { actorId: camara })

    const { diagramId } = project
    expect(project.query('relationship.list', {})).toHaveLength(1)
    expect(project.rows('relationship_citation')).toEqual([])
    expect(project.rows('mention').filter(row => row.actor_id === camara)).toEqual([])
    expect(project.rows('alias').filter(row => row.actor_id === camara)).toEqual([])
    expect(project.query('diagram.actors', { diagramId })).toMatchObject([{ actorId: dembele }])
    expect(project.rows('actor_attribute').filter(row => row.actor_id === camara)).toEqual([])
    expect(project.rows('actor_distinction')).toEqual([])
    expect(project.rows('timeline_event_actor')).toEqual([])
    const notes = project.rows('note').filter(row => row.actor_id ?? row.relationship_id)
    expect(notes).toEqual([])
    expect(project.row('evidence', evidenceId).speaker_actor_id).toBeNull()
  })

  it('that is a faction lets its members go', async () => {
    const { project, army, camara } = await openRichProject()
    project.run('actor.remove', { actorId: army })
    expect(project.row('actor', camara).faction_actor_id).toBeNull()
    project.undo()
    expect(project.row('actor', camara).faction_actor_id).toBe(army)
  })
})

describe('actor.setFaction', () => {
  it('refuses every circle and changes nothing', async () => {
    const project = await openTestProject()
    const [a = '', b = '', c = ''] = ['أ أ', 'ب ب', 'ج ج'].map(name => project.addActor(name))
    project.run('actor.setFaction', { actorId: a, factionActorId: b })
    project.run('actor.setFaction', { actorId: b, factionActorId: c })
    const before = project.dump()
    for (const factionActorId of [a, b, c]) {
      const problem = problemFrom(() =>
        project.run('actor.setFaction', { actorId: c, factionActorId }),
      )
      expect(problem).toEqual({ code: 'faction-of-itself', details: { actorId: c } })
    }
    expect(project.dump()).toEqual(before)

    project.run('actor.setFaction', { actorId: a, factionActorId: null })
    expect(project.row('actor', a).faction_actor_id).toBeNull()
  })
})

describe('actorType.create', () => {
  it('is refused when the analyst has a type of that name, however it is spelt', async () => {
    const project = await openTestProject()
    const create = (name: string) =>
      project.run('actorType.create', {
        typeId: project.newId(),
        name,
        shape: 'hexagon',
        colour: '#aa3377',
      })
    create('حركة أزواد')
    for (const name of ['حركة أزواد', 'حركه ازواد', ' حَرَكة أزواد']) {
      expect(problemFrom(() => create(name))).toEqual({
        code: 'name-taken',
        details: { name: name.trim() },
      })
    }
    create('حركة')
    expect(project.query('actorType.list', {}).slice(-2)).toMatchObject([
      { name: 'حركة أزواد', key: null },
      { name: 'حركة', key: null },
    ])
  })
})

describe('actor.list', () => {
  it('is in the order of names and counts mentions and relationships', async () => {
    const { project, army, abdou, camara, dembele, paris } = await openRichProject()
    const rows = project.query('actor.list', {})
    expect(rows.map(({ actorId }) => actorId)).toEqual([abdou, army, paris, dembele, camara])
    expect(rows.find(({ actorId }) => actorId === camara)).toMatchObject({
      mentions: 2,
      relationships: 1,
      factionName: 'الجيش',
      typeKey: 'person',
      aliases: '[]',
    })
  })
})
