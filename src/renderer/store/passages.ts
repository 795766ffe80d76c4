/** What queries over places in the text share: the columns of a passage, and part of a source. */
import type { Page } from '../../shared/domain/partOfSource'
import type { SqlParams } from './database'

type CitingTable =
  | 'mention'
  | 'relationship_citation'
  | 'evidence_citation'
  | 'timeline_event_citation'
  | 'coding'
  /** Suggested mentions, as a query selects them first. */
  | 'waiting'

/** SQL for a query that joins the citing table with paragraph and source. */
export function passageColumns(table: CitingTable): string {
  return `${table}.id AS citationId, source.id AS sourceId, source.title AS sourceTitle,
    paragraph.id AS paragraphId, paragraph.number AS paragraphNumber,
    ${table}.start_offset AS start, ${table}.end_offset AS "end", ${table}.quote`
}

type PartOfSource = {
  readonly sourceId: string
  readonly page?: Page | undefined
  readonly paragraphId?: string | undefined
}

/**
 * Which paragraphs a query over a source is about, as a condition on `paragraph` and its parameters:
 * all of them, one page, or one paragraph, so that a long source is never read as a whole.
 */
export function partOfSource({ sourceId, page, paragraphId }: PartOfSource): {
  readonly condition: string
  readonly params: SqlParams
} {
  if (paragraphId !== undefined) {
    return {
      condition: 'paragraph.id = :paragraphId AND paragraph.source_id = :sourceId',
      params: { sourceId, paragraphId },
    }
  }
  if (page === undefined)
    return { condition: 'paragraph.source_id = :sourceId', params: { sourceId } }
  return {
    condition: `paragraph.id IN (SELECT id FROM paragraph WHERE source_id = :sourceId
      ORDER BY position LIMIT :count OFFSET :first)`,
    params: { sourceId, ...page },
  }
}
