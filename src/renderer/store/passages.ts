/** The columns of a passage (`shared/domain/actors` Passage), whichever table cites. */

type CitingTable = 'mention' | 'relationship_citation' | 'evidence_citation'

/** SQL for a query that joins the citing table with paragraph and source. */
export function passageColumns(table: CitingTable): string {
  return `${table}.id AS citationId, source.id AS sourceId, source.title AS sourceTitle,
    paragraph.id AS paragraphId, paragraph.number AS paragraphNumber,
    ${table}.start_offset AS start, ${table}.end_offset AS "end", ${table}.quote`
}
