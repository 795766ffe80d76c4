/**
 * Filters of a network: which actors and relationships are left when all criteria hold.
 *
 * A criterion is about actors (type, faction, number of relationships, measure) or about relationships (type,
 * sign, dates, source, standing, confidence). A relationship goes with either of its actors; an actor
 * whose relationships are gone stays, unless the filter hides who is left alone.
 */
import type { Criterion, NetworkFilter } from '../domain/networkFilters'
import type { Confidence, Sign } from '../domain/relationships'
import type { Standing } from '../domain/standings'
import type { Measure } from './network/networkMeasures'
import { parsePartialDate } from './partialDate'

export type FilteredActor = {
  readonly actorId: string
  readonly typeId: string
  readonly factionActorId: string | null
}

export type FilteredRelationship = {
  readonly relationshipId: string
  readonly fromActorId: string
  readonly toActorId: string
  readonly typeId: string
  readonly sign: Sign
  readonly confidence: Confidence
  readonly startDate: string
  readonly endDate: string
}

export type FilterContext = {
  readonly sourcesOf: (relationshipId: string) => ReadonlySet<string>
  readonly standingOf: (relationshipId: string, hypothesisId: string) => Standing
  /** Undefined while it has not been measured: then the actor stays. */
  readonly measureOf: (measure: Measure, actorId: string) => number | undefined
}

export type Filtered<Actor, Relationship> = {
  readonly actors: readonly Actor[]
  readonly relationships: readonly Relationship[]
}

type Window = { readonly from: string; readonly until: string; readonly withUndated: boolean }

/**
 * Whether a relationship may have held at some day of the window. A date that is missing at one end
 * leaves that end open; one that is no more precise than a month counts from its first to its last day.
 */
export function holdsWithin(
  { startDate, endDate }: Pick<FilteredRelationship, 'startDate' | 'endDate'>,
  { from, until, withUndated }: Window,
): boolean {
  const start = parsePartialDate(startDate)
  const end = parsePartialDate(endDate)
  if (start === undefined && end === undefined) return withUndated
  const beginsInTime = until === '' || start === undefined || start.earliest <= until
  const endsInTime = from === '' || end === undefined || end.latest >= from
  return beginsInTime && endsInTime
}

function keepsActor(
  criterion: Criterion,
  actor: FilteredActor,
  { measureOf }: FilterContext,
): boolean {
  if (criterion.kind === 'measure') {
    const value = measureOf(criterion.measure, actor.actorId)
    if (value === undefined) return true
    return value >= (criterion.least ?? value) && value <= (criterion.most ?? value)
  }
  if (criterion.kind === 'actorType') return criterion.ids.some(id => id === actor.typeId)
  if (criterion.kind === 'faction') return criterion.ids.some(id => id === actor.factionActorId)
  return true
}

function keepsRelationship(
  criterion: Criterion,
  relationship: FilteredRelationship,
  { sourcesOf, standingOf }: FilterContext,
): boolean {
  const { relationshipId, typeId, sign, confidence } = relationship
  switch (criterion.kind) {
    case 'relationshipType':
      return criterion.ids.some(id => id === typeId)
    case 'sign':
      return criterion.signs.includes(sign)
    case 'confidence':
      return criterion.levels.includes(confidence)
    case 'dates':
      return holdsWithin(relationship, criterion)
    case 'source':
      return criterion.ids.some(id => sourcesOf(relationshipId).has(id))
    case 'standing':
      return criterion.standings.includes(standingOf(relationshipId, criterion.hypothesisId))
    default:
      return true
  }
}

/** How many of the relationships each actor has; one with itself counts once. */
export function relationshipCounts(
  relationships: readonly Pick<FilteredRelationship, 'fromActorId' | 'toActorId'>[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { fromActorId, toActorId } of relationships) {
    for (const id of new Set([fromActorId, toActorId])) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

export function filterNetwork<
  Actor extends FilteredActor,
  Relationship extends FilteredRelationship,
>(
  network: Filtered<Actor, Relationship>,
  { criteria, hidesLonely }: NetworkFilter,
  context: FilterContext,
): Filtered<Actor, Relationship> {
  let actors = network.actors.filter(actor =>
    criteria.every(one => keepsActor(one, actor, context)),
  )
  const kept = network.relationships.filter(relationship =>
    criteria.every(one => keepsRelationship(one, relationship, context)),
  )
  const relationships = between(actors, kept)
  const counts = relationshipCounts(relationships)
  const least = Math.max(
    hidesLonely ? 1 : 0,
    ...criteria.map(one => (one.kind === 'relationships' ? one.least : 0)),
  )
  actors = actors.filter(({ actorId }) => (counts.get(actorId) ?? 0) >= least)
  return { actors, relationships: between(actors, relationships) }
}

function between<Relationship extends FilteredRelationship>(
  actors: readonly FilteredActor[],
  relationships: readonly Relationship[],
): readonly Relationship[] {
  const shown = new Set(actors.map(({ actorId }) => actorId))
  return relationships.filter(
    ({ fromActorId, toActorId }) => shown.has(fromActorId) && shown.has(toActorId),
  )
}
