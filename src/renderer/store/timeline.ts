/** How timeline events are kept, and what was dismissed of what is suggested. */
import type { timelineCommands, timelineQueries } from '../../shared/domain/timeline'
import type { CommandHandlers, QueryHandlers } from './contract'
import { partOfSource, passageColumns } from './passages'
import { citationColumns, definedOnly } from './rows'

export const timelineCommandHandlers: CommandHandlers<typeof timelineCommands> = {
  'timelineEvent.create'(tx, { timelineEventId, title, date, citations }) {
    tx.insert('timeline_event', { id: timelineEventId, title, date })
    for (const { paragraphId, span } of citations) {
      tx.insert('timeline_event_citation', {
        id: tx.newId(),
        timeline_event_id: timelineEventId,
        ...citationColumns(tx, paragraphId, span),
      })
    }
  },
  'timelineEvent.describe'(tx, { timelineEventId, changes }) {
    tx.update('timeline_event', timelineEventId, definedOnly(changes))
  },
  'timelineEvent.remove'(tx, { timelineEventId }) {
    tx.remove('timeline_event', timelineEventId)
  },
  'suggestion.dismiss'(tx, { kind, keys }) {
    for (const key of keys) {
      const isKnown = tx.first(
        'SELECT id FROM suggestion_dismissal WHERE kind = :kind AND key = :key',
        { kind, key },
      )
      if (isKnown === undefined) tx.insert('suggestion_dismissal', { id: tx.newId(), kind, key })
    }
  },
}

export const timelineQueryHandlers: QueryHandlers<typeof timelineQueries> = {
  'timelineEvent.list': {
    reads: ['timeline_event'],
    run: db =>
      db.all(
        `SELECT id AS timelineEventId, title, date, note FROM timeline_event
          ORDER BY date, title, id`,
      ),
  },
  'timelineEvent.citations': {
    reads: ['timeline_event_citation', 'paragraph', 'source'],
    run: db =>
      db.all(
        `SELECT ${passageColumns('timeline_event_citation')},
                timeline_event_citation.timeline_event_id AS timelineEventId
           FROM timeline_event_citation
           JOIN paragraph ON paragraph.id = timeline_event_citation.paragraph_id
           JOIN source ON source.id = paragraph.source_id
          ORDER BY source.position, paragraph.number, start, timeline_event_citation.id`,
      ),
  },
  'timelineEvent.ofSource': {
    reads: ['timeline_event', 'timeline_event_citation', 'paragraph'],
    run: (db, part) => {
      const { condition, params } = partOfSource(part)
      return db.all(
        `SELECT event.id AS timelineEventId, event.title, event.date, event.note,
                paragraph.id AS paragraphId, start_offset AS start, end_offset AS "end"
           FROM timeline_event_citation AS citation
           JOIN timeline_event AS event ON event.id = citation.timeline_event_id
           JOIN paragraph ON paragraph.id = citation.paragraph_id
          WHERE ${condition}
          ORDER BY paragraph.position, start_offset, citation.id`,
        params,
      )
    },
  },
  'suggestion.dismissed': {
    reads: ['suggestion_dismissal'],
    run: (db, { suggestionKind }) =>
      db.all('SELECT key FROM suggestion_dismissal WHERE kind = :suggestionKind ORDER BY key', {
        suggestionKind,
      }),
  },
}
