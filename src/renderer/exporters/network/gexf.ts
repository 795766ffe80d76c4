/**
 * A network as GEXF 1.3 (https://gexf.net), Gephi's own format, with places and colours.
 *
 * Gephi counts y upwards, diagrams downwards: the sign is turned, so that the picture is the same.
 */
import {
  actorFields,
  type Fields,
  relationshipFields,
} from '../../../shared/analysis/exchange/exchangeFields'
import type {
  ExchangeActor,
  ExchangeNetwork,
  ExchangeRelationship,
} from '../../../shared/domain/exchange'
import { type FieldColumn, fieldColumns } from './fieldColumns'
import { xmlAttribute, xmlText } from './xmlWriting'

/** What GEXF has a place of its own for. */
const PLACED: ReadonlySet<string> = new Set(['name', 'x', 'y'])

export function writeGexf({ title, actors, relationships }: ExchangeNetwork): string {
  const nodes = actors.map(actor => ({
    actor,
    fields: actorFields(actor).filter(([name]) => !PLACED.has(name)),
  }))
  const edges = relationships.map(one => ({ one, fields: relationshipFields(one) }))
  const nodeColumns = fieldColumns(
    nodes.map(({ fields }) => fields),
    '', // graphology goes by the titles of columns only if their ids are numbers, as Gephi's are
  )
  const edgeColumns = fieldColumns(
    edges.map(({ fields }) => fields),
    '',
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
    `<meta><creator>Tarjih</creator><description>${xmlText(title)}</description></meta>`,
    '<graph defaultedgetype="directed" mode="static">',
    attributesOf(nodeColumns, 'node'),
    attributesOf(edgeColumns, 'edge'),
    '<nodes>',
    ...nodes.map(({ actor, fields }) => nodeOf(actor, valuesOf(fields, nodeColumns))),
    '</nodes>',
    '<edges>',
    ...edges.map(({ one, fields }) => edgeOf(one, valuesOf(fields, edgeColumns))),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n')
}

function attributesOf(columns: ReadonlyMap<string, FieldColumn>, owner: 'node' | 'edge'): string {
  const lines = [...columns.values()].map(
    ({ id, name, isNumber }) =>
      `<attribute id="${id}" title=${xmlAttribute(name)} type="${isNumber ? 'double' : 'string'}"/>`,
  )
  return `<attributes class="${owner}">${lines.join('')}</attributes>`
}

function valuesOf(fields: Fields, columns: ReadonlyMap<string, FieldColumn>): string {
  const values = fields.map(
    ([name, value]) =>
      `<attvalue for="${columns.get(name)?.id}" value=${xmlAttribute(`${value}`)}/>`,
  )
  return `<attvalues>${values.join('')}</attvalues>`
}

function nodeOf({ id, name, place, colour }: ExchangeActor, values: string): string {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colour) ?? []
  const shade =
    red === undefined || green === undefined || blue === undefined
      ? ''
      : `<viz:color r="${Number.parseInt(red, 16)}" g="${Number.parseInt(green, 16)}" b="${Number.parseInt(blue, 16)}"/>`
  const position = place === null ? '' : `<viz:position x="${place.x}" y="${0 - place.y}" z="0"/>`
  return `<node id=${xmlAttribute(id)} label=${xmlAttribute(name)}>${values}${shade}${position}</node>`
}

function edgeOf(one: ExchangeRelationship, values: string): string {
  const weight = one.weight ?? Math.max(1, one.citations.length)
  const type = one.isDirected ? 'directed' : 'undirected'
  return `<edge id=${xmlAttribute(one.id)} source=${xmlAttribute(one.from)} target=${xmlAttribute(one.to)} type="${type}" weight="${weight}">${values}</edge>`
}
