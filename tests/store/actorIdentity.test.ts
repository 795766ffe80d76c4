/** Actors made one, made two, and told apart; and their named values. */
import { describe, expect, it } from 'vitest'
import { readSchema } from '../../src/renderer/store/schema'
import { openRichProject } from '../support/richProject'
import {
  openTestProject,
  problemFrom,
  spanOf,
  type TestProject,
  testId,
} from '../support/testProject'

function namesOf(project: TestProject, actorId: string): readonly string[] {
  const row = project.query('actor.list', {}).find(actor => actor.actorId === actorId)
  return [row?.name ?? '', ...JSON.parse(row?.aliases ?? '[]')]
}

/** The tables with rows that name an actor. */
function tablesNaming(project: TestProject, actorId: string): readonly string[] {
  const tables = readSchema(project.database)
    .referencesTo('actor')
    .filter(({ table, column }) => project.rows(table).some(row => row[column] === actorId))
    .map(({ table }) => table)
  return [...new Set(tables)].sort()
}

describe('actor.merge', () => {
  it('leaves no row that names the merged actor, whatever hung on it', async () => {
    const { project, camara, abdou, dembele } = await openRichProject()
    project.run('actor.setFaction', { actorId: dembele, factionActorId: camara })
    const named = tablesNaming(project, camara)
    project.run('actor.merge', {
      keptActorId: abdou,
      mergedActorIds: [camara],
      relationshipsBetween: 'keep',
    })

    expect(tablesNaming(project, camara)).toEqual([])
    expect(tablesNaming(project, abdou)).toEqual(expect.arrayContaining([...named]))
    expect(project.danglingRows()).toEqual([])
  })

  it('keeps every name once, the merged actor’s own among them', async () => {
    const project = await openTestProject()
    const kept = project.addActor('كامارا')
    const merged = project.addActor('ساديو كامارا')
    project.run('alias.add', { aliasId: project.newId(), actorId: kept, name: 'Camara' })
    project.run('alias.add', { aliasId: project.newId(), actorId: merged, name: 'Camara' })
    project.run('alias.add', { aliasId: project.newId(), actorId: merged, name: 'كامارا' })
    project.run('actor.merge', {
      keptActorId: kept,
      mergedActorIds: [merged],
      relationshipsBetween: 'keep',
    })
    expect(namesOf(project, kept).toSorted()).toEqual(
      ['كامارا', 'Camara', 'ساديو كامارا'].toSorted(),
    )
  })

  it.each([
    ['confirmed', 'suggested', 'confirmed'],
    ['suggested', 'confirmed', 'confirmed'],
    ['rejected', 'suggested', 'rejected'],
    ['suggested', 'rejected', 'rejected'],
    ['confirmed', 'rejected', 'confirmed'],
  ] as const)(
    'of words %s for one and %s for the other keeps them %s, once',
    async (one, two, wanted) => {
      const project = await openTestProject()
      const { paragraphIds } = project.addSource(['قال كامارا'])
      const [paragraphId = ''] = paragraphIds
      const kept = project.addActor('كامارا')
      const merged = project.addActor('كمارا')
      for (const [actorId, status] of [
        [kept, one],
        [merged, two],
      ] as const) {
        const mention = { mentionId: project.newId(), actorId, paragraphId }
        project.run('mention.mark', { ...mention, span: spanOf('قال كامارا', 'كامارا') })
        project.database.run('UPDATE mention SET status = :status WHERE actor_id = :actorId', {
          status,
          actorId,
        })
      }
      project.run('actor.merge', {
        keptActorId: kept,
        mergedActorIds: [merged],
        relationshipsBetween: 'keep',
      })
      expect(project.rows('mention').map(({ status }) => status)).toEqual([wanted])
    },
  )

  it.each(['keep', 'remove'] as const)(
    'can %s the relationships between them, and moves the others with their citations',
    async relationshipsBetween => {
      const project = await openTestProject()
      const { paragraphIds } = project.addSource(['كامارا قال'])
      const [paragraphId = ''] = paragraphIds
      const [kept = '', merged = '', third = '', paris = ''] = [
        'كامارا',
        'كمارا',
        'Camara',
        'باريس',
      ].map(name => project.addActor(name))
      const cited = () => ({
        citations: [
          { citationId: project.newId(), paragraphId, span: null, stance: 'asserts' as const },
        ],
      })
      const between = [
        project.addRelationship(kept, merged, cited()),
        project.addRelationship(third, kept, cited()),
        project.addRelationship(merged, third, cited()),
      ]
      const own = project.addRelationship(merged, merged, cited())
      const toParis = project.addRelationship(merged, paris, cited())
      const fromParis = project.addRelationship(paris, merged, cited())
      const before = project.dump()
      project.run('actor.merge', {
        keptActorId: kept,
        mergedActorIds: [merged, third],
        relationshipsBetween,
      })

      const loops = relationshipsBetween === 'keep' ? [own, ...between] : [own]
      expect(
        project
          .rows('relationship')
          .map(({ id, from_actor_id, to_actor_id }) => [id, from_actor_id, to_actor_id])
          .toSorted(),
      ).toEqual(
        [
          ...loops.map(id => [id, kept, kept]),
          [toParis, kept, paris],
          [fromParis, paris, kept],
        ].toSorted(),
      )
      expect(project.rows('relationship_citation')).toHaveLength(loops.length + 2)
      const listed = project.query('actor.list', {}).find(({ actorId }) => actorId === kept)
      expect(listed?.relationships).toBe(loops.length + 2)
      project.undo()
      expect(project.dump()).toEqual(before)
    },
  )

  it('leaves relationships that a split draws between the two again, as they were', async () => {
    const project = await openTestProject()
    const [kept = '', merged = ''] = ['كامارا', 'كمارا'].map(name => project.addActor(name))
    project.addRelationship(kept, merged)
    project.addRelationship(merged, kept)
    project.addRelationship(merged, merged)
    const ends = () =>
      project
        .rows('relationship')
        .map(({ id, from_actor_id, to_actor_id }) => [id, from_actor_id, to_actor_id])
    const before = ends()
    project.run('actor.merge', {
      keptActorId: kept,
      mergedActorIds: [merged],
      relationshipsBetween: 'keep',
    })
    const newActorId = project.newId()
    const relationshipEnds = before.flatMap(([relationshipId, from, to]) => [
      ...(from === merged
        ? [{ relationshipId: String(relationshipId), end: 'from' as const }]
        : []),
      ...(to === merged ? [{ relationshipId: String(relationshipId), end: 'to' as const }] : []),
    ])
    project.run('actor.split', {
      actorId: kept,
      newActorId,
      name: 'كمارا',
      aliasIds: [],
      mentionIds: [],
      relationshipEnds,
      evidenceIds: [],
      noteIds: [],
    })
    const asBefore = (actorId: unknown) => (actorId === newActorId ? merged : actorId)
    expect(ends().map(([id, from, to]) => [id, asBefore(from), asBefore(to)])).toEqual(before)
  })

  it('keeps both values of an attribute that differ, and one of two that are equal', async () => {
    const project = await openTestProject()
    const kept = project.addActor('كامارا')
    const merged = project.addActor('Camara')
    const set = (actorId: string, name: string, value: string) =>
      project.run('attribute.set', { attributeId: project.newId(), actorId, name, value })
    set(kept, 'رتبة', 'جنرال')
    set(merged, 'رتبة', 'عقيد')
    set(kept, 'بلد', 'مالي')
    set(merged, 'بلد', 'مالي')
    set(merged, 'ميلاد', '1979')
    project.run('actor.merge', {
      keptActorId: kept,
      mergedActorIds: [merged],
      relationshipsBetween: 'keep',
    })
    const values = project.query('actor.attributes', { actorId: kept })
    expect(values.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'بلد: مالي',
      'رتبة: جنرال',
      'رتبة (Camara): عقيد',
      'ميلاد: 1979',
    ])
  })

  it.each([
    ['the kept one belongs to the merged one', 'k>m', null],
    ['the merged one belongs to the kept one', 'm>k', null],
    ['both belong to one', 'k>f m>f', 'f'],
    ['only the merged one belongs to one', 'm>f', 'f'],
    ['the merged one stands above the kept one by a third', 'k>f f>m', null],
    ['the kept one stands above the merged one by a third', 'm>f f>k', null],
  ])('makes no circle of factions where %s', async (_case, factions, wanted) => {
    const project = await openTestProject()
    const ids: Record<string, string> = {}
    for (const name of ['k', 'm', 'f']) ids[name] = project.addActor(`فاعل ${name}`)
    for (const [member = '', , faction = ''] of factions.split(' ')) {
      const factionActorId = ids[faction] ?? ''
      project.run('actor.setFaction', { actorId: ids[member] ?? '', factionActorId })
    }
    project.run('actor.merge', {
      keptActorId: ids.k ?? '',
      mergedActorIds: [ids.m ?? ''],
      relationshipsBetween: 'keep',
    })
    const faction = project.row('actor', ids.k ?? '').faction_actor_id
    expect(faction).toBe(wanted === null ? null : ids[wanted])
  })

  it('of several is one step back', async () => {
    const { project, camara, dembele, abdou, paris } = await openRichProject()
    const before = project.dump()
    project.run('actor.merge', {
      keptActorId: paris,
      mergedActorIds: [camara, dembele, abdou],
      relationshipsBetween: 'keep',
    })
    expect(project.rows('actor')).toHaveLength(2)
    project.undo()
    expect(project.dump()).toEqual(before)
  })

  it('refuses an actor with itself and one that is not there, and changes nothing', async () => {
    const { project, camara } = await openRichProject()
    const before = project.dump()
    for (const [mergedActorIds, code] of [
      [[camara], 'invalid-request'],
      [[testId(9)], 'row-not-found'],
      [[], 'invalid-request'],
    ] as const) {
      const merge = () =>
        project.run('actor.merge', {
          keptActorId: camara,
          mergedActorIds: [...mergedActorIds],
          relationshipsBetween: 'keep',
        })
      expect(problemFrom(merge).code).toBe(code)
    }
    expect(project.dump()).toEqual(before)
  })
})

