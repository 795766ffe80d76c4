/** How relationships, their types and their citations are kept. */
import type { relationshipCommands, relationshipQueries } from '../../shared/domain/relationships'
import { refuseTakenName } from './actors'
import type { CommandHandlers, QueryHandlers } from './contract'
import { partOfSource, passageColumns } from './passages'
import { citationColumns, definedOnly, flag, nextPosition } from './rows'

export const relationshipCommandHandlers = {
  'relationship.create'(
    tx,
    { relationshipId, fromActorId, toActorId, typeId, isDirected, sign, note, citations },
  ) {
    tx.require('actor', fromActorId)
    tx.require('actor', toActorId)
    tx.require('relationship_type', typeId)
    tx.insert('relationship', {
      id: relationshipId,
      from_actor_id: fromActorId,
      to_actor_id: toActorId,
      type_id: typeId,
      is_directed: flag(isDirected),
      sign,
      note,
      created_at: tx.now,
    })
    for (const { citationId, paragraphId, span, stance } of citations) {
      tx.insert('relationship_citation', {
        id: citationId,
        relationship_id: relationshipId,
        ...citationColumns(tx, paragraphId, span),
        stance,
      })
    }
  },
  'relationship.describe'(tx, { relationshipId, changes }) {
    const { typeId, isDirected, sign, weight, confidence, startDate, endDate, note } = changes
    if (typeId !== undefined) tx.require('relationship_type', typeId)
    tx.update(
      'relationship',
      relationshipId,
      definedOnly({
        type_id: typeId,
        is_directed: isDirected === undefined ? undefined : flag(isDirected),
        sign,
        weight,
        confidence,
        start_date: startDate,
        end_date: endDate,
        note,
      }),
    )
  },
  'relationship.reverse'(tx, { relationshipId }) {
    const { from_actor_id, to_actor_id } = tx.require('relationship', relationshipId)
    tx.update('relationship', relationshipId, {
      from_actor_id: to_actor_id ?? null,
      to_actor_id: from_actor_id ?? null,
    })
  },
  'relationship.remove'(tx, { relationshipId }) {
    tx.remove('relationship', relationshipId)
  },
  'relationship.cite'(tx, { relationshipId, citationId, paragraphId, span, stance }) {
    tx.require('relationship', relationshipId)
    tx.insert('relationship_citation', {
      id: citationId,
      relationship_id: relationshipId,
      ...citationColumns(tx, paragraphId, span),
      stance,
    })
  },
  'relationship.setStance'(tx, { citationId, stance }) {
    tx.update('relationship_citation', citationId, { stance })
  },
  'relationship.uncite'(tx, { citationId }) {
    tx.remove('relationship_citation', citationId)
  },
  'relationshipType.create'(tx, { typeId, name, isDirected, sign }) {
    refuseTakenName(tx, 'relationship_type', name)
    tx.insert('relationship_type', {
      id: typeId,
      key: null,
      name,
      is_directed: flag(isDirected),
      sign,
      position: nextPosition(tx, 'relationship_type'),
    })
  },
  'network.remove'(tx, { actorIds, relationshipIds, annotationIds = [] }) {
    for (const annotationId of annotationIds) tx.remove('annotation', annotationId)
    for (const relationshipId of relationshipIds) tx.remove('relationship', relationshipId)
    for (const actorId of actorIds) tx.remove('actor', actorId)
  },
} satisfies Partial<CommandHandlers<typeof relationshipCommands>>

const RELATIONSHIP_COLUMNS = `relationship.id AS relationshipId,
  relationship.from_actor_id AS fromActorId, from_actor.name AS fromName,
  relationship.to_actor_id AS toActorId, to_actor.name AS toName,
  relationship.type_id AS typeId, relationship_type.key AS typeKey,
  relationship_type.name AS typeName, relationship.is_directed AS isDirected, relationship.sign,
  relationship.weight, relationship.confidence, relationship.start_date AS startDate, relationship.end_date AS endDate,
  relationship.note,
  (SELECT count(*) FROM relationship_citation
    WHERE relationship_id = relationship.id) AS citations`

const RELATIONSHIP_JOINS = `relationship
  JOIN actor AS from_actor ON from_actor.id = relationship.from_actor_id
  JOIN actor AS to_actor ON to_actor.id = relationship.to_actor_id
  JOIN relationship_type ON relationship_type.id = relationship.type_id`

