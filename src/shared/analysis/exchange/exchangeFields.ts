/**
 * Actors and relationships as named values, the same in every format of exchange.
 *
 * Must stay true: `actorFrom(…actorFields(a))` is a, and the same for relationships. A name that an
 * analyst gave an attribute and that means something here is written behind `attribute:`. Empty
 * values are not written. Values come back as text, whatever they were written as.
 */
import type { ExchangeActor, ExchangeCitation, ExchangeRelationship } from '../../domain/exchange'
import { Confidence, Sign, Stance } from '../../domain/relationships'
import { z } from '../../zod'

export type FieldValue = string | number
export type Fields = readonly (readonly [name: string, value: FieldValue])[]
/** As read: names as the file has them. */
export type TextFields = ReadonlyMap<string, string>

const ATTRIBUTE = 'attribute:'

/** Which names mean what; the first is ours, the others are what other programs write. */
const ACTOR_NAMES = {
  name: ['name', 'label', 'title'],
  type: ['type', 'kind', 'category'],
  shape: ['shape'],
  colour: ['colour'],
  description: ['description'],
  faction: ['faction'],
  aliases: ['aliases'],
  x: ['x'],
  y: ['y'],
  pinned: ['pinned'],
} as const

const RELATIONSHIP_NAMES = {
  type: ['type', 'label', 'interaction', 'relationship'],
  sign: ['sign'],
  weight: ['weight'],
  weightIs: ['weightIs'],
  confidence: ['confidence'],
  startDate: ['startDate', 'start'],
  endDate: ['endDate', 'end'],
  note: ['note', 'description'],
  citations: ['citations'],
} as const

const RESERVED: ReadonlySet<string> = new Set(
  ['id', ...Object.values(ACTOR_NAMES).flat()].map(name => name.toLowerCase()),
)

export function actorFields(actor: ExchangeActor): Fields {
  const { place, aliases, attributes } = actor
  return withoutEmpty([
    ['name', actor.name],
    ['type', actor.type],
    ['shape', actor.shape],
    ['colour', actor.colour],
    ['description', actor.description],
    ['faction', actor.faction],
    ['aliases', aliases.length === 0 ? '' : JSON.stringify(aliases)],
    ...(place === null ? [] : [['x', place.x] as const, ['y', place.y] as const]),
    ['pinned', actor.isPinned ? 'true' : ''],
    ...attributes.map(([name, value]) => [attributeName(name), value] as const),
  ])
}

function attributeName(name: string): string {
  const isTaken = RESERVED.has(name.toLowerCase()) || name.startsWith(ATTRIBUTE)
  return isTaken ? `${ATTRIBUTE}${name}` : name
}

/** `name` may be what a format says elsewhere than in a field. */
export function actorFrom(id: string, fields: TextFields): ExchangeActor {
  const taken = new Set<string>()
  const take = takerOf(fields, taken)
  const name = take(ACTOR_NAMES.name)
  const [x, y] = [numberFrom(take(ACTOR_NAMES.x)), numberFrom(take(ACTOR_NAMES.y))]
  const known = {
    type: take(ACTOR_NAMES.type),
    shape: take(ACTOR_NAMES.shape),
    colour: take(ACTOR_NAMES.colour),
    description: take(ACTOR_NAMES.description),
    faction: take(ACTOR_NAMES.faction),
    aliases: textsFrom(take(ACTOR_NAMES.aliases)),
    place: x === null || y === null ? null : { x, y },
    isPinned: take(ACTOR_NAMES.pinned).toLowerCase() === 'true' && x !== null && y !== null,
  }
  const attributes = [...fields]
    .filter(([field]) => !taken.has(field))
    .map(
      ([field, value]) =>
        [field.startsWith(ATTRIBUTE) ? field.slice(ATTRIBUTE.length) : field, value] as const,
    )
  return { id, name: name === '' ? id : name, ...known, attributes }
}