describe('actor.split', () => {
  it('gives the new actor what is named, and leaves the rest', async () => {
    const {
      project,
      paris,
      aliasId,
      otherMentionId,
      otherRelationshipId,
      evidenceId,
      army,
      third,
    } = await openRichProject()
    const newActorId = project.newId()
    const mentions = project.query('actor.passages', { actorId: paris }).length
    project.run('actor.split', {
      actorId: paris,
      newActorId,
      name: 'حكومة باريس',
      aliasIds: [aliasId],
      mentionIds: [otherMentionId],
      relationshipEnds: [{ relationshipId: otherRelationshipId, end: 'from' }],
      evidenceIds: [evidenceId],
      noteIds: [],
    })
    expect(namesOf(project, newActorId)).toEqual(['حكومة باريس', 'Paris'])
    expect(namesOf(project, paris)).toEqual(['باريس'])
    expect(project.query('actor.passages', { actorId: newActorId })).toMatchObject([
      { paragraphId: third, quote: 'Paris', status: 'confirmed' },
    ])
    expect(project.query('actor.passages', { actorId: paris })).toHaveLength(mentions - 1)
    expect(project.row('relationship', otherRelationshipId)).toMatchObject({
      from_actor_id: newActorId,
      to_actor_id: army,
    })
    expect(project.query('actor.spoken', { actorId: newActorId })).toMatchObject([{ evidenceId }])
    expect(project.query('actor.spoken', { actorId: paris })).toEqual([])
  })

  it('under one of the other names takes that name away from the others', async () => {
    const { project, paris, aliasId } = await openRichProject()
    const newActorId = project.newId()
    project.run('actor.split', {
      ...nothingMoved,
      actorId: paris,
      newActorId,
      name: 'Paris',
      aliasIds: [aliasId],
    })
    expect(namesOf(project, newActorId)).toEqual(['Paris'])
  })

  it('stands beside the old one on its diagrams, with its type and faction', async () => {
    const { project, camara, army } = await openRichProject()
    const newActorId = project.newId()
    project.run('actor.split', {
      ...nothingMoved,
      actorId: camara,
      newActorId,
      name: 'كامارا الأب',
    })
    const { diagramId } = project
    const [place] = project
      .query('diagram.actors', { diagramId })
      .filter(({ actorId }) => actorId === newActorId)
    expect(place).toMatchObject({ x: 80, y: 90, typeKey: 'person' })
    expect(project.row('actor', newActorId).faction_actor_id).toBe(army)
  })

  it('refuses what is another actor’s, and changes nothing', async () => {
    const { project, camara, aliasId, otherMentionId, otherRelationshipId, evidenceId } =
      await openRichProject()
    const before = project.dump()
    for (const moved of [
      { aliasIds: [aliasId] },
      { mentionIds: [otherMentionId] },
      { relationshipEnds: [{ relationshipId: otherRelationshipId, end: 'to' as const }] },
      { evidenceIds: [evidenceId] },
    ]) {
      const split = () =>
        project.run('actor.split', {
          ...nothingMoved,
          ...moved,
          actorId: camara,
          newActorId: testId(0xabc),
          name: 'آخر',
        })
      expect(problemFrom(split).code).toBe('invalid-request')
    }
    expect(project.dump()).toEqual(before)
  })
})

