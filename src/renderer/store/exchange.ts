/** How networks are handed out with all that is behind them, and how one from a file is stored. */
import { matchingKey } from '../../shared/analysis/arabicText'
import type { exchangeCommands, exchangeQueries } from '../../shared/domain/exchange'
import { refuseTakenName } from './actors'
import { insertAnnotation } from './annotations'
import type { CommandHandlers, QueryHandlers } from './contract'
import { passageColumns } from './passages'
import { citationColumns, flag, nextPosition } from './rows'
import type { Transaction } from './transaction'

type Payload = Parameters<CommandHandlers<typeof exchangeCommands>['network.import']>[1]

export const exchangeCommandHandlers: CommandHandlers<typeof exchangeCommands> = {
  'network.import'(tx, payload) {
    const { diagramId, positions, annotations } = payload
    const required = requiredOnce(tx)
    addTypes(tx, payload)
    for (const actor of payload.actors) addActor(tx, actor, required)
    // A faction may come after its members.
    for (const { actorId, factionActorId } of payload.actors) {
      if (factionActorId === null) continue
      required('actor', factionActorId)
      tx.update('actor', actorId, { faction_actor_id: factionActorId })
    }
    for (const relationship of payload.relationships) addRelationship(tx, relationship, required)
    addDiagram(tx, payload)
    for (const { actorId, isPinned, ...place } of positions) {
      required('actor', actorId)
      const row = { diagram_id: diagramId, actor_id: actorId, is_pinned: flag(isPinned), ...place }
      tx.insert('diagram_actor', { id: tx.newId(), ...row })
    }
    for (const annotation of annotations) insertAnnotation(tx, diagramId, annotation)
  },
}

type Require = (table: string, id: string) => void

/** A large network names few rows many times: each is looked for once. */
function requiredOnce(tx: Transaction): Require {
  const met = new Set<string>()
  return (table, id) => {
    const key = `${table} ${id}`
    if (met.has(key)) return
    tx.require(table, id)
    met.add(key)
  }
}

function addDiagram(tx: Transaction, { diagramId, title, style }: Payload): void {
  tx.insert('diagram', { id: diagramId, title, position: nextPosition(tx, 'diagram') })
  if (style !== null) tx.update('diagram', diagramId, { style: JSON.stringify(style) })
}

function addTypes(tx: Transaction, { actorTypes, relationshipTypes }: Payload): void {
  for (const { typeId, name, shape, colour } of actorTypes) {
    refuseTakenName(tx, 'actor_type', name)
    const position = nextPosition(tx, 'actor_type')
    tx.insert('actor_type', { id: typeId, key: null, name, shape, colour, position })
  }
  for (const { typeId, name, isDirected, sign } of relationshipTypes) {
    refuseTakenName(tx, 'relationship_type', name)
    const position = nextPosition(tx, 'relationship_type')
    const type = { id: typeId, key: null, name, is_directed: flag(isDirected), sign, position }
    tx.insert('relationship_type', type)
  }
}

function addActor(tx: Transaction, actor: Payload['actors'][number], required: Require): void {
  const { actorId, name, typeId, description, aliases, attributes } = actor
  required('actor_type', typeId)
  tx.insert('actor', {
    id: actorId,
    name,
    match_key: matchingKey(name),
    type_id: typeId,
    description,
    created_at: tx.now,
  })
  for (const alias of aliases) {
    const row = { actor_id: actorId, name: alias, match_key: matchingKey(alias) }
    tx.insert('alias', { id: tx.newId(), ...row })
  }
  for (const attribute of attributes) {
    tx.insert('actor_attribute', { id: tx.newId(), actor_id: actorId, ...attribute })
  }
}

function addRelationship(
  tx: Transaction,
  one: Payload['relationships'][number],
  required: Require,
): void {
  const { relationshipId, fromActorId, toActorId, typeId, citations } = one
  required('actor', fromActorId)
  required('actor', toActorId)
  required('relationship_type', typeId)
  tx.insert('relationship', {
    id: relationshipId,
    from_actor_id: fromActorId,
    to_actor_id: toActorId,
    type_id: typeId,
    is_directed: flag(one.isDirected),
    sign: one.sign,
    weight: one.weight,
    confidence: one.confidence,
    start_date: one.startDate,
    end_date: one.endDate,
    note: one.note,
    created_at: tx.now,
  })
  for (const { citationId, paragraphId, span, stance } of citations) {
    const columns = citationColumns(tx, paragraphId, span)
    const row = { id: citationId, relationship_id: relationshipId, ...columns, stance }
    tx.insert('relationship_citation', row)
  }
}

export const exchangeQueryHandlers: QueryHandlers<typeof exchangeQueries> = {
  'exchange.citations': {
    reads: ['relationship_citation', 'paragraph', 'source', 'evidence_citation'],
    run: db =>
      db.all(
        `SELECT relationship_citation.relationship_id AS relationshipId,
                ${passageColumns('relationship_citation')}, relationship_citation.stance,
                (SELECT json_group_array(evidence_id) FROM (
                   SELECT DISTINCT weighed.evidence_id FROM evidence_citation AS weighed
                    WHERE weighed.paragraph_id = relationship_citation.paragraph_id
                      AND (weighed.start_offset IS NULL
                           OR relationship_citation.start_offset IS NULL
                           OR (weighed.start_offset < relationship_citation.end_offset
                               AND relationship_citation.start_offset < weighed.end_offset))
                    ORDER BY weighed.evidence_id)) AS evidenceIds
           FROM relationship_citation
           JOIN paragraph ON paragraph.id = relationship_citation.paragraph_id
           JOIN source ON source.id = paragraph.source_id
          ORDER BY source.position, paragraph.position, start_offset, relationship_citation.id`,
      ),
  },
  'exchange.attributes': {
    reads: ['actor_attribute'],
    run: db =>
      db.all(
        `SELECT actor_id AS actorId, name, value FROM actor_attribute
          ORDER BY actor_id, name, id`,
      ),
  },
  'exchange.known': {
    reads: ['actor', 'relationship', 'relationship_citation', 'paragraph'],
    run: (db, { ids }) =>
      db.all(
        `WITH asked AS MATERIALIZED (SELECT value AS id FROM json_each(:ids))
         SELECT 'actor' AS kind, actor.id AS id, '' AS text FROM asked JOIN actor USING (id)
          UNION ALL
         SELECT 'relationship', relationship.id, '' FROM asked JOIN relationship USING (id)
          UNION ALL
         SELECT 'citation', relationship_citation.id, ''
           FROM asked JOIN relationship_citation USING (id)
          UNION ALL
         SELECT 'paragraph', paragraph.id, paragraph.text FROM asked JOIN paragraph USING (id)
          ORDER BY kind, id`,
        { ids: JSON.stringify(ids) },
      ),
  },
}
