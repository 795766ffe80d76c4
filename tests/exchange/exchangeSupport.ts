/** The network of a test project as it is exchanged, and files of it read back. */
import {
  type ExchangeFormat,
  writeNetwork,
} from '../../src/renderer/exporters/network/writeNetwork'
import type { ReadNetwork } from '../../src/renderer/importers/network/networkFile'
import { readNetwork } from '../../src/renderer/importers/network/readNetwork'
import { exchangeNetwork } from '../../src/shared/analysis/exchange/exchangeNetwork'
import {
  type ImportOptions,
  type ImportPlan,
  idsIn,
  planImport,
} from '../../src/shared/analysis/exchange/importPlan'
import { styleFrom } from '../../src/shared/domain/diagramStyle'
import type { ExchangeNetwork } from '../../src/shared/domain/exchange'
import type { TestProject } from '../support/testProject'

/** Of the project, as one of its diagrams shows it. */
export function networkOfProject(
  project: TestProject,
  diagramId: string = project.diagramId,
): ExchangeNetwork {
  const diagram = project.query('diagram.list', {}).find(row => row.diagramId === diagramId)
  return exchangeNetwork({
    title: 'مخطط 1',
    actors: project.query('actor.list', {}),
    relationships: project.query('relationship.list', {}),
    attributes: project.query('exchange.attributes', {}),
    citations: project.query('exchange.citations', {}),
    places: project.query('diagram.actors', { diagramId }),
    annotations: project.query('diagram.annotations', { diagramId }),
    style: styleFrom(diagram?.style ?? ''),
  })
}

export function readText(text: string, fileName = 'network'): Promise<ReadNetwork> {
  return readNetwork({ bytes: new TextEncoder().encode(text), fileName })
}

export function writtenAndRead(
  network: ExchangeNetwork,
  format: ExchangeFormat,
): Promise<ReadNetwork> {
  const bytes = writeNetwork(network, { format, isFormulaSafe: false })
  return readNetwork({ bytes, fileName: `network.${format}` })
}

export function planFor(
  project: TestProject,
  network: ExchangeNetwork,
  options: Partial<ImportOptions> = {},
): ImportPlan {
  const side = {
    actors: project.query('actor.list', {}),
    actorTypes: project.query('actorType.list', {}),
    relationshipTypes: project.query('relationshipType.list', {}),
    known: project.query('exchange.known', { ids: [...idsIn(network)] }),
    actorTypeWords: new Map([['person', ['person', 'شخص']]]),
    relationshipTypeWords: new Map([['supports', ['supports', 'يدعم']]]),
    untyped: 'related to',
  }
  return planImport(network, side, { title: 'من ملف', isOurs: true, joinsByName: true, ...options })
}
