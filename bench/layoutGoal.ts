/**
 * Goals 15 and 16: how long layouts take and how well they show distances, against fCoSE and
 * ForceAtlas2 as they come. Ours is what the layout worker of the diagram does, with room for labels.
 */
import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { atlasLayout } from '../src/renderer/views/analysis/diagram/atlasLayout'
import { forceLayout } from '../src/renderer/views/analysis/diagram/forceLayout'
import type { LayoutRequest } from '../src/renderer/views/analysis/diagram/layouts'
import type { Network } from '../src/shared/analysis/network/networkMeasures'
import { seededRandom } from '../src/shared/analysis/network/seededRandom'
import { communityGraph } from './communityGraph'
import { layoutStress, type Spots } from './layoutStress'
import { compare, type Findings, type Line } from './report'
import { runRounds } from './rounds'
import type { Target } from './statistics'

cytoscape.use(fcose)

type Lay = (network: Network) => Spots

type Duel = {
  readonly goal: string
  readonly what: string
  readonly size: number
  readonly rounds: number
  readonly peerName: string
  readonly ours: Lay
  readonly peer: Lay
  /** Of the processor time. */
  readonly target: Target | null
}

const LABEL = { width: 90, height: 70 }
const silent = () => {}

const DUELS: readonly Duel[] = [
  ...([200, 1_000] as const).map(size => ({
    ...{ goal: '15', what: 'force layout', size, rounds: 3, peerName: 'fcose', peer: fcoseAlone },
    ours: laidBy(forceLayout),
    target: size === 1_000 ? { timesLess: 20 } : null,
  })),
  ...([200, 1_000, 5_000] as const).map(size => ({
    ...{ goal: '15', what: 'clusters', size, rounds: size === 5_000 ? 1 : 3 },
    ...{ peerName: 'ForceAtlas2, 500', peer: atlasAlone(500), ours: laidBy(atlasLayout) },
    target: size === 5_000 ? { timesLess: 15 } : null,
  })),
  {
    ...{ goal: '16', what: 'first usable positions', size: 10_000, rounds: 1 },
    ...{ peerName: 'ForceAtlas2, 100', peer: atlasAlone(100), ours: laidBy(atlasLayout) },
    target: { timesLess: 35 },
  },
]

export async function layoutGoal(): Promise<Findings> {
  const lines: Line[] = []
  for (const duel of DUELS) lines.push(...(await fought(duel)))
  return {
    lines,
    remarks: [
      'Goals 15 and 16: on one thread without a window. fCoSE at 5,000 and more takes over 150 s and is not run. Ours leaves room for labels and fills the pane, which costs stress; there is no layout from pivot distances yet, so the targets of processor time are not within reach.',
    ],
  }
}

/** Two lines: the processor's time, and the stress. */
async function fought({ goal, what, size, ...duel }: Duel): Promise<readonly Line[]> {
  const network = communityGraph(size)
  const turn = (lay: Lay) => async () => {
    const before = process.cpuUsage()
    const spots = lay(network)
    const { user, system } = process.cpuUsage(before)
    const figures = { cpu: (user + system) / 1000, stress: layoutStress(network, spots) }
    return { figures, results: { placed: spots.size } }
  }
  const contenders = { peer: turn(duel.peer), ours: turn(duel.ours) }
  const rounds = await runRounds({ contenders, rounds: duel.rounds, limitMs: 240_000 })
  const both = { goal, rounds, result: 'placed', ours: 'ours', peer: 'peer' }
  const { peerName, target } = duel
  const time = { figure: 'cpu', unit: 'ms cpu', target, what: `${what}, G${size}` }
  const stress = { figure: 'stress', unit: 'stress', target: { atMost: 1 } }
  return [
    compare({ ...both, ...time, peerName }),
    compare({ ...both, ...stress, peerName, what: `its stress, G${size}` }),
  ]
}

function laidBy(
  layout: (
    request: LayoutRequest,
    onProgress: (share: number) => void,
  ) => readonly {
    readonly id: string
    readonly x: number
    readonly y: number
  }[],
): Lay {
  return ({ size, ties }) => {
    const place = { x: 0, y: 0, isPinned: false, group: '', faction: '' }
    const actors = Array.from({ length: size }, (_, actor) => {
      return { id: String(actor), name: String(actor), ...place, ...LABEL }
    })
    const named = ties.map(({ from, to }) => ({ from: String(from), to: String(to) }))
    const placed = layout({ actors, ties: named, aspect: 1, isRightToLeft: false }, silent)
    return new Map(placed.map(({ id, x, y }) => [id, { x, y }]))
  }
}

function fcoseAlone({ size, ties }: Network): Spots {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...Array.from({ length: size }, (_, actor) => ({ data: { id: String(actor) } })),
      ...ties.map(({ from, to }) => ({ data: { source: String(from), target: String(to) } })),
    ],
  })
  const options = { name: 'fcose', animate: false, randomize: true, quality: 'default' }
  cy.layout(options).run()
  const spots = new Map(cy.nodes().map(node => [node.id(), { ...node.position() }]))
  cy.destroy()
  return spots
}

function atlasAlone(iterations: number): Lay {
  return ({ size, ties }) => {
    const random = seededRandom(1)
    const graph = new Graph({ type: 'undirected' })
    for (let actor = 0; actor < size; actor++) {
      graph.addNode(actor, { x: random() * 1_000, y: random() * 1_000 })
    }
    for (const { from, to } of ties) graph.mergeEdge(from, to)
    const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: size > 500 }
    const places = forceAtlas2(graph, { iterations, settings })
    return new Map(Object.entries(places).map(([id, { x = 0, y = 0 }]) => [id, { x, y }]))
  }
}
