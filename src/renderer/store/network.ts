/** What the Network screen reads from the store. */
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
                     AND evidence.excluded_reason = ''
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
  'network.statements': {
    reads: [
      ...['assessment', 'evidence', 'hypothesis', 'actor'],
      ...['evidence_citation', 'paragraph', 'source'],
    ],
    run: db =>
      db.all(
        `WITH place AS (
           SELECT cited.evidence_id, source.id AS source_id, source.published,
                  row_number() OVER (PARTITION BY cited.evidence_id
                    ORDER BY source.position, paragraph.position, cited.start_offset, cited.id
                  ) AS place
             FROM evidence_citation AS cited
             JOIN paragraph ON paragraph.id = cited.paragraph_id
             JOIN source ON source.id = paragraph.source_id
         )
         SELECT evidence.id AS evidenceId, hypothesis.id AS hypothesisId, assessment.consistency,
                assessment.consistency IN ('CC', 'C') AS agrees, speaker.id AS speakerActorId,
                speaker.faction_actor_id AS factionActorId, place.source_id AS sourceId,
                coalesce(place.published, '') AS published
           FROM assessment
           JOIN evidence ON evidence.id = assessment.evidence_id
           JOIN hypothesis ON hypothesis.id = assessment.hypothesis_id
           LEFT JOIN actor AS speaker ON speaker.id = evidence.speaker_actor_id
           LEFT JOIN place ON place.evidence_id = evidence.id AND place.place = 1
          WHERE assessment.consistency IN ('CC', 'C', 'I', 'II')
            AND evidence.excluded_reason = '' AND hypothesis.archived_reason = ''
          ORDER BY evidence.position, evidence.id, hypothesis.position, hypothesis.id`,
      ),
  },
}
