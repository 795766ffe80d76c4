/**
 * GraphML as Gephi, yEd, NetworkX, igraph and this program write it.
 *
 * Keys without a name go by their id. Of yEd's graphics the label and the place are read. Nodes inside
 * a node are its faction. Defaults of keys count.
 */

import { elementsIn, textIn } from '../xmlQueries'
import { readXml, type XmlElement, type XmlPart } from '../xmlReader'
import { childrenCalled, firstCalled, localName } from './localNames'
import type { RawActor, RawNetwork, RawRelationship } from './rawNetwork'

const OUR_GRAPH = 'tarjih'
const NO_FIELDS: ReadonlyMap<string, string> = new Map()

type Key = { readonly name: string; readonly fallback: string | null; readonly owner: string }

type Found = {
  readonly keys: ReadonlyMap<string, Key>
  readonly actors: RawActor[]
  readonly relationships: RawRelationship[]
  hyperedges: number
}

export function readGraphml(source: XmlPart): RawNetwork {
  const root = readXml(source)
  const found: Found = { keys: keysOf(root), actors: [], relationships: [], hyperedges: 0 }
  const graphs = childrenCalled(root, 'graph')
  for (const graph of graphs) readGraph(graph, '', found)
  const [graph] = graphs
  const fields = graph === undefined ? NO_FIELDS : fieldsOf(graph, 'graph', found.keys)
  const isOurs = graph?.attributes.get('id') === OUR_GRAPH
  return { ...found, title: fields.get('title') ?? '', isOurs, fields }
}

function keysOf(root: XmlElement): ReadonlyMap<string, Key> {
  return new Map(
    childrenCalled(root, 'key').map(key => {
      const id = key.attributes.get('id') ?? ''
      const [fallback] = childrenCalled(key, 'default')
      return [
        id,
        {
          name: key.attributes.get('attr.name') ?? id,
          fallback: fallback === undefined ? null : textIn(fallback),
          owner: key.attributes.get('for') ?? 'all',
        },
      ]
    }),
  )
}

/** `outer` is the id of the node that the graph is in. Depth is limited by the reader of XML. */
function readGraph(graph: XmlElement, outer: string, found: Found): void {
  const isDirectedByDefault = graph.attributes.get('edgedefault') !== 'undirected'
  for (const element of elementsIn(graph)) {
    const name = localName(element.name)
    if (name === 'hyperedge') found.hyperedges += 1
    if (name === 'node') readNode(element, outer, found)
    if (name === 'edge') {
      const directed = element.attributes.get('directed')
      found.relationships.push({
        id: element.attributes.get('id') ?? '',
        from: element.attributes.get('source') ?? '',
        to: element.attributes.get('target') ?? '',
        isDirected: directed === undefined ? isDirectedByDefault : directed === 'true',
        fields: fieldsOf(element, 'edge', found.keys),
      })
    }
  }
}

function readNode(element: XmlElement, outer: string, found: Found): void {
  const id = element.attributes.get('id') ?? ''
  const fields = new Map(fieldsOf(element, 'node', found.keys))
  if (outer !== '' && !fields.has('faction')) fields.set('faction', outer)
  found.actors.push({ id, fields })
  for (const inner of childrenCalled(element, 'graph')) readGraph(inner, id, found)
}

function fieldsOf(
  element: XmlElement,
  owner: string,
  keys: ReadonlyMap<string, Key>,
): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const { name, fallback, owner: of } of keys.values()) {
    if (fallback !== null && (of === owner || of === 'all')) fields.set(name, fallback)
  }
  for (const data of childrenCalled(element, 'data')) {
    if (elementsIn(data).length > 0) readGraphics(data, fields)
    else {
      const id = data.attributes.get('key') ?? ''
      fields.set(keys.get(id)?.name ?? id, textIn(data))
    }
  }
  return fields
}

/** Of yEd: `NodeLabel` or `EdgeLabel` with text, `Geometry` with the upper corner and the size. */
function readGraphics(data: XmlElement, fields: Map<string, string>): void {
  const label = firstCalled(data, 'NodeLabel') ?? firstCalled(data, 'EdgeLabel')
  if (label !== undefined) fields.set('label', textIn(label).trim())
  const box = firstCalled(data, 'Geometry')
  if (box === undefined) return
  const number = (name: string) => Number(box.attributes.get(name) ?? Number.NaN)
  fields.set('x', `${number('x') + (number('width') || 0) / 2}`)
  fields.set('y', `${number('y') + (number('height') || 0) / 2}`)
}
