/** The networks of F32: huge and honest ones are read whole, or refused by a limit that is named. */
import {
  type ExchangeFormat,
  writeNetwork,
} from '../../../src/renderer/exporters/network/writeNetwork'
import { readNetwork } from '../../../src/renderer/importers/network/readNetwork'
import { NO_DRAWING } from '../../../src/shared/analysis/exchange/exchangeDrawing'
import {
  type ExchangeActor,
  type ExchangeNetwork,
  MOST_ACTORS,
  MOST_RELATIONSHIPS,
} from '../../../src/shared/domain/exchange'
import { problemOf } from '../../../src/shared/problem'
import type { Scale } from '../support/row'

const longestMs = 30_000

type Trying = {
  readonly check: (wrong: string | null, where: string) => void
  readonly scale: Scale
}

export async function tryHugeNetworks({ check, scale }: Trying): Promise<void> {
  const part = scale === 'full' ? 1 : 0.02
  const most = networkOf(MOST_ACTORS * part, MOST_RELATIONSHIPS * part)
  const long = networkOf(1, 0, 'ا'.repeat(10_000_000 * part))
  for (const format of ['graphml', 'gexf', 'cytoscape', 'csv'] as const) {
    check(await lossIn(most, format), `${format}, as many as may be`)
    if (format !== 'csv') check(await lossIn(long, format), `${format}, one long description`)
  }
  if (scale === 'small') return
  const beyond = networkOf(100_000, 0)
  for (const format of ['graphml', 'gexf', 'cytoscape', 'csv'] as const) {
    check(await readInSpite(bytesOf(beyond, format)), `${format}, a hundred thousand actors`)
  }
  const lines = `from,to\n${'a,b\n'.repeat(500_001)}`
  check(await readInSpite(new TextEncoder().encode(lines)), 'half a million lines')
  const columns = `${'a,'.repeat(100_000)}a\n${'b,'.repeat(100_000)}b\n`
  check(await readInSpite(new TextEncoder().encode(columns)), 'a hundred thousand columns')
}

function networkOf(actors: number, relationships: number, description = ''): ExchangeNetwork {
  return {
    title: 'شبكة',
    drawing: NO_DRAWING,
    actors: Array.from({ length: actors }, (_, at): ExchangeActor => {
      const words = { name: `فاعل ${at}`, type: 'person', shape: '', colour: '', faction: '' }
      const lists = { aliases: [], attributes: [] }
      return {
        id: `n${at}`,
        ...words,
        ...lists,
        description,
        place: { x: at, y: -at },
        isPinned: false,
      }
    }),
    relationships: Array.from({ length: relationships }, (_, at) => ({
      id: `e${at}`,
      from: `n${at % actors}`,
      to: `n${(at * 7 + 1) % actors}`,
      ...{ type: 'supports', isDirected: true, sign: 'positive', weight: 1, confidence: '' },
      ...{ startDate: '', endDate: '', note: '', citations: [] },
    })),
  }
}

const bytesOf = (network: ExchangeNetwork, format: ExchangeFormat) =>
  writeNetwork(network, { format, isFormulaSafe: false })

/** Null when it was read whole within so much work. */
async function lossIn(network: ExchangeNetwork, format: ExchangeFormat): Promise<string | null> {
  const bytes = bytesOf(network, format)
  const start = process.cpuUsage()
  const read = (await readNetwork({ bytes, fileName: 'x' })).network
  const took = process.cpuUsage(start).user / 1_000
  const isWhole =
    read.actors.length === network.actors.length &&
    read.relationships.length === network.relationships.length &&
    read.actors.every(({ name, description }, at) => {
      const before = network.actors[at]
      return name === before?.name && description === before.description
    })
  if (!isWhole) return `${read.actors.length} actors, ${read.relationships.length} relationships`
  return took > longestMs ? `took ${Math.round(took)} ms of work` : null
}

/** Null when it was refused as too much. */
async function readInSpite(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  try {
    await readNetwork({ bytes, fileName: 'x' })
    return 'read in spite of its limits'
  } catch (thrown) {
    const { code } = problemOf(thrown)
    return code === 'network-too-many' ? null : code
  }
}
