/**
 * ForceAtlas2, as in Gephi: draws clusters of ties together and leaves room between them.
 *
 * Jacomy, Venturini, Heymann and Bastian, "ForceAtlas2, a continuous graph layout algorithm for handy
 * network visualization", PLoS ONE 9(6), 2014. It begins from the circle, so that the same diagram is
 * laid out the same way every time.
 */
import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { cellOf, centredOn, middleOf, type Spot, settled } from './layoutSpots'
import { circleLayout, type LayoutRequest, type Placement, splitActors } from './layouts'

const ROUNDS = 12
const ROUND_ITERATIONS = 50
/** Above this many actors repulsion is approximated (Barnes-Hut). */
const MOST_EXACT = 500

function graphOf({ actors, ties }: LayoutRequest, start: readonly Placement[]): Graph {
  const startOf = new Map(start.map(({ id, x, y }) => [id, { x, y }]))
  const graph = new Graph({ type: 'undirected', multi: false })
  for (const { id, x, y, width, height, isPinned } of actors) {
    const size = Math.hypot(width, height) / 2
    graph.addNode(id, { size, fixed: isPinned, ...(startOf.get(id) ?? { x, y }) })
  }
  for (const { from, to } of ties) {
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) continue
    graph.updateEdge(from, to, ({ weight = 0 }) => ({ weight: weight + 1 }))
  }
  return graph
}

/** Unpinned actors by ForceAtlas2. `onProgress` hears shares from 0 to 1. */
export function atlasLayout(
  request: LayoutRequest,
  onProgress: (share: number) => void,
): readonly Placement[] {
  const { pinned, free } = splitActors(request.actors)
  if (free.length === 0) return []
  const graph = graphOf(request, circleLayout(request))
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    adjustSizes: true,
    scalingRatio: 40,
    gravity: 1,
    barnesHutOptimize: graph.order > MOST_EXACT,
  }
  for (let round = 0; round < ROUNDS; round++) {
    forceAtlas2.assign(graph, { iterations: ROUND_ITERATIONS, settings })
    onProgress((round + 1) / ROUNDS)
  }
  const raw = free.map(({ id }) => ({ id, ...spotOf(graph, id) }))
  const placed = pinned.length > 0 ? raw : centredOn(raw, middleOf(request.actors))
  return settled(placed, pinned, cellOf(request.actors))
}

function spotOf(graph: Graph, id: string): Spot {
  return { x: graph.getNodeAttribute(id, 'x'), y: graph.getNodeAttribute(id, 'y') }
}