/** Without what stands in the structure of a format: id, ends and direction. */
export function relationshipFields(relationship: ExchangeRelationship): Fields {
  const { weight, citations } = relationship
  const evidence = [...new Set(citations.flatMap(({ evidenceIds }) => evidenceIds))]
  return withoutEmpty([
    ['type', relationship.type],
    ['sign', relationship.sign],
    // Other programs reckon with a weight: that of the citations is written too, and said to be it.
    ['weight', weight ?? Math.max(1, citations.length)],
    ['weightIs', weight === null ? 'citations' : 'byHand'],
    ['confidence', relationship.confidence],
    ['startDate', relationship.startDate],
    ['endDate', relationship.endDate],
    ['note', relationship.note],
    ['citations', citations.length === 0 ? '' : JSON.stringify(citations)],
    ['evidence', evidence.length === 0 ? '' : JSON.stringify(evidence)],
  ])
}

export type Ends = Pick<ExchangeRelationship, 'id' | 'from' | 'to' | 'isDirected'>

export function relationshipFrom(ends: Ends, fields: TextFields): ExchangeRelationship {
  const take = takerOf(fields, new Set())
  const weight = numberFrom(take(RELATIONSHIP_NAMES.weight))
  const isByCitations = take(RELATIONSHIP_NAMES.weightIs) === 'citations'
  return {
    ...ends,
    type: take(RELATIONSHIP_NAMES.type),
    sign: signFrom(take(RELATIONSHIP_NAMES.sign)),
    weight: isByCitations || weight === null || weight < 0 ? null : Math.min(weight, 1_000_000),
    confidence: Confidence.catch('').parse(take(RELATIONSHIP_NAMES.confidence)),
    startDate: take(RELATIONSHIP_NAMES.startDate),
    endDate: take(RELATIONSHIP_NAMES.endDate),
    note: take(RELATIONSHIP_NAMES.note),
    citations: citationsFrom(take(RELATIONSHIP_NAMES.citations)),
  }
}

/** In words, or as the sign or the number that other programs write. */
function signFrom(text: string): Sign {
  const sign = Sign.safeParse(text.trim().toLowerCase())
  if (sign.success) return sign.data
  const value = Number(
    text
      .trim()
      .replace(/^([+\-\u2212])$/u, '$11')
      .replace('\u2212', '-'),
  )
  return value > 0 ? 'positive' : value < 0 ? 'negative' : 'neutral'
}

function withoutEmpty(fields: Fields): Fields {
  return fields.filter(([, value]) => value !== '')
}

/** Looks names up as they are, then whatever their capitals, and notes which were used. */
function takerOf(fields: TextFields, taken: Set<string>): (names: readonly string[]) => string {
  const byLowerCase = new Map([...fields.keys()].map(name => [name.toLowerCase(), name]))
  return names => {
    for (const name of names) {
      const field = fields.has(name) ? name : byLowerCase.get(name.toLowerCase())
      const value = field === undefined ? undefined : fields.get(field)
      if (field === undefined || value === undefined || taken.has(field)) continue
      taken.add(field)
      return value
    }
    return ''
  }
}

function numberFrom(text: string): number | null {
  if (text.trim() === '') return null
  const value = Number(text)
  return Number.isFinite(value) ? value : null
}

const Texts = z.array(z.string())

/** A JSON array of texts; of other programs one text is one. */
export function textsFrom(text: string): readonly string[] {
  if (text.trim() === '') return []
  const texts = Texts.safeParse(jsonFrom(text))
  return texts.success ? texts.data : [text]
}

const Offset = z.int().min(0).nullable()
const Citation: z.ZodType<ExchangeCitation> = z.object({
  id: z.string(),
  stance: Stance,
  sourceId: z.string(),
  source: z.string(),
  paragraphId: z.string(),
  paragraph: z.number(),
  start: Offset,
  end: Offset,
  quote: z.string(),
  evidenceIds: Texts,
})

/** Ours only: what another program means by citations is not known. */
function citationsFrom(text: string): readonly ExchangeCitation[] {
  const citations = z.array(z.unknown()).safeParse(jsonFrom(text))
  return citations.success ? citations.data.flatMap(citationFrom) : []
}

/** A list of one, or of none where it is no citation of ours. */
export function citationFrom(value: unknown): readonly ExchangeCitation[] {
  const citation = Citation.safeParse(value)
  return citation.success ? [citation.data] : []
}

export function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // a text that only looks like JSON
  }
}
