/** How mentions are kept: spans that name an actor, suggested, confirmed or rejected. */
import { matchingKey } from '../../shared/analysis/arabicText'
import type { actorCommands, actorQueries } from '../../shared/domain/actors'
import type { Span } from '../../shared/domain/definitions'
import type { CommandHandlers, QueryHandlers } from './contract'
import { partOfSource, passageColumns } from './passages'
import { quoteOf } from './rows'
import type { Transaction } from './transaction'

type NewMention = {
  readonly mentionId: string
  readonly actorId: string
  readonly paragraphId: string
  readonly span: Span
}

/** Marks words as naming an actor; a suggestion at the same place becomes confirmed. */
export function markMention(
  tx: Transaction,
  { mentionId, actorId, paragraphId, span }: NewMention,
): void {
  const text = String(tx.require('paragraph', paragraphId).text)
  const quote = quoteOf(text, paragraphId, span)
  const same = tx.first<{ id: string }>(
    `SELECT id FROM mention
      WHERE actor_id = :actorId AND paragraph_id = :paragraphId
        AND start_offset = :start AND end_offset = :end`,
    { actorId, paragraphId, ...span },
  )
  removeSuggestionsWithin(tx, { paragraphId, span, exceptId: same?.id ?? '' })
  if (same !== undefined) {
    tx.update('mention', same.id, { status: 'confirmed', reason: '' })
    return
  }
  tx.insert('mention', {
    id: mentionId,
    actor_id: actorId,
    paragraph_id: paragraphId,
    start_offset: span.start,
    end_offset: span.end,
    quote,
    status: 'confirmed',
  })
}

/** What the analyst says about words replaces what was only suggested about them. */
function removeSuggestionsWithin(
  tx: Transaction,
  { paragraphId, span, exceptId }: { paragraphId: string; span: Span; exceptId: string },
): void {
  const overlapping = tx.all<{ id: string }>(
    `SELECT id FROM mention
      WHERE paragraph_id = :paragraphId AND status = 'suggested' AND id <> :exceptId
        AND start_offset < :end AND end_offset > :start
      ORDER BY start_offset, id`,
    { paragraphId, exceptId, ...span },
  )
  for (const { id } of overlapping) tx.remove('mention', id)
}

export const mentionCommandHandlers = {
  'mention.mark'(tx, mention) {
    const actor = tx.require('actor', mention.actorId)
    markMention(tx, mention)
    const text = String(tx.require('paragraph', mention.paragraphId).text)
    const quote = quoteOf(text, mention.paragraphId, mention.span)
    const key = matchingKey(quote)
    const isKnown =
      actor.match_key === key ||
      tx.first('SELECT id FROM alias WHERE actor_id = :actorId AND match_key = :key', {
        actorId: mention.actorId,
        key,
      }) !== undefined
    if (isKnown || key === '') return
    tx.insert('alias', {
      id: tx.newId(),
      actor_id: mention.actorId,
      name: quote,
      match_key: key,
    })
  },
  'mention.judge'(tx, { mentionIds, status }) {
    for (const mentionId of mentionIds) tx.update('mention', mentionId, { status })
  },
  'mention.remove'(tx, { mentionId }) {
    const { status } = tx.require('mention', mentionId)
    // A suggestion would be made again: to be without it, it has to be rejected.
    if (status === 'suggested') tx.update('mention', mentionId, { status: 'rejected' })
    else tx.remove('mention', mentionId)
  },
} satisfies Partial<CommandHandlers<typeof actorCommands>>

export const mentionQueryHandlers = {
  'mention.list': {
    reads: ['mention', 'actor', 'actor_type', 'paragraph'],
    run: (db, part) => {
      const { condition, params } = partOfSource(part)
      return db.all(
        `SELECT mention.id AS mentionId, mention.actor_id AS actorId, actor.name AS actorName,
                actor_type.colour, mention.paragraph_id AS paragraphId,
                mention.start_offset AS start, mention.end_offset AS "end", mention.status,
                mention.reason
           FROM mention
           JOIN paragraph ON paragraph.id = mention.paragraph_id
           JOIN actor ON actor.id = mention.actor_id
           JOIN actor_type ON actor_type.id = actor.type_id
          WHERE ${condition} AND mention.status <> 'rejected'
          ORDER BY paragraph.position, mention.start_offset, mention.id`,
        params,
      )
    },
  },
  'mention.suggestions': {
    reads: ['mention', 'actor', 'actor_type', 'paragraph', 'source'],
    run: (db, { limit }) =>
      db.all(
        `WITH waiting AS (
           SELECT *, count(*) OVER (PARTITION BY paragraph_id, start_offset) AS choices
             FROM mention WHERE status = 'suggested'
         )
         SELECT ${passageColumns('waiting')}, waiting.id AS mentionId, actor.id AS actorId,
                actor.name AS actorName, actor_type.colour, waiting.reason, choices
           FROM waiting
           JOIN paragraph ON paragraph.id = waiting.paragraph_id
           JOIN source ON source.id = paragraph.source_id
           JOIN actor ON actor.id = waiting.actor_id
           JOIN actor_type ON actor_type.id = actor.type_id
          ORDER BY source.position, paragraph.number, start, actor.match_key, actor.id
          LIMIT :limit`,
        { limit },
      ),
  },
  'mention.waiting': {
    reads: ['mention'],
    run: db =>
      db.all(
        `SELECT count(*) AS places
           FROM (SELECT DISTINCT paragraph_id, start_offset FROM mention WHERE status = 'suggested')`,
      ),
  },
  'actor.passages': {
    reads: ['mention', 'paragraph', 'source'],
    run: (db, { actorId }) =>
      db.all(
        `SELECT ${passageColumns('mention')}, mention.status
           FROM mention
           JOIN paragraph ON paragraph.id = mention.paragraph_id
           JOIN source ON source.id = paragraph.source_id
          WHERE mention.actor_id = :actorId AND mention.status <> 'rejected'
          ORDER BY source.position, paragraph.position, mention.start_offset, mention.id`,
        { actorId },
      ),
  },
} satisfies Partial<QueryHandlers<typeof actorQueries>>