const nothingMoved = {
  aliasIds: [],
  mentionIds: [],
  relationshipEnds: [],
  evidenceIds: [],
  noteIds: [],
}

describe('actor.duplicates', () => {
  it('finds a pair across scripts until it is told apart, and again after undo', async () => {
    const { project, dembele, abdou } = await openRichProject()
    const pairs = () =>
      project
        .query('actor.duplicates', {})
        .filter(pair => [`${pair.actorId}`, `${pair.otherActorId}`].includes(abdou))
    expect(pairs()).toMatchObject([
      { name: 'Abdou Dembélé', otherName: 'عبدو ديمبيلي', reason: 'soundsAlike' },
    ])
    project.run('actor.distinguish', {
      distinctionId: project.newId(),
      actorId: dembele,
      otherActorId: abdou,
    })
    expect(pairs()).toEqual([])
    project.undo()
    expect(pairs()).toHaveLength(1)
  })

  it('keeps a pair told apart in either order once, and refuses one actor alone', async () => {
    const { project, dembele, abdou } = await openRichProject()
    const distinguish = (actorId: string, otherActorId: string) =>
      project.run('actor.distinguish', { distinctionId: project.newId(), actorId, otherActorId })
    distinguish(abdou, dembele)
    expect(distinguish(dembele, abdou)).toBeNull()
    expect(problemFrom(() => distinguish(abdou, abdou)).code).toBe('invalid-request')
  })
})

