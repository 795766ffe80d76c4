/** What measures of the network read from the store. */
import type { networkQueries } from '../../shared/domain/network'
import type { QueryHandlers } from './contract'

export const networkQueryHandlers: QueryHandlers<typeof networkQueries> = {
  'network.citations': {
    reads: ['relationship_citation', 'paragraph', 'source', 'evidence_citation', 'evidence'],
    run: db =>
      db.all(
        `SELECT cited.relationship_id AS relationshipId, cited.stance, source.id AS sourceId,
                source.reliability,
                coalesce((
                  SELECT min(evidence.credibility)
                    FROM evidence_citation AS weighed
                    JOIN evidence ON evidence.id = weighed.evidence_id
                   WHERE weighed.paragraph_id = cited.paragraph_id
                     AND (weighed.start_offset IS NULL OR cited.start_offset IS NULL
                          OR (weighed.start_offset < cited.end_offset
                              AND cited.start_offset < weighed.end_offset))), 6) AS credibility
           FROM relationship_citation AS cited
           JOIN paragraph ON paragraph.id = cited.paragraph_id
           JOIN source ON source.id = paragraph.source_id
          ORDER BY cited.relationship_id, cited.id`,
      ),
  },
}
