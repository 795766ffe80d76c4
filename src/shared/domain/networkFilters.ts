/**
 * Filters: which actors and relationships of a diagram are shown. What a criterion means is in
 * `analysis/networkFilter.ts`.
 */
import { MEASURES } from '../analysis/network/networkMeasures'
import { z } from '../zod'
import { Name, query } from './definitions'
import {
  ActorId,
  ActorTypeId,
  DiagramId,
  HypothesisId,
  NetworkFilterId,
  RelationshipTypeId,
  SourceId,
} from './ids'
import { Confidence, Sign } from './relationships'
import { Standing } from './standings'

/** A day as YYYY-MM-DD, or empty: open on that side. */
const Day = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/)

/** A measure of actors, by the name it is computed under. */
export const MeasureName = z.enum(MEASURES)

const some = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).max(1_000)

export const Criterion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('actorType'), ids: some(ActorTypeId) }),
  z.strictObject({ kind: z.literal('relationshipType'), ids: some(RelationshipTypeId) }),
  /** Null: actors that belong to no faction. */
  z.strictObject({ kind: z.literal('faction'), ids: some(ActorId.nullable()) }),
  z.strictObject({ kind: z.literal('sign'), signs: some(Sign) }),
  z.strictObject({
    kind: z.literal('dates'),
    from: Day,
    until: Day,
    /** Whether relationships without any date stay. */
    withUndated: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('source'), ids: some(SourceId) }),
  z.strictObject({
    kind: z.literal('standing'),
    hypothesisId: HypothesisId,
    standings: some(Standing),
  }),
  z.strictObject({ kind: z.literal('confidence'), levels: some(Confidence) }),
  /** Actors by the number of relationships they have on the diagram. */
  z.strictObject({
    kind: z.literal('relationships'),
    least: z.int().min(0).max(1_000_000),
  }),
  /** Actors by a measure of the whole diagram. Null: open on that side. */
  z.strictObject({
    kind: z.literal('measure'),
    measure: MeasureName,
    least: z.number().nullable(),
    most: z.number().nullable(),
  }),
])
export type Criterion = z.infer<typeof Criterion>
export type CriterionKind = Criterion['kind']

export const NetworkFilter = z.strictObject({
  /** All must hold. */
  criteria: z.array(Criterion).max(50),
  /** Whether actors that are left without a relationship go too. */
  hidesLonely: z.boolean(),
})
export type NetworkFilter = z.infer<typeof NetworkFilter>

export const NO_FILTER: NetworkFilter = { criteria: [], hidesLonely: false }

/** From the project file: what a newer version wrote and this one does not know filters nothing. */
export function filterFrom(json: string): NetworkFilter {
  return fromJson(NetworkFilter, json, NO_FILTER)
}

/** The value of a JSON text, or another where it is none of its kind. */
export function fromJson<T>(schema: z.ZodType<T>, json: string, otherwise: T): T {
  try {
    const parsed = schema.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : otherwise
  } catch {
    return otherwise // no JSON
  }
}

export const networkFilterCommands = {
  'diagram.filter': z.strictObject({ diagramId: DiagramId, filter: NetworkFilter }),
  /** Keeps criteria under a name; a name that is there already gets the new ones. */
  'networkFilter.save': z.strictObject({
    filterId: NetworkFilterId,
    name: Name,
    criteria: z.array(Criterion).min(1).max(50),
  }),
  'networkFilter.remove': z.strictObject({ filterId: NetworkFilterId }),
}

export type NetworkFilterRow = {
  readonly filterId: NetworkFilterId
  readonly name: string
  /** JSON of criteria. */
  readonly criteria: string
}

export type RelationshipSourceRow = {
  readonly relationshipId: string
  readonly sourceId: SourceId
}

export const networkFilterQueries = {
  'networkFilter.list': query<NetworkFilterRow>()({}),
  /** Which sources each relationship is cited from. */
  'relationship.sources': query<RelationshipSourceRow>()({}),
}
