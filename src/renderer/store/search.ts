/**
 * What the text index reads, what narrows a search, and what the search screen shows of results.
 *
 * Not here: finding, which the text index does in its own worker.
 */
import type { DocumentRef, SearchFilter, searchQueries } from '../../shared/domain/search'
import type { JournalStep } from '../../shared/journalFormat'
import type { QueryHandlers } from './contract'
import { noteTargetColumns } from './notes'

const IN_IDS = 'IN (SELECT value FROM json_each(:ids))'
const IN_IDS_OR_ALL = `(:ids = 'null' OR id ${IN_IDS})`

export const searchQueryHandlers: QueryHandlers<typeof searchQueries> = {
  'search.sources': {
    reads: ['source', 'paragraph'],
    run: db =>
      db.all(
        `SELECT source.id AS sourceId, count(paragraph.id) AS paragraphs
           FROM source LEFT JOIN paragraph ON paragraph.source_id = source.id
          GROUP BY source.id ORDER BY source.position, source.id`,
      ),
  },
  'search.paragraphTexts': {
    reads: ['paragraph'],
    run: (db, page) =>
      db.all(
        `SELECT id, number, text FROM paragraph
          WHERE source_id = :sourceId AND number > :after ORDER BY number LIMIT :count`,
        page,
      ),
  },
  'search.textsOfParagraphs': {
    reads: ['paragraph'],
    run: (db, { ids }) =>
      db.all(`SELECT id, json_array(text) AS fields FROM paragraph WHERE id ${IN_IDS}`, {
        ids: JSON.stringify(ids),
      }),
  },
  'search.textsOfActors': {
    reads: ['actor', 'alias'],
    run: (db, { ids }) =>
      db.all(
        `SELECT id, json_array(name, description,
                  (SELECT group_concat(name, ' ; ') FROM alias WHERE actor_id = actor.id)) AS fields
           FROM actor WHERE ${IN_IDS_OR_ALL} ORDER BY created_at, id`,
        { ids: JSON.stringify(ids) },
      ),
  },
  'search.textsOfEvidence': {
    reads: ['evidence', 'evidence_citation', 'absence_search'],
    run: (db, { ids }) =>
      db.all(
        `SELECT id, json_array(summary, note, excluded_reason,
                  (SELECT group_concat(query, ' ; ') FROM absence_search
                    WHERE evidence_id = evidence.id),
                  (SELECT group_concat(quote, ' ; ') FROM evidence_citation
                    WHERE evidence_id = evidence.id)) AS fields
           FROM evidence WHERE ${IN_IDS_OR_ALL} ORDER BY position, id`,
        { ids: JSON.stringify(ids) },
      ),
  },
  'search.textsOfNotes': {
    reads: ['note'],
    run: (db, { ids }) =>
      db.all(
        `SELECT id, json_array(text, quote) AS fields
           FROM note WHERE ${IN_IDS_OR_ALL} ORDER BY created_at, id`,
        { ids: JSON.stringify(ids) },
      ),
  },
  'search.filter': {
    reads: [
      ...['paragraph', 'source', 'evidence_citation', 'assessment'],
      ...['coding', 'mention', 'note'],
    ],
    run: (db, { filter }) => db.all(FILTER, filterParams(filter)),
  },
  'search.paragraphs': {
    reads: ['paragraph', 'source'],
    run: (db, { ids }) =>
      db.all(
        `SELECT paragraph.id AS paragraphId, paragraph.number, paragraph.kind, paragraph.text,
                source.id AS sourceId, source.title AS sourceTitle, source.published
           FROM paragraph JOIN source ON source.id = paragraph.source_id
          WHERE paragraph.id ${IN_IDS}`,
        { ids: JSON.stringify(ids) },
      ),
  },
  'search.actors': {
    reads: ['actor', 'actor_type', 'alias'],
    run: (db, { ids }) =>
      db.all(
        `SELECT actor.id AS actorId, actor.name, actor_type.key AS typeKey,
                actor_type.name AS typeName, actor_type.colour, actor.description,
                coalesce((SELECT group_concat(alias.name, char(10)) FROM alias
                           WHERE alias.actor_id = actor.id), '') AS aliases
           FROM actor JOIN actor_type ON actor_type.id = actor.type_id
          WHERE actor.id ${IN_IDS}`,
        { ids: JSON.stringify(ids) },
      ),
  },
  'search.evidence': {
    reads: ['evidence', 'evidence_citation', 'absence_search'],
    run: (db, { ids }) =>
      db.all(
        `SELECT id AS evidenceId, summary, note, excluded_reason AS excludedReason,
                coalesce((SELECT group_concat(query, char(10)) FROM absence_search
                           WHERE evidence_id = evidence.id), '') AS searches,
                coalesce((SELECT group_concat(quote, char(10)) FROM evidence_citation
                           WHERE evidence_id = evidence.id), '') AS quotes
           FROM evidence WHERE id ${IN_IDS}`,
        { ids: JSON.stringify(ids) },
      ),
  },
  'search.notes': {
    reads: ['note'],
    run: (db, { ids }) =>
      db.all(
        `SELECT id AS noteId, ${noteTargetColumns}, text, quote FROM note WHERE id ${IN_IDS}`,
        {
          ids: JSON.stringify(ids),
        },
      ),
  },
}

