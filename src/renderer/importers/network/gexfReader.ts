/** GEXF 1.1 to 1.3 as Gephi, NetworkX and this program write it. Nodes inside a node are its faction. */

import { textIn } from '../xmlQueries'
import { readXml, type XmlElement, type XmlPart } from '../xmlReader'
import { childrenCalled } from './localNames'
import type { RawActor, RawNetwork, RawRelationship } from './rawNetwork'

type Columns = ReadonlyMap<string, { readonly name: string; readonly fallback: string | null }>

export function readGexf(source: XmlPart): RawNetwork {
  const root = readXml(source)
  const [graph] = childrenCalled(root, 'graph')
  const [meta] = childrenCalled(root, 'meta')
  const columns = columnsOf(graph, 'node')
  const actors: RawActor[] = []
  readNodes(graph, '', { columns, actors })
  const edgeColumns = columnsOf(graph, 'edge')
  const usual = graph?.attributes.get('defaultedgetype') ?? 'undirected'
  const edges = childrenCalled(graph, 'edges').flatMap(list => childrenCalled(list, 'edge'))
  return {
    title: textIn(childrenCalled(meta, 'description')[0]),
    isOurs: textIn(childrenCalled(meta, 'creator')[0]) === 'Tarjih',
    actors,
    relationships: edges.map(edge => relationshipOf(edge, edgeColumns, usual)),
  }
}

function columnsOf(graph: XmlElement | undefined, owner: string): Columns {
  const lists = childrenCalled(graph, 'attributes').filter(
    ({ attributes }) => attributes.get('class') === owner,
  )
  return new Map(
    lists.flatMap(list =>
      childrenCalled(list, 'attribute').map(attribute => {
        const id = attribute.attributes.get('id') ?? ''
        const [fallback] = childrenCalled(attribute, 'default')
        return [
          id,
          {
            name: attribute.attributes.get('title') ?? id,
            fallback: fallback === undefined ? null : textIn(fallback),
          },
        ]
      }),
    ),
  )
}

type Found = { readonly columns: Columns; readonly actors: RawActor[] }

/** Depth is limited by the reader of XML. */
function readNodes(outside: XmlElement | undefined, outer: string, found: Found): void {
  for (const list of childrenCalled(outside, 'nodes')) {
    for (const node of childrenCalled(list, 'node')) {
      const id = node.attributes.get('id') ?? ''
      const fields = valuesOf(node, found.columns)
      const label = node.attributes.get('label')
      // A label is the name, whatever attributes are called.
      if (label !== undefined && label !== '') setName(fields, label)
      const parent = outer === '' ? (node.attributes.get('pid') ?? '') : outer
      if (parent !== '' && !fields.has('faction')) fields.set('faction', parent)
      readPosition(node, fields)
      found.actors.push({ id, fields })
      readNodes(node, id, found)
    }
  }
}

/** An attribute of the same name keeps its value under `attribute:name`. */
function setName(fields: Map<string, string>, label: string): void {
  const other = fields.get('name')
  if (other !== undefined && other !== label) fields.set('attribute:name', other)
  fields.set('name', label)
}

/** Gephi counts y upwards. */
function readPosition(node: XmlElement, fields: Map<string, string>): void {
  const [position] = childrenCalled(node, 'position')
  if (position === undefined) return
  const [x, y] = [Number(position.attributes.get('x')), Number(position.attributes.get('y'))]
  if (!Number.isFinite(x) || !Number.isFinite(y)) return
  fields.set('x', `${x}`)
  fields.set('y', `${0 - y}`)
}

function valuesOf(element: XmlElement, columns: Columns): Map<string, string> {
  const fields = new Map<string, string>()
  for (const { name, fallback } of columns.values()) {
    if (fallback !== null) fields.set(name, fallback)
  }
  for (const list of childrenCalled(element, 'attvalues')) {
    for (const value of childrenCalled(list, 'attvalue')) {
      // GEXF 1.1 calls it id.
      const id = value.attributes.get('for') ?? value.attributes.get('id') ?? ''
      fields.set(columns.get(id)?.name ?? id, value.attributes.get('value') ?? '')
    }
  }
  return fields
}

function relationshipOf(edge: XmlElement, columns: Columns, usual: string): RawRelationship {
  const fields = valuesOf(edge, columns)
  for (const name of ['weight', 'label', 'start', 'end'] as const) {
    const value = edge.attributes.get(name)
    if (value !== undefined && value !== '' && !fields.has(name)) fields.set(name, value)
  }
  return {
    id: edge.attributes.get('id') ?? '',
    from: edge.attributes.get('source') ?? '',
    to: edge.attributes.get('target') ?? '',
    isDirected: (edge.attributes.get('type') ?? usual) !== 'undirected',
    fields,
  }
}
