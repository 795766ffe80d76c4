/** The network of the project as it is exchanged: rows put together, in their order. */

import type { ActorRow } from '../../domain/actors'
import type { AnnotationRow } from '../../domain/annotations'
import type { DiagramStyle } from '../../domain/diagramStyle'
import type { DiagramActorRow } from '../../domain/diagrams'
import type {
  ExchangeActor,
  ExchangeAttributeRow,
  ExchangeCitation,
  ExchangeCitationRow,
  ExchangeNetwork,
  ExchangeRelationship,
} from '../../domain/exchange'
import type { RelationshipRow } from '../../domain/relationships'
import { z } from '../../zod'

export type ExchangeRows = {
  readonly title: string
  readonly actors: readonly ActorRow[]
  readonly relationships: readonly RelationshipRow[]
  readonly attributes: readonly ExchangeAttributeRow[]
  readonly citations: readonly ExchangeCitationRow[]
  /** Where actors are on the diagram. */
  readonly places: readonly Pick<DiagramActorRow, 'actorId' | 'x' | 'y' | 'isPinned'>[]
  readonly annotations: readonly AnnotationRow[]
  readonly style: DiagramStyle
}

const Texts = z.array(z.string())

/** Relationships to actors that are not among the rows are left out; so are such factions. */
export function exchangeNetwork(rows: ExchangeRows): ExchangeNetwork {
  const known = new Set<string>(rows.actors.map(({ actorId }) => actorId))
  const places = new Map<string, ExchangeRows['places'][number]>(
    rows.places.map(place => [place.actorId, place]),
  )
  const attributes = groupBy(rows.attributes, ({ actorId }) => actorId)
  const citations = groupBy(rows.citations, ({ relationshipId }) => relationshipId)
  return {
    title: rows.title,
    drawing: {
      annotations: rows.annotations.map(({ annotationId: _, ...annotation }) => annotation),
      style: rows.style,
    },
    actors: rows.actors.map((row): ExchangeActor => {
      const faction = row.factionActorId
      const place = places.get(row.actorId)
      return {
        id: row.actorId,
        name: row.name,
        type: row.typeKey ?? row.typeName,
        shape: row.shape,
        colour: row.colour,
        description: row.description,
        faction: faction !== null && known.has(faction) ? faction : '',
        aliases: Texts.parse(JSON.parse(row.aliases)),
        // One without a value says nothing, and a table cannot tell it from none.
        attributes: (attributes.get(row.actorId) ?? [])
          .filter(({ value }) => value !== '')
          .map(({ name, value }) => [name, value]),
        place: place === undefined ? null : { x: place.x, y: place.y },
        isPinned: place?.isPinned === 1,
      }
    }),
    relationships: rows.relationships
      .filter(({ fromActorId, toActorId }) => known.has(fromActorId) && known.has(toActorId))
      .map(row => relationshipOf(row, citations.get(row.relationshipId) ?? [])),
  }
}

function relationshipOf(
  row: RelationshipRow,
  citations: readonly ExchangeCitationRow[],
): ExchangeRelationship {
  return {
    id: row.relationshipId,
    from: row.fromActorId,
    to: row.toActorId,
    type: row.typeKey ?? row.typeName,
    isDirected: row.isDirected === 1,
    sign: row.sign,
    weight: row.weight,
    confidence: row.confidence,
    startDate: row.startDate,
    endDate: row.endDate,
    note: row.note,
    citations: citations.map(
      ({ citationId, sourceTitle, paragraphNumber, evidenceIds, ...cited }): ExchangeCitation => ({
        id: citationId,
        stance: cited.stance,
        sourceId: cited.sourceId,
        source: sourceTitle,
        paragraphId: cited.paragraphId,
        paragraph: paragraphNumber,
        start: cited.start,
        end: cited.end,
        quote: cited.quote,
        evidenceIds: Texts.parse(JSON.parse(evidenceIds)),
      }),
    ),
  }
}

function groupBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
}
