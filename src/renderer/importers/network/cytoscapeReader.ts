/** The JSON of Cytoscape and Cytoscape.js: `elements` as two lists or as one. */
import { ProblemError } from '../../../shared/problem'
import { z } from '../../../shared/zod'
import type { RawNetwork } from './rawNetwork'

/** As it was parsed: zod's own records leave out a field called `__proto__`. */
const Data = z.custom<Readonly<Record<string, unknown>>>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
)
const Element = z.looseObject({
  group: z.string().optional(),
  data: Data,
  /** Cytoscape.js: it cannot be moved. */
  locked: z.boolean().optional(),
  position: z.looseObject({ x: z.number(), y: z.number() }).optional(),
})
const Lists = z.looseObject({
  nodes: z.array(Element).default([]),
  edges: z.array(Element).default([]),
})
const File = z.looseObject({
  generated_by: z.string().optional(),
  data: Data.optional(),
  elements: z.union([z.array(Element), Lists]),
})
type Element = z.infer<typeof Element>

export function readCytoscapeJson(text: string, fileName: string): RawNetwork {
  const parsed = z.union([File, z.array(Element)]).safeParse(jsonFrom(text, fileName))
  if (!parsed.success) {
    throw new ProblemError({ code: 'network-file-unread', details: { fileName } })
  }
  const file = Array.isArray(parsed.data) ? { elements: parsed.data } : parsed.data
  const { nodes, edges } = listsOf(file.elements)
  const title = 'data' in file ? textOf(file.data?.name) : ''
  return {
    title,
    isOurs: 'generated_by' in file && file.generated_by === 'Tarjih',
    fields: fieldsOf(('data' in file ? file.data : undefined) ?? {}),
    actors: nodes.map(({ data, position, locked }) => {
      const { id, parent, ...rest } = data
      const fields = fieldsOf(rest)
      if (parent !== undefined && !fields.has('faction')) fields.set('faction', textOf(parent))
      if (position !== undefined) {
        fields.set('x', `${position.x}`)
        fields.set('y', `${position.y}`)
      }
      if (locked === true) fields.set('pinned', 'true')
      return { id: textOf(id), fields }
    }),
    relationships: edges.map(({ data }) => {
      const { id, source, target, directed, ...rest } = data
      return {
        id: textOf(id),
        from: textOf(source),
        to: textOf(target),
        isDirected: directed !== false && directed !== 'false',
        fields: fieldsOf(rest),
      }
    }),
  }
}

/** In one list what has a source is an edge, unless it says what it is. */
function listsOf(elements: readonly Element[] | z.infer<typeof Lists>) {
  if (!Array.isArray(elements)) return elements as z.infer<typeof Lists> // not the list
  const isEdge = ({ group, data }: Element) =>
    group === undefined ? 'source' in data : group === 'edges'
  return {
    nodes: elements.filter(element => !isEdge(element)),
    edges: elements.filter(isEdge),
  }
}

function jsonFrom(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text)
  } catch (thrown) {
    const part = thrown instanceof Error ? thrown.message.slice(0, 200) : ''
    throw new ProblemError({ code: 'network-file-damaged', details: { fileName, part } })
  }
}

/** A map, so that no name can reach a prototype. */
function fieldsOf(data: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(Object.entries(data).map(([name, value]) => [name, textOf(value)]))
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
