/** What a network from a file becomes in a project, and what is counted because it cannot come. */
import { describe, expect, it } from 'vitest'
import { openRichProject } from '../support/richProject'
import { openTestProject } from '../support/testProject'
import { networkOfProject, planFor, readText } from './exchangeSupport'

const LIST = 'from,to,type,start,weight\nكامارا,غاو,يدعم,2025-08,3\nغاو,تمبكتو,صاهر,أمس,-1\n'

describe('planImport', () => {
  it('takes actors of the same name for the same, if the analyst wants it', async () => {
    const { project, camara } = await openRichProject()
    const { network } = await readText(LIST)
    const joined = planFor(project, network, { isOurs: false })
    expect(joined.report).toMatchObject({ newActors: 2, knownActors: 1, newRelationships: 2 })
    expect(joined.payload.relationships[0]?.fromActorId).toBe(camara)
    expect(joined.payload.positions.map(({ actorId }) => actorId)).toContain(camara)
    const apart = planFor(project, network, { isOurs: false, joinsByName: false })
    expect(apart.report).toMatchObject({ newActors: 3, knownActors: 0 })
  })

  it('does not guess between two actors of one name', async () => {
    const { project } = await openRichProject()
    project.addActor('كامارا')
    const { network } = await readText(LIST)
    expect(planFor(project, network, { isOurs: false }).report.knownActors).toBe(0)
  })

  it('finds built-in types by their words and makes others once', async () => {
    const { project } = await openRichProject()
    const { network } = await readText(`${LIST}تمبكتو,كامارا,صاهر,,\n`)
    const { payload } = planFor(project, network, { isOurs: false })
    expect(payload.relationships[0]?.typeId).toBe(project.typeId('relationship_type', 'supports'))
    expect(payload.relationshipTypes.map(({ name }) => name)).toEqual(['صاهر'])
    expect(payload.actors[0]?.typeId).toBe(project.typeId('actor_type', 'person'))
    project.run('network.import', payload)
    expect(project.query('relationshipType.list', {}).map(({ name }) => name)).toContain('صاهر')
  })

  it('counts dates that are none and keeps no weight below zero', async () => {
    const { project } = await openRichProject()
    const { network } = await readText(LIST)
    const { payload, report } = planFor(project, network, { isOurs: false })
    expect(payload.relationships.map(({ startDate, weight }) => [startDate, weight])).toEqual([
      ['2025-08', 3],
      ['', null],
    ])
    expect(report.alteredValues).toBe(1)
  })

  it('tells which passages another project does not have, and takes the rest', async () => {
    const { project: from } = await openRichProject()
    const other = await openTestProject()
    const { payload, report } = planFor(other, networkOfProject(from))
    expect(report).toMatchObject({ newActors: 5, newRelationships: 2, newTypes: 2 })
    expect(report).toMatchObject({ citations: 0, lostCitations: 2 })
    other.run('network.import', payload)
    const { actors } = networkOfProject(other)
    expect(actors).toHaveLength(5)
    other.undo()
    expect(networkOfProject(other).actors).toEqual([])
  })

  it('takes a passage only while its words are the same', async () => {
    const { project, relationshipId, first } = await openRichProject()
    const network = networkOfProject(project)
    project.run('relationship.remove', { relationshipId })
    project.run('paragraph.correct', { paragraphId: first, text: 'قال غير ذلك.' })
    expect(planFor(project, network).report).toMatchObject({ citations: 1, lostCitations: 1 })
  })

  it('changes nothing that is in the project already', async () => {
    const { project } = await openRichProject()
    const before = networkOfProject(project)
    const { payload, report } = planFor(project, before)
    expect(report).toMatchObject({ newActors: 0, knownActors: 5, knownRelationships: 2 })
    project.run('network.import', payload)
    expect(networkOfProject(project)).toEqual(before)
  })

  it('lets nobody belong to himself by way of others', async () => {
    const { project } = await openRichProject()
    const circle = { a: 'b', b: 'c', c: 'a', d: 'a' }
    const nodes = Object.entries(circle).map(([id, faction]) => ({ data: { id, faction } }))
    const { network } = await readText(JSON.stringify({ elements: { nodes } }))
    const { payload, report } = planFor(project, network, { isOurs: false })
    expect(report.alteredValues).toBe(1)
    project.run('network.import', payload)
    expect(payload.actors.filter(({ factionActorId }) => factionActorId !== null)).toHaveLength(3)
  })

  it('spreads places that are too close, and puts those without one beneath', async () => {
    const { project } = await openRichProject()
    const text = JSON.stringify({
      elements: {
        nodes: [
          { data: { id: 'a' }, position: { x: 0, y: 0 } },
          { data: { id: 'b' }, position: { x: 1, y: 0.5 } },
          { data: { id: 'c' } },
        ],
      },
    })
    const { network } = await readText(text)
    const { positions } = planFor(project, network, { isOurs: false }).payload
    const [a, b, c] = positions
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeGreaterThan(100)
    expect(c?.y).toBeGreaterThan(b?.y ?? 0)
    expect(planFor(project, network, { isOurs: true }).payload.positions[1]).toMatchObject({
      ...{ x: 1, y: 0.5 },
    })
  })
})
