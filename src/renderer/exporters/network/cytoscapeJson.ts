/** A network in the JSON of Cytoscape and Cytoscape.js (`elements` with `data` and `position`). */
import { drawingFields } from '../../../shared/analysis/exchange/exchangeDrawing'
import {
  actorFields,
  type Fields,
  relationshipFields,
} from '../../../shared/analysis/exchange/exchangeFields'
import type { ExchangeNetwork } from '../../../shared/domain/exchange'

const PLACED: ReadonlySet<string> = new Set(['x', 'y', 'pinned'])

export function writeCytoscapeJson({
  title,
  drawing,
  actors,
  relationships,
}: ExchangeNetwork): string {
  const content = {
    format_version: '1.0',
    generated_by: 'Tarjih',
    target_cytoscapejs_version: '~3.0',
    data: dataOf({ name: title }, drawingFields(drawing)),
    elements: {
      nodes: actors.map(actor => ({
        data: dataOf(
          { id: actor.id },
          actorFields(actor).filter(([name]) => !PLACED.has(name)),
        ),
        ...(actor.place === null ? {} : { position: actor.place }),
        ...(actor.isPinned ? { locked: true } : {}),
      })),
      edges: relationships.map(one => ({
        data: dataOf(
          { id: one.id, source: one.from, target: one.to, directed: one.isDirected },
          relationshipFields(one),
        ),
      })),
    },
  }
  return `${JSON.stringify(content, null, 1)}\n`
}

/** Made from entries: a field called `__proto__` stays a field. */
function dataOf(structure: Readonly<Record<string, string | boolean>>, fields: Fields): object {
  return Object.fromEntries([...Object.entries(structure), ...fields])
}
