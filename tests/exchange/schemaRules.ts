/**
 * The rules of the published schemas of GraphML 1.0 (graphml-structure.xsd, graphml-attributes.xsd) and
 * GEXF 1.3 (gexf.xsd, viz.xsd), as far as they concern what we write: which elements in which order,
 * which attributes with which values, and what an id has to refer to. In our own words: the schemas
 * themselves are not shipped.
 */
import { allElements, type XmlElement } from '../exporters/strictXml'

type Rule = {
  readonly required: readonly string[]
  /** Of the attributes that may be there. */
  readonly values: Readonly<Record<string, RegExp>>
  /** Names of the elements in it, each with a space behind it; null: text only. */
  readonly children: RegExp | null
}

const ANY = /^[\s\S]*$/
const NMTOKEN = /^[\p{L}\p{N}._:\p{M}-]+$/u
const FLOAT = /^([+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|-?INF|NaN)$/
const BYTE = /^([01]?\d?\d|2[0-4]\d|25[0-5])$/

const GRAPHML: Readonly<Record<string, Rule>> = {
  graphml: {
    required: ['xmlns'],
    values: {
      xmlns: /^http:\/\/graphml\.graphdrawing\.org\/xmlns$/,
      'xmlns:xsi': ANY,
      'xsi:schemaLocation': /^\S+ \S+$/,
    },
    children: /^(desc )?(key )*(data |graph )*$/,
  },
  key: {
    required: ['id'],
    values: {
      id: NMTOKEN,
      for: /^(all|graph|node|edge|hyperedge|port|endpoint)$/,
      'attr.name': ANY,
      'attr.type': /^(boolean|int|long|float|double|string)$/,
    },
    children: /^(desc )?(default )?$/,
  },
  graph: {
    required: ['edgedefault'],
    values: { id: NMTOKEN, edgedefault: /^(directed|undirected)$/ },
    children: /^(desc )?((data |node |edge |hyperedge )*|locator )$/,
  },
  node: {
    required: ['id'],
    values: { id: NMTOKEN },
    children: /^(desc )?((data |port )*(graph )?|locator )$/,
  },
  edge: {
    required: ['source', 'target'],
    values: { id: NMTOKEN, source: NMTOKEN, target: NMTOKEN, directed: /^(true|false|0|1)$/ },
    children: /^(desc )?(data )*(graph )?$/,
  },
  data: { required: ['key'], values: { key: NMTOKEN, id: NMTOKEN }, children: null },
}

const DIRECTION = /^(directed|undirected|mutual)$/
const ONCE_EACH = /^(?!.*(\b\S+ ).*\1)((attvalues|viz:\w+) )*$/

const GEXF: Readonly<Record<string, Rule>> = {
  gexf: {
    required: ['xmlns', 'version'],
    values: {
      xmlns: /^http:\/\/gexf\.net\/1\.3$/,
      'xmlns:viz': /^http:\/\/gexf\.net\/1\.3\/viz$/,
      'xmlns:xsi': ANY,
      'xsi:schemaLocation': /^\S+ \S+$/,
      version: /^1\.3$/,
    },
    children: /^(meta )?graph $/,
  },
  meta: {
    required: [],
    values: { lastmodifieddate: /^\d{4}-\d\d-\d\d$/ },
    children: /^(creator |keywords |description )*$/,
  },
  creator: { required: [], values: {}, children: null },
  description: { required: [], values: {}, children: null },
  graph: {
    required: [],
    values: { defaultedgetype: DIRECTION, mode: /^(static|dynamic)$/ },
    children: /^(attributes )*nodes edges $/,
  },
  attributes: {
    required: ['class'],
    values: { class: /^(node|edge)$/, mode: /^(static|dynamic)$/ },
    children: /^(attribute )*$/,
  },
  attribute: {
    required: ['id', 'title', 'type'],
    values: {
      id: ANY,
      title: ANY,
      type: /^(integer|long|double|float|boolean|liststring|string|anyURI)$/,
    },
    children: /^$/,
  },
  nodes: { required: [], values: { count: /^\d+$/ }, children: /^(node )*$/ },
  node: { required: ['id'], values: { id: ANY, label: ANY }, children: ONCE_EACH },
  edges: { required: [], values: { count: /^\d+$/ }, children: /^(edge )*$/ },
  edge: {
    required: ['id', 'source', 'target'],
    values: { id: ANY, source: ANY, target: ANY, type: DIRECTION, weight: FLOAT, label: ANY },
    children: ONCE_EACH,
  },
  attvalues: { required: [], values: {}, children: /^(attvalue )*$/ },
  attvalue: { required: ['for', 'value'], values: { for: ANY, value: ANY }, children: /^$/ },
  'viz:color': {
    required: ['r', 'g', 'b'],
    values: { r: BYTE, g: BYTE, b: BYTE, a: FLOAT },
    children: /^$/,
  },
  'viz:position': {
    required: ['x', 'y'],
    values: { x: FLOAT, y: FLOAT, z: FLOAT },
    children: /^$/,
  },
}

function breachesOf(element: XmlElement, rules: Readonly<Record<string, Rule>>): string[] {
  const rule = rules[element.name]
  if (rule === undefined) return [`<${element.name}> is not known`]
  const { attributes, children, name } = element
  const missing = rule.required.filter(one => !Object.hasOwn(attributes, one))
  const wrong = Object.entries(attributes).filter(([key, value]) => !rule.values[key]?.test(value))
  const inside = children.map(child => `${child.name} `).join('')
  const isOrdered = rule.children === null ? inside === '' : rule.children.test(inside)
  return [
    ...missing.map(key => `<${name}> has no ${key}`),
    ...wrong.map(([key, value]) => `<${name} ${key}="${value}">`),
    ...(isOrdered ? [] : [`<${name}> holds ${inside}`]),
  ]
}

function twice(what: string, ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) < index).map(id => `${what} ${id} twice`)
}