/**
 * A paragraph is let through by its source, by the hypotheses it was tagged to, by its codings and by
 * the actors it mentions; actors, evidence and notes by the paragraphs they stand on.
 */
export const PASSED_PARAGRAPHS = `
  SELECT paragraph.id FROM paragraph JOIN source ON source.id = paragraph.source_id
   WHERE (:sourceIds = '[]' OR source.id IN (SELECT value FROM json_each(:sourceIds)))
     AND (:languages = '[]' OR source.language IN (SELECT value FROM json_each(:languages)))
     AND (:publishedFrom = '' OR substr(source.published, 1, length(:publishedFrom)) >= :publishedFrom)
     AND (:publishedTo = '' OR (source.published <> ''
          AND substr(source.published, 1, length(:publishedTo)) <= :publishedTo))
     AND (:hypothesisIds = '[]' OR paragraph.id IN (
          SELECT evidence_citation.paragraph_id
            FROM evidence_citation JOIN assessment USING (evidence_id)
           WHERE assessment.hypothesis_id IN (SELECT value FROM json_each(:hypothesisIds))))
     AND (:codeIds = '[]' OR paragraph.id IN (
          SELECT paragraph_id FROM coding
           WHERE code_id IN (SELECT value FROM json_each(:codeIds))))
     AND (:actorIds = '[]' OR paragraph.id IN (
          SELECT paragraph_id FROM mention WHERE status <> 'rejected'
             AND actor_id IN (SELECT value FROM json_each(:actorIds))))`

const FILTER = `
  WITH passed AS (${PASSED_PARAGRAPHS})
  SELECT 'paragraph' AS kind, id FROM passed
  UNION ALL
  SELECT DISTINCT 'actor', actor_id FROM mention
   WHERE status <> 'rejected' AND paragraph_id IN (SELECT id FROM passed)
     AND (:actorIds = '[]' OR actor_id IN (SELECT value FROM json_each(:actorIds)))
  UNION ALL
  SELECT DISTINCT 'evidence', evidence_id FROM evidence_citation
   WHERE paragraph_id IN (SELECT id FROM passed)
     AND (:hypothesisIds = '[]' OR evidence_id IN (SELECT evidence_id FROM assessment
           WHERE hypothesis_id IN (SELECT value FROM json_each(:hypothesisIds))))
  UNION ALL
  SELECT 'note', id FROM note WHERE paragraph_id IN (SELECT id FROM passed)`

export function filterParams(filter: SearchFilter) {
  const { publishedFrom, publishedTo, ...lists } = filter
  const asJson = Object.entries(lists).map(([name, values]) => [name, JSON.stringify(values)])
  return { publishedFrom, publishedTo, ...Object.fromEntries(asJson) }
}

/** The documents of the text index whose texts a step may have changed. */
export function documentsOfStep({ changes }: JournalStep): readonly DocumentRef[] {
  const touched = new Map<string, DocumentRef>()
  for (const { table, id, before, after } of changes) {
    const row = after ?? before ?? {}
    const ref = documentOf(table, id, row)
    if (ref) touched.set(`${ref.kind} ${ref.id}`, ref)
  }
  return [...touched.values()]
}

function documentOf(
  table: string,
  id: string,
  row: Readonly<Record<string, unknown>>,
): DocumentRef | null {
  switch (table) {
    case 'paragraph':
    case 'actor':
    case 'evidence':
    case 'note':
      return { kind: table, id }
    case 'alias':
      return { kind: 'actor', id: String(row.actor_id) }
    case 'evidence_citation':
    case 'absence_search':
      return { kind: 'evidence', id: String(row.evidence_id) }
    default:
      return null
  }
}
