/** Layers from those who act to those acted upon (Dagre), for chains of command, money and claims. */
import cytoscape from 'cytoscape'
import dagre from 'cytoscape-dagre'
import { cellOf, centredOn, clearedOf, middleOf } from './layoutSpots'
import { type LayoutRequest, type Placement, splitActors } from './layouts'

cytoscape.use(dagre)

/** Unpinned actors in layers from the top down, along the direction of their relationships. */
export function layeredLayout({ actors, ties }: LayoutRequest): readonly Placement[] {
  const { pinned, free } = splitActors(actors)
  const ids = new Set(free.map(({ id }) => id))
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...free.map(({ id, width, height }) => ({ data: { id, width, height } })),
      ...ties
        .filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to))
        .map(({ from, to }) => ({ data: { source: from, target: to } })),
    ],
    style: [
      {
        selector: 'node',
        style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' },
      },
    ],
  })
  const options = { name: 'dagre', animate: false, fit: false, nodeSep: 28, rankSep: 70 }
  cy.layout(options).run()
  const raw = free.map(({ id }) => ({ id, ...cy.getElementById(id).position() }))
  cy.destroy()
  return clearedOf(centredOn(raw, middleOf(actors)), pinned, cellOf(actors))
}