/** Relationships, all or those between the actors of one diagram, in the order they were drawn. */
export function relationshipSql(where = ''): string {
  return `SELECT ${RELATIONSHIP_COLUMNS} FROM ${RELATIONSHIP_JOINS} ${where}
    ORDER BY relationship.created_at, relationship.id`
}

/** The tables behind `relationshipSql`. */
export const RELATIONSHIP_READS = [
  'relationship',
  'relationship_type',
  'relationship_citation',
  'actor',
]

const MEETS = `weighed.paragraph_id = relationship_citation.paragraph_id
  AND (relationship_citation.start_offset IS NULL OR weighed.start_offset IS NULL
       OR (weighed.start_offset < relationship_citation.end_offset
           AND weighed.end_offset > relationship_citation.start_offset))`

/** Speakers and credibility of the evidence that cites the same words, or words that meet them. */
const evidenceAtCitation = `
  (SELECT json_group_array(name) FROM (
     SELECT DISTINCT speaker.name FROM evidence_citation AS weighed
       JOIN evidence ON evidence.id = weighed.evidence_id AND evidence.excluded_reason = ''
       JOIN actor AS speaker ON speaker.id = evidence.speaker_actor_id
      WHERE ${MEETS} ORDER BY speaker.name)) AS speakers,
  (SELECT min(evidence.credibility) FROM evidence_citation AS weighed
     JOIN evidence ON evidence.id = weighed.evidence_id
    WHERE evidence.excluded_reason = '' AND ${MEETS}) AS credibility`

export const relationshipQueryHandlers: QueryHandlers<typeof relationshipQueries> = {
  'relationship.list': { reads: RELATIONSHIP_READS, run: db => db.all(relationshipSql()) },
  'relationship.passages': {
    reads: [
      'relationship_citation',
      'paragraph',
      'source',
      'evidence',
      'evidence_citation',
      'actor',
    ],
    run: (db, { relationshipId }) =>
      db.all(
        `SELECT ${passageColumns('relationship_citation')}, relationship_citation.stance,
                source.reliability, ${evidenceAtCitation}
           FROM relationship_citation
           JOIN paragraph ON paragraph.id = relationship_citation.paragraph_id
           JOIN source ON source.id = paragraph.source_id
          WHERE relationship_citation.relationship_id = :relationshipId
          ORDER BY source.position, paragraph.position, start_offset, relationship_citation.id`,
        { relationshipId },
      ),
  },
  'relationshipType.list': {
    reads: ['relationship_type'],
    run: db =>
      db.all(
        `SELECT id AS typeId, key, name, is_directed AS isDirected, sign
           FROM relationship_type ORDER BY position, id`,
      ),
  },
  'paragraph.network': {
    reads: ['mention', 'relationship_citation'],
    run: (db, { paragraphId }) =>
      db.all(
        `SELECT DISTINCT 'actor' AS kind, actor_id AS id FROM mention
          WHERE paragraph_id = :paragraphId AND status <> 'rejected'
          UNION ALL
         SELECT DISTINCT 'relationship', relationship_id FROM relationship_citation
          WHERE paragraph_id = :paragraphId
          ORDER BY kind, id`,
        { paragraphId },
      ),
  },
  'citation.ofSource': {
    reads: ['relationship_citation', 'evidence_citation', 'paragraph'],
    run: (db, part) => {
      const { condition, params } = partOfSource(part)
      return db.all(
        `SELECT citation.id AS citationId, owner, owner_id AS ownerId,
                paragraph.id AS paragraphId, start_offset AS start, end_offset AS "end", stance
           FROM (SELECT id, 'relationship' AS owner, relationship_id AS owner_id, paragraph_id,
                        start_offset, end_offset, stance
                   FROM relationship_citation
                  UNION ALL
                 SELECT id, 'evidence', evidence_id, paragraph_id, start_offset, end_offset, NULL
                   FROM evidence_citation) AS citation
           JOIN paragraph ON paragraph.id = citation.paragraph_id
          WHERE ${condition}
          ORDER BY paragraph.position, start_offset, citation.id`,
        params,
      )
    },
  },
}