describe('attribute.set', () => {
  it('changes the value under a name however it is spelled', async () => {
    const { project, paris } = await openRichProject()
    const set = (name: string, value: string) =>
      project.run('attribute.set', { attributeId: project.newId(), actorId: paris, name, value })
    set('صفه', 'مدينة')
    expect(project.query('actor.attributes', { actorId: paris })).toMatchObject([
      { name: 'صفة', value: 'مدينة' },
    ])
    set('سكان', '٢ مليون')
    expect(project.query('attribute.names', {})[0]).toEqual({ name: 'رتبة', actors: 1 })
    expect(project.query('actor.attributes', { actorId: paris })).toHaveLength(2)
  })

  it('refuses an actor that is not there and an empty name', async () => {
    const { project, paris } = await openRichProject()
    const set = (actorId: string, name: string) => () =>
      project.run('attribute.set', { attributeId: testId(5), actorId, name, value: '' })
    expect(problemFrom(set(testId(9), 'رتبة')).code).toBe('row-not-found')
    expect(problemFrom(set(paris, ' ')).code).toBe('invalid-request')
  })
})

describe('actorType.describe and actorType.remove', () => {
  it('change the analyst’s own types only', async () => {
    const { project, actorTypeId, idleTypeId } = await openRichProject()
    const describeType = (typeId: string, name: string) =>
      project.run('actorType.describe', { typeId, name, shape: 'octagon', colour: '#112233' })
    describeType(actorTypeId, 'جناح مسلح')
    expect(project.row('actor_type', actorTypeId)).toMatchObject({
      name: 'جناح مسلح',
      shape: 'octagon',
      colour: '#112233',
    })
    const person = project.typeId('actor_type', 'person')
    expect(problemFrom(() => describeType(person, 'إنسان')).code).toBe('invalid-request')
    expect(problemFrom(() => describeType(idleTypeId, 'جناح مسلّح')).code).toBe('name-taken')
    expect(problemFrom(() => project.run('actorType.remove', { typeId: person })).code).toBe(
      'invalid-request',
    )
  })

  it('refuse to remove a type that an actor has', async () => {
    const { project, actorTypeId } = await openRichProject()
    const remove = () => project.run('actorType.remove', { typeId: actorTypeId })
    expect(problemFrom(remove).code).toBe('still-in-use')
  })
})
