/**
 * The force layout (fCoSE), on a Cytoscape without a window.
 *
 * Several beginnings are tried and the most readable result is kept. The random numbers are seeded,
 * so that the same diagram is laid out the same way every time.
 */
import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import { stretched, turned } from './layoutAspect'
import { layoutPenalty } from './layoutPenalty'
import type { LayoutRequest, Placement } from './layouts'

cytoscape.use(fcose)

/** Above this size one try has to do: readability is counted in the square of the actors. */
const MOST_FOR_SEVERAL_TRIES = 150
const TRIES = 4
const FIRST_SEED = 20_250_814
/** Ways to lay a finished drawing, in radians. */
const TURNS = [0, Math.PI / 4, Math.PI / 2, (3 * Math.PI) / 4]

/** Mulberry32: a small generator with a seed, in place of the engine's own. */
function seedRandom(seed: number): void {
  let state = seed
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Shapes sit at the top of their boxes, labels below: the box's middle is lower by this much. */
function drop(height: number): number {
  return Math.max(0, (height - 40) / 2)
}

function lay({ actors, ties }: LayoutRequest, seed: number): readonly Placement[] {
  seedRandom(seed)
  const ids = new Set(actors.map(({ id }) => id))
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...actors.map(({ id, x, y, width, height }) => ({
        data: { id, width, height },
        position: { x, y: y + drop(height) },
      })),
      ...ties
        .filter(({ from, to }) => ids.has(from) && ids.has(to))
        .map(({ from, to }) => ({ data: { source: from, target: to } })),
    ],
    style: [
      {
        selector: 'node',
        style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' },
      },
    ],
  })
  const pinned = actors.filter(({ isPinned }) => isPinned)
  const options = {
    name: 'fcose',
    quality: actors.length <= MOST_FOR_SEVERAL_TRIES ? 'proof' : 'default',
    animate: false,
    fit: false,
    randomize: true,
    nodeSeparation: 110,
    idealEdgeLength: 150,
    nodeRepulsion: 9000,
    edgeElasticity: 0.4,
    gravity: 0.35,
    numIter: 2500,
    packComponents: false,
    tilingPaddingVertical: 30,
    tilingPaddingHorizontal: 30,
    ...(pinned.length === 0
      ? {}
      : {
          fixedNodeConstraint: pinned.map(({ id, x, y, height }) => ({
            nodeId: id,
            position: { x, y: y + drop(height) },
          })),
        }),
  }
  cy.layout(options).run()
  const placements = actors
    .filter(({ isPinned }) => !isPinned)
    .map(({ id, height }) => {
      const { x, y } = cy.getElementById(id).position()
      return { id, x, y: y - drop(height) }
    })
  cy.destroy()
  return placements
}

type Tried = { readonly placements: readonly Placement[]; readonly penalty: number }

/** The most readable way to turn a drawing. With pinned actors it has to lie as it is. */
function bestTurn(request: LayoutRequest, placements: readonly Placement[]): Tried {
  const isFixed = request.actors.some(({ isPinned }) => isPinned)
  const ways = isFixed
    ? [placements]
    : TURNS.map(angle => stretched(turned(placements, angle), request.aspect))
  return ways
    .map(way => ({ placements: way, penalty: layoutPenalty(request, way) }))
    .reduce((best, way) => (way.penalty < best.penalty ? way : best))
}

/** `onProgress` hears shares from 0 to 1. */
export function forceLayout(
  request: LayoutRequest,
  onProgress: (share: number) => void,
): readonly Placement[] {
  if (request.actors.length > MOST_FOR_SEVERAL_TRIES) return lay(request, FIRST_SEED)
  let best: Tried | null = null
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const tried = bestTurn(request, lay(request, FIRST_SEED + attempt))
    if (best === null || tried.penalty < best.penalty) best = tried
    onProgress((attempt + 1) / TRIES)
  }
  return best?.placements ?? []
}
