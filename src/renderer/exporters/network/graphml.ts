/**
 * A network as GraphML (http://graphml.graphdrawing.org). Each field is a key of its own under its name,
 * which Gephi, yEd, NetworkX and igraph show as an attribute.
 */
import { drawingFields } from '../../../shared/analysis/exchange/exchangeDrawing'
import {
  actorFields,
  type Fields,
  relationshipFields,
} from '../../../shared/analysis/exchange/exchangeFields'
import type { ExchangeNetwork } from '../../../shared/domain/exchange'
import { type FieldColumn, fieldColumns } from './fieldColumns'
import { xmlAttribute, xmlText } from './xmlWriting'

export function writeGraphml({ title, drawing, actors, relationships }: ExchangeNetwork): string {
  const nodes = actors.map(actor => ({ actor, fields: actorFields(actor) }))
  const edges = relationships.map(one => ({ one, fields: relationshipFields(one) }))
  const about: Fields = [['title', title], ...drawingFields(drawing)]
  const nodeKeys = fieldColumns(
    nodes.map(({ fields }) => fields),
    'n',
  )
  const edgeKeys = fieldColumns(
    edges.map(({ fields }) => fields),
    'e',
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...about.map(
      ([name]) => `<key id="${name}" for="graph" attr.name="${name}" attr.type="string"/>`,
    ),
    ...[...nodeKeys.values()].map(key => keyLine(key, 'node')),
    ...[...edgeKeys.values()].map(key => keyLine(key, 'edge')),
    '<graph id="tarjih" edgedefault="directed">',
    ...about.map(([name, value]) => `<data key="${name}">${xmlText(`${value}`)}</data>`),
    ...nodes.map(
      ({ actor, fields }) =>
        `<node id=${xmlAttribute(actor.id)}>${dataOf(fields, nodeKeys)}</node>`,
    ),
    ...edges.map(
      ({ one, fields }) =>
        `<edge id=${xmlAttribute(one.id)} source=${xmlAttribute(one.from)} target=${xmlAttribute(one.to)} directed="${one.isDirected}">${dataOf(fields, edgeKeys)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n')
}

function keyLine({ id, name, isNumber }: FieldColumn, owner: 'node' | 'edge'): string {
  const type = isNumber ? 'double' : 'string'
  return `<key id="${id}" for="${owner}" attr.name=${xmlAttribute(name)} attr.type="${type}"/>`
}

function dataOf(fields: Fields, keys: ReadonlyMap<string, FieldColumn>): string {
  return fields
    .map(([name, value]) => `<data key="${keys.get(name)?.id}">${xmlText(`${value}`)}</data>`)
    .join('')
}
