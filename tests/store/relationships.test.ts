/** Relationships, their types, and the passages that show them. */
import { describe, expect, it } from 'vitest'
import { openRichProject, TEXTS } from '../support/richProject'
import { openTestProject, problemFrom, spanOf, testId } from '../support/testProject'

async function openWithTwo() {
  const project = await openTestProject()
  const source = project.addSource(TEXTS)
  const [first = '', second = ''] = source.paragraphIds
  const camara = project.addActor('القائد')
  const paris = project.addActor('العاصمة')
  return { project, source, first, second, camara, paris }
}

describe('relationship.create', () => {
  it('quotes the words it cites, in code points, and a whole paragraph whole', async () => {
    const { project, first, second, camara, paris } = await openWithTwo()
    const relationshipId = project.addRelationship(camara, paris, {
      citations: [
        { citationId: testId(71), paragraphId: second, span: null, stance: 'denies' },
        {
          citationId: testId(72),
          paragraphId: first,
          span: spanOf(TEXTS[0], 'إن كامارا أمر'),
          stance: 'asserts',
        },
      ],
    })
    expect(project.query('relationship.passages', { relationshipId })).toMatchObject([
      { citationId: testId(72), quote: 'إن كامارا أمر', paragraphNumber: 1, stance: 'asserts' },
      { citationId: testId(71), quote: TEXTS[1], start: null, end: null, stance: 'denies' },
    ])
    expect(project.query('relationship.list', {})).toMatchObject([
      { relationshipId, fromName: 'القائد', toName: 'العاصمة', typeKey: 'accuses', citations: 2 },
    ])
  })

  it('may join an actor with itself', async () => {
    const { project, camara } = await openWithTwo()
    project.addRelationship(camara, camara)
    expect(project.query('relationship.list', {})).toMatchObject([
      { fromActorId: camara, toActorId: camara },
    ])
  })

  it('with a span outside its paragraph leaves no relationship behind', async () => {
    const { project, first, camara, paris } = await openWithTwo()
    const before = project.dump()
    const citation = {
      citationId: testId(71),
      paragraphId: first,
      span: { start: 0, end: 999 },
      stance: 'asserts',
    } as const
    const problem = problemFrom(() =>
      project.addRelationship(camara, paris, { citations: [citation] }),
    )
    expect(problem).toEqual({ code: 'span-outside-paragraph', details: { paragraphId: first } })
    expect(project.dump()).toEqual(before)
  })

  it('may stand beside another one between the same two', async () => {
    const { project, camara, paris } = await openWithTwo()
    project.addRelationship(camara, paris)
    project.addRelationship(camara, paris)
    project.addRelationship(paris, camara)
    expect(project.query('relationship.list', {})).toHaveLength(3)
  })
})

describe('relationship.describe', () => {
  it('changes what is given; a weight can go back to the number of citations', async () => {
    const { project, relationshipId } = await openRichProject()
    project.run('relationship.describe', { relationshipId, changes: { weight: 2.5 } })
    project.run('relationship.describe', { relationshipId, changes: { isDirected: false } })
    expect(project.row('relationship', relationshipId)).toMatchObject({
      weight: 2.5,
      is_directed: 0,
    })
    project.run('relationship.describe', { relationshipId, changes: { weight: null } })
    expect(project.row('relationship', relationshipId).weight).toBeNull()
  })
})

describe('relationship.reverse', () => {
  it('turns it round, and twice is as before', async () => {
    const { project, relationshipId, camara, dembele } = await openRichProject()
    const before = project.dump()
    project.run('relationship.reverse', { relationshipId })
    expect(project.row('relationship', relationshipId)).toMatchObject({
      from_actor_id: dembele,
      to_actor_id: camara,
    })
    project.run('relationship.reverse', { relationshipId })
    expect(project.dump()).toEqual(before)
  })
})

describe('relationshipType.create', () => {
  it('is refused when the analyst has a type of that name, however it is spelt', async () => {
    const project = await openTestProject()
    const create = (name: string) =>
      project.run('relationshipType.create', {
        typeId: project.newId(),
        name,
        isDirected: true,
        sign: 'neutral',
      })
    create('حذّر من')
    for (const name of ['حذر من', 'حذّر  من']) {
      expect(problemFrom(() => create(name))).toEqual({ code: 'name-taken', details: { name } })
    }
    expect(project.query('relationshipType.list', {}).at(-1)).toMatchObject({
      name: 'حذّر من',
      key: null,
      isDirected: 1,
    })
  })
})

describe('network.remove', () => {
  it('is one step, also for a relationship that hangs on a removed actor', async () => {
    const { project, camara, paris, relationshipId, otherRelationshipId } = await openRichProject()
    const before = project.dump()
    project.run('network.remove', {
      actorIds: [camara, paris],
      relationshipIds: [relationshipId, otherRelationshipId],
    })
    expect(project.rows('relationship')).toEqual([])
    expect(project.rows('actor')).toHaveLength(3)
    project.undo()
    expect(project.dump()).toEqual(before)
  })

  it('removes nothing when one of them is not there', async () => {
    const { project, camara, relationshipId } = await openRichProject()
    const before = project.dump()
    problemFrom(() =>
      project.run('network.remove', {
        actorIds: [camara, testId(9)],
        relationshipIds: [relationshipId],
      }),
    )
    expect(project.dump()).toEqual(before)
  })
})

describe('what a paragraph touches', () => {
  it('is its actors and its relationships, each once', async () => {
    const { project, first, camara, dembele, relationshipId } = await openRichProject()
    project.run('relationship.cite', {
      relationshipId,
      citationId: project.newId(),
      paragraphId: first,
      span: null,
      stance: 'asserts',
    })
    expect(project.query('paragraph.network', { paragraphId: first })).toEqual([
      { kind: 'actor', id: camara },
      { kind: 'actor', id: dembele },
      { kind: 'relationship', id: relationshipId },
    ])
  })

  it('is cited by relationships and evidence, in reading order', async () => {
    const { project, source, first, second } = await openRichProject()
    const rows = project.query('citation.ofSource', { sourceId: source.sourceId })
    const places = rows.map(({ owner, paragraphId, start }) => [owner, paragraphId, start])
    expect(places).toEqual([
      ['evidence', first, null],
      ['evidence', first, null],
      ['relationship', first, spanOf(TEXTS[0], 'أمر').start],
      ['relationship', second, null],
      ['evidence', second, 0],
    ])
  })
})
