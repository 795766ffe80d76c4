/** What is exported is what comes back, in every format, down to the words behind a relationship. */
import { describe, expect, it } from 'vitest'
import {
  EXCHANGE_FORMATS,
  type ExchangeFormat,
} from '../../src/renderer/exporters/network/writeNetwork'
import { NO_DRAWING } from '../../src/shared/analysis/exchange/exchangeDrawing'
import type { ExchangeNetwork } from '../../src/shared/domain/exchange'
import { openTestProject, type TestProject } from '../support/testProject'
import { networkOfProject, planFor, writtenAndRead } from './exchangeSupport'
import { openHardProject } from './hardProject'

/** What the formats have no place for. */
const HOLDS_DRAWING: Readonly<Record<ExchangeFormat, boolean>> = {
  ...{ graphml: true, cytoscape: true, gexf: false, csv: false },
}

/** Tables hold no title, and have attributes in the order of their columns, which says nothing. */
function withoutTitle({ actors, relationships }: ExchangeNetwork) {
  const sorted = actors.map(actor => ({ ...actor, attributes: actor.attributes.toSorted() }))
  return { actors: sorted, relationships }
}

describe.each(EXCHANGE_FORMATS)('%s', format => {
  it('gives back the network with attributes, places, citations and evidence', async () => {
    const { project } = await openHardProject()
    const network = networkOfProject(project)
    expect(network.relationships.flatMap(({ citations }) => citations)).toHaveLength(2)
    expect(network.relationships.some(({ citations }) => citations[0]?.evidenceIds.length)).toBe(
      true,
    )
    expect(network.actors.some(({ place }) => place !== null)).toBe(true)
    expect(network.actors.filter(({ isPinned }) => isPinned)).toHaveLength(1)
    expect(network.drawing.annotations.length).toBeGreaterThan(0)

    const read = await writtenAndRead(network, format)

    expect(withoutTitle(read.network)).toEqual(withoutTitle(network))
    if (format !== 'csv') expect(read.network.title).toBe(network.title)
    expect(read.isOurs).toBe(true)
    expect(read.network.drawing).toEqual(HOLDS_DRAWING[format] ? network.drawing : NO_DRAWING)
    expect(read.leftOut).toEqual({ dangling: 0, hyperedges: 0, rows: 0, annotations: 0 })
  })

  it('holds an empty relationship network and a single actor', async () => {
    const project = await openTestProject()
    project.addActor('وحيد')
    const network = networkOfProject(project)
    expect(withoutTitle((await writtenAndRead(network, format)).network)).toEqual(
      withoutTitle(network),
    )
  })

  it('brings what was removed back into its project, with its passages', async () => {
    const { project, relationshipId, otherRelationshipId, camara, paris } = await openHardProject()
    const before = networkOfProject(project)
    const read = await writtenAndRead(before, format)
    project.run('network.remove', {
      actorIds: [camara, paris],
      relationshipIds: [relationshipId, otherRelationshipId],
    })

    const { payload, report } = planFor(project, read.network)
    project.run('network.import', payload)

    expect(report).toMatchObject({ newActors: 2, newRelationships: 2, citations: 2 })
    expect(report).toMatchObject({ lostCitations: 0, alteredValues: 0, newTypes: 0 })
    const after = networkOfProject(project, payload.diagramId)
    expect(byId(inNewDiagram(after, project, payload.diagramId))).toEqual(byId(before))
    if (!HOLDS_DRAWING[format]) return
    expect(report.annotations).toBe(before.drawing.annotations.length)
    expect(after.drawing).toEqual(before.drawing)
  })
})

/** The actors where the new diagram has them; those that were nowhere are somewhere now. */
function inNewDiagram(network: ExchangeNetwork, project: TestProject, diagramId: string) {
  const places = project.query('diagram.actors', { diagramId })
  expect(places).toHaveLength(network.actors.length)
  return network
}

/** In an order of their own, and without places, which a new diagram has. */
function byId({ actors, relationships }: ExchangeNetwork) {
  return {
    actors: actors
      .map(({ place, attributes, ...actor }) => ({ ...actor, attributes: attributes.toSorted() }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    relationships: relationships.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }
}
