/** How sources and paragraphs are kept. */
import type { sourceCommands, sourceQueries } from '../../shared/domain/sources'
import type { CommandHandlers, QueryHandlers } from './contract'
import { suggestMentionsInParagraphs } from './mentionSuggestions'
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
      imported_at: tx.now,
    })
    tx.insert('source_file', { id: tx.newId(), source_id: sourceId, bytes })
    for (const [index, { paragraphId, kind, level, text }] of paragraphs.entries()) {
      tx.insert('paragraph', {
        id: paragraphId,
        source_id: sourceId,
        number: index + 1,
        kind,
        level,
        text,
      })
    }
    suggestMentionsInParagraphs(
      tx,
      paragraphs.map(({ paragraphId, text }) => ({ id: paragraphId, text })),
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

export const sourceQueryHandlers: QueryHandlers<typeof sourceQueries> = {
  'source.list': {
    reads: ['source', 'paragraph', 'evidence_citation', 'assessment'],
    run: db =>
      db.all(
        `WITH tagged AS (
           SELECT DISTINCT evidence_citation.paragraph_id
             FROM evidence_citation JOIN assessment USING (evidence_id)
         ), counted AS (
           SELECT paragraph.source_id, count(*) AS paragraphs,
                  count(tagged.paragraph_id) AS taggedParagraphs
             FROM paragraph LEFT JOIN tagged ON tagged.paragraph_id = paragraph.id
            GROUP BY paragraph.source_id
         )
         SELECT source.id AS sourceId, title, author, publisher, url, published, language,
                direction, reliability, note, file_name AS fileName, encoding, sha256, warnings,
                imported_at AS importedAt, coalesce(paragraphs, 0) AS paragraphs,
                coalesce(taggedParagraphs, 0) AS taggedParagraphs
           FROM source LEFT JOIN counted ON counted.source_id = source.id
          ORDER BY source.position, source.id`,
      ),
  },
  'paragraph.list': {
    reads: ['paragraph'],
    run: (db, { sourceId }) =>
      db.all(
        `SELECT ${PARAGRAPH_COLUMNS} FROM paragraph WHERE source_id = :sourceId ORDER BY number`,
        { sourceId },
      ),
  },
  'paragraph.details': {
    reads: ['paragraph', 'source'],
    run: (db, { paragraphId }) =>
      db.all(
        `SELECT ${PARAGRAPH_COLUMNS}, source.id AS sourceId, source.title AS sourceTitle
           FROM paragraph JOIN source ON source.id = paragraph.source_id
          WHERE paragraph.id = :paragraphId`,
        { paragraphId },
      ),
  },
}