const called = (root: XmlElement, name: string) =>
  allElements(root).filter(element => element.name === name)

function endBreaches(root: XmlElement): string[] {
  const nodes = called(root, 'node').map(({ attributes }) => attributes.id ?? '')
  const edges = called(root, 'edge')
  const ends = edges.flatMap(({ attributes: { source = '', target = '' } }) => [source, target])
  return [
    ...twice('node', nodes),
    ...twice(
      'edge',
      edges.flatMap(({ attributes: { id } }) => id ?? []),
    ),
    ...ends.filter(id => !nodes.includes(id)).map(id => `no node ${id}`),
  ]
}

/** A value under a column: the column is there, for this kind of element, and its type holds. */
function valueBreach(
  column: { readonly type: string; readonly owner: string } | undefined,
  { owner, value }: { readonly owner: string; readonly value: string },
): string[] {
  if (column === undefined) return [`a value of <${owner}> has no column`]
  if (column.owner !== 'all' && column.owner !== owner) return [`a column of <${column.owner}>`]
  const isNumber = column.type === 'double' || column.type === 'float'
  return isNumber && !FLOAT.test(value) ? [`${value} is no ${column.type}`] : []
}

export function graphmlBreaches(root: XmlElement): readonly string[] {
  const keys = called(root, 'key').map(({ attributes }) => attributes)
  const columns = new Map(
    keys.map(key => [
      key.id ?? '',
      { type: key['attr.type'] ?? 'string', owner: key.for ?? 'all' },
    ]),
  )
  const values = ['graph', 'node', 'edge'].flatMap(owner =>
    called(root, owner).flatMap(({ children }) =>
      children
        .filter(({ name }) => name === 'data')
        .flatMap(({ attributes, text }) =>
          valueBreach(columns.get(attributes.key ?? ''), { owner, value: text }),
        ),
    ),
  )
  return [
    ...allElements(root).flatMap(element => breachesOf(element, GRAPHML)),
    ...twice(
      'key',
      keys.map(({ id = '' }) => id),
    ),
    ...endBreaches(root),
    ...values,
  ]
}

export function gexfBreaches(root: XmlElement): readonly string[] {
  const lists = called(root, 'attributes')
  const values = ['node', 'edge'].flatMap(owner => {
    const list = lists.filter(({ attributes }) => attributes.class === owner)
    const columns = list.flatMap(({ children }) => children.map(({ attributes }) => attributes))
    const known = new Map(columns.map(({ id = '', type = '' }) => [id, { type, owner }]))
    const found = called(root, owner).flatMap(element => called(element, 'attvalue'))
    return [
      ...twice(
        'attribute',
        columns.map(({ id = '' }) => id),
      ),
      ...found.flatMap(({ attributes }) =>
        valueBreach(known.get(attributes.for ?? ''), { owner, value: attributes.value ?? '' }),
      ),
    ]
  })
  return [
    ...allElements(root).flatMap(element => breachesOf(element, GEXF)),
    ...endBreaches(root),
    ...values,
  ]
}
