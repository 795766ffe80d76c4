/** How sources and paragraphs are kept. */
import type { sourceCommands, sourceQueries } from '../../shared/domain/sources'
import type { CommandHandlers, QueryHandlers } from './contract'
import { partOfSource } from './passages'
import { definedOnly, nextPosition } from './rows'

export const sourceCommandHandlers: CommandHandlers<typeof sourceCommands> = {
  'source.import'(tx, { sourceId, bytes, paragraphs, warnings, fileName, mediaType, ...source }) {
    tx.insert('source', {
      id: sourceId,
      ...source,
      file_name: fileName,
      media_type: mediaType,
      warnings: JSON.stringify(warnings),
      position: nextPosition(tx, 'source'),
      last_number: paragraphs.length,
      imported_at: tx.now,
    })
    tx.insert('source_file', { id: tx.newId(), source_id: sourceId, bytes })
    tx.insertAll(
      'paragraph',
      paragraphs.map(({ paragraphId, kind, level, text }, index) => ({
        id: paragraphId,
        source_id: sourceId,
        number: index + 1,
        position: index + 1,
        kind,
        level,
        text,
      })),
    )
  },
  'source.describe'(tx, { sourceId, changes }) {
    tx.update('source', sourceId, definedOnly(changes))
  },
  'source.remove'(tx, { sourceId }) {
    tx.remove('source', sourceId)
  },
  'paragraph.setKind'(tx, { paragraphId, kind, level }) {
    tx.update('paragraph', paragraphId, { kind, level: kind === 'heading' ? (level ?? 1) : null })
  },
}

const PARAGRAPH_COLUMNS = `paragraph.id AS paragraphId, paragraph.number, paragraph.kind,
  paragraph.level, paragraph.text`

export const sourceQueryHandlers = {
  'source.list': {
    reads: ['source', 'paragraph', 'evidence_citation', 'assessment'],
    run: db =>
      db.all(
        `WITH tagged AS (
           SELECT DISTINCT evidence_citation.paragraph_id
             FROM evidence_citation JOIN assessment USING (evidence_id)
         ), counted AS (
           SELECT paragraph.source_id, count(*) AS paragraphs,
                  count(tagged.paragraph_id) AS taggedParagraphs,
                  count(*) FILTER (WHERE kind NOT IN ('heading', 'byline')) AS weighable,
                  count(*) FILTER (WHERE kind NOT IN ('heading', 'byline')
                    AND tagged.paragraph_id IS NULL) AS untagged
             FROM paragraph LEFT JOIN tagged ON tagged.paragraph_id = paragraph.id
            GROUP BY paragraph.source_id
         )
         SELECT source.id AS sourceId, title, author, publisher, url, published, language,
                direction, reliability, note, file_name AS fileName, encoding, sha256, warnings,
                imported_at AS importedAt, coalesce(paragraphs, 0) AS paragraphs,
                coalesce(taggedParagraphs, 0) AS taggedParagraphs,
                coalesce(weighable, 0) AS weighableParagraphs,
                coalesce(untagged, 0) AS untaggedParagraphs
           FROM source LEFT JOIN counted ON counted.source_id = source.id
          ORDER BY source.position, source.id`,
      ),
  },
  'source.holdings': {
    reads: [
      'paragraph',
      'mention',
      'relationship_citation',
      'evidence_citation',
      'assessment',
      'coding',
      'note',
    ],
    run: (db, { sourceId }) => {
      const count = (from: string) =>
        `(SELECT count(*) FROM paragraph JOIN ${from} WHERE paragraph.source_id = :sourceId)`
      return db.all(
        `SELECT
           ${count(`mention ON paragraph_id = paragraph.id AND status <> 'rejected'`)} AS mentions,
           ${count('relationship_citation ON paragraph_id = paragraph.id')} AS citations,
           ${count('evidence_citation ON paragraph_id = paragraph.id JOIN assessment USING (evidence_id)')} AS ratings,
           ${count('coding ON paragraph_id = paragraph.id')} AS codings,
           ${count('note ON paragraph_id = paragraph.id')} AS notes`,
        { sourceId },
      )
    },
  },
  'paragraph.count': {
    reads: ['paragraph'],
    run: db => db.all('SELECT count(*) AS paragraphs FROM paragraph'),
  },
  'paragraph.list': {
    reads: ['paragraph'],
    run: (db, part) => {
      const { condition, params } = partOfSource(part)
      return db.all(
        `SELECT ${PARAGRAPH_COLUMNS} FROM paragraph WHERE ${condition} ORDER BY position`,
        params,
      )
    },
  },
  'paragraph.nextUntagged': {
    reads: ['paragraph', 'evidence_citation', 'assessment'],
    run: (db, { sourceId, place, step }) =>
      db.all(
        `WITH placed AS (
           SELECT id, kind, row_number() OVER (ORDER BY position) - 1 AS place
             FROM paragraph WHERE source_id = :sourceId
         )
         SELECT placed.id AS paragraphId, place FROM placed
          WHERE kind NOT IN ('heading', 'byline')
            AND NOT EXISTS (SELECT 1 FROM evidence_citation JOIN assessment USING (evidence_id)
                             WHERE evidence_citation.paragraph_id = placed.id)
          ORDER BY (place - :place) * :step <= 0, (place - :place) * :step
          LIMIT 1`,
        { sourceId, place, step },
      ),
  },
  'paragraph.numbered': {
    reads: ['paragraph'],
    run: (db, { sourceId, number }) =>
      db.all(
        `SELECT ${PARAGRAPH_COLUMNS} FROM paragraph
          WHERE source_id = :sourceId AND number = :number`,
        { sourceId, number },
      ),
  },
  'paragraph.details': {
    reads: ['paragraph', 'source'],
    run: (db, { paragraphId }) =>
      db.all(
        `SELECT ${PARAGRAPH_COLUMNS}, source.id AS sourceId, source.title AS sourceTitle,
                (SELECT count(*) FROM paragraph AS earlier
                  WHERE earlier.source_id = paragraph.source_id
                    AND earlier.position < paragraph.position) AS place
           FROM paragraph JOIN source ON source.id = paragraph.source_id
          WHERE paragraph.id = :paragraphId`,
        { paragraphId },
      ),
  },
} satisfies Partial<QueryHandlers<typeof sourceQueries>>
